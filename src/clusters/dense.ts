import type { SparseRows } from './vectors.ts'

// Products with dense matrices, which are kept row by row in one array, `width` columns each.

/** A · dense. */
export function times(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.rows * width)
  for (let row = 0; row < matrix.rows; row++) {
    const to = row * width
    for (let i = matrix.starts[row]!; i < matrix.starts[row + 1]!; i++) {
      const from = matrix.indices[i]! * width
      const value = matrix.values[i]!
      for (let j = 0; j < width; j++) product[to + j]! += value * dense[from + j]!
    }
  }
  return product
}

/** Aᵀ · dense. */
export function transposeTimes(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.columns * width)
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * width
    for (let i = matrix.starts[row]!; i < matrix.starts[row + 1]!; i++) {
      const to = matrix.indices[i]! * width
      const value = matrix.values[i]!
      for (let j = 0; j < width; j++) product[to + j]! += value * dense[from + j]!
    }
  }
  return product
}

/** denseᵀ · other where this is known to be symmetric, as it is for `other` = S · dense with S symmetric. */
export function gram(dense: Float64Array, other: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width)
  for (let at = 0; at < dense.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]!
      const to = i * width
      for (let j = i; j < width; j++) product[to + j]! += value * other[at + j]!
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
