import type { Centres, CentresPass } from './centres.ts'
import { scale, toFixed } from './fixed-point.ts'

/** What one pass over all documents says, summed whatever the order. */
export interface CentreSums {
  /** For each cluster and dimension the sum of its texts' points, exact. */
  sums: readonly (readonly (number | bigint)[])[]
  /** Texts in clusters, those of them that the centres before would put elsewhere, and the sum of their 1 − cosine in units of 2⁻²⁰. */
  documents: number
  moved: number
  distance: number
}

/**
 * The centres after a pass: each goes to the direction of its texts' sum; one that lost all its texts stays. Settled when
 * no centre moves, or the share of texts that did is `movedAtMost` or less.
 */
export function movedCentres(
  centres: Centres,
  { sums, documents, moved, distance }: CentreSums,
  movedAtMost: number,
): Centres {
  const next = centres.centres.map((centre, i) =>
    // Of bigints beyond 2⁵³ the nearest double, the same on every machine.
    Array.from(toFixed(sums[i]!.map(Number)) ?? centre),
  )
  const isSame = next.every((centre, i) => centre.every((x, d) => x === centres.centres[i]![d]))
  const isFirst = centres.before === undefined
  const pass: CentresPass = {
    documents,
    moved: isFirst ? null : moved,
    similarity: documents === 0 ? 0 : Math.max(-1, 1 - distance / scale / documents),
  }
  return {
    ...centres,
    passes: [...centres.passes, pass],
    settled: isSame || (!isFirst && moved <= movedAtMost * documents),
    centres: next,
    before: centres.centres,
  }
}
