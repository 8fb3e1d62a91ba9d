import type { ReportLine } from './lines.ts'

const leastLines = 3
const leastLabelled = 2
const mostLength = 70
const leastShare = 0.75

/**
 * Leaves out a table of contents: a run of headings whose like come again below, each above its text. Its numbers
 * would make every section twice. Linear time.
 */
export function withoutContents(lines: readonly ReportLine[]): readonly ReportLine[] {
  const left = new Set<number>()
  let last: ReadonlyMap<string, number> | undefined
  for (let start = 0; start < lines.length; ) {
    let end = start
    let entries = 0
    let labelled = start > 0 && isLabel(lines[start - 1]!)
    while (end < lines.length && isHeadingLike(lines[end]!)) {
      if (isEntry(lines[end]!)) entries++
      else labelled ||= isLabel(lines[end]!)
      end++
    }
    if (entries >= (labelled ? leastLabelled : leastLines)) {
      last ??= lastEntries(lines)
      for (const i of contentsIn(lines, start, withLeaders(lines, start, end), last)) left.add(i)
    }
    start = Math.max(end, start + 1)
  }
  return left.size === 0 ? lines : lines.filter((_, i) => !left.has(i))
}

/** Where some entries lead to pages, the contents end with the last that does; what comes next is the text's own head. */
function withLeaders(lines: readonly ReportLine[], start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (hasLeader(lines[i]!.text)) return i + 1
  return end
}

/** The last line that holds each entry. */
function lastEntries(lines: readonly ReportLine[]): Map<string, number> {
  const last = new Map<string, number>()
  lines.forEach((line, i) => {
    if (isHeadingLike(line)) last.set(entryOf(line.text), i)
  })
  return last
}

/** Which lines of a run of headings `[start, end)` belong to a table of contents, which may be labelled (目录). */
function contentsIn(
  lines: readonly ReportLine[],
  start: number,
  end: number,
  last: ReadonlyMap<string, number>,
): number[] {
  let from = start
  for (let i = Math.max(0, start - 1); i < end; i++) if (isLabel(lines[i]!)) from = i + 1
  const labelled = from > start || (start > 0 && isLabel(lines[start - 1]!))
  const run = Array.from({ length: end - from }, (_, i) => from + i)
  const comesAgain = (i: number) => last.get(entryOf(lines[i]!.text))! >= end
  const entries = run.filter((i) => isEntry(lines[i]!))
  const again = entries.filter(comesAgain)
  const isOne = labelled
    ? again.length > 0
    : again.length >= leastLines && again.length >= entries.length * leastShare
  return isOne ? run.filter((i) => isEntry(lines[i]!) || comesAgain(i)) : []
}

/** 一、工作回顾, or what leads to the number of a page: 把议事厅搬到楼栋口……7 */
const isEntry = ({ kind, text }: ReportLine) => kind === 'number' || hasLeader(text)

const leader = /[.．…·]{2,}\s*\d{1,4}$/
const hasLeader = (text: string) => text.length <= mostLength && leader.test(text)

const isLabel = ({ kind, text }: ReportLine) =>
  kind !== 'number' && text.length <= mostLength && /目[\s\u3000]*[录錄]$/.test(text)

const isHeadingLike = ({ kind, text }: ReportLine) =>
  (kind === 'number' || kind === 'short' || hasLeader(text)) &&
  text.length <= mostLength &&
  !/[。！？]/.test(text)

/** An entry without leader dots and its page number. */
const entryOf = (text: string) => text.replace(/[.．…·\s]+\d{1,4}$/, '').replace(/[\s\u3000]/g, '')
