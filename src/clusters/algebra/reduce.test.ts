import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../stats/random.ts'
import { symmetricEigen } from './eigen.ts'
import { toUnitLength, truncatedSvd } from './reduce.ts'
import type { SparseRows } from './vectors.ts'

function sparse(dense: number[][]): SparseRows {
  const entries = dense.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])))
  const starts = new Uint32Array(dense.length + 1)
  entries.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.length
  })
  return {
    rows: dense.length,
    columns: dense[0]?.length ?? 0,
    starts,
    indices: Uint32Array.from(entries.flat(), ({ column }) => column),
    values: Float64Array.from(entries.flat(), ({ value }) => value),
  }
}

const dotted = (a: number[], b: number[]) => a.reduce((sum, x, d) => sum + x * b[d]!, 0)

describe('truncatedSvd', () => {
  it('finds the singular values worked by hand', () => {
    // A = [[3, 0], [4, 5]]: AᵀA has eigenvalues 45 and 5 (Strang, Introduction to Linear Algebra, section 7.2).
    const { singularValues } = truncatedSvd(
      sparse([
        [3, 0],
        [4, 5],
      ]),
      { dimensions: 2, seed: 1 },
    )
    expect(singularValues[0]).toBeCloseTo(Math.sqrt(45), 9)
    expect(singularValues[1]).toBeCloseTo(Math.sqrt(5), 9)
  })

  it('keeps all products of rows when no dimension is lost', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, fc.nat(1000), (dense, seed) => {
        const { points } = truncatedSvd(sparse(dense), { dimensions: 4, seed })
        dense.forEach((a, i) => {
          dense.forEach((b, j) => {
            expect(dotted(points[i]!, points[j]!)).toBeCloseTo(dotted(a, b), 6)
          })
        })
      }),
    )
  })

  it('finds all of many equal singular values, though no more than eight come at a time', () => {
    // 400 rows in 40 groups that share nothing: forty singular values √10, and products of 1 within a group only.
    const dense = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 400 }, (_, column) => (column === i % 40 ? 1 : 0)),
    )
    const { points, singularValues } = truncatedSvd(sparse(dense), { dimensions: 50, seed: 1 })
    singularValues.forEach((value, d) => {
      expect(value).toBeCloseTo(d < 40 ? Math.sqrt(10) : 0, 6)
    })
    for (const [i, j] of [
      [3, 43],
      [3, 44],
      [399, 39],
      [0, 1],
    ] as const) {
      expect(dotted(points[i]!, points[j]!)).toBeCloseTo(i % 40 === j % 40 ? 1 : 0, 9)
    }
  })

  it('keeps more of a flat matrix than random projections: nearly all that the best directions keep', () => {
    const random = seededRandom(3)
    const dense = Array.from({ length: 300 }, () =>
      Array.from({ length: 200 }, () => (random.integer(10) === 0 ? random.next() : 0)),
    )
    const kept = (dimensions: number) => {
      const { singularValues } = truncatedSvd(sparse(dense), { dimensions, seed: 1 })
      return singularValues.slice(0, 20).reduce((sum, value) => sum + value * value, 0)
    }
    // With 110 dimensions 208 directions are tried, more than there are columns, which is exact.
    expect(kept(20) / kept(110)).toBeGreaterThan(0.97)
    expect(kept(20) / kept(110)).toBeLessThan(1 + 1e-9)
  })

  it('takes what has no rows or no columns', () => {
    expect(truncatedSvd(sparse([]), { dimensions: 3, seed: 1 }).points).toEqual([])
    expect(truncatedSvd(sparse([[], []]), { dimensions: 3, seed: 1 }).points).toEqual([[], []])
  })
})

describe('symmetricEigen', () => {
  it('takes a matrix apart so that it can be put together again', () => {
    const size = 5
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (list) => {
          const matrix = Float64Array.from(list, (_, at) => {
            const [i, j] = [Math.floor(at / size), at % size]
            return list[i * size + j]! + list[j * size + i]!
          })
          const { values, vectors } = symmetricEigen(matrix, size)
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              let sum = 0
              for (let d = 0; d < size; d++)
                sum += vectors[i * size + d]! * values[d]! * vectors[j * size + d]!
              expect(sum).toBeCloseTo(matrix[i * size + j]!, 8)
            }
          }
          expect([...values]).toEqual([...values].sort((a, b) => b - a))
        },
      ),
    )
  })
})

describe('toUnitLength', () => {
  it('scales, and sends what is nearly nothing to the origin', () => {
    expect(toUnitLength([[3, 4], [1e-9, 0], []], 1e-6)).toEqual([[0.6, 0.8], [0, 0], []])
  })
})
