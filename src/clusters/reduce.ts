import { seededRandom } from '../stats/random.ts'
import { symmetricEigen } from './eigen.ts'
import type { SparseRows } from './vectors.ts'

const spareDimensions = 10
const powerSteps = 4

export interface ReduceOptions {
  /** How many dimensions to keep, ≥ 1; never more than the rows or the columns. */
  dimensions: number
  seed: number
}

export interface Reduced {
  /** One dense row of coordinates for each row of the matrix, the weightiest dimension first. */
  points: number[][]
  /** How much of the matrix each dimension carries, largest first. */
  singularValues: number[]
}

/**
 * Truncated singular value decomposition of a sparse matrix A ≈ U Σ Vᵀ: the few dimensions that keep the most
 * of it (latent semantic analysis); the points are the rows of U Σ. Words that go together fall into one
 * dimension, so that two texts on one topic are near each other though they share few words.
 *
 * Randomised subspace iteration (Halko, Martinsson and Tropp 2011, section 4.5 and algorithm 5.1) with 10 spare
 * dimensions, four steps and a seeded start; exact when rows or columns are no more than the dimensions
 * and spares together. Linear in the stored entries and in rows + columns; A itself is never made dense.
 */
export function truncatedSvd(matrix: SparseRows, options: ReduceOptions): Reduced {
  const kept = Math.min(options.dimensions, matrix.rows, matrix.columns)
  const width = Math.min(kept + spareDimensions, matrix.rows, matrix.columns)
  if (width === 0) return { points: Array.from({ length: matrix.rows }, () => []), singularValues: [] }
  const random = seededRandom(options.seed)
  const start = Float64Array.from({ length: matrix.columns * width }, () => 2 * random.next() - 1)
  let rowBasis = orthonormal(times(matrix, start, width), width)
  for (let step = 0; step < powerSteps; step++) {
    rowBasis = orthonormal(times(matrix, transposeTimes(matrix, rowBasis, width), width), width)
  }
  const projected = transposeTimes(matrix, rowBasis, width)
  const { values, vectors } = symmetricEigen(gram(projected, width), width)
  const singularValues = Array.from(values.subarray(0, kept), (value) => Math.sqrt(Math.max(value, 0)))
  const points: number[][] = []
  for (let row = 0; row < matrix.rows; row++) {
    const point = new Array<number>(kept)
    for (let d = 0; d < kept; d++) {
      let sum = 0
      for (let j = 0; j < width; j++) sum += rowBasis[row * width + j]! * vectors[j * width + d]!
      point[d] = sum * singularValues[d]!
    }
    points.push(point)
  }
  return { points, singularValues }
}

/** Scales every point to length 1; a point shorter than `least` goes to the origin. */
export function toUnitLength(points: readonly number[][], least: number): number[][] {
  return points.map((point) => {
    const length = Math.sqrt(point.reduce((sum, x) => sum + x * x, 0))
    return point.map((x) => (length < least ? 0 : x / length))
  })
}

/** A · dense, row by row in one array. */
function times(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
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

/** Aᵀ · dense, row by row in one array. */
function transposeTimes(matrix: SparseRows, dense: Float64Array, width: number): Float64Array {
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

/** denseᵀ · dense. */
function gram(dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width)
  for (let at = 0; at < dense.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = dense[at + i]!
      for (let j = 0; j < width; j++) product[i * width + j]! += value * dense[at + j]!
    }
  }
  return product
}

/**
 * Makes the columns orthogonal and of length 1, in place: Gram–Schmidt, each column twice, which is enough
 * (Giraud and others 2005). A column that the ones before it already span becomes zeros.
 */
function orthonormal(dense: Float64Array, width: number): Float64Array {
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
    const factor = after > before * 1e-10 ? 1 / after : 0
    for (let at = column; at < dense.length; at += width) dense[at]! *= factor
  }
  return dense
}

function columnLength(dense: Float64Array, width: number, column: number): number {
  let squares = 0
  for (let at = column; at < dense.length; at += width) squares += dense[at]! ** 2
  return Math.sqrt(squares)
}
