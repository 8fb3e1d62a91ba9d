import { hasSentenceEnd, isClauseMark, isCloser, isColon, isOpener, isSentenceEnd } from '../text/chars.ts'
import { isCaption } from '../text/seams.ts'
import type { LineKind, ReportLine } from './lines.ts'
import { numberingForms } from './numbering.ts'
import { endsOpen, goesOn } from './title-forms.ts'
import { namesBody } from './units.ts'

const headingLength = 60
/**
 * The heading of a numbered line: up to the first sentence end where it is glued to the text behind it
 * (二、搭建平台,融合协商强治理。园区政协工委……), else the whole line. A line whose first sentence is longer than a heading is
 * named by its first clause.
 */
export function headingOf(line: ReportLine): string {
  const { form, textStart } = line.number!
  const body = line.text.slice(textStart)
  // 一是加强领导，压实责任。…… is named by its first clause.
  if (numberingForms[form]!.clause) return firstClause(body)
  let quoted = 0
  let end = body.length
  for (let i = 0; i < body.length; i++) {
    const char = body[i]
    if (isOpener(char)) quoted++
    else if (isCloser(char)) quoted = Math.max(0, quoted - 1)
    else if (quoted === 0 && isSentenceEnd(char)) {
      end = i
      break
    }
    if (i > headingLength && quoted === 0) break
  }
  // One sentence that fills its line is a statement, unless it is as short as a heading.
  if (end <= headingLength)
    return body
      .slice(0, end)
      .replace(/[：:；;]$/, '')
      .trim()
  return firstClause(body)
}

/** What stands before the first mark that parts clauses, outside of quotes and brackets. */
function firstClause(body: string): string {
  let quoted = 0
  for (let i = 0; i <= Math.min(body.length, headingLength); i++) {
    const char = body[i]
    if (isOpener(char)) quoted++
    else if (isCloser(char)) quoted = Math.max(0, quoted - 1)
    else if (quoted === 0 && (char === undefined || isClauseMark(char) || isColon(char)))
      return i < leastClause ? '' : body.slice(0, i)
  }
  return /^[^，。；：,;:]{2,30}/.exec(body)?.[0] ?? ''
}

const leastClause = 2

/** Lines of a unit, and whether the text marks headings without numbers. */
export interface LoneHead {
  /** Index of the first and of the last line: a heading may be two (附件, 2026年民生实事). */
  first: number
  last: number
}

const loneLength = 30
/** What may stand below a heading: text, a number, or what leads to a list (重点抓好以下工作：). */
const opens: ReadonlySet<LineKind> = new Set(['prose', 'number', 'address'])

/** Short lines that stand between prose and text below: headings without numbers. */
export function loneHeads(lines: readonly ReportLine[]): LoneHead[] {
  const heads: LoneHead[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isLone(lines[i]!)) continue
    const first = i
    while (i + 1 < lines.length && isLone(lines[i + 1]!)) i++
    const below = lines[i + 1]?.kind
    const stands = lines[first - 1]?.kind !== 'short' && below !== undefined && opens.has(below)
    if (stands && i - first < 2) heads.push({ first, last: i })
  }
  return heads
}

/** A line of fewer characters is no half of a headline: 附件, 之二, 二. */
const leastHalf = 5

/**
 * What a heading of one or two lines says: a headline set in two lines is one (全市招商引资大会举行, 吹响项目建设冲锋号), while a
 * label or the name of a body above a heading is none of it.
 */
export function headlineOf(lines: readonly ReportLine[], { first, last }: LoneHead): string {
  const { text } = lines[last]!
  const above = lines[first]!.text
  const halves = first < last && Math.min(above.length, text.length) >= leastHalf
  if (!halves || isLabel.test(above) || namesBody(above) || namesBody(text)) return text
  return endsOpen.test(above) || goesOn.test(text) ? above + text : `${above} ${text}`
}

const isLabel = /^(?:附件|附表|附录|专栏|案例|经验|目录)/

/** What a newspaper's article begins with: 本报讯（记者 张三）, 新华社北京3月5日电. */
const dispatch =
  /^(?:本报|本刊|本网|本台)(?:讯|[^，。；：]{0,20}(?:报道|电|消息))|^(?:新华社|中新社|中新网|人民网)[^，。；：]{0,16}[电讯]/

/** The first headline of a page of articles, each below its own, two at least; undefined for other texts. */
export function firstHeadline(lines: readonly ReportLine[]): LoneHead | undefined {
  const heads = loneHeads(lines).filter(({ last }) => dispatch.test(lines[last + 1]!.text))
  return heads.length < 2 || lines.findIndex(({ kind }) => opens.has(kind)) !== heads[0]!.last + 1
    ? undefined
    : heads[0]
}

const isLone = ({ kind, text }: ReportLine) =>
  kind === 'short' &&
  text.length <= loneLength &&
  !isCaption(text) &&
  !hasSentenceEnd(text) &&
  !/[、，,：:]$/.test(text)

/**
 * Whether headings without numbers are the outer ones: they begin before the first number, and no list of numbers
 * runs on over one of them.
 */
export function areOuter(lines: readonly ReportLine[], heads: readonly LoneHead[]): boolean {
  if (heads.length < 2) return false
  let head = 0
  let before: ReportLine | undefined
  let headBetween = false
  for (let i = 0; i < lines.length; i++) {
    if (heads[head]?.first === i) {
      head++
      headBetween = true
      continue
    }
    const line = lines[i]!
    if (!line.number || numberingForms[line.number.form]!.clause) continue
    if (before === undefined && head === 0) return false
    const goesOn =
      before !== undefined &&
      before.number!.form === line.number.form &&
      line.number.ordinal === before.number!.ordinal + 1
    if (goesOn && headBetween) return false
    before = line
    headBetween = false
  }
  return true
}
