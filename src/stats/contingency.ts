import { logToBase2, naturalLog } from './elementary.ts'
/** How strongly words stand together, from a table with one dimension for each. */
export interface Association {
  expected: number
  pmi: number
  npmi: number
  g2: number
  lambda: number
  z: number
}

/**
 * Association of K things that may each be there or not, from the counts of trials in which given ones are there.
 *
 * `matching[mask]` is the number of trials that have all things whose bits are set in `mask`, whatever else they have;
 * `matching[0]` is the number N of trials, `matching[2 ** K − 1]` how often all are there (at least once). From these the
 * 2^K cells of the table follow by inclusion and exclusion.
 *
 * - expected: N · Π (n_i / N); pmi: ln(observed / expected); npmi: pmi / (−(K − 1) · ln(observed / N)), 1 where all
 *   trials have them (Bouma, "Normalized (pointwise) mutual information in collocation extraction", 2009);
 * - g2: 2 · Σ n · ln(n / m) over all cells against independence, unsmoothed, 0 · ln 0 being 0 (Dunning 1993);
 * - lambda: Σ over cells of (−1)^(K − bits) · ln(n + smoothing), the K-way term of the saturated log-linear model;
 *   z: lambda / √Σ 1 / (n + smoothing) (Blaheta and Johnson, "Unsupervised learning of multi-word verbs", 2001; both as
 *   in quanteda's `textstat_collocations`). `smoothing` must be above 0.
 *
 * Never NaN or endless for counts that belong together. Time 3^K.
 */
export function associationOf(matching: readonly number[], smoothing: number): Association {
  const full = matching.length - 1
  const things = logToBase2(matching.length)
  const trials = matching[0]!
  const observed = matching[full]!
  let g2 = 0
  let lambda = 0
  let variance = 0
  for (let cell = 0; cell <= full; cell++) {
    let count = 0
    let chance = trials
    for (let more = cell; more <= full; more = (more + 1) | cell) {
      count += (bits(more ^ cell) % 2 === 0 ? 1 : -1) * matching[more]!
    }
    for (let thing = 1; thing <= full; thing *= 2) {
      const share = matching[thing]! / trials
      chance *= cell & thing ? share : 1 - share
    }
    if (count > 0) g2 += 2 * count * naturalLog(count / chance)
    lambda += ((things - bits(cell)) % 2 === 0 ? 1 : -1) * naturalLog(count + smoothing)
    variance += 1 / (count + smoothing)
  }
  let expected = trials
  for (let thing = 1; thing <= full; thing *= 2) expected *= matching[thing]! / trials
  const pmi = naturalLog(observed / expected)
  const most = -(things - 1) * naturalLog(observed / trials)
  return {
    expected,
    pmi,
    npmi: most > 0 ? pmi / most : 1,
    g2: Math.max(0, g2),
    lambda,
    z: lambda / Math.sqrt(variance),
  }
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) count++
  return count
}
