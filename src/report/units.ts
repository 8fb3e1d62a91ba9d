import type { ReportLine } from './lines.ts'

/** What stands above a unit's text; lines by index into the report's lines. */
export interface UnitHead {
  /** First line of the head. */
  first: number
  name: string
  heading?: string
  caption?: string
  /** First line of the unit's text. */
  body: number
}

/** True for the name of a body: a government, a committee, a bureau, a place. */
export const namesBody = (text: string): boolean => text.length <= nameLength && organisation.test(text)

/** What the name of a body that reports ends in. */
const organisation =
  /(?:政协|工委|党委|党组|委员会|管委会|常委会|人民政府|政府|人大|法院|检察院|局|厅|部|处|院|署|办|办公室|中心|集团|公司|银行|大学|学院|学校|医院|协会|联合会|总工会|妇联|团委|工商联|研究所|省|自治区|市|县|区|旗|街道|镇|乡|村|社区)$/
const caption = /(?:现场|调研|活动|座谈|会议|合影|剪影|照片|图片|场景|摄)$|^(?:图为|图[：:]|▲|△)/

const nameLength = 24

/** The least score of a name: an organisation's that the text mentions, or a line that the text begins with. */
const leastScore = 3

/** How many lines of text below a head are looked at for its name: the unit speaks of itself early on. */
const looksAhead = 4

/**
 * Finds the heads of the units of a report: runs of short lines (heading, name, caption in any usual order) that
 * hold the name of a body, above a text that speaks of that body or begins to count anew. One such head alone
 * counts only at the top of a text that begins with its name.
 */
export function findUnitHeads(lines: readonly ReportLine[]): UnitHead[] {
  const runs: NamedRun[] = []
  for (let i = 0; i < lines.length; ) {
    if (!isHeadLine(lines[i]!)) {
      i++
      continue
    }
    let end = i
    while (end < lines.length && isHeadLine(lines[end]!)) end++
    const run = end < lines.length ? findName(lines, i, end) : undefined
    if (run) runs.push(run)
    i = end
  }
  if (runs.length < 2) return aloneIn(lines, runs)
  return withoutTitle(runs).map((run) => readHead(lines, run))
}

/** An address line may be a name with a colon (崇川区总工会：); 各位代表： is told by its score. */
const isHeadLine = ({ kind }: ReportLine) => kind === 'short' || kind === 'dash' || kind === 'address'

interface NamedRun {
  first: number
  name: number
  body: number
}

/** A run of short lines `[first, body)` that may be a head: one of them names what the text below speaks of. */
function findName(lines: readonly ReportLine[], first: number, body: number): NamedRun | undefined {
  const below = lines.slice(body, body + looksAhead)
  const startsAnew = below.some((line) => line.number?.ordinal === 1)
  let name = -1
  let best = 0
  for (let i = first; i < body; i++) {
    const score = nameScore(lines[i]!, below, startsAnew)
    if (score > best) {
      best = score
      name = i
    }
  }
  return best < leastScore ? undefined : { first, name, body }
}

/** The name of a unit as it may be dressed: （崇川区政协）, ——崇川区政协, 【市教育局】, 崇川区总工会：标题, 海安市信访局 标题. */
const dressedName =
  /^[—―－–─━-]{0,2}[（(【[〔]?([^\s，、；：:。“”（）()【】[\]〔〕—]{2,24})(?:[）)】\]〕]|[：:])?(?:[\s\u3000]+(\S.{3,40})|(?<=[】\]：:])(\S.{3,40}))?$/

/** The name in a line, and the heading where it stands behind the name on the same line. */
export function readName(text: string): { name: string; heading?: string } | undefined {
  const match = dressedName.exec(text)
  if (!match) return undefined
  const [, name, spaced, glued] = match
  const heading = spaced ?? glued
  // A couplet has a space too, but neither half names a body.
  if (heading !== undefined && !organisation.test(name!)) return undefined
  return { name: name!, ...(heading === undefined ? {} : { heading }) }
}

function nameScore(line: ReportLine, below: readonly ReportLine[], startsAnew: boolean): number {
  if (line.kind !== 'short' && line.kind !== 'address' && line.kind !== 'dash') return 0
  const read = readName(line.text)
  if (!read || read.name.length > nameLength) return 0
  const { name } = read
  const named = organisation.test(name) ? 2 : 0
  if (line.kind !== 'short' && named === 0) return 0
  const opening = below[0]?.text.startsWith(name) ? 3 : 0
  const mentioned = below.some((text) => text.text.includes(name)) ? 1 : 0
  const dressed =
    named > 0 && (read.heading !== undefined || /^[（(【[〔—―－–─━-]|[：:]/.test(line.text)) ? 1 : 0
  return named + opening + mentioned + dressed + (named > 0 && startsAnew ? 1 : 0)
}

/**
 * One head alone is the head of the whole text where it stands at its top, holds a heading besides the name, and the
 * text below begins with the name.
 */
function aloneIn(lines: readonly ReportLine[], runs: readonly NamedRun[]): UnitHead[] {
  const [run] = runs
  if (!run || run.first > 0 || run.name === run.first) return []
  const { name } = readName(lines[run.name]!.text)!
  if (!organisation.test(name) || !lines[run.body]!.text.startsWith(name)) return []
  return [readHead(lines, run)]
}

/** The run above the first unit also holds the report's own title: its head takes as many lines as the others do. */
function withoutTitle(runs: readonly NamedRun[]): NamedRun[] {
  const [run, ...others] = runs as [NamedRun, ...NamedRun[]]
  const usual = others.reduce((most, other) => Math.max(most, other.name - other.first), 0)
  return [{ ...run, first: Math.max(run.first, run.name - usual) }, ...others]
}

/** 之一, 案例二: what counts the units and heads none. */
const isCount = ({ text }: ReportLine) =>
  /^[（(【[]?(?:案例|经验|材料|典型)?之?(?:[〇零一二三四五六七八九十]{1,3}|\d{1,2})[）)】\]]?$/.test(text)

/** Says what the lines around the name are: the heading stands above it or, where the name comes first, below. */
function readHead(lines: readonly ReportLine[], { first, name, body }: NamedRun): UnitHead {
  const above =
    name > first && lines[name - 1]!.kind === 'short' && !isCount(lines[name - 1]!) ? name - 1 : undefined
  const below = Array.from({ length: body - name - 1 }, (_, i) => name + 1 + i).filter(
    (i) => !isCount(lines[i]!),
  )
  const captions = below.filter((i) => caption.test(lines[i]!.text))
  const heading = above ?? below.find((i) => !captions.includes(i))
  const captionAt = captions[0] ?? below.find((i) => i !== heading)
  const read = readName(lines[name]!.text)!
  const headed = read.heading ?? (heading === undefined ? undefined : lines[heading]!.text)
  return {
    first,
    name: read.name,
    body,
    ...(headed === undefined ? {} : { heading: headed }),
    ...(captionAt === undefined ? {} : { caption: lines[captionAt]!.text }),
  }
}
