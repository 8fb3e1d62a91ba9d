import { expect, test } from 'vitest'
import { mannKendall, senSlope } from './trend.ts'

const years = Array.from({ length: 10 }, (_, i) => 2010 + i)
const values = [3.1, 2.9, 3.3, 3.3, 3.6, 3.4, 3.9, 4.1, 3.9, 4.4]

test('Mann–Kendall with ties, by its definition in R', () => {
  const trend = mannKendall(years, values)!
  expect(trend.s).toBe(37)
  expect(trend.z).toBeCloseTo(3.2460106848027559, 12)
  expect(trend.p).toBeCloseTo(0.0011703444685277238, 12)
  expect(trend.tau).toBeCloseTo(0.841126352013584, 12) // scipy.stats.kendalltau
})

test('Theil–Sen slope and interval as SciPy 1.17 has them (theilslopes)', () => {
  const slope = senSlope(years, values)!
  expect(slope.slope).toBeCloseTo(0.15, 12)
  expect(slope.intercept).toBeCloseTo(-298.675, 9)
  expect([slope.low, slope.high].map((x) => +x.toFixed(12))).toEqual([0.1, 0.2])
  expect(senSlope([2000, 2001, 2003, 2004, 2006, 2010], [1, 5, 2, 8, 9, 4])).toEqual({
    slope: 0.5,
    intercept: -997.25,
    low: -1.25,
    high: 4,
  })
})

test('what does not exist is null, and nothing but ties is no trend', () => {
  expect(mannKendall([1, 2], [1, 2])).toBeNull()
  expect(mannKendall([1, 2, 3], [4, 4, 4])).toBeNull()
  expect(senSlope([1, 1], [3, 4])).toBeNull()
  expect(senSlope([1, 2, 3], [4, 4, 4])).toMatchObject({ slope: 0, low: 0, high: 0 })
  expect(mannKendall([1, 2, 3, 4], [1, 2, 2, 1])).toMatchObject({ s: 0, z: 0, p: 1 })
})
