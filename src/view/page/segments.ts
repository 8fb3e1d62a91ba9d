import type { Span } from '../../text/span.ts'

/** A stretch of the text over which the same marks hold. */
export interface Segment extends Span {
  /** Indices into the marks, ascending. */
  marks: number[]
}

const nobody = -1

/**
 * Lays marks that nest and overlap flat: segments that follow each other without a gap and cover `[0, length)`
 * exactly, each with the marks that lie over it, at most `most` of them: those that began last, the shortest of
 * those that began together. What reaches outside the text is cut off; empty marks are left out. Time: two sorts of
 * the marks, then marks × `most`, however deep they nest.
 */
export function flatten(length: number, marks: readonly Span[], most = Number.POSITIVE_INFINITY): Segment[] {
  const startOf = (mark: number) => Math.max(0, marks[mark]!.start)
  const endOf = (mark: number) => Math.min(length, marks[mark]!.end)
  const starts = [...marks.keys()].filter((mark) => startOf(mark) < endOf(mark))
  const ends = [...starts].sort((a, b) => endOf(a) - endOf(b))
  starts.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a - b)

  // Open marks as a list that is linked both ways: a mark joins at its tail and leaves from anywhere.
  const before = new Int32Array(marks.length).fill(nobody)
  const after = new Int32Array(marks.length).fill(nobody)
  let tail = nobody
  const open = (mark: number) => {
    before[mark] = tail
    if (tail !== nobody) after[tail] = mark
    tail = mark
  }
  const close = (mark: number) => {
    const left = before[mark]!
    const right = after[mark]!
    if (left !== nobody) after[left] = right
    if (right !== nobody) before[right] = left
    else tail = left
  }
  const innermost = () => {
    const found: number[] = []
    for (let mark = tail; mark !== nobody && found.length < most; mark = before[mark]!) found.push(mark)
    return found.sort((a, b) => a - b)
  }

  const segments: Segment[] = []
  let from = 0
  let opened = 0
  let closed = 0
  while (closed < ends.length) {
    const nextStart = opened < starts.length ? startOf(starts[opened]!) : Number.POSITIVE_INFINITY
    const at = Math.min(nextStart, endOf(ends[closed]!))
    if (at > from) {
      segments.push({ start: from, end: at, marks: innermost() })
      from = at
    }
    while (closed < ends.length && endOf(ends[closed]!) === at) close(ends[closed++]!)
    while (opened < starts.length && startOf(starts[opened]!) === at) open(starts[opened++]!)
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
