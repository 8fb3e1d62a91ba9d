import { seededRandom } from '../../stats/random.ts'
import { columnLength, orthonormal } from './orthonormal.ts'
import {
  copyColumns,
  floatBytes,
  fullMatrix,
  holdRows,
  matrixBytes,
  panelMemory,
  panelWidth,
} from './panels.ts'
import type { SparseRows } from './vectors.ts'

/** What of a vector is left beside others, below this share of what it was, is rounding. */
const rounding = 1e-10

/** A few directions among the rows of a matrix A that keep the most of it: orthogonal, of length 1. */
export interface Directions {
  /** How many there are: a whole number of panels. Where A has fewer rows some of them are nothing. */
  count: number
  /** Qᵀ A Aᵀ Q for the directions as columns of Q, row by row: how A stretches them. */
  stretched: Float64Array
  /** Q · weights, row by row, for weights with `width` columns. */
  combine(weights: Float64Array, width: number): Float64Array
}

/**
 * Block Lanczos with full reorthogonalisation (Golub and Underwood 1977; from a random start as by Musco and Musco
 * 2015): each panel of directions is A Aᵀ times the one before, made orthogonal to all before. All are kept, so that
 * little is lost of what the products tell, where subspace iteration forgets all but the last. Where nothing new comes
 * random directions go on. A matrix of no more than `count` rows is kept whole.
 * O((entries + rows · count) · count).
 */
export function findDirections(matrix: SparseRows, count: number, seed: number): Directions {
  const { rows, columns } = matrix
  const panels = Math.ceil(count / panelWidth)
  const size = panels * panelWidth
  const entries = matrix.values.length
  const memory = panelMemory(
    matrixBytes(rows, entries) +
      matrixBytes(size, size * rows) +
      floatBytes(columns * panelWidth) +
      floatBytes(rows * panelWidth) +
      floatBytes(size * panelWidth),
  )
  const held = holdRows(memory.matrix(rows, columns, entries), matrix)
  const basis = fullMatrix(memory, size, rows)
  const image = memory.floats(columns * panelWidth)
  const panel = memory.floats(rows * panelWidth)
  const along = memory.floats(size * panelWidth)
  const stretched = new Float64Array(size * size)
  const random = seededRandom(seed)
  const draw = () => 2 * random.next() - 1
  /** Takes out of the panel what goes along the first directions; `along` says how much that was, with minus. */
  const remove = (known: SparseRows) => {
    memory.multiply(known, panel, along)
    for (let i = 0; i < known.rows * panelWidth; i++) along[i] = -along[i]!
    memory.spread(known, along, panel)
  }
  let known: SparseRows = { ...basis, rows: 0 }
  let least = 1
  for (let first = 0; first < size; first += panelWidth) {
    if (rows <= size) takeRows(panel, first)
    else {
      replaceShort(panel, least, draw)
      if (first > 0) {
        orthonormal(panel, panelWidth, 1)
        // Columns that depend on others are zeros now.
        replaceShort(panel, 0.5, draw)
        // Once more, since what was left may have been little.
        remove(known)
      }
    }
    orthonormal(panel, panelWidth)
    known = extend(basis, panel, first)
    image.fill(0)
    memory.spread(held, panel, image)
    memory.multiply(held, image, panel)
    least = longest(panel) * rounding
    remove(known)
    for (let at = 0; at < known.rows * panelWidth; at++) {
      const [i, j] = [Math.floor(at / panelWidth), first + (at % panelWidth)]
      if (i <= j) stretched[i * size + j] = stretched[j * size + i] = -along[at]!
    }
  }
  const combine = (weights: Float64Array, width: number) => {
    const combined = new Float64Array(rows * width)
    for (let first = 0; first < width; first += panelWidth) {
      copyColumns(weights, width, first, along, panelWidth, 0)
      panel.fill(0)
      memory.spread(basis, along, panel)
      copyColumns(panel, panelWidth, 0, combined, width, first)
    }
    return combined
  }
  return { count: size, stretched, combine }
}

/** Makes the columns of a panel rows of the basis from `first` on; gives the basis so far. */
function extend(basis: SparseRows, panel: Float64Array, first: number): SparseRows {
  const { columns } = basis
  for (let j = 0; j < panelWidth; j++) {
    const to = (first + j) * columns
    for (let i = 0; i < columns; i++) basis.values[to + i] = panel[i * panelWidth + j]!
  }
  return { ...basis, rows: first + panelWidth }
}

/** Column j becomes row `first` + j of the unit matrix, or zeros beyond its last. */
function takeRows(panel: Float64Array, first: number): void {
  panel.fill(0)
  for (let j = 0; j < panelWidth; j++) {
    const at = (first + j) * panelWidth + j
    if (at < panel.length) panel[at] = 1
  }
}

function replaceShort(panel: Float64Array, least: number, draw: () => number): void {
  for (let j = 0; j < panelWidth; j++) {
    if (columnLength(panel, panelWidth, j) >= least) continue
    for (let at = j; at < panel.length; at += panelWidth) panel[at] = draw()
  }
}

const longest = (panel: Float64Array) =>
  Math.max(...Array.from({ length: panelWidth }, (_, j) => columnLength(panel, panelWidth, j)))
