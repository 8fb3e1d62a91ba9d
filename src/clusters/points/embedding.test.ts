import { describe, expect, it } from 'vitest'
import { toUnitLength } from '../algebra/reduce.ts'
import { embedGraph } from './embedding.ts'
import { nearest, neighbourGraph } from './neighbours.ts'

const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]

describe('nearest', () => {
  it('gives the nearest others by cosine, the earlier of equals', () => {
    const { near, cosines } = nearest([at(0), at(10), at(30), at(10)], 2)
    expect([...near]).toEqual([1, 3, 3, 0, 1, 3, 1, 0])
    expect(cosines[0]).toBeCloseTo(Math.cos(Math.PI / 18), 12)
  })
})

describe('neighbourGraph', () => {
  it('is symmetric, with rows that sum up as they should', () => {
    const graph = neighbourGraph(nearest([at(0), at(10), at(30), at(100), at(120)], 2))
    const dense = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0])
    for (let row = 0; row < 5; row++) {
      for (let i = graph.starts[row]!; i < graph.starts[row + 1]!; i++)
        dense[row]![graph.indices[i]!] = graph.values[i]!
    }
    dense.forEach((row, i) => {
      expect(row[i]).toBe(0)
      row.forEach((value, j) => {
        expect(dense[j]![i]).toBe(value)
      })
    })
  })
})

describe('embedGraph', () => {
  it('finds the eigenvalues of a ring worked by formula', () => {
    // Every point of a ring tied to two others: eigenvalues cos(2πj / n), each but the first twice.
    const n = 60
    const indices = Uint32Array.from({ length: 2 * n }, (_, i) => ((i >> 1) + (i % 2 ? 1 : n - 1)) % n)
    const starts = Uint32Array.from({ length: n + 1 }, (_, i) => 2 * i)
    const ring = { rows: n, columns: n, starts, indices, values: new Float64Array(2 * n).fill(0.5) }
    const { eigenvalues, coordinates } = embedGraph(ring, 5, 1)
    const wave = (j: number) => Math.cos((2 * Math.PI * j) / n)
    expect(eigenvalues).toEqual([0, 1, 1, 2, 2].map((j) => expect.closeTo(wave(j), 9)))
    expect(coordinates.length).toBe(n)
  })

  it('tells the pieces of a graph apart though their eigenvalues are equal', () => {
    const points = Array.from({ length: 60 }, (_, i) => {
      const point = [0, 0, 0, 0]
      point[i % 3] = 1
      point[3] = i / 1000
      return point
    })
    const { coordinates, eigenvalues } = embedGraph(neighbourGraph(nearest(points, 5)), 3, 1)
    expect(eigenvalues).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 9)))
    const directions = toUnitLength(coordinates, 0)
    directions.forEach((row, i) => {
      const cosines = [0, 1, 2].map((piece) => row.reduce((sum, x, d) => sum + x * directions[piece]![d]!, 0))
      expect(cosines).toEqual([0, 1, 2].map((piece) => expect.closeTo(piece === i % 3 ? 1 : 0, 6)))
    })
  })
})
