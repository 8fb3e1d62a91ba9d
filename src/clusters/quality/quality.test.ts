import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calinskiHarabasz, cosine, daviesBouldin, silhouettes } from './quality.ts'

// The data of scikit-learn's tests of these measures: four squares of twenty points, in four groups.
const repeat = (points: number[][]) => Array.from({ length: 5 }, () => points).flat()
const squares = [
  ...repeat([
    [0, 0],
    [1, 1],
  ]),
  ...repeat([
    [3, 3],
    [4, 4],
  ]),
  ...repeat([
    [0, 4],
    [1, 3],
  ]),
  ...repeat([
    [3, 1],
    [4, 0],
  ]),
]
const fours = squares.map((_, i) => Math.floor(i / 10))
const half = Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1))

describe('calinskiHarabasz', () => {
  it('gives the values of scikit-learn’s test_calinski_harabasz_score', () => {
    expect(calinskiHarabasz(squares, fours, 4)).toBeCloseTo((45 * (40 - 4)) / (5 * (4 - 1)), 9)
    expect(
      calinskiHarabasz(
        half.map(() => [1, 1]),
        half,
        2,
      ),
    ).toBe(1)
    const turns = half.map((_, i) => (i % 2 === 0 ? [-1, -1] : [1, 1]))
    expect(calinskiHarabasz(turns, half, 2)).toBeCloseTo(0, 12)
  })
})

describe('daviesBouldin', () => {
  it('gives the values of scikit-learn’s test_davies_bouldin_score', () => {
    expect(daviesBouldin(squares, fours, 4)).toBeCloseTo((2 * Math.sqrt(0.5)) / 3, 9)
    expect(
      daviesBouldin(
        half.map(() => [1, 1]),
        half,
        2,
      ),
    ).toBe(0)
    expect(
      daviesBouldin(
        [
          [0, 0],
          [2, 2],
          [3, 3],
          [5, 5],
        ],
        [0, 0, 1, 2],
        3,
      ),
    ).toBeCloseTo(5 / 4 / 3, 9)
  })
})

describe('silhouettes', () => {
  it('gives the value worked by hand', () => {
    // Cosines: e1·e1' = 0.8, e1·e2 = 0, e1'·e2 = 0.6, so a = 0.2 for the pair, b = 1 and 0.4; the third is alone.
    const found = silhouettes(
      [
        [1, 0],
        [1.6, 1.2],
        [0, 3],
      ],
      [0, 0, 1],
      2,
    )
    expect(found.map(({ value }) => value)).toEqual([
      expect.closeTo((1 - 0.2) / 1, 12),
      expect.closeTo((0.4 - 0.2) / 0.4, 12),
      0,
    ])
    expect(found.map(({ neighbour }) => neighbour)).toEqual([1, 1, 0])
  })

  it('is 0 for one group, for equal points and for the origin', () => {
    expect(
      silhouettes(
        [
          [1, 0],
          [0, 1],
        ],
        [0, 0],
        1,
      ).map(({ value }) => value),
    ).toEqual([0, 0])
    const same = silhouettes(
      [
        [0.1, 0.7],
        [0.1, 0.7],
        [0.1, 0.7],
        [0.1, 0.7],
      ],
      [0, 0, 1, 1],
      2,
    )
    expect(same.map(({ value }) => value)).toEqual([0, 0, 0, 0])
    expect(
      silhouettes(
        [
          [0, 0],
          [0, 0],
          [1, 1],
        ],
        [0, 0, 1],
        2,
      )[0]!.value,
    ).toBe(0)
  })

  it('equals the definition, worked from every pair of points', () => {
    const point = fc.tuple(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(point, fc.nat(2)), { minLength: 3, maxLength: 20 }), (list) => {
        const points = list.map(([xyz]) => [...xyz])
        const groups = list.map(([, group]) => group)
        const found = silhouettes(points, groups, 3)
        points.forEach((p, i) => {
          const means = [0, 1, 2].map((group) => {
            const others = points.filter((_, j) => j !== i && groups[j] === group)
            return others.reduce((sum, q) => sum + 1 - cosine(p, q), 0) / others.length
          })
          const a = means[groups[i]!]!
          const b = Math.min(...means.filter((mean, group) => group !== groups[i] && !Number.isNaN(mean)))
          const expected =
            Number.isNaN(a) || b === Infinity || Math.max(a, b) < 1e-12 ? 0 : (b - a) / Math.max(a, b)
          expect(found[i]!.value).toBeCloseTo(expected, 9)
        })
      }),
    )
  })
})
