import { hasClauseMark, isClauseMark, isColon, isSentenceEnd } from '../text/chars.ts'
import type { Span } from '../text/span.ts'
import { inCompany } from './company.ts'
import { type NumberedLine, readNumber } from './numbering.ts'
import { documentKind, mostTitle, titleWithOccasion } from './title-forms.ts'

/**
 * What a line of a report is:
 * `number` opens a numbered part; `dash` is a subtitle (——2022年……); `short` may be a title, a unit's name or a
 * caption; `address` speaks to the audience (各位代表：); `prose` is the rest.
 */
export type LineKind = 'number' | 'dash' | 'short' | 'address' | 'prose'

export interface ReportLine extends Span {
  /** As it reads in the view that things are found in (`foldText`). */
  text: string
  kind: LineKind
  number?: NumberedLine
}

const shortLength = 48

/** 关于……省2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告 */
const longTitle = 80

/** 各市、县（市、区）人民政府，省各有关部门和单位： whom a notice is sent to. */
const recipients =
  /^(?:各|全?[省市区县]|国务院)[^。；！？]{0,80}(?:政府|单位|部门|[委局办]|委员会|机构|企业|公司|院校|学校|街道|镇)[：:]$/

/** The classes as a table: the first test that holds names the line. */
const classes: readonly { kind: LineKind; holds(text: string, number: NumberedLine | undefined): boolean }[] =
  [
    { kind: 'number', holds: (_, number) => number !== undefined },
    { kind: 'dash', holds: (text) => text.length <= shortLength && /^[—―－–─━-]{1,2}/.test(text) },
    {
      kind: 'address',
      holds: (text) =>
        isColon(text.at(-1))
          ? text.length <= 20 || recipients.test(text)
          : text.length <= 20 && /^各位(?:代表|委员|同志)[！!]$/.test(text),
    },
    {
      kind: 'short',
      holds: (text) =>
        (text.length <= shortLength && !reads(text)) ||
        (text.length <= longTitle && documentKind.test(text) && !hasClauseMark(text)) ||
        (text.length <= mostTitle && titleWithOccasion.test(text)),
    },
  ]

/** A line that reads as prose: it ends or holds a sentence, or has clauses enough. */
function reads(text: string): boolean {
  let clauses = 0
  for (let i = 0; i < text.length; i++) {
    if (isSentenceEnd(text[i])) return true
    if (isClauseMark(text[i])) clauses++
  }
  return clauses > 1
}

/** What ends the address that `gluedAddress` looks for. */
const addressEnds = '：:！!'

/** 国务院总理周恩来各位代表： holds two lines; group 1 is the first. */
const gluedAddress = /^([^，。；：]{4,40}?)(?<![、，])[\s\u3000]*(?:各位(?:代表|委员|同志)|同志们)[：:！!]$/

/** Cuts the folded view of a text into its lines and says what each is. Linear time. */
export function classifyLines(text: string): ReportLine[] {
  const lines: ReportLine[] = []
  const add = (start: number, end: number) => {
    if (end === start) return
    const line = text.slice(start, end)
    lines.push(classified({ start, end, text: line }, readNumber(line)))
  }
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const mayHold = end - start <= 2 * shortLength && addressEnds.includes(text[end - 1] ?? '\n')
    const glued = mayHold ? gluedAddress.exec(text.slice(start, end))?.[1] : undefined
    if (glued !== undefined) {
      const behind = text.slice(start + glued.length, end)
      add(start, start + glued.length)
      add(end - behind.trimStart().length, end)
    } else add(start, end)
    start = end + 1
  }
  const counting = inCompany(lines)
  return lines.map((line) =>
    line.number === undefined || counting(line) ? line : classified(line, undefined),
  )
}

function classified(
  { start, end, text }: Span & { text: string },
  number: NumberedLine | undefined,
): ReportLine {
  const kind = classes.find((entry) => entry.holds(text, number))?.kind ?? 'prose'
  return { start, end, text, kind, ...(number === undefined ? {} : { number }) }
}
