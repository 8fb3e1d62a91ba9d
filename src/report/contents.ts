import type { ReportLine } from './lines.ts'

const leastLines = 3
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
    let numbers = 0
    while (end < lines.length && isHeadingLike(lines[end]!)) {
      if (lines[end]!.kind === 'number') numbers++
      end++
    }
    if (numbers >= leastLines) {
      last ??= lastEntries(lines)
      for (const i of contentsIn(lines, start, end, last)) left.add(i)
    }
    start = Math.max(end, start + 1)
  }
  return left.size === 0 ? lines : lines.filter((_, i) => !left.has(i))
}

/** The last line that holds each entry. */
function lastEntries(lines: readonly ReportLine[]): Map<string, number> {
  const last = new Map<string, number>()
  lines.forEach((line, i) => {
    if (isHeadingLike(line)) last.set(entryOf(line.text), i)
  })
  return last
}

/** Which lines of a run of headings `[start, end)` belong to a table of contents. */
function contentsIn(
  lines: readonly ReportLine[],
  start: number,
  end: number,
  last: ReadonlyMap<string, number>,
): number[] {
  const run = Array.from({ length: end - start }, (_, i) => start + i)
  const comesAgain = (i: number) => last.get(entryOf(lines[i]!.text))! >= end
  const entries = run.filter((i) => lines[i]!.kind === 'number')
  const again = entries.filter(comesAgain)
  const labelled = isLabel(lines[start - 1]) || isLabel(lines[start])
  const isOne = again.length >= leastLines && (labelled || again.length >= entries.length * leastShare)
  return isOne ? run.filter((i) => lines[i]!.kind === 'number' || comesAgain(i)) : []
}

const isLabel = (line: ReportLine | undefined) =>
  line !== undefined && line.text.length <= mostLength && /目[\s\u3000]*[录錄]$/.test(line.text)

const isHeadingLike = ({ kind, text }: ReportLine) =>
  (kind === 'number' || kind === 'short') && text.length <= mostLength && !/[。！？]/.test(text)

/** An entry without leader dots and its page number. */
const entryOf = (text: string) => text.replace(/[.．…·\s]+\d{1,4}$/, '').replace(/[\s\u3000]/g, '')
