import type { Report } from '../report/report.ts'
import type { Note } from '../text/span.ts'

/** Notes with places in a report's raw text, at their places in its repaired one. */
export function placedIn(report: Report, notes: readonly Note[]): Note[] {
  return notes.map((note) => {
    const start = textOffset(report, note.start)
    return { ...note, start, end: Math.max(start, textOffset(report, note.end)) }
  })
}

/** The first place in the repaired text that comes from `raw` or behind it: a binary search. */
function textOffset({ text, toRaw }: Report, raw: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (toRaw({ start: middle, end: middle }).start < raw) low = middle + 1
    else high = middle
  }
  return low
}
