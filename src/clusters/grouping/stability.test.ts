import { describe, expect, it } from 'vitest'
import { partitionByTree } from './hierarchy.ts'
import { partition } from './kmeans.ts'
import { moveByBatches } from './minibatch.ts'
import { stabilityOf } from './stability.ts'

const apart = Array.from({ length: 30 }, (_, i) => [(i % 3) * 10, (i % 5) / 10])
const byPlace = apart.map((_, i) => i % 3)
const options = { seed: 1, resamples: 10, drawAtMost: 100, partitioner: partition }

describe('stabilityOf', () => {
  it('is 1 for groups that lie apart and near 0 for groups dealt out by chance', () => {
    const stable = stabilityOf(apart, byPlace, 3, options)
    expect(stable.overall).toBeCloseTo(1, 9)
    for (const value of stable.byPoint) expect(value).toBeCloseTo(1, 9)
    const dealt = apart.map((_, i) => Math.floor(i / 10))
    expect(Math.abs(stabilityOf(apart, dealt, 3, options).overall)).toBeLessThan(0.15)
  })

  it('is that of each point by its own pairs, worked by hand', () => {
    // One resample that finds {0, 1} {2, 3}; judged is {0, 1, 2} {3}. All pairs: together in both 1, in either 3 and 2,
    // expected 3 · 2 / 6 = 1, so 0. Point 0: t 1, in 2 and 1, e = 2 / 3, m = 3 / 2; point 3: t 0, in 0 and 1, e = 0.
    const points = [[0], [1], [10], [11]]
    const fixed = () => ({ assignment: [], centers: [[0.5], [10.5]], inertia: 0 })
    const found = stabilityOf(points, [0, 0, 0, 1], 2, { ...options, resamples: 1, partitioner: fixed })
    expect(found.overall).toBeCloseTo(0, 12)
    expect(found.byPoint[0]).toBeCloseTo((1 - 2 / 3) / (3 / 2 - 2 / 3), 12)
    expect(found.byPoint[3]).toBeCloseTo(0, 12)
  })

  it('is 1 for one group, and holds for no points', () => {
    expect(
      stabilityOf(
        apart,
        byPlace.map(() => 0),
        1,
        options,
      ).overall,
    ).toBe(1)
    expect(stabilityOf([], [], 0, options)).toEqual({ overall: 0, byPoint: [] })
  })
})

describe('partitionByTree', () => {
  it('cuts the tree at the highest merges', () => {
    const found = partitionByTree(apart, 3, { seed: 1, restarts: 1 })
    expect(new Set(found.assignment.map((group, i) => `${group} ${i % 3}`)).size).toBe(3)
    const same = partitionByTree([[1], [1], [2]], 3, { seed: 1, restarts: 1 })
    expect(same.assignment[0]).toBe(same.assignment[1])
    expect(same.centers.length).toBe(2)
  })
})

describe('moveByBatches', () => {
  it('brings centres to the means of many points', () => {
    const points = Array.from({ length: 20_000 }, (_, i) => [(i % 2) * 10 + (i % 7) / 7])
    const [low, high] = moveByBatches(points, [[2], [9]], [1, 1], 1)
    expect(low![0]).toBeCloseTo(3 / 7, 1)
    expect(high![0]).toBeCloseTo(10 + 3 / 7, 1)
  })
})
