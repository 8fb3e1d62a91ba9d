import type { Pair } from './association.ts'
import { binomial, hypergeometric, type Outcomes } from './binomial.ts'
import { exponential, naturalLog } from './elementary.ts'

/**
 * p of "two rates" against "one rate for both", exact however small the counts: given how many events there are,
 * those of the place are binomial with the place's share of the text; p is the probability of all outcomes that are not
 * more likely than the one observed. Przyborowski and Wilenski, Biometrika 31, 1940; R's `poisson.test(counts, sizes)`.
 * Take it in place of `rateG2` where an expected count is below about 5. Like that it holds events to be independent,
 * which repeats of a term are not. 1 where nothing occurs; `null` where a side has no text or a count is no whole
 * number. Time grows with the square root of the counts.
 */
export function exactRateTest({ count, size, otherCount, otherSize }: Pair): number | null {
  if (!(size > 0 && otherSize > 0) || !areWhole(count, otherCount)) return null
  return asUnlikely(binomial(count + otherCount, size / (size + otherSize)), count)
}

/**
 * Fisher's exact test, two-sided, of the table "this word or another" × "here or elsewhere": the probability of all
 * tables with the same margins that are not more likely than the one observed. Fisher, Statistical Methods for Research
 * Workers, 5th ed., 1934; R's `fisher.test(table)$p.value`, SciPy's `fisher_exact`. Take it in place of `tableG2` where
 * an expected count is below about 5. `null` where a side has no tokens or the four cells are not whole numbers of zero
 * and more. Time grows with the square root of the counts.
 */
export function fisherTest({ count, size, otherCount, otherSize }: Pair): number | null {
  if (!(size > 0 && otherSize > 0)) return null
  if (!areWhole(count, otherCount, size - count, otherSize - otherCount)) return null
  return asUnlikely(hypergeometric(size, otherSize, count + otherCount), count)
}

/**
 * The 95% interval of the rate ratio that is never too narrow for independent events, however few: Clopper and
 * Pearson's interval of the place's share of the events, turned into a ratio of rates (Clopper and Pearson, Biometrika 26,
 * 1934; R's `poisson.test(counts, sizes)$conf.int`). Wider than the Wald interval of `rateRatio`, and needs no half added
 * where a count is zero: the lower end is then 0, or the upper `null`, for there is none. `null` where nothing occurs, a
 * side has no text or a count is no whole number. By Newton's method; time grows with the square root of the counts.
 */
export function exactRateRatioInterval({
  count,
  size,
  otherCount,
  otherSize,
}: Pair): [low: number, high: number | null] | null {
  const all = count + otherCount
  if (!(size > 0 && otherSize > 0 && all > 0) || !areWhole(count, otherCount)) return null
  const toRate = otherSize / size
  return [
    count === 0 ? 0 : exponential(leastLogOdds(count, all)) * toRate,
    otherCount === 0 ? null : exponential(-leastLogOdds(otherCount, all)) * toRate,
  ]
}

const areWhole = (...counts: number[]) => counts.every((count) => Number.isInteger(count) && count >= 0)

/** As R does it: what is less than this share more likely counts as equally likely. */
const tolerance = 1e-7

/** The probability of all outcomes that are not more likely than `k`. */
function asUnlikely(outcomes: Outcomes, k: number): number {
  const { least, most, mode, logProbability } = outcomes
  if (k === mode) return 1
  const limit = logProbability(k) + tolerance
  const side = k < mode ? -1 : 1
  // On the other side of the peak probabilities only fall: the first place that is unlikely enough, by halving.
  let near = 0
  let far = (side < 0 ? most - mode : mode - least) + 1
  while (near < far) {
    const middle = (near + far) >> 1
    if (logProbability(mode - side * middle) <= limit) far = middle
    else near = middle + 1
  }
  // Where both sides meet at the peak, every outcome counts.
  if (near === 0) return 1
  return Math.min(1, tail(outcomes, k, side) + tail(outcomes, mode - side * near, -side))
}

/** The sum of the probabilities from `k` outwards; `k` is not on the other side of the peak. */
function tail({ least, most, logProbability, rise }: Outcomes, from: number, side: number): number {
  if (from < least || from > most) return 0
  let term = exponential(logProbability(from))
  let sum = term
  for (let k = from; side < 0 ? k > least : k < most; k += side) {
    term *= side < 0 ? 1 / rise(k - 1) : rise(k)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

/**
 * ln of the odds at which `k` or more successes of `n` have a chance of 2.5%. The logarithm of that chance is concave
 * in the log odds, so Newton's method comes from below after its first step and cannot miss.
 */
function leastLogOdds(k: number, n: number): number {
  const others = n - k + 0.5
  let logOdds = naturalLog(k / others) - 2 * Math.sqrt(1 / k + 1 / others)
  for (let step = 0; step < 60; step++) {
    const chance = 1 / (1 + exponential(-logOdds))
    const { logProbability, rise, mode } = binomial(n, chance)
    let term = 1
    let sum = 1
    let beyond = 0
    for (let j = k; j < n; j++) {
      term *= rise(j)
      sum += term
      beyond += term * (j + 1 - k)
      if (j > mode && term < sum * 1e-17) break
    }
    const slope = k + beyond / sum - n * chance
    const change = (naturalLog(0.025) - logProbability(k) - naturalLog(sum)) / slope
    logOdds += change
    if (Math.abs(change) < 1e-13 * Math.max(1, Math.abs(logOdds))) break
  }
  return logOdds
}
