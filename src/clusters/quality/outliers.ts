/** So few similarities have no telling quartiles. */
const fewValues = 8
const fence = 1.5

/**
 * Which documents belong nowhere: those less similar to their own cluster than the lower fence, the first quartile
 * less 1.5 times the distance between the quartiles, of all similarities (Tukey 1977; quartiles by linear
 * interpolation, as R's type 7). Fewer than eight similarities mark none.
 */
export function markOutliers(similarities: readonly number[]): boolean[] {
  if (similarities.length < fewValues) return similarities.map(() => false)
  const sorted = [...similarities].sort((a, b) => a - b)
  const quartile = (share: number) => {
    const at = share * (sorted.length - 1)
    const low = sorted[Math.floor(at)]!
    return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low)
  }
  const first = quartile(0.25)
  const third = quartile(0.75)
  const least = first - fence * (third - first)
  return similarities.map((similarity) => similarity < least - 1e-9)
}
