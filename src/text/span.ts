/**
 * A half-open stretch `[start, end)` in UTF-16 code units, so that `text.slice(start, end)` is what it names.
 */
export interface Span {
  start: number
  end: number
}

/** Something odd that was noticed in the input and left as it was. */
export interface Note extends Span {
  /** Stable, kebab-case; what programs may branch on. */
  code: string
  /** One English sentence for a person. */
  message: string
}

/** True when `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order by start, the longer first where two begin together. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
