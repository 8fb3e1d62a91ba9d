// Products with dense matrices, which are kept row by row in one array, `width` columns each.

/**
 * denseᵀ · other where this is known to be symmetric, as it is for `other` = S · dense with S symmetric. Four rows at
 * a time.
 */
export function gram(dense: Float64Array, other: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width)
  const fours = width === 0 ? 0 : Math.floor(dense.length / (4 * width)) * 4 * width
  for (let at = 0; at < fours; at += 4 * width) {
    const [b, c, d] = [at + width, at + 2 * width, at + 3 * width]
    for (let i = 0; i < width; i++) {
      const byA = dense[at + i]!
      const byB = dense[b + i]!
      const byC = dense[c + i]!
      const byD = dense[d + i]!
      const to = i * width
      for (let j = i; j < width; j++) {
        product[to + j]! +=
          byA * other[at + j]! + byB * other[b + j]! + byC * other[c + j]! + byD * other[d + j]!
      }
    }
  }
  for (let at = fours; at < dense.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]!
      for (let j = i; j < width; j++) product[i * width + j]! += value * other[at + j]!
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) product[i * width + j] = product[j * width + i]!
  }
  return product
}

/** dense · square, of which the first `kept` columns are wanted. */
export function turned(dense: Float64Array, square: Float64Array, width: number, kept: number): Float64Array {
  const rows = width === 0 ? 0 : dense.length / width
  const product = new Float64Array(rows * kept)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) {
      const value = dense[row * width + i]!
      for (let j = 0; j < kept; j++) product[row * kept + j]! += value * square[i * width + j]!
    }
  }
  return product
}

/** The rows as arrays of their own. */
export function rowsOfDense(dense: Float64Array, width: number): number[][] {
  return Array.from({ length: width === 0 ? 0 : dense.length / width }, (_, row) =>
    Array.from(dense.subarray(row * width, (row + 1) * width)),
  )
}
