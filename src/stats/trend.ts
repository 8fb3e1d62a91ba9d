import { kendallTau } from './kendall.ts'
import { normalQuantile, normalTwoSided } from './normal.ts'

export interface MonotoneTrend {
  /** Kendall's τ-b between time and value: 1 rises throughout, −1 falls throughout. */
  tau: number
  /** Later values that are higher less later values that are lower, over all pairs. */
  s: number
  /** `s` less one towards zero over its standard deviation; 0 where s is. */
  z: number
  /** Two-sided, by the normal approximation. */
  p: number
}

/**
 * Does it rise or fall over time, whatever the shape of the rise? The Mann–Kendall test: S as in Kendall's τ with time,
 * z = (S ∓ 1) / √variance, ties allowed for. Mann, Econometrica 13, 1945; Kendall 1970; R's `Kendall::MannKendall` and
 * `trend::mk.test`. Not for values that hang on their neighbours (this year's report copies last year's): p is then too
 * small; and blind to a rise that is followed by a fall. Rough with fewer than about 8 times. `null` where there are fewer
 * than three times or all values are equal. Time n log n.
 */
export function mannKendall(times: readonly number[], values: readonly number[]): MonotoneTrend | null {
  const agreement = kendallTau(times, values)
  if (agreement === null || agreement.n < 3) return null
  const { tau, s, varianceOfS } = agreement
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varianceOfS)
  return { tau, s, z, p: normalTwoSided(z) }
}

export interface Slope {
  /** Change of the value in one unit of time. */
  slope: number
  /** The value at time 0: median value − slope · median time. */
  intercept: number
  /** The 95% interval of the slope. */
  low: number
  high: number
}

/**
 * How fast it rises or falls, little moved by single odd years: the median of the slopes between all pairs of times.
 * Theil, Indagationes Mathematicae 12, 1950; Sen, JASA 63, 1968, with Sen's interval by ranks of the slopes; SciPy's
 * `theilslopes(values, times)`. A straight line is not claimed, only a typical slope; where the change comes at once, see
 * `changePoints`. `null` where fewer than two times differ. Time n² log n.
 */
export function senSlope(times: readonly number[], values: readonly number[]): Slope | null {
  const slopes: number[] = []
  times.forEach((time, i) => {
    for (let j = 0; j < i; j++) {
      if (times[j] !== time) slopes.push((values[i]! - values[j]!) / (time - times[j]!))
    }
  })
  if (slopes.length === 0) return null
  slopes.sort((a, b) => a - b)
  const slope = median(slopes)
  const n = times.length
  const weight = (t: number) => t * (t - 1) * (2 * t + 5)
  const deviation = Math.sqrt((weight(n) - tied(times, weight) - tied(values, weight)) / 18)
  const reach = -normalQuantile(0.025) * deviation
  const upper = Math.min(Math.round((slopes.length + reach) / 2), slopes.length - 1)
  const lower = Math.max(Math.round((slopes.length - reach) / 2) - 1, 0)
  return {
    slope,
    intercept: median(ascending(values)) - slope * median(ascending(times)),
    low: slopes[lower]!,
    high: slopes[upper]!,
  }
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function tied(values: readonly number[], weight: (t: number) => number): number {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, t) => sum + weight(t), 0)
}
