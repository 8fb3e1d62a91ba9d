import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import { seededRandom } from '../../stats/random.ts'
import { compiledPanels } from './panels.compiled.ts'
import { floatBytes, holdRows, matrixBytes, panelMemory, panelWidth } from './panels.ts'
import type { SparseRows } from './vectors.ts'

const [rows, columns, entries] = [40, 30, 300]

/** Rows of none to some dozens of entries, of many magnitudes. */
function someMatrix(): SparseRows {
  const random = seededRandom(5)
  const ends = Array.from({ length: rows - 1 }, () => random.integer(entries + 1)).sort((a, b) => a - b)
  return {
    rows,
    columns,
    starts: Uint32Array.of(0, ...ends, entries),
    indices: Uint32Array.from({ length: entries }, () => random.integer(columns)),
    values: Float64Array.from({ length: entries }, () => (random.next() - 0.5) * 2 ** random.integer(40)),
  }
}

/** matrix · panel and what was there + matrixᵀ · panel, for panels of random numbers. */
function products(plain: boolean): { panel: Float64Array; multiplied: Float64Array; spread: Float64Array } {
  const memory = panelMemory(
    matrixBytes(rows, entries) + 2 * floatBytes(columns * panelWidth) + floatBytes(rows * panelWidth),
    plain,
  )
  const held = holdRows(memory.matrix(rows, columns, entries), someMatrix())
  const panel = memory.floats(columns * panelWidth)
  const multiplied = memory.floats(rows * panelWidth)
  const spread = memory.floats(columns * panelWidth)
  const random = seededRandom(6)
  for (let i = 0; i < panel.length; i++) panel[i] = spread[i] = random.next() - 0.5
  memory.multiply(held, panel, multiplied)
  memory.spread(held, multiplied, spread)
  return { panel, multiplied, spread }
}

describe('panelMemory', () => {
  it('multiplies as the definition says', () => {
    const { starts, indices, values } = someMatrix()
    const { panel, multiplied, spread } = products(true)
    const [expected, expectedSpread] = [new Float64Array(rows * panelWidth), panel.slice()]
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < panelWidth; j++) {
        for (let i = starts[row]!; i < starts[row + 1]!; i++) {
          expected[row * panelWidth + j]! += values[i]! * panel[indices[i]! * panelWidth + j]!
        }
      }
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        for (let j = 0; j < panelWidth; j++) {
          expectedSpread[indices[i]! * panelWidth + j]! += values[i]! * expected[row * panelWidth + j]!
        }
      }
    }
    expect(multiplied).toEqual(expected)
    expect(spread).toEqual(expectedSpread)
  })

  it('gives the same bits compiled and plain', () => {
    const [compiled, plain] = [products(false), products(true)]
    expect(compiled.multiplied.buffer).not.toBe(plain.multiplied.buffer)
    expect(compiled.multiplied).toEqual(plain.multiplied)
    expect(compiled.spread).toEqual(plain.spread)
  })

  it('runs compiled here', () => {
    expect(panelMemory(100).floats(1).buffer.byteLength).toBe(65_536)
    expect(panelMemory(100, true).floats(1).buffer.byteLength).toBe(100)
  })
})

describe('panels.compiled', () => {
  it('is panels.wat in binary form', async () => {
    const text = readFileSync(new URL('./panels.wat', import.meta.url), 'utf8')
    const { buffer } = (await wabt()).parseWat('panels.wat', text, { simd: true }).toBinary({})
    expect(compiledPanels).toBe(Buffer.from(buffer).toString('base64'))
  })
})
