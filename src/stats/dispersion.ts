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
  const parts = sizes.map((size, i) => ({ size, count: counts[i] ?? 0 })).filter(({ size }) => size > 0)
  const totalSize = parts.reduce((sum, { size }) => sum + size, 0)
  const totalCount = parts.reduce((sum, { count }) => sum + count, 0)
  if (parts.length < 2 || totalCount === 0) return null
  let dp = 0
  let leastShare = 1
  for (const { size, count } of parts) {
    dp += Math.abs(count / totalCount - size / totalSize) / 2
    leastShare = Math.min(leastShare, size / totalSize)
  }
  return { dp, normalised: Math.min(1, dp / (1 - leastShare)) }
}
