import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chiSquareSurvival } from './chi-square.ts'
import { poissonInterval } from './poisson.ts'

// SciPy: chi2.ppf(.025, 2 * k) / 2 and chi2.ppf(.975, 2 * k + 2) / 2.
const byScipy: readonly (readonly [count: number, low: number, high: number])[] = [
  [0, 0, 3.6888794541139354],
  [1, 0.025317807984289876, 5.571643390938898],
  [2, 0.24220927854396496, 7.22468766772396],
  [5, 1.6234863901184207, 11.66833207932267],
  [29, 19.421755137547937, 41.6488374385866],
  [120, 99.4919256259387, 143.49058536935226],
  [500, 457.1285768996295, 545.8092685651714],
]

test.each(byScipy)('%d events', (count, low, high) => {
  const interval = poissonInterval(count)
  expect(interval[0]).toBeCloseTo(low, 9)
  expect(interval[1]).toBeCloseTo(high, 9)
})

test('many events, by the approximation, to five digits', () => {
  for (const [count, low, high] of [
    [501, 458.0847652664024, 546.8530370238593],
    [2000, 1913.2987096256304, 2089.6174394458276],
    [100_000, 99381.15266374472, 100621.74473974388],
  ] as const) {
    const interval = poissonInterval(count)
    expect(interval[0] / low - 1).toBeLessThan(1e-5)
    expect(Math.abs(interval[1] / high - 1)).toBeLessThan(1e-5)
  }
})

test('holds the count, and leaves 2.5% on each side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const [low, high] = poissonInterval(count)
      expect(low).toBeLessThan(count)
      expect(high).toBeGreaterThan(count)
      expect(1 - chiSquareSurvival(2 * low, 2 * count)).toBeCloseTo(0.025, 9)
      expect(chiSquareSurvival(2 * high, 2 * count + 2)).toBeCloseTo(0.025, 9)
    }),
  )
})
