import { naturalLog } from './elementary.ts'
/** Places in a row of counts between which the rate is taken to be the same. */
export interface Segment {
  /** Places in the row, from 0, the end not among them. */
  start: number
  end: number
  count: number
  size: number
}

/**
 * When did the rate change, and how often? Of all ways to cut a row of counts into stretches of one rate each, the one of
 * least cost: −2 · log-likelihood of Poisson counts, Σ −2 · count · ln(count / size), over `overdispersion`, and `penalty`
 * for each cut. Exact, by optimal partitioning (Jackson et al., IEEE Signal Processing Letters 12, 2005), the search that
 * PELT prunes (Killick, Fearnhead and Eckley, JASA 107, 2012; R's `changepoint`). Default penalty 2 · ln n: for each cut
 * BIC pays for a rate and a place (Yao, Statistics and Probability Letters 6, 1988). `overdispersion` is how many times
 * the variance of the counts is that of Poisson counts, 1 or more, default 1; text clumps, so give
 * `poissonOverdispersion` or cuts are found everywhere. For changes at once; a steady rise is cut into steps. Places
 * without text belong to the stretch before them. Gives the stretches in order, one where nothing changes, none for an empty
 * row. Time n².
 */
export function changePoints(
  counts: readonly number[],
  sizes: readonly number[],
  options: { penalty?: number; overdispersion?: number } = {},
): Segment[] {
  const n = counts.length
  const { penalty = 2 * naturalLog(Math.max(1, n)), overdispersion = 1 } = options
  const countBefore = sums(counts)
  const sizeBefore = sums(sizes)
  const segment = (start: number, end: number): Segment => ({
    start,
    end,
    count: countBefore[end]! - countBefore[start]!,
    size: sizeBefore[end]! - sizeBefore[start]!,
  })
  const cost = ({ count, size }: Segment) =>
    count > 0 && size > 0 ? (-2 * count * naturalLog(count / size)) / overdispersion : 0
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const cutBefore = new Int32Array(n + 1)
  best[0] = -penalty
  for (let end = 1; end <= n; end++) {
    for (let start = 0; start < end; start++) {
      // A stretch begins where there is text, so that places without any cannot be a stretch of their own.
      if (start > 0 && sizes[start] === 0) continue
      const whole = best[start]! + cost(segment(start, end)) + penalty
      if (whole < best[end]! - 1e-9) {
        best[end] = whole
        cutBefore[end] = start
      }
    }
  }
  const segments: Segment[] = []
  for (let end = n; end > 0; end = cutBefore[end]!) segments.unshift(segment(cutBefore[end]!, end))
  return segments
}

/** The median of χ² with one degree of freedom. */
const medianChiSquare = 0.454936423119572

/**
 * How many times the variance of counts in a row is what Poisson counts would have, at least 1: the median over neighbours
 * of (difference of rates)² / its Poisson variance, over the median of χ² with one degree of freedom. Neighbours are
 * compared, as in von Neumann, Annals of Mathematical Statistics 12, 1941, and the median taken, so that a few changes of level
 * hardly count. Rough with fewer than about 10 counts. 1 where nothing can be compared. Time n log n.
 */
export function poissonOverdispersion(counts: readonly number[], sizes: readonly number[]): number {
  const ratios: number[] = []
  for (let i = 1; i < counts.length; i++) {
    const [before, after] = [sizes[i - 1]!, sizes[i]!]
    const both = counts[i - 1]! + counts[i]!
    if (!(before > 0 && after > 0 && both > 0)) continue
    const rate = both / (before + after)
    ratios.push((counts[i]! / after - counts[i - 1]! / before) ** 2 / (rate * (1 / before + 1 / after)))
  }
  ratios.sort((a, b) => a - b)
  const middle = ratios.length >> 1
  if (ratios.length === 0) return 1
  const median = ratios.length % 2 === 1 ? ratios[middle]! : (ratios[middle - 1]! + ratios[middle]!) / 2
  return Math.max(1, median / medianChiSquare)
}

function sums(values: readonly number[]): number[] {
  const before = [0]
  for (const value of values) before.push(before.at(-1)! + value)
  return before
}
