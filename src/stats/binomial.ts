import { logOf1Plus, naturalLog } from './elementary.ts'
/**
 * Outcomes that are whole numbers from `least` to `most`, with one peak, known by their probabilities. `rise(k)` is
 * the probability of k + 1 over that of k, so that a tail is summed without a logarithm for each of its terms.
 */
export interface Outcomes {
  least: number
  most: number
  mode: number
  logProbability(k: number): number
  rise(k: number): number
}

/** How many of `trials` succeed when each does so with the same `chance`, 0 to 1 without the ends. */
export function binomial(trials: number, chance: number): Outcomes {
  const odds = chance / (1 - chance)
  return {
    least: 0,
    most: trials,
    mode: Math.min(trials, Math.floor((trials + 1) * chance)),
    logProbability: (k) => logBinomial(k, trials, chance),
    rise: (k) => ((trials - k) / (k + 1)) * odds,
  }
}

/** How many of `drawn` things are marked when `marked` of all are and `others` are not: drawing without putting back. */
export function hypergeometric(marked: number, others: number, drawn: number): Outcomes {
  const all = marked + others
  const least = Math.max(0, drawn - others)
  const most = Math.min(marked, drawn)
  const chance = drawn / all
  const whole = logBinomial(drawn, all, chance)
  return {
    least,
    most,
    mode: Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2)))),
    logProbability: (k) => logBinomial(k, marked, chance) + logBinomial(drawn - k, others, chance) - whole,
    rise: (k) => ((marked - k) * (drawn - k)) / ((k + 1) * (others - drawn + k + 1)),
  }
}

/**
 * ln of the binomial probability of `k` among `n`, by Loader's saddle-point expansion ("Fast and accurate computation
 * of binomial probabilities", 2000, the method of R's `dbinom`): no digits are lost to large factorials.
 */
export function logBinomial(k: number, n: number, chance: number): number {
  if (k === 0) return n === 0 ? 0 : n * logOf1Plus(-chance)
  if (k === n) return n * naturalLog(chance)
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * chance) -
    deviance(n - k, n * (1 - chance)) +
    0.5 * naturalLog(n / (2 * Math.PI * k * (n - k)))
  )
}

/** ln n! less Stirling's formula for it; for whole numbers. */
function stirlingError(n: number): number {
  if (n < small.length) return small[n]!
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n
}

/** Below 16 a factorial is a whole number that a double holds. */
const small = Array.from({ length: 16 }, (_, n) => {
  let factorial = 1
  for (let i = 2; i <= n; i++) factorial *= i
  return n === 0 ? 0 : naturalLog(factorial) - 0.5 * naturalLog(2 * Math.PI * n) - n * naturalLog(n) + n
})

/** x ln(x / mean) + mean − x, without loss of digits where x is near the mean. */
function deviance(x: number, mean: number): number {
  const off = x - mean
  if (Math.abs(off) >= 0.1 * (x + mean)) return x * naturalLog(x / mean) + mean - x
  const v = off / (x + mean)
  let sum = off * v
  let term = 2 * x * v
  for (let j = 1; ; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) return sum
    sum = next
  }
}
