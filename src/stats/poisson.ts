import { chiSquareSurvival } from './chi-square.ts'

/** The standard normal quantile that leaves 2.5% on each side. */
const normalQuantile975 = 1.959963984540054

/** Beyond so many events the approximation is nearer than anyone looks: its relative error is below 1e-5. */
const exactAtMost = 500

/**
 * The exact 95% interval of how many events are to be expected where `count` of them were seen and each came on its own:
 * all means under which neither so few nor so many would be seen by a chance of less than 2.5%. Half the quantiles of χ²
 * with 2·count and 2·count + 2 degrees of freedom (Garwood, Biometrika 28, 1936; R's `poisson.test(count)$conf.int`), by
 * halving; beyond 500 events by Wilson and Hilferty's approximation (Byar's in Breslow and Day 1987, vol. 2, p. 69).
 * Divided by the length of the text it is the interval of a rate. Words come in heaps, so for those it is rather too
 * narrow. `count`: a whole number from 0. Time grows with the count.
 */
export function poissonInterval(count: number): [low: number, high: number] {
  if (count > exactAtMost) return [approximate(count, -1), approximate(count + 1, 1)]
  return [count === 0 ? 0 : meanWithTail(2 * count, 0.975), meanWithTail(2 * count + 2, 0.025)]
}

/** The μ for which χ² of `df` degrees of freedom is larger than 2μ with the probability `tail`. */
function meanWithTail(df: number, tail: number): number {
  let low = 0
  let high = df / 2 + 4 * Math.sqrt(df) + 4
  // Each step gains a bit; after so many the ends are neighbours.
  for (let step = 0; step < 64; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (chiSquareSurvival(2 * middle, df) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function approximate(events: number, side: -1 | 1): number {
  const root = 1 - 1 / (9 * events) + (side * normalQuantile975) / (3 * Math.sqrt(events))
  return events * root * root * root
}
