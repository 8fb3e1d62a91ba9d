import type { Span } from '../text/span.ts'

/** A chosen match with the shorter ones that lie inside it. */
export type Chosen<M extends Span> = M & { parts: M[] }

/**
 * Of matches that overlap, keeps the one that starts first, and of those that start together the
 * longest; then goes on behind its end. Matches inside a chosen one are kept as its `parts`; a match
 * that only reaches into a chosen one is dropped. `matches` must be in the order that `Matcher.find`
 * gives: by start, the longer first. Linear time.
 */
export function chooseLongest<M extends Span>(matches: readonly M[]): Chosen<M>[] {
  const chosen: Chosen<M>[] = []
  let last: Chosen<M> | undefined
  for (const match of matches) {
    if (last === undefined || match.start >= last.end) {
      last = { ...match, parts: [] }
      chosen.push(last)
    } else if (match.end <= last.end) {
      last.parts.push(match)
    }
  }
  return chosen
}
