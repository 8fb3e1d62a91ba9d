import type { Span } from '../../text/span.ts'

/** A stretch of the text over which the same marks hold. */
export interface Segment extends Span {
  /** Indices into the marks, ascending. */
  marks: number[]
}

/**
 * Lays marks that nest and overlap flat: segments that follow each other without a gap and cover `[0, length)`
 * exactly, each with all marks that lie over it. What reaches outside the text is cut off; empty marks are
 * left out. Time grows with marks × the marks that lie over one place, after one sort.
 */
export function flatten(length: number, marks: readonly Span[]): Segment[] {
  const events: { at: number; mark: number; opens: boolean }[] = []
  for (const [mark, span] of marks.entries()) {
    const start = Math.max(0, span.start)
    const end = Math.min(length, span.end)
    if (!(start < end)) continue
    events.push({ at: start, mark, opens: true }, { at: end, mark, opens: false })
  }
  events.sort((a, b) => a.at - b.at || a.mark - b.mark)
  const segments: Segment[] = []
  const open = new Set<number>()
  let from = 0
  for (const { at, mark, opens } of events) {
    if (at > from) {
      segments.push({ start: from, end: at, marks: [...open].sort((a, b) => a - b) })
      from = at
    }
    if (opens) open.add(mark)
    else open.delete(mark)
  }
  if (from < length) segments.push({ start: from, end: length, marks: [] })
  return segments
}

/** The part of the segments that lies in `span`, cut at its ends. Logarithmic to find, linear in what is found. */
export function within(segments: readonly Segment[], span: Span): Segment[] {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: Segment[] = []
  for (let i = low; i < segments.length && segments[i]!.start < span.end; i++) {
    const { start, end, marks } = segments[i]!
    found.push({ start: Math.max(start, span.start), end: Math.min(end, span.end), marks })
  }
  return found
}
