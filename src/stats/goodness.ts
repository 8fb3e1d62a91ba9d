import type { Pair } from './association.ts'

/** What the classical χ² test says of a pair of counts, and the divisor that steadies G² in small samples. */
export interface Goodness {
  /** Pearson's statistic, Σ (observed − expected)² / expected; χ² with one degree of freedom. */
  chi2: number
  /** The same with each difference made smaller by one half, but not below zero (Yates 1934). */
  chi2Yates: number
  /** Williams's divisor q, 1 or more: G² / q follows χ² more closely than G² in small samples. */
  williams: number
}

/**
 * χ² of "two rates" against "one rate for both", for events that fall into a stretch of text: the partner of `rateG2`,
 * over the same two cells. Pearson, Philosophical Magazine 50, 1900; Yates, Supplement to the JRSS 1, 1934; Williams,
 * Biometrika 63, 1976: q = 1 + (Σ 1/share − 1) / (6 · events · (cells − 1)). R: `chisq.test(counts, p = shares)`.
 * Tells the same as G² and is better known; where counts are small both are rough and `exactRateTest` is to be taken.
 * Yates makes the test strict rather than right. `null` where a side has no text or nothing occurs. Constant time.
 */
export function rateGoodness({ count, size, otherCount, otherSize }: Pair): Goodness | null {
  const all = count + otherCount
  const total = size + otherSize
  if (!(size > 0 && otherSize > 0 && all > 0)) return null
  const expected = (all * size) / total
  const off = Math.abs(count - expected)
  const per = 1 / expected + 1 / (all - expected)
  return {
    chi2: off * off * per,
    chi2Yates: Math.max(0, off - 0.5) ** 2 * per,
    williams: 1 + (total / size + total / otherSize - 1) / (6 * all),
  }
}

/**
 * χ² of the two-by-two table "this word or another" × "here or elsewhere", the partner of `tableG2`. Sources as for
 * `rateGoodness`; Williams's divisor for a table as in Sokal and Rohlf, Biometry, 3rd ed., 1995, box 17.6:
 * q = 1 + (N/r₁ + N/r₂ − 1)(N/c₁ + N/c₂ − 1) / 6N. R: `chisq.test(table)`. Where an expected count is below about 5,
 * `fisherTest` is to be taken. `null` where a row or a column of the table is empty. Constant time.
 */
export function tableGoodness({ count, size, otherCount, otherSize }: Pair): Goodness | null {
  const all = count + otherCount
  const total = size + otherSize
  const rest = total - all
  if (!(size > 0 && otherSize > 0 && all > 0 && rest > 0)) return null
  const off = Math.abs(count - (all * size) / total)
  const per = (total / size) * (total / otherSize) * (total / all) * (total / rest) * (1 / total)
  return {
    chi2: off * off * per,
    chi2Yates: Math.max(0, off - 0.5) ** 2 * per,
    williams: 1 + ((total / size + total / otherSize - 1) * (total / all + total / rest - 1)) / (6 * total),
  }
}
