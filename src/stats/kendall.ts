import { normalTwoSided } from './normal.ts'

/** How far two orders of the same things agree. */
export interface RankAgreement {
  /** Kendall's τ-b: 1 the same order, 0 no relation, −1 the reverse; ties count for neither. */
  tau: number
  /** Pairs in the same order less pairs in opposite order. */
  s: number
  /** Variance of `s` if the orders had nothing to do with each other, ties allowed for. */
  varianceOfS: number
  /** How many things were ranked. */
  n: number
  /** How likely so much agreement or disagreement is by chance, two-sided. */
  p: number
}

/**
 * Kendall's τ-b: over all pairs of things, those that `a` and `b` put in the same order less those in opposite order, over
 * √(pairs not tied in a · pairs not tied in b). Kendall, Biometrika 33, 1945; SciPy's `kendalltau`. p is exact, from the
 * number of permutations with as many inversions, where no values are tied and n ≤ 60, else by the normal approximation
 * with Kendall's variance for ties (Kendall, Rank Correlation Methods, 1970). For "is it the same ranking?"; it does not
 * say whether the values are close. With n below about 8 only extreme values mean anything. `null` where fewer than two
 * things are ranked or all are tied in one list. Time n log n (Knight, JASA 61, 1966). Numbers must be finite.
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): RankAgreement | null {
  const n = a.length
  const order = Array.from(a, (_, i) => i).sort((i, j) => a[i]! - a[j]! || b[i]! - b[j]!)
  const tiesA = tieRuns(order.map((i) => a[i]!))
  // Pairs tied in both stand together in this order.
  const tiesBoth = pairsIn(runs(order, (i, j) => a[i] === a[j] && b[i] === b[j]))
  const sorted = Float64Array.from(order, (i) => b[i]!)
  const swaps = countInversions(sorted)
  const tiesB = tieRuns(sorted)
  const all = (n * (n - 1)) / 2
  const freeA = all - pairsIn(tiesA)
  const freeB = all - pairsIn(tiesB)
  if (n < 2 || freeA === 0 || freeB === 0) return null
  const s = all - pairsIn(tiesA) - pairsIn(tiesB) + tiesBoth - 2 * swaps
  const varianceOfS = variance(n, tiesA, tiesB)
  const untied = tiesA.length === n && tiesB.length === n
  return {
    tau: Math.max(-1, Math.min(1, s / Math.sqrt(freeA) / Math.sqrt(freeB))),
    s,
    varianceOfS,
    n,
    p: untied && n <= 60 ? exactTwoSided(s, n) : normalTwoSided(s / Math.sqrt(varianceOfS)),
  }
}

/**
 * How likely |S| or more is when n untied values stand in random order: the number of permutations of n with k inversions
 * is that of n − 1 with k, k − 1, … k − n + 1 (Kendall 1970). Time n³.
 */
export function exactTwoSided(s: number, n: number): number {
  const most = (n * (n - 1)) / 2
  let chances = new Float64Array(most + 1)
  chances[0] = 1
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(most + 1)
    let window = 0
    for (let k = 0; k <= (size * (size - 1)) / 2; k++) {
      window += chances[k]!
      if (k >= size) window -= chances[k - size]!
      next[k] = window / size
    }
    chances = next
  }
  let tail = 0
  for (let k = 0; k <= (most - Math.abs(s)) / 2; k++) tail += chances[k]!
  return Math.min(1, 2 * tail)
}

/** Lengths of the runs of equal neighbours. */
function runs<T>(list: ArrayLike<T>, same: (left: T, right: T) => boolean): number[] {
  const lengths: number[] = []
  for (let i = 0; i < list.length; i++) {
    if (i > 0 && same(list[i - 1]!, list[i]!)) lengths[lengths.length - 1]!++
    else lengths.push(1)
  }
  return lengths
}

const tieRuns = (sorted: ArrayLike<number>) => runs(sorted, (left, right) => left === right)
const pairsIn = (lengths: readonly number[]) => lengths.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)

function variance(n: number, tiesA: readonly number[], tiesB: readonly number[]): number {
  const total = (lengths: readonly number[], of: (t: number) => number) =>
    lengths.reduce((sum, t) => sum + of(t), 0)
  const pairs = (t: number) => t * (t - 1)
  const triples = (t: number) => pairs(t) * (t - 2)
  const weight = (t: number) => pairs(t) * (2 * t + 5)
  const base = (weight(n) - total(tiesA, weight) - total(tiesB, weight)) / 18
  const both = (total(tiesA, pairs) * total(tiesB, pairs)) / (2 * pairs(n))
  const threes = n > 2 ? (total(tiesA, triples) * total(tiesB, triples)) / (9 * triples(n)) : 0
  return base + both + threes
}

/** Sorts in place by merging and says how many pairs stood in the wrong order. */
function countInversions(values: Float64Array): number {
  let from = values
  let to: Float64Array = new Float64Array(values.length)
  let inversions = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let left = start
      let right = middle
      for (let k = start; k < end; k++) {
        if (left < middle && (right >= end || from[left]! <= from[right]!)) to[k] = from[left++]!
        else {
          to[k] = from[right++]!
          inversions += middle - left
        }
      }
    }
    ;[from, to] = [to, from]
  }
  if (from !== values) values.set(from)
  return inversions
}
