import type { ReportLine } from './lines.ts'

/** The lines above a unit's text, by index into the report's lines. */
export interface UnitHead {
  /** First line of the head. */
  first: number
  heading?: number
  name: number
  caption?: number
  /** First line of the unit's text. */
  body: number
}

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
 * hold the name of a body, above a text that speaks of that body or begins to count anew. One such head is no
 * proof of several units, so fewer than two give none.
 */
export function findUnitHeads(lines: readonly ReportLine[]): UnitHead[] {
  const runs: NamedRun[] = []
  for (let i = 0; i < lines.length; ) {
    if (lines[i]!.kind !== 'short' && lines[i]!.kind !== 'dash') {
      i++
      continue
    }
    let end = i
    while (end < lines.length && (lines[end]!.kind === 'short' || lines[end]!.kind === 'dash')) end++
    const run = end < lines.length ? findName(lines, i, end) : undefined
    if (run) runs.push(run)
    i = end
  }
  if (runs.length < 2) return []
  return withoutTitle(runs).map((run) => readHead(lines, run))
}

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

function nameScore(line: ReportLine, below: readonly ReportLine[], startsAnew: boolean): number {
  if (line.kind !== 'short' || line.text.length > nameLength || /[\s，、；：“”。]/.test(line.text)) return 0
  const named = organisation.test(line.text) ? 2 : 0
  const opening = below[0]?.text.startsWith(line.text) ? 3 : 0
  const mentioned = below.some((text) => text.text.includes(line.text)) ? 1 : 0
  return named + opening + mentioned + (named > 0 && startsAnew ? 1 : 0)
}

/** The run above the first unit also holds the report's own title: its head takes as many lines as the others do. */
function withoutTitle(runs: readonly NamedRun[]): NamedRun[] {
  const [run, ...others] = runs as [NamedRun, ...NamedRun[]]
  const usual = Math.max(...others.map((other) => other.name - other.first))
  return [{ ...run, first: Math.max(run.first, run.name - usual) }, ...others]
}

/** Says what the lines around the name are: the heading stands above it or, where the name comes first, below. */
function readHead(lines: readonly ReportLine[], { first, name, body }: NamedRun): UnitHead {
  const above = name > first && lines[name - 1]!.kind === 'short' ? name - 1 : undefined
  const below = Array.from({ length: body - name - 1 }, (_, i) => name + 1 + i)
  const captions = below.filter((i) => caption.test(lines[i]!.text))
  const heading = above ?? below.find((i) => !captions.includes(i))
  const captionAt = captions[0] ?? below.find((i) => i !== heading)
  return {
    first,
    name,
    body,
    ...(heading === undefined ? {} : { heading }),
    ...(captionAt === undefined ? {} : { caption: captionAt }),
  }
}
