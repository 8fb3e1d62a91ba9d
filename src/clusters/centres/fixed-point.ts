/**
 * Texts and centres are lists of whole numbers, so that sums of them are exact in any order and nearness is decided
 * without rounding. `scale`, 2²⁰, is length 1: products of two lie below 2⁴¹, and a double holds the sums of 2³³ texts.
 */
export const scale = 2 ** 20

/** A vector brought to length 1 in whole numbers; `undefined` where it has no length. */
export function toFixed(vector: ArrayLike<number>): Int32Array | undefined {
  let squares = 0
  for (let d = 0; d < vector.length; d++) squares += vector[d]! * vector[d]!
  if (!(squares > 0 && squares < Infinity)) return undefined
  const factor = scale / Math.sqrt(squares)
  return Int32Array.from(vector, (x) => Math.round(x * factor))
}

/** Where a text belongs, from 0. */
export interface Nearest {
  cluster: number
  /** The product with the centre: the cosine times 2⁴⁰. */
  product: number
  /** The second nearest; −1 where there is but one. */
  next: number
}

/** The centre whose direction is nearest; of equals the first. Products are whole numbers below 2⁵³, so nothing is rounded. */
export function nearestOf(vector: Int32Array, centres: readonly ArrayLike<number>[]): Nearest {
  let cluster = 0
  let product = -Infinity
  let next = -1
  let second = -Infinity
  for (let i = 0; i < centres.length; i++) {
    const centre = centres[i]!
    let sum = 0
    for (let d = 0; d < vector.length; d++) sum += vector[d]! * centre[d]!
    if (sum > product) {
      next = product === -Infinity ? -1 : cluster
      second = product
      cluster = i
      product = sum
    } else if (sum > second) {
      next = i
      second = sum
    }
  }
  return { cluster, product, next }
}

/** 1 − cosine in units of 2⁻²⁰, never below 0. */
export const distanceOf = (product: number): number => Math.max(0, scale - Math.round(product / scale))
