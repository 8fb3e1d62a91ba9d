import { logToBase2 } from './elementary.ts'
export interface Deviation {
  /** Gries's DP: 0 when each part has the share that its size would give it, near 1 when one small part has all. */
  dp: number
  /** DP as a share of the largest value that these sizes allow, 0 to 1; comparable between corpora. */
  normalised: number
}

/**
 * How unevenly something is spread over the parts of a corpus: half the sum of the absolute differences
 * between each part's share of the occurrences and its share of the text. Gries, "Dispersions and
 * adjusted frequencies in corpora", IJCL 13, 2008; normalised by 1 − the smallest share of text
 * (Lijffijt and Gries, IJCL 17, 2012). Parts without text are left out. Says nothing with few
 * occurrences: a word that occurs once is always in one part alone. `null` where nothing occurs or fewer
 * than two parts have text. Linear time. `counts` and `sizes` belong together by place.
 */
export function deviationOfProportions(
  counts: readonly number[],
  sizes: readonly number[],
): Deviation | null {
  const parts = partsOf(counts, sizes)
  if (parts === null) return null
  const dp = parts.reduce((sum, { share, shareOfText }) => sum + Math.abs(share - shareOfText) / 2, 0)
  const leastShare = Math.min(...parts.map(({ shareOfText }) => shareOfText))
  return { dp, normalised: Math.min(1, dp / (1 - leastShare)) }
}

/**
 * How evenly something is spread: 1 when its rate is the same in all parts, 0 when one part has all. One minus the
 * standard deviation of the parts' rates over their mean, as a share of the largest possible, √(parts − 1). Juilland and
 * Chang-Rodriguez, Frequency Dictionary of Spanish Words, 1964; with rates for parts of unequal size as in Gries,
 * "Analyzing dispersion", 2020. With many parts every word comes out near 1 (Biber et al., IJCL 21, 2016): take DP there.
 * `null` where nothing occurs or fewer than two parts have text. Linear time.
 */
export function juillandD(counts: readonly number[], sizes: readonly number[]): number | null {
  const rates = partsOf(counts, sizes)?.map(({ rate }) => rate)
  if (rates === undefined) return null
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length
  return between0And1(1 - Math.sqrt(variance / (rates.length - 1)) / mean)
}

/**
 * How evenly something is spread, by information: 1 when its rate is the same in all parts, 0 when one part has all. The
 * entropy of the parts' rates (as shares of their sum) over its largest value, log₂ of the parts. Carroll, Computer
 * Studies in the Humanities and Verbal Behavior 3, 1970; with rates for parts of unequal size. High values lie close
 * together. `null` where nothing occurs or fewer than two parts have text. Linear time.
 */
export function carrollD2(counts: readonly number[], sizes: readonly number[]): number | null {
  const rates = partsOf(counts, sizes)?.map(({ rate }) => rate)
  if (rates === undefined) return null
  const whole = rates.reduce((sum, rate) => sum + rate, 0)
  const entropy = rates.reduce((sum, r) => (r > 0 ? sum - (r / whole) * logToBase2(r / whole) : sum), 0)
  return between0And1(entropy / logToBase2(rates.length))
}

/**
 * How evenly something is spread: 1 when each part has the share of occurrences that it has of the text, the part's share
 * of the text when one part has all. (Σ √(share of text · count))² / occurrences, Rosengren, Études de linguistique
 * appliquée n.s. 1, 1971, in the form for parts of unequal size. Its least value depends on the parts, so compare it only
 * within one corpus. `null` where nothing occurs or fewer than two parts have text. Linear time.
 */
export function rosengrenS(counts: readonly number[], sizes: readonly number[]): number | null {
  const parts = partsOf(counts, sizes)
  if (parts === null) return null
  return Math.min(
    1,
    parts.reduce((sum, { share, shareOfText }) => sum + Math.sqrt(share * shareOfText), 0) ** 2,
  )
}

const between0And1 = (value: number) => Math.min(1, Math.max(0, value))

interface Part {
  /** Of the occurrences. */
  share: number
  shareOfText: number
  rate: number
}

function partsOf(counts: readonly number[], sizes: readonly number[]): Part[] | null {
  const parts = sizes.map((size, i) => ({ size, count: counts[i] ?? 0 })).filter(({ size }) => size > 0)
  const totalSize = parts.reduce((sum, { size }) => sum + size, 0)
  const totalCount = parts.reduce((sum, { count }) => sum + count, 0)
  if (parts.length < 2 || totalCount === 0) return null
  return parts.map(({ size, count }) => ({
    share: count / totalCount,
    shareOfText: size / totalSize,
    rate: count / size,
  }))
}
