import { gram } from './dense.ts'

/** Columns whose Gram matrix has a pivot below this share of its largest are too alike for the fast way. */
const independent = 1e-10

/**
 * Makes the columns of a matrix, given row by row, orthogonal and of length 1, in place. By a Cholesky factor of the
 * Gram matrix, twice (CholeskyQR2: Yamamoto and others 2015), which goes along the rows and so is fast; where columns
 * nearly depend on each other by Gram–Schmidt, each column twice, which is enough (Giraud and others 2005). A column
 * that the ones before it already span becomes zeros. One pass is enough for a step on the way. O(rows · width²).
 */
export function orthonormal(dense: Float64Array, width: number, passes = 2): Float64Array {
  for (let pass = 0; pass < passes; pass++) {
    const factor = cholesky(gram(dense, dense, width), width)
    if (factor === undefined) return gramSchmidt(dense, width)
    solveRows(dense, factor, width)
  }
  return dense
}

/** The upper triangle R with Rᵀ R = the matrix, or nothing where the matrix is nearly singular. */
function cholesky(matrix: Float64Array, width: number): Float64Array | undefined {
  const r = matrix.slice()
  let largest = 0
  for (let i = 0; i < width; i++) largest = Math.max(largest, matrix[i * width + i]!)
  for (let i = 0; i < width; i++) {
    const pivot = r[i * width + i]!
    if (!(pivot > largest * independent)) return undefined
    const root = Math.sqrt(pivot)
    for (let j = i; j < width; j++) r[i * width + j]! /= root
    for (let k = i + 1; k < width; k++) {
      const factor = r[i * width + k]!
      for (let j = k; j < width; j++) r[k * width + j]! -= factor * r[i * width + j]!
    }
  }
  return r
}

/** Each row x becomes x R⁻¹. */
function solveRows(dense: Float64Array, r: Float64Array, width: number): void {
  for (let at = 0; at < dense.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]! / r[i * width + i]!
      dense[at + i] = value
      for (let j = i + 1; j < width; j++) dense[at + j]! -= value * r[i * width + j]!
    }
  }
}

function gramSchmidt(dense: Float64Array, width: number): Float64Array {
  const overlap = new Float64Array(width)
  for (let column = 0; column < width; column++) {
    const before = columnLength(dense, width, column)
    for (let pass = 0; pass < 2; pass++) {
      overlap.fill(0)
      for (let at = 0; at < dense.length; at += width) {
        const value = dense[at + column]!
        for (let j = 0; j < column; j++) overlap[j]! += dense[at + j]! * value
      }
      for (let at = 0; at < dense.length; at += width) {
        let sum = 0
        for (let j = 0; j < column; j++) sum += overlap[j]! * dense[at + j]!
        dense[at + column]! -= sum
      }
    }
    const after = columnLength(dense, width, column)
    const factor = after > before * independent ? 1 / after : 0
    for (let at = column; at < dense.length; at += width) dense[at]! *= factor
  }
  return dense
}

export function columnLength(dense: Float64Array, width: number, column: number): number {
  let squares = 0
  for (let at = column; at < dense.length; at += width) squares += dense[at]! * dense[at]!
  return Math.sqrt(squares)
}
