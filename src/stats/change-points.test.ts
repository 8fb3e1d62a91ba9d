import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePoints, poissonOverdispersion } from './change-points.ts'

/** Coal-mining disasters in Great Britain by year, 1851–1962 (Jarrett, Biometrika 66, 1979; `coal` in R's boot). */
const disasters = [
  4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4,
  2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2,
  1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0,
  0, 1, 0, 1,
]
const years = disasters.map(() => 1)

test('finds the change of the coal-mining disasters after 1891, as the literature does', () => {
  // Raftery and Akman, Biometrika 73, 1986: between 1887 and 1895, about 3.1 a year before and 0.9 after.
  const [before, after, ...more] = changePoints(disasters, years, { penalty: 3 * Math.log(112) })
  expect(more).toEqual([])
  expect(1851 + before!.end - 1).toBe(1891)
  expect(before!.count / before!.size).toBeCloseTo(3.1, 1)
  expect(after!.count / after!.size).toBeCloseTo(0.9, 1)
})

test('no other way to cut costs less: every way is tried', () => {
  const row = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(row, fc.double({ min: 0, max: 6, noNaN: true }), (places, penalty) => {
      const cost = (part: [number, number][]) => {
        const count = part.reduce((sum, [c]) => sum + c, 0)
        const size = part.reduce((sum, [, s]) => sum + s, 0)
        return count > 0 ? -2 * count * Math.log(count / size) : 0
      }
      let least = Number.POSITIVE_INFINITY
      for (let cuts = 0; cuts < 2 ** (places.length - 1); cuts++) {
        const parts: [number, number][][] = [[]]
        places.forEach((place, i) => {
          if (i > 0 && (cuts >> (i - 1)) & 1) parts.push([])
          parts.at(-1)!.push(place)
        })
        least = Math.min(
          least,
          parts.reduce((sum, part) => sum + cost(part) + penalty, -penalty),
        )
      }
      const found = changePoints(
        places.map(([c]) => c),
        places.map(([, s]) => s),
        { penalty },
      )
      const cost2 = found.reduce(
        (sum, { start, end }) => sum + cost(places.slice(start, end)) + penalty,
        -penalty,
      )
      expect(cost2).toBeCloseTo(least, 6)
      expect(found.map(({ start }) => start)).toEqual([0, ...found.slice(0, -1).map(({ end }) => end)])
    }),
  )
})

test('a row without change is one stretch, an empty one none, empty places begin none', () => {
  expect(changePoints([3, 3, 3, 3], [10, 10, 10, 10])).toEqual([{ start: 0, end: 4, count: 12, size: 40 }])
  expect(changePoints([], [])).toEqual([])
  const withGap = changePoints([50, 48, 0, 2, 1], [10, 10, 0, 10, 10])
  expect(withGap.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [3, 5],
  ])
})

test('overdispersion: 1 for counts that vary as chance has it or less, more for clumps, little moved by one jump', () => {
  expect(poissonOverdispersion([5, 5, 5], [1, 1, 1])).toBe(1)
  expect(poissonOverdispersion([], [])).toBe(1)
  expect(poissonOverdispersion([0, 40, 5, 60, 0, 50], [1, 1, 1, 1, 1, 1])).toBeGreaterThan(10)
  expect(poissonOverdispersion([10, 11, 9, 10, 90, 91, 88, 92], [1, 1, 1, 1, 1, 1, 1, 1])).toBe(1)
})
