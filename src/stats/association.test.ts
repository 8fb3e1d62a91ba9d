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
      4.032418418546475,
      277.77777777777777,
      1.2,
      0.26303440583379384,
      1.003407936277413,
      1.4351092391618099,
    ],
    [
      pair(12, 30, 1000, 9000),
      11.329027730165066,
      4.2,
      3.6,
      1.84799690655495,
      1.843154852330039,
      7.031422228911755,
    ],
    [
      pair(511, 1200, 30000, 450000),
      902.0127886509471,
      106.9375,
      6.3875,
      2.675251386050259,
      5.759274839182008,
      7.08425233892725,
    ],
    [
      pair(0, 14, 2000, 7000),
      7.03680399186537,
      3.111111111111111,
      0.12068965517241378,
      -3.050626073069968,
      0.007199632687034142,
      2.023157777461081,
    ],
    [
      pair(5, 0, 2000, 7000),
      15.04077396776274,
      1.1111111111111112,
      38.5,
      5.266786540694901,
      2.1288875617682703,
      696.2556532430635,
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
