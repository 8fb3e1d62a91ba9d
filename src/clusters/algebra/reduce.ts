import { rowsOfDense } from './dense.ts'
import { symmetricEigen } from './eigen.ts'
import { findDirections } from './krylov.ts'
import { copyColumns, floatBytes, holdRows, matrixBytes, panelMemory, panelWidth } from './panels.ts'
import { seededSample } from './sample.ts'
import { rowsOf, type SparseRows } from './vectors.ts'

/** So many directions are tried for each that is kept, and so many at least. */
const triedForEach = 2
const leastTried = 64
/** From more rows than this the dimensions are learned from a sample of so many. */
const learnedFrom = 10_000
/** So many rows of a matrix are multiplied at a time. */
const pieceRows = 1000

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
 * By block Lanczos from a seeded start (`findDirections`), twice as many directions as are kept, 64 at least; exact
 * when there are no more rows or columns than that. Linear in the stored entries and in rows + columns; A itself is never
 * made dense. Beyond 10,000 rows V and Σ are those of a seeded sample of so many, and the points are the rows of A V.
 */
export function truncatedSvd(matrix: SparseRows, options: ReduceOptions): Reduced {
  if (matrix.rows > learnedFrom) return learnedFromSample(matrix, options)
  const kept = Math.min(options.dimensions, matrix.rows, matrix.columns)
  if (kept === 0) return { points: Array.from({ length: matrix.rows }, () => []), singularValues: [] }
  const tried = Math.min(Math.max(leastTried, triedForEach * kept), matrix.columns + panelWidth)
  const { count, stretched, combine } = findDirections(matrix, tried, options.seed)
  const { values, vectors } = symmetricEigen(stretched, count)
  const singularValues = Array.from(values.subarray(0, kept), (value) => Math.sqrt(Math.max(value, 0)))
  const weights = new Float64Array(count * kept)
  for (let i = 0; i < count; i++) {
    for (let d = 0; d < kept; d++) weights[i * kept + d] = vectors[i * count + d]! * singularValues[d]!
  }
  return { points: rowsOfDense(combine(weights, kept), kept), singularValues }
}

function learnedFromSample(matrix: SparseRows, options: ReduceOptions): Reduced {
  const sample = rowsOf(matrix, seededSample(matrix.rows, learnedFrom, options.seed))
  const reduced = truncatedSvd(sample, options)
  const { singularValues } = reduced
  const shares = Float64Array.from(towardsAxes(reduced).flat())
  return { points: onto(matrix, sample, shares, singularValues.length), singularValues }
}

/** U Σ⁻¹ from U Σ: what leads from A to its axes, since V = Aᵀ U Σ⁻¹. Dimensions that hold nothing stay zeros. */
export function towardsAxes({ points, singularValues }: Reduced): number[][] {
  return points.map((point) =>
    point.map((x, d) => (singularValues[d] === 0 ? 0 : x / (singularValues[d]! * singularValues[d]!))),
  )
}

/** matrix · sampleᵀ · dense, a piece of the matrix at a time. */
function onto(matrix: SparseRows, sample: SparseRows, dense: Float64Array, width: number): number[][] {
  const { columns } = matrix
  const panels = Math.ceil(width / panelWidth)
  const entries = Math.max(mostInPiece(matrix), mostInPiece(sample))
  const memory = panelMemory(
    matrixBytes(pieceRows, entries) +
      floatBytes(pieceRows * panelWidth) +
      panels * floatBytes(columns * panelWidth),
  )
  const room = memory.matrix(pieceRows, columns, entries)
  const side = memory.floats(pieceRows * panelWidth)
  const axes = Array.from({ length: panels }, () => memory.floats(columns * panelWidth))
  for (let from = 0; from < sample.rows; from += pieceRows) {
    const piece = holdRows(room, sample, from, Math.min(from + pieceRows, sample.rows))
    const rows = dense.subarray(from * width, (from + piece.rows) * width)
    axes.forEach((axis, panel) => {
      copyColumns(rows, width, panel * panelWidth, side, panelWidth, 0)
      memory.spread(piece, side, axis)
    })
  }
  const points: number[][] = []
  for (let from = 0; from < matrix.rows; from += pieceRows) {
    const piece = holdRows(room, matrix, from, Math.min(from + pieceRows, matrix.rows))
    const rows = new Float64Array(piece.rows * width)
    axes.forEach((axis, panel) => {
      memory.multiply(piece, axis, side)
      copyColumns(side.subarray(0, piece.rows * panelWidth), panelWidth, 0, rows, width, panel * panelWidth)
    })
    for (const point of rowsOfDense(rows, width)) points.push(point)
  }
  return points
}

function mostInPiece({ rows, starts }: SparseRows): number {
  let most = 0
  for (let from = 0; from < rows; from += pieceRows) {
    most = Math.max(most, starts[Math.min(from + pieceRows, rows)]! - starts[from]!)
  }
  return most
}

/** Scales every point to length 1; a point shorter than `least` goes to the origin. */
export function toUnitLength(points: readonly number[][], least: number): number[][] {
  return points.map((point) => {
    const length = Math.sqrt(point.reduce((sum, x) => sum + x * x, 0))
    return point.map((x) => (length < least ? 0 : x / length))
  })
}
