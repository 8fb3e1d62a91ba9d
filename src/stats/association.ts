import { exponential, logToBase2, naturalLog } from './elementary.ts'
/** How often something happened in one place and in all the others, and how much text each had room for. */
export interface Pair {
  count: number
  /** Size of the place in the unit of the rate: characters, tokens. At least `count` for `tableG2`. */
  size: number
  otherCount: number
  otherSize: number
}

/**
 * The count that the place would have if everything were spread by size alone:
 * (count + otherCount) · size / (size + otherSize). `null` where there is no text at all.
 */
export function expectedCount({ count, size, otherCount, otherSize }: Pair): number | null {
  const total = size + otherSize
  return total > 0 ? ((count + otherCount) * size) / total : null
}

/**
 * G², the log-likelihood ratio of "two rates" against "one rate for both", for events that fall into a
 * stretch of text: 2 · Σ observed · ln(observed / expected) over the two counts, 0 · ln 0 being 0.
 * Rayson and Garside, "Comparing corpora using frequency profiling", 2000; it is the likelihood ratio
 * of two Poisson rates. Follows χ² with one degree of freedom when both expected counts are above about 5.
 * Tells how sure a difference is, not how large: with much text a trifle becomes significant; read it
 * with the rate ratio. Not for events that hang together (a term repeated in one sentence counts as
 * evidence each time). `null` where a side has no text. Constant time.
 */
export function rateG2(pair: Pair): number | null {
  if (!(pair.size > 0 && pair.otherSize > 0)) return null
  const all = pair.count + pair.otherCount
  const total = pair.size + pair.otherSize
  const half =
    weighed(pair.count, (all * pair.size) / total) + weighed(pair.otherCount, (all * pair.otherSize) / total)
  return Math.max(0, 2 * half)
}

/**
 * G² of the two-by-two table "this word or another" × "here or elsewhere": 2 · Σ observed ·
 * ln(observed / expected) over its four cells. Dunning, "Accurate methods for the statistics of surprise
 * and coincidence", Computational Linguistics 19, 1993. For words among words, where every token is one
 * trial; for rare words it nearly equals `rateG2`. The same cautions hold. `null` where a side has no tokens.
 */
export function tableG2(pair: Pair): number | null {
  if (!(pair.size > 0 && pair.otherSize > 0)) return null
  const all = pair.count + pair.otherCount
  const total = pair.size + pair.otherSize
  const rest = total - all
  const half =
    weighed(pair.count, (all * pair.size) / total) +
    weighed(pair.otherCount, (all * pair.otherSize) / total) +
    weighed(pair.size - pair.count, (rest * pair.size) / total) +
    weighed(pair.otherSize - pair.otherCount, (rest * pair.otherSize) / total)
  return Math.max(0, 2 * half)
}

function weighed(observed: number, expected: number): number {
  return observed > 0 ? observed * naturalLog(observed / expected) : 0
}

/** The standard normal quantile that leaves 2.5% on each side. */
const normalQuantile975 = 1.959963984540054

export interface RateRatio {
  /** How many times as frequent here as elsewhere: 1 is the same, 2 twice, 0.5 half. */
  ratio: number
  /** log₂ of it: 0 the same, 1 twice, −1 half. */
  logRatio: number
  /** The 95% interval of `ratio`. */
  low: number
  high: number
  /** True when one count was zero and one half was added to both. */
  halfAdded: boolean
}

/**
 * How many times as frequent, with the interval in which the true ratio lies 95 times out of 100 if
 * events are independent: (count / size) / (otherCount / otherSize), and exp(ln ratio ± 1.96 ·
 * √(1/count + 1/otherCount)), the Wald interval on the log rate (Rothman, Epidemiology, 2002, ch. 7).
 * log₂ of the ratio is Hardie's "Log Ratio" (2014). Where just one count is zero the ratio would be 0 or
 * endless; one half is then added to both counts (Haldane 1956, Anscombe 1956) for the ratio, its
 * logarithm and the interval alike, and `halfAdded` says so. Too narrow where the events come in clumps;
 * rough below about 5 events a side. `null` where both counts are zero or a side has no text. Constant time.
 */
export function rateRatio({ count, size, otherCount, otherSize }: Pair): RateRatio | null {
  if (!(size > 0 && otherSize > 0) || count + otherCount === 0) return null
  const halfAdded = count === 0 || otherCount === 0
  const here = halfAdded ? count + 0.5 : count
  const there = halfAdded ? otherCount + 0.5 : otherCount
  const ratio = ((here / size) * otherSize) / there
  const spread = exponential(normalQuantile975 * Math.sqrt(1 / here + 1 / there))
  return { ratio, logRatio: logToBase2(ratio), low: ratio / spread, high: ratio * spread, halfAdded }
}
