import { compiledPanels } from './panels.compiled.ts'
import type { SparseRows } from './vectors.ts'

/** A panel is so many columns of a dense matrix, row by row: a row is one line of the processor's cache. */
export const panelWidth = 8
const pageBytes = 65_536
const lineBytes = 64
const linesFor = (bytes: number) => Math.ceil(bytes / lineBytes) * lineBytes

/** What a matrix with so many entries takes of a memory. */
export const matrixBytes = (rows: number, entries: number) =>
  linesFor(4 * (rows + 1)) + linesFor(4 * entries) + linesFor(8 * entries)
export const floatBytes = (length: number) => linesFor(8 * length)

/** Products of a matrix with a panel; all three must have been given out by one memory. */
export interface Products {
  /** out = matrix · panel */
  multiply(matrix: SparseRows, panel: Float64Array, out: Float64Array): void
  /** out += matrixᵀ · panel */
  spread(matrix: SparseRows, panel: Float64Array, out: Float64Array): void
}

/**
 * A stretch of memory that gives out arrays, and products of what lies in it. Where the engine takes WebAssembly with
 * vectors the products run compiled (panels.wat, a quarter of the time); elsewhere, as under a policy that forbids
 * it, in plain JavaScript, with the same bits.
 */
export interface PanelMemory extends Products {
  floats(length: number): Float64Array
  /** A matrix with room for so many rows and entries, all zeros. */
  matrix(rows: number, columns: number, entries: number): SparseRows
}

/** `bytes` is the sum of `matrixBytes` and `floatBytes` of what will be asked for. `plain` is for comparison. */
export function panelMemory(bytes: number, plain = false): PanelMemory {
  const compiled = plain ? undefined : compiledMemory(bytes)
  const { buffer, products } = compiled ?? { buffer: new ArrayBuffer(bytes), products: plainProducts }
  let used = 0
  const take = (length: number) => {
    const from = used
    used += linesFor(length)
    return from
  }
  const ints = (length: number) => new Uint32Array(buffer, take(4 * length), length)
  const floats = (length: number) => new Float64Array(buffer, take(8 * length), length)
  return {
    ...products,
    floats,
    matrix: (rows, columns, entries) => ({
      rows,
      columns,
      starts: ints(rows + 1),
      indices: ints(entries),
      values: floats(entries),
    }),
  }
}

/** Puts the rows from `from` to before `to` of a matrix into one that has room for them. */
export function holdRows(held: SparseRows, matrix: SparseRows, from = 0, to = matrix.rows): SparseRows {
  const first = matrix.starts[from]!
  const end = matrix.starts[to]!
  for (let row = from; row <= to; row++) held.starts[row - from] = matrix.starts[row]! - first
  held.indices.set(matrix.indices.subarray(first, end))
  held.values.set(matrix.values.subarray(first, end))
  return { ...held, rows: to - from }
}

/** A matrix with an entry at every place, all of them 0. */
export function fullMatrix(memory: PanelMemory, rows: number, columns: number): SparseRows {
  const matrix = memory.matrix(rows, columns, rows * columns)
  for (let row = 0; row <= rows; row++) matrix.starts[row] = row * columns
  for (let i = 0; i < matrix.indices.length; i++) matrix.indices[i] = i % columns
  return matrix
}

/** Copies a panel out of a wider matrix or into one, as far as both have columns. */
export function copyColumns(
  source: ArrayLike<number>,
  width: number,
  first: number,
  target: Float64Array,
  targetWidth: number,
  targetFirst: number,
): void {
  const columns = Math.min(panelWidth, width - first, targetWidth - targetFirst)
  for (let from = first, to = targetFirst; from < source.length; from += width, to += targetWidth) {
    for (let j = 0; j < columns; j++) target[to + j] = source[from + j]!
  }
}

const plainProducts: Products = {
  multiply({ rows, starts, indices, values }, panel, out) {
    for (let row = 0; row < rows; row++) {
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
      const end = starts[row + 1]!
      for (let i = starts[row]!; i < end; i++) {
        const value = values[i]!
        const from = indices[i]! * panelWidth
        a += value * panel[from]!
        b += value * panel[from + 1]!
        c += value * panel[from + 2]!
        d += value * panel[from + 3]!
        e += value * panel[from + 4]!
        f += value * panel[from + 5]!
        g += value * panel[from + 6]!
        h += value * panel[from + 7]!
      }
      const to = row * panelWidth
      out[to] = a
      out[to + 1] = b
      out[to + 2] = c
      out[to + 3] = d
      out[to + 4] = e
      out[to + 5] = f
      out[to + 6] = g
      out[to + 7] = h
    }
  },
  spread({ rows, starts, indices, values }, panel, out) {
    for (let row = 0; row < rows; row++) {
      const end = starts[row + 1]!
      for (let i = starts[row]!; i < end; i++) {
        const value = values[i]!
        const to = indices[i]! * panelWidth
        for (let j = 0; j < panelWidth; j++) out[to + j]! += value * panel[row * panelWidth + j]!
      }
    }
  },
}

type Compiled = (
  starts: number,
  end: number,
  indices: number,
  values: number,
  panel: number,
  out: number,
) => void

/** The module once it has been asked for, or `refused` where the engine does not take it. */
let compiledModule: WebAssembly.Module | 'refused' | undefined

function moduleOfPanels(): WebAssembly.Module | 'refused' {
  try {
    return new WebAssembly.Module(
      Uint8Array.from(atob(compiledPanels), (character) => character.charCodeAt(0)),
    )
  } catch {
    return 'refused'
  }
}

function compiledMemory(bytes: number): { buffer: ArrayBuffer; products: Products } | undefined {
  compiledModule ??= moduleOfPanels()
  if (compiledModule === 'refused') return undefined
  const pages = Math.ceil(bytes / pageBytes)
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(compiledModule, { panels: { memory } })
    const called =
      (run: Compiled): Products['multiply'] =>
      ({ rows, starts, indices, values }, panel, out) => {
        const from = starts.byteOffset
        run(from, from + 4 * rows, indices.byteOffset, values.byteOffset, panel.byteOffset, out.byteOffset)
      }
    const products = {
      multiply: called(exports['multiply'] as Compiled),
      spread: called(exports['spread'] as Compiled),
    }
    return { buffer: memory.buffer as ArrayBuffer, products }
  } catch {
    // No such memory to be had: the plain products may have more luck.
    return undefined
  }
}
