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

export interface WeightOptions {
  /** Features in fewer documents than this are left out: they can join no two documents. */
  minDocuments: number
}

/**
 * TF-IDF with sublinear term frequency: (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), where n is the number of
 * documents, df the number of them with the feature and tf its count in the document. As scikit-learn's
 * TfidfTransformer with sublinear_tf, smooth_idf and norm=None; `unitLength` gives its norm='l2'. Linear time.
 */
export function weigh(table: CountTable<unknown>, options: WeightOptions): SparseRows {
  const kept = new Int32Array(table.keys.length).fill(-1)
  const inverse: number[] = []
  table.documents.forEach((documents, column) => {
    if (documents < options.minDocuments) return
    kept[column] = inverse.length
    inverse.push(Math.log((1 + table.rows) / (1 + documents)) + 1)
  })
  const starts = new Uint32Array(table.rows + 1)
  const indices = new Uint32Array(table.columns.length)
  const values = new Float64Array(table.columns.length)
  let size = 0
  for (let row = 0; row < table.rows; row++) {
    for (let i = table.starts[row]!; i < table.starts[row + 1]!; i++) {
      const column = kept[table.columns[i]!]!
      if (column < 0) continue
      indices[size] = column
      values[size] = (1 + Math.log(table.counts[i]!)) * inverse[column]!
      size++
    }
    starts[row + 1] = size
  }
  return {
    rows: table.rows,
    columns: inverse.length,
    starts,
    indices: indices.slice(0, size),
    values: values.slice(0, size),
  }
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
    for (let i = start; i < end; i++) squares += values[i]! ** 2
    if (squares === 0) continue
    const factor = 1 / Math.sqrt(squares)
    for (let i = start; i < end; i++) values[i]! *= factor
  }
  return { ...matrix, values }
}
