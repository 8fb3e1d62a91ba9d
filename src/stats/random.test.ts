import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

test('gives the numbers of sfc32 seeded by splitmix32, as written anew in Python with unbounded integers', () => {
  const draws = (seed: number, n: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: n }, () => random.next() * 2 ** 32)
  }
  expect(draws(0, 4)).toEqual([591558436, 2737234123, 107644106, 1338548054])
  expect(draws(20220101, 4)).toEqual([2280397883, 636020824, 2274454928, 1166813147])
  expect(draws(-1, 3)).toEqual([401775837, 815230463, 1635982147])
})

test('whole numbers fall evenly: χ² of 60,000 throws of a die stays below its 99.9% bound', () => {
  const random = seededRandom(7)
  const faces = new Array<number>(6).fill(0)
  for (let i = 0; i < 60_000; i++) faces[random.integer(6)]!++
  const chi2 = faces.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)
  expect(chi2).toBeLessThan(20.52)
})
