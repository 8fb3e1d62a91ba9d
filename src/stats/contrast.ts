import { expectedCount, type Pair, rateG2, rateRatio, tableG2 } from './association.ts'
import { chiSquareSurvival } from './chi-square.ts'
import { exactRateRatioInterval, exactRateTest, fisherTest } from './exact.ts'
import { rateGoodness, tableGoodness } from './goodness.ts'
import { logOddsWithPrior, type Prior } from './log-odds.ts'

/** One count against all the others, by every measure. `null` stands where a value does not exist. */
export interface Contrast {
  /** What the count would be if everything were spread by size alone. */
  expected: number | null
  /** How many times as frequent as elsewhere; one half is added to both counts where one is zero. */
  rateRatio: number | null
  /** log₂ of `rateRatio`: 1 is twice as frequent, −1 half as frequent. */
  logRatio: number | null
  /** The 95% interval of `rateRatio`, low and high (Wald on the log scale). */
  rateRatioInterval: [low: number, high: number] | null
  /** The same under the name that it had first. */
  interval: [low: number, high: number] | null
  /** The exact 95% interval of the rate ratio, wider and right for small counts; no upper end where others have no hit. */
  exactInterval: [low: number, high: number | null] | null
  /** True where one half was added, so that ratio and interval are rough. */
  halfAdded: boolean
  /** Log-likelihood statistic, plain and with Williams's correction for small samples. */
  g2: number | null
  g2Williams: number | null
  /** Pearson's χ², plain and with Yates's correction. */
  chi2: number | null
  chi2Yates: number | null
  /** The p-value of `g2`. */
  p: number | null
  /** The p-value of the exact test; take it where `expected` is below about 5. */
  pExact: number | null
  /** Log-odds with an informative prior, natural logarithm, and its z: for ranking. */
  logOdds: number | null
  logOddsZ: number | null
}

/**
 * What the events are: `rate` for things that fall into a stretch of text (themes on characters), `table` for words among
 * words, where each word is one trial.
 */
export type CountModel = 'rate' | 'table'

const models = {
  rate: { g2: rateG2, goodness: rateGoodness, exact: exactRateTest },
  table: { g2: tableG2, goodness: tableGoodness, exact: fisherTest },
}

/**
 * All that is said of a pair of counts; formulas, sources and cautions stand with each measure. The prior of the log-odds
 * is what is known of all texts together unless one is given. Where nothing occurs there is nothing to test: every statistic
 * but `expected` is `null`.
 */
export function contrast(pair: Pair, model: CountModel, prior?: Prior): Contrast {
  const all = pair.count + pair.otherCount
  const { g2: g2Of, goodness: goodnessOf, exact } = models[model]
  const rate = rateRatio(pair)
  const g2 = all > 0 ? g2Of(pair) : null
  const goodness = goodnessOf(pair)
  const odds = logOddsWithPrior(pair, prior ?? { count: all, size: pair.size + pair.otherSize })
  const interval: Contrast['interval'] = rate && [rate.low, rate.high]
  return {
    expected: pair.otherSize > 0 ? expectedCount(pair) : null,
    rateRatio: rate?.ratio ?? null,
    logRatio: rate?.logRatio ?? null,
    rateRatioInterval: interval,
    interval,
    exactInterval: exactRateRatioInterval(pair),
    halfAdded: rate?.halfAdded ?? false,
    g2,
    g2Williams: g2 !== null && goodness ? g2 / goodness.williams : null,
    chi2: goodness?.chi2 ?? null,
    chi2Yates: goodness?.chi2Yates ?? null,
    p: g2 === null ? null : chiSquareSurvival(g2),
    pExact: all > 0 ? exact(pair) : null,
    logOdds: odds?.logOdds ?? null,
    logOddsZ: odds?.z ?? null,
  }
}
