/**
 * p-values adjusted so that, of the results called significant at a level, no more than that share is
 * expected to be false (the false discovery rate): with m values in ascending order, the k-th becomes
 * the least of p(j) · m / j over j ≥ k, at most 1. Benjamini and Hochberg, JRSS B 57, 1995; R's
 * `p.adjust(p, "BH")`. For independent or positively dependent tests. When one false result would be
 * too many, take `adjustHolm`. Answers in the order of the input; time n log n.
 */
export function adjustBenjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascending(pValues)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1]!
    least = Math.min(least, pValues[at]! * (order.length / rank))
    adjusted[at] = least
  }
  return adjusted
}

/**
 * p-values adjusted so that the chance of even one false result stays below the level, whatever the
 * dependence of the tests: the k-th of m in ascending order becomes the greatest of p(j) · (m − j + 1)
 * over j ≤ k, at most 1. Holm, Scandinavian Journal of Statistics 6, 1979; R's `p.adjust(p, "holm")`.
 * Stricter than `adjustBenjaminiHochberg`; with hundreds of tests it finds little. Time n log n.
 */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = ascending(pValues)
  const adjusted = new Array<number>(pValues.length)
  let greatest = 0
  order.forEach((at, k) => {
    greatest = Math.max(greatest, Math.min(1, pValues[at]! * (order.length - k)))
    adjusted[at] = greatest
  })
  return adjusted
}

/**
 * p-values times their number, at most 1: the chance of even one false result stays below the level, whatever the
 * dependence of the tests. Dunn, JASA 56, 1961 (Bonferroni's inequality); R's `p.adjust(p, "bonferroni")`. `adjustHolm`
 * promises the same and is never stricter, so this is for comparing with work that used it. Linear time.
 */
export function adjustBonferroni(pValues: readonly number[]): number[] {
  return pValues.map((p) => Math.min(1, p * pValues.length))
}

function ascending(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b)
}
