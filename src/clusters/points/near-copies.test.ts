import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../stats/random.ts'
import { partition } from '../grouping/kmeans.ts'
import { coordinatesOf } from './coordinates.ts'
import { joinNearCopies } from './near-copies.ts'
import { nearest } from './neighbours.ts'

const dimensions = 100
const unit = (point: number[]) => {
  const length = Math.sqrt(point.reduce((sum, x) => sum + x * x, 0))
  return point.map((x) => x / length)
}
/** A point of length 1 at the given weights of some directions. */
const at = (weights: Record<number, number>) =>
  unit(Array.from({ length: dimensions }, (_, d) => weights[d] ?? 0))

describe('joinNearCopies', () => {
  // Five points about direction 0, each with a little of its own (cosines 1 / 1.09 = 0.917); one halfway to another.
  const company = [1, 2, 3, 4, 5].map((own) => at({ 0: 1, [own]: 0.3 }))
  const others = [at({ 10: 1 }), at({ 0: 1, 11: 1.5 }), at({ 12: 1, 13: 1 })]

  it('lets the first stand for a company of a third of the neighbours', () => {
    const points = [others[0]!, ...company, ...others.slice(1)]
    const { kept, places } = joinNearCopies(points, nearest(points, 5))
    expect(places).toEqual([0, 1, 1, 1, 1, 1, 2, 3])
    expect(kept).toEqual([points[0], points[1], points[6], points[7]])
  })

  it('leaves smaller companies', () => {
    const points = [...company.slice(0, 2), ...Array.from({ length: 18 }, (_, i) => at({ [20 + i]: 1 }))]
    expect(joinNearCopies(points, nearest(points, 15)).kept).toEqual(points)
  })

  it('asks for more in fewer dimensions', () => {
    const flat = [0, 10, 20, 30].map((degrees) => {
      const angle = (degrees * Math.PI) / 180
      return [Math.cos(angle), Math.sin(angle)]
    })
    // cos 10° = 0.985 is above 0.7, yet not above 1 − 0.3 · 2 / 100.
    expect(joinNearCopies(flat, nearest(flat, 3)).places).toEqual([0, 1, 2, 3])
  })

  it('takes nothing and one', () => {
    expect(joinNearCopies([], nearest([], 5))).toEqual({ kept: [], places: [] })
    expect(joinNearCopies([at({ 0: 1 })], nearest([at({ 0: 1 })], 5)).places).toEqual([0])
  })
})

describe('coordinatesOf', () => {
  it('leaves topics their coordinates where many say the same', () => {
    // Two topics of 60 points, each in ten directions of its own and one in common, and in both a matter that 40 write about.
    const random = seededRandom(3)
    const points: number[][] = []
    const topics: number[] = []
    for (const topic of [0, 1]) {
      const own = () => topic * 30 + 2 + random.integer(10)
      for (let i = 0; i < 60; i++) {
        points.push(at({ [topic]: 1, [own()]: 0.8, [own()]: 0.8, [60 + random.integer(40)]: 0.8 }))
      }
      for (let i = 0; i < 40; i++)
        points.push(at({ [topic]: 0.6, [topic * 30 + 20]: 2, [60 + random.integer(40)]: 0.3 }))
      topics.push(...Array.from({ length: 100 }, () => topic))
    }
    const coordinates = coordinatesOf(points, 2, { neighbours: 15, seed: 1 })(2)
    const { assignment } = partition(coordinates, 2, { seed: 1, restarts: 5 })
    const mistakes = topics.filter((topic, i) => (assignment[i] === assignment[0] ? 0 : 1) !== topic)
    expect(mistakes).toEqual([])
  })
})
