import { expect, test } from 'vitest'
import { expectedCount, type Pair, rateG2, rateRatio, tableG2 } from './association.ts'

const pair = (count: number, otherCount: number, size: number, otherSize: number): Pair => ({
  count,
  size,
  otherCount,
  otherSize,
})

test('tableG2 gives the values that Dunning (1993, table 2) published', () => {
  // "the swiss" 270.72, "can be" 263.90; further digits by scipy.stats.chi2_contingency(lambda_="log-likelihood", correction=False)
  expect(tableG2(pair(110, 111, 110 + 2442, 111 + 29114))).toBeCloseTo(270.721876936225, 9)
  expect(tableG2(pair(29, 123, 29 + 13, 123 + 31612))).toBeCloseTo(263.89662606755917, 9)
  expect(tableG2(pair(1, 100, 6, 2100))).toBeCloseTo(1.1648821359673407, 9)
})

test('rateG2, expected count, rate ratio, log ratio and interval, by mpmath with 30 digits', () => {
  // [count, other, size, other size], G², expected, ratio, log₂, low, high
  const worked: [Pair, number, number, number, number, number, number][] = [
    [
      pair(300, 200, 10000, 8000),
      4.0324184185464745,
      277.77777777777778,
      1.2,
      0.26303440583379383,
      1.0034079362774131,
      1.4351092391618098,
    ],
    [
      pair(12, 30, 1000, 9000),
      11.329027730165067,
      4.2,
      3.6,
      1.84799690655495,
      1.843154852330039,
      7.0314222289117554,
    ],
    [
      pair(511, 1200, 30000, 450000),
      902.01278865094712,
      106.9375,
      6.3875,
      2.675251386050259,
      5.7592748391820077,
      7.0842523389272501,
    ],
    [
      pair(0, 14, 2000, 7000),
      7.0368039918653702,
      3.1111111111111111,
      0.12068965517241379,
      -3.050626073069968,
      0.0071996326870341422,
      2.0231577774610812,
    ],
    [
      pair(5, 0, 2000, 7000),
      15.040773967762741,
      1.1111111111111111,
      38.5,
      5.2667865406949014,
      2.1288875677682705,
      696.25565324306356,
    ],
  ]
  for (const [given, g2, expected, ratio, logRatio, low, high] of worked) {
    const got = rateRatio(given)!
    const values = [rateG2(given)!, expectedCount(given)!, got.ratio, got.logRatio, got.low, got.high]
    values.forEach((value, i) => {
      expect(Math.abs(value / [g2, expected, ratio, logRatio, low, high][i]! - 1)).toBeLessThan(1e-9)
    })
    expect(got.halfAdded).toBe(given.count === 0 || given.otherCount === 0)
  }
})

test('equal rates give nothing to tell', () => {
  expect(rateG2(pair(10, 30, 1000, 3000))).toBeCloseTo(0, 12)
  expect(rateRatio(pair(10, 30, 1000, 3000))?.logRatio).toBeCloseTo(0, 12)
})

test('a value that does not exist is null, never NaN', () => {
  expect([rateG2(pair(3, 0, 10, 0)), tableG2(pair(0, 3, 0, 10)), rateRatio(pair(3, 0, 10, 0))]).toEqual([
    null,
    null,
    null,
  ])
  expect(rateRatio(pair(0, 0, 10, 10))).toBeNull()
  expect(expectedCount(pair(0, 0, 0, 0))).toBeNull()
  expect(rateG2(pair(0, 0, 10, 10))).toBe(0)
  expect(tableG2(pair(10, 10, 10, 10))).toBe(0)
})
