import { TifaError } from '../../error.ts'
import { naturalLog } from '../../stats/elementary.ts'

/** A name for the group of each document; two lists agree when the same documents go together in both. */
export type Labels = readonly (string | number)[]

export interface Agreement {
  /** Pairs put together or apart alike, 1 for the same grouping, about 0 for chance, never above 1. */
  adjustedRand: number
  /** What one grouping tells of the other, 0 (nothing) to 1 (everything). */
  normalizedMutualInformation: number
  /** Share of the uncertainty about `a` that `b` takes away: 1 when every group of `b` lies within one of `a`. */
  homogeneity: number
  /** Share of the uncertainty about `b` that `a` takes away: 1 when every group of `a` lies within one of `b`. */
  completeness: number
  /** Harmonic mean of homogeneity and completeness. */
  vMeasure: number
  /** Share of documents that belong to the commonest group of `a` within their group of `b`. */
  purity: number
}

/**
 * How far two groupings of the same documents agree, whatever the groups are called. `a` is the known grouping
 * and `b` the one to judge; only homogeneity, completeness and purity change when they are exchanged.
 *
 * Adjusted Rand: (pairs together in both − expected) / (mean of pairs together in each − expected), where expected
 * is what chance gives with the same group sizes (Hubert and Arabie 1985). Mutual information is divided by the
 * arithmetic mean of the two entropies, which makes it equal to the V-measure (Rosenberg and Hirschberg 2007), as
 * in scikit-learn's normalized_mutual_info_score and v_measure_score. Purity: Manning, Raghavan and Schütze 2008,
 * section 16.3. Two empty lists agree wholly. Linear in the documents.
 */
export function compareClusterings(a: Labels, b: Labels): Agreement {
  if (a.length !== b.length) {
    throw new TifaError(
      'option',
      `labels: received lists of ${a.length} and ${b.length}; both must have one label for each document`,
    )
  }
  const n = a.length
  const rows = new Map<string | number, Map<string | number, number>>()
  const sizesOfA = tally(a)
  const sizesOfB = tally(b)
  a.forEach((label, i) => {
    const row = rows.get(label) ?? new Map<string | number, number>()
    row.set(b[i]!, (row.get(b[i]!) ?? 0) + 1)
    rows.set(label, row)
  })

  let together = 0
  let information = 0
  const commonest = new Map<string | number, number>()
  for (const [labelA, row] of rows) {
    for (const [labelB, count] of row) {
      together += pairs(count)
      const expected = (sizesOfA.get(labelA)! / n) * sizesOfB.get(labelB)!
      information += (count / n) * naturalLog(count / expected)
      commonest.set(labelB, Math.max(commonest.get(labelB) ?? 0, count))
    }
  }
  const entropyA = entropy(sizesOfA, n)
  const entropyB = entropy(sizesOfB, n)
  const homogeneity = share(information, entropyA)
  const completeness = share(information, entropyB)
  const vMeasure =
    homogeneity + completeness === 0 ? 0 : (2 * homogeneity * completeness) / (homogeneity + completeness)
  return {
    adjustedRand: adjusted(together, sumOfPairs(sizesOfA), sumOfPairs(sizesOfB), pairs(n)),
    normalizedMutualInformation: share(information, (entropyA + entropyB) / 2),
    homogeneity,
    completeness,
    vMeasure,
    purity: n === 0 ? 1 : [...commonest.values()].reduce((sum, count) => sum + count, 0) / n,
  }
}

function tally(labels: Labels): Map<string | number, number> {
  const sizes = new Map<string | number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  return sizes
}

function entropy(sizes: Map<unknown, number>, n: number): number {
  if (sizes.size < 2) return 0
  let sum = 0
  for (const size of sizes.values()) sum -= (size / n) * naturalLog(size / n)
  return sum
}

/** Nothing to be uncertain about counts as wholly known, as in scikit-learn. */
function share(information: number, entropyOfLabels: number): number {
  return entropyOfLabels === 0 ? 1 : Math.min(1, Math.max(0, information / entropyOfLabels))
}

function adjusted(together: number, inA: number, inB: number, all: number): number {
  const expected = all === 0 ? 0 : (inA / all) * inB
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

function sumOfPairs(sizes: Map<unknown, number>): number {
  let sum = 0
  for (const size of sizes.values()) sum += pairs(size)
  return sum
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}
