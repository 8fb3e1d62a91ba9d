import type { ReportLine } from './lines.ts'

const leastLines = 3
const mostLength = 70
const leastShare = 0.75

/**
 * Leaves out a table of contents: a run of headings whose like come again below, each above its text. Its numbers
 * would make every section twice. Linear time.
 */
export function withoutContents(lines: readonly ReportLine[]): readonly ReportLine[] {
  const last = new Map<string, number>()
  lines.forEach((line, i) => {
    if (isHeadingLike(line)) last.set(entryOf(line.text), i)
  })
  const left = new Set<number>()
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && isHeadingLike(lines[end]!)) end++
    if (end - start < leastLines) {
      start = Math.max(end, start + 1)
      continue
    }
    const entries = indices(start, end).filter((i) => lines[i]!.kind === 'number')
    const again = entries.filter((i) => last.get(entryOf(lines[i]!.text))! >= end)
    const labelled = isLabel(lines[start - 1]) || isLabel(lines[start])
    if (again.length >= leastLines && (labelled || again.length >= entries.length * leastShare)) {
      for (let i = start; i < end; i++) {
        if (lines[i]!.kind === 'number' || last.get(entryOf(lines[i]!.text))! >= end) left.add(i)
      }
    }
    start = end
  }
  return left.size === 0 ? lines : lines.filter((_, i) => !left.has(i))
}

const isLabel = (line: ReportLine | undefined) =>
  line !== undefined && line.text.length <= mostLength && /目[\s\u3000]*[录錄]$/.test(line.text)

const indices = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

const isHeadingLike = ({ kind, text }: ReportLine) =>
  (kind === 'number' || kind === 'short') && text.length <= mostLength && !/[。！？]/.test(text)

/** An entry without leader dots and its page number. */
const entryOf = (text: string) => text.replace(/[.．…·\s]+\d{1,4}$/, '').replace(/[\s\u3000]/g, '')
