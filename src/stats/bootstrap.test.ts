import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bootstrapRateRatios } from './bootstrap.ts'
import { momentsOf, sizesByGroup, skewOf, sumOfMoments } from './moments.ts'
import { seededRandom } from './random.ts'
import { simulate } from './simulated.test-support.ts'

test('covers the true ratio of simulated reports 93–97% of the time', () => {
  const random = seededRandom(20261125)
  let covered = 0
  const rounds = 800
  for (let round = 0; round < rounds; round++) {
    const reports = simulate(random, [100, 150, 150], [0.009, 0.006, 0.006])
    const [[interval]] = bootstrapRateRatios(reports, { samples: 300, seed: round }) as [[[number, number]]]
    if (interval[0] <= 1.5 && interval[1] >= 1.5) covered++
  }
  expect(covered / rounds).toBeGreaterThan(0.93)
  expect(covered / rounds).toBeLessThan(0.97)
})

test('the same seed gives the same intervals, and one thing does not depend on the others', () => {
  const random = seededRandom(3)
  const reports = simulate(random, [60, 80], [0.01, 0.01])
  const other = simulate(random, [60, 80], [0.02, 0.01]).things[0]!
  const options = { samples: 200, seed: 5 }
  const alone = bootstrapRateRatios(reports, options)
  expect(bootstrapRateRatios(reports, options)).toEqual(alone)
  expect(bootstrapRateRatios({ ...reports, things: [other, reports.things[0]!] }, options)[1]).toEqual(
    alone[0],
  )
  expect(bootstrapRateRatios(reports, { ...options, seed: 6 })).not.toEqual(alone)
  // Two groups mirror each other.
  const [[[low, high], [otherLow, otherHigh]]] = alone as [[[number, number], [number, number]]]
  expect(low).toBeLessThan(high)
  expect(low * otherHigh).toBeCloseTo(1, 1)
  expect(high * otherLow).toBeCloseTo(1, 1)
})

test('no interval where a count is zero, where there is but one sentence or one group', () => {
  const at = (groups: number[], sentences: number[]) =>
    bootstrapRateRatios(
      {
        groups,
        sizes: groups.flatMap((n) => new Array<number>(n).fill(10)),
        things: [{ sentences, counts: sentences.map(() => 1) }],
      },
      { samples: 100, seed: 1 },
    )[0]
  expect(at([5, 5], [0, 1])).toEqual([null, null])
  expect(at([1, 5], [0, 3])![0]).toBeNull()
  expect(at([5], [0, 3])).toEqual([null])
  expect(at([], [])).toEqual([])
})

test('moments and skewness equal the plain sums over every sentence', () => {
  const sentence = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }))
  const groups = fc.array(fc.array(sentence, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(groups, (list) => {
      const all = list.flat()
      const found = all.flatMap(([, count], i) => (count > 0 ? [{ i, count }] : []))
      const sizes = all.map(([size]) => size)
      const moments = momentsOf(
        { sentences: found.map(({ i }) => i), counts: found.map(({ count }) => count) },
        sizesByGroup(
          list.map(({ length }) => length),
          sizes,
        ),
        sizes,
      )
      const [own, ...rest] = moments
      const other = sumOfMoments([sumOfMoments(moments), own!], -1)
      if (own!.count === 0 || other.count === 0) return
      expect(other.count).toBe(rest.reduce((sum, { count }) => sum + count, 0))
      let [squares, cubes] = [0, 0]
      list.forEach((group, g) => {
        const side = g === 0 ? own! : other
        const mean = (of: (s: [number, number]) => number) =>
          group.reduce((sum, s) => sum + of(s), 0) / group.length
        const [meanSize, meanCount] = [mean(([size]) => size), mean(([, count]) => count)]
        for (const [size, count] of group) {
          const influence =
            (g === 0 ? 1 : -1) * ((count - meanCount) / side.count - (size - meanSize) / side.size)
          squares += influence ** 2
          cubes += influence ** 3
        }
      })
      if (squares > 1e-9) expect(skewOf(own!, other)).toBeCloseTo(cubes / 6 / squares ** 1.5, 9)
    }),
  )
})
