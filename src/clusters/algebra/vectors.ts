import { naturalLog } from '../../stats/elementary.ts'
import type { CountTable } from './counts.ts'

/** Rows of mostly zeros, of which only the others are stored (compressed rows). */
export interface SparseRows {
  rows: number
  columns: number
  /** Row `i` holds the entries `starts[i] … starts[i + 1] - 1` of `indices` and `values`. */
  starts: Uint32Array
  indices: Uint32Array
  values: Float64Array
}

export type Weighting = 'tfidf' | 'bm25'

export interface WeightOptions {
  /** Features in fewer documents than this are left out: they can join no two documents. */
  minDocuments: number
  /** Features in more than this share of the documents are left out. Default 1, none. */
  maxShare?: number
  /** How many features to keep at most, those in most documents first. Default all. */
  maxFeatures?: number
  /** Which features may stay at all. Default all. */
  keep?: (column: number) => boolean
  /** Default `'tfidf'`. */
  weighting?: Weighting
  /** To which power the rarity of a feature (idf) is taken; above 1 rare features weigh more. Default 1. */
  rarity?: number
}

/** How fast repetition saturates, and how much longer documents are held back (Robertson and Zaragoza 2009). */
const saturation = 1.2
const lengthPenalty = 0.75

/**
 * Weighs the counts of each document. Linear time, but for sorting the features where `maxFeatures` is given.
 *
 * `tfidf`: (1 + ln tf) · idf, idf = ln((1 + n) / (1 + df)) + 1, where n is the number of documents, df the number of
 * them with the feature and tf its count in the document. As scikit-learn's TfidfTransformer with sublinear_tf,
 * smooth_idf and norm=None; `unitLength` gives its norm='l2'.
 *
 * `bm25`: tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · length / mean length)) · idf, idf = ln(1 + (n − df + ½) / (df + ½)),
 * k₁ = 1.2, b = 0.75, length being the sum of the counts (Robertson and Zaragoza 2009; the idf is Lucene's).
 *
 * With `rarity` p the idf is taken to the power p, in steps of a half.
 */
export function weigh(table: CountTable<unknown>, options: WeightOptions): SparseRows {
  const bm25 = options.weighting === 'bm25'
  const kept = placesOfKept(table, options)
  const rarity: number[] = []
  kept.forEach((to, column) => {
    if (to < 0) return
    const df = table.documents[column]!
    const idf = bm25 ? naturalLog(1 + (table.rows - df + 0.5) / (df + 0.5)) : smoothIdf(table.rows, df)
    rarity.push(toPower(idf, options.rarity ?? 1))
  })
  const lengths = bm25 ? relativeLengths(table) : []
  const starts = new Uint32Array(table.rows + 1)
  const indices = new Uint32Array(table.columns.length)
  const values = new Float64Array(table.columns.length)
  let size = 0
  for (let row = 0; row < table.rows; row++) {
    const held = bm25 ? saturation * (1 - lengthPenalty + lengthPenalty * lengths[row]!) : 0
    for (let i = table.starts[row]!; i < table.starts[row + 1]!; i++) {
      const column = kept[table.columns[i]!]!
      if (column < 0) continue
      const count = table.counts[i]!
      const often = bm25 ? (count * (saturation + 1)) / (count + held) : sublinear(count)
      indices[size] = column
      values[size] = often * rarity[column]!
      size++
    }
    starts[row + 1] = size
  }
  return {
    rows: table.rows,
    columns: rarity.length,
    starts,
    indices: indices.slice(0, size),
    values: values.slice(0, size),
  }
}

/** The idf of `tfidf` for a feature of `df` documents among `documents`. */
export const smoothIdf = (documents: number, df: number): number => naturalLog((1 + documents) / (1 + df)) + 1

/** What a count ≥ 1 in a document weighs by `tfidf`, before the idf. */
export const sublinear = (count: number): number => (count === 1 ? 1 : 1 + naturalLog(count))

/** Where each feature's column is among those that `weigh` keeps, or −1. They stay in their order. */
export function placesOfKept(table: CountTable<unknown>, options: WeightOptions): Int32Array {
  const most = (options.maxShare ?? 1) * table.rows
  const places = new Int32Array(table.keys.length).fill(-1)
  let columns: number[] = []
  table.documents.forEach((documents, column) => {
    const fits = documents >= options.minDocuments && documents <= most
    if (fits && (options.keep?.(column) ?? true)) columns.push(column)
  })
  if (columns.length > (options.maxFeatures ?? Number.POSITIVE_INFINITY)) {
    columns.sort((a, b) => table.documents[b]! - table.documents[a]! || a - b)
    columns = columns.slice(0, options.maxFeatures).sort((a, b) => a - b)
  }
  columns.forEach((column, place) => {
    places[column] = place
  })
  return places
}

function relativeLengths(table: CountTable<unknown>): number[] {
  const lengths = Array.from({ length: table.rows }, (_, row) => {
    let length = 0
    for (let i = table.starts[row]!; i < table.starts[row + 1]!; i++) length += table.counts[i]!
    return length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, table.rows)
  return lengths.map((length) => (mean === 0 ? 1 : length / mean))
}

/** x to a power that is a multiple of ½, by what every engine rounds alike. */
export function toPower(x: number, power: number): number {
  let product = power % 1 === 0 ? 1 : Math.sqrt(x)
  for (let i = 1; i <= power; i++) product *= x
  return product
}

/** Puts blocks of features side by side: the same documents, the columns of the first and then of the next. */
export function joinColumns(blocks: readonly SparseRows[], rows: number): SparseRows {
  const size = blocks.reduce((sum, block) => sum + block.values.length, 0)
  const starts = new Uint32Array(rows + 1)
  const indices = new Uint32Array(size)
  const values = new Float64Array(size)
  let at = 0
  for (let row = 0; row < rows; row++) {
    let firstColumn = 0
    for (const block of blocks) {
      for (let i = block.starts[row]!; i < block.starts[row + 1]!; i++, at++) {
        indices[at] = firstColumn + block.indices[i]!
        values[at] = block.values[i]!
      }
      firstColumn += block.columns
    }
    starts[row + 1] = at
  }
  return { rows, columns: blocks.reduce((sum, block) => sum + block.columns, 0), starts, indices, values }
}

/** Scales every row to length 1 (scikit-learn's norm='l2'), so that only its direction counts; a row of zeros stays. */
export function unitLength(matrix: SparseRows): SparseRows {
  const values = matrix.values.slice()
  for (let row = 0; row < matrix.rows; row++) {
    const start = matrix.starts[row]!
    const end = matrix.starts[row + 1]!
    let squares = 0
    for (let i = start; i < end; i++) squares += values[i]! * values[i]!
    if (squares === 0) continue
    const factor = 1 / Math.sqrt(squares)
    for (let i = start; i < end; i++) values[i]! *= factor
  }
  return { ...matrix, values }
}

/** Some rows of a matrix, in the order given, with all its columns. */
export function rowsOf(matrix: SparseRows, rows: readonly number[]): SparseRows {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = starts[i]! + matrix.starts[row + 1]! - matrix.starts[row]!
  })
  const indices = new Uint32Array(starts[rows.length]!)
  const values = new Float64Array(starts[rows.length]!)
  rows.forEach((row, i) => {
    indices.set(matrix.indices.subarray(matrix.starts[row], matrix.starts[row + 1]), starts[i])
    values.set(matrix.values.subarray(matrix.starts[row], matrix.starts[row + 1]), starts[i])
  })
  return { rows: rows.length, columns: matrix.columns, starts, indices, values }
}
