import { seededRandom } from '../stats/random.ts'
import { gram, rowsOfDense, times, transposed, turned } from './dense.ts'
import { symmetricEigen } from './eigen.ts'
import { orthonormal } from './orthonormal.ts'
import { seededSample } from './sample.ts'
import { rowsOf, type SparseRows } from './vectors.ts'

const spareDimensions = 10
const powerSteps = 2
/** So many entries of each row of the random start are not zero. */
const scatteredTo = 8
/** From more rows than this the dimensions are learned from a sample of so many. */
const learnedFrom = 10_000

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
 * dimensions, two steps and a seeded start; exact when rows or columns are no more than the dimensions
 * and spares together. Linear in the stored entries and in rows + columns; A itself is never made dense. Beyond
 * 10,000 rows V and Σ are those of a seeded sample of so many, and the points are the rows of A V.
 */
export function truncatedSvd(matrix: SparseRows, options: ReduceOptions): Reduced {
  if (matrix.rows > learnedFrom) return learnedFromSample(matrix, options)
  const kept = Math.min(options.dimensions, matrix.rows, matrix.columns)
  const width = Math.min(kept + spareDimensions, matrix.rows, matrix.columns)
  if (width === 0) return { points: Array.from({ length: matrix.rows }, () => []), singularValues: [] }
  const flipped = transposed(matrix)
  let rowBasis = scattered(matrix, width, options.seed)
  for (let step = 0; step < powerSteps; step++) {
    rowBasis = orthonormal(rowBasis, width, 1)
    rowBasis = times(matrix, times(flipped, rowBasis, width), width)
  }
  rowBasis = orthonormal(rowBasis, width)
  const image = times(matrix, times(flipped, rowBasis, width), width)
  const { values, vectors } = symmetricEigen(gram(rowBasis, image, width), width)
  const singularValues = Array.from(values.subarray(0, kept), (value) => Math.sqrt(Math.max(value, 0)))
  const points = rowsOfDense(turned(rowBasis, vectors, width, kept), kept)
  for (const point of points) for (let d = 0; d < kept; d++) point[d]! *= singularValues[d]!
  return { points, singularValues }
}

/**
 * A · Ω for an Ω of random numbers at eight random places of each row, zeros elsewhere: as good a start as a full one
 * (Martinsson and Tropp 2020, section 9.2) for a tenth of the work. Where there are few columns Ω is full.
 */
function scattered(matrix: SparseRows, width: number, seed: number): Float64Array {
  const { rows, columns, starts, indices, values } = matrix
  const random = seededRandom(seed)
  const full = columns < scatteredTo * width
  const each = full ? width : scatteredTo
  const places = new Uint32Array(columns * each)
  const weights = new Float64Array(places.length)
  for (let i = 0; i < places.length; i++) {
    places[i] = full ? i % width : random.integer(width)
    weights[i] = 2 * random.next() - 1
  }
  const product = new Float64Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const to = row * width
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const value = values[i]!
      const from = indices[i]! * each
      for (let at = from; at < from + each; at++) product[to + places[at]!]! += value * weights[at]!
    }
  }
  return product
}

function learnedFromSample(matrix: SparseRows, options: ReduceOptions): Reduced {
  const sample = rowsOf(matrix, seededSample(matrix.rows, learnedFrom, options.seed))
  const { points, singularValues } = truncatedSvd(sample, options)
  const kept = singularValues.length
  // V = Aᵀ U Σ⁻¹, and U Σ is at hand: V = Aᵀ (U Σ) Σ⁻².
  const axes = times(transposed(sample), Float64Array.from(points.flat()), kept)
  for (let i = 0; i < axes.length; i++) {
    const value = singularValues[i % kept]!
    axes[i] = value === 0 ? 0 : axes[i]! / (value * value)
  }
  return {
    points: rowsOfDense(times(matrix, axes, kept), kept),
    singularValues,
  }
}

/** Scales every point to length 1; a point shorter than `least` goes to the origin. */
export function toUnitLength(points: readonly number[][], least: number): number[][] {
  return points.map((point) => {
    const length = Math.sqrt(point.reduce((sum, x) => sum + x * x, 0))
    return point.map((x) => (length < least ? 0 : x / length))
  })
}
