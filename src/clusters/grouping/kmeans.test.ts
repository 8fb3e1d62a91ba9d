import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededSample } from '../algebra/sample.ts'
import { countDistinct } from '../points/places.ts'
import { partition } from './kmeans.ts'

const options = { seed: 1, restarts: 5 }

describe('partition', () => {
  it('parts what lies apart', () => {
    const points = [
      [0, 0],
      [10, 0],
      [0, 1],
      [10, 1],
      [0, 2],
    ]
    const { assignment, inertia } = partition(points, 2, options)
    expect(assignment[0]).toBe(assignment[2])
    expect(assignment[0]).toBe(assignment[4])
    expect(assignment[1]).toBe(assignment[3])
    expect(assignment[0]).not.toBe(assignment[1])
    expect(inertia).toBeCloseTo(2 + 0.5, 12)
  })

  it('makes as many groups as asked for, or as there are different points, none of them empty', () => {
    const points = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 15,
    })
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 15 }), fc.nat(99), (list, k, seed) => {
        const found = partition(list, k, { seed, restarts: 2 })
        const groups = Math.min(k, countDistinct(list))
        expect(found.centers.length).toBe(groups)
        expect(new Set(found.assignment).size).toBe(groups)
        expect(found.inertia).not.toBeNaN()
        expect(found).toEqual(partition(list, k, { seed, restarts: 2 }))
      }),
    )
  })

  it('groups many points from a sample of them', () => {
    const points = Array.from({ length: 9000 }, (_, i) => [(i % 3) * 10, (i % 7) / 10])
    const { assignment, centers } = partition(points, 3, { seed: 1, restarts: 2 })
    expect(centers.length).toBe(3)
    assignment.forEach((group, i) => {
      if (group !== assignment[i % 3]) throw new Error(`point ${i} is in the wrong group`)
    })
  })
})

describe('seededSample', () => {
  it('is the same for the same seed, ascending and of the size asked for', () => {
    const sample = seededSample(1000, 100, 7)
    expect(sample).toEqual(seededSample(1000, 100, 7))
    expect(sample).not.toEqual(seededSample(1000, 100, 8))
    expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b))
    expect(sample.length).toBe(100)
    expect(seededSample(3, 5, 1)).toEqual([0, 1, 2])
  })
})
