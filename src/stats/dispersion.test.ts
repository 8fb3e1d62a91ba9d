import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carrollD2, deviationOfProportions, juillandD, rosengrenS } from './dispersion.ts'

test('the worked example of Gries 2008: 15 occurrences in five parts', () => {
  const deviation = deviationOfProportions([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])!
  expect(deviation.dp).toBeCloseTo(0.18, 12)
  expect(deviation.normalised).toBeCloseTo(0.18 / 0.82, 12) // 0.2195 in Lijffijt and Gries 2012
  // Published there as D 0.785, D2 0.938, S 0.95; more digits by the same formulas in NumPy.
  expect(juillandD([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])).toBeCloseTo(0.7851504534504508, 12)
  expect(carrollD2([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])).toBeCloseTo(0.9379213032979956, 12)
  expect(rosengrenS([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])).toBeCloseTo(0.9498163423042408, 12)
})

test('parts of very unequal size, by NumPy', () => {
  expect(juillandD([0, 7, 1], [120, 300, 45])).toBeCloseTo(0.49955403588577585, 12)
  expect(carrollD2([0, 7, 1], [120, 300, 45])).toBeCloseTo(0.6306589833466211, 12)
  expect(rosengrenS([0, 7, 1], [120, 300, 45])).toBeCloseTo(0.7418863026767676, 12)
})

test('their ends: spread as the text is, and all in the smallest part', () => {
  const [even, sizes] = [
    [2, 4, 6],
    [10, 20, 30],
  ]
  expect(deviationOfProportions(even, sizes)?.dp).toBeCloseTo(0, 12)
  expect(deviationOfProportions([7, 0, 0], sizes)?.normalised).toBeCloseTo(1, 12)
  for (const index of [juillandD, carrollD2, rosengrenS]) expect(index(even, sizes)).toBeCloseTo(1, 12)
  expect(juillandD([7, 0, 0], sizes)).toBeCloseTo(0, 12)
  expect(carrollD2([7, 0, 0], sizes)).toBe(0)
  expect(rosengrenS([7, 0, 0], sizes)).toBeCloseTo(1 / 6, 12)
})

test('parts without text do not count, and what does not exist is null', () => {
  for (const index of [deviationOfProportions, juillandD, carrollD2, rosengrenS]) {
    expect(index([1, 0, 2], [10, 0, 20])).toEqual(index([1, 2], [10, 20]))
    expect(index([3], [10])).toBeNull()
    expect(index([0, 0], [10, 10])).toBeNull()
    expect(index([], [])).toBeNull()
  }
})

test('all lie between 0 and 1', () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 900 }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const counts = parts.map(([count]) => count)
      const sizes = parts.map(([, size]) => size)
      const deviation = deviationOfProportions(counts, sizes)?.normalised ?? null
      for (const value of [deviation, ...[juillandD, carrollD2, rosengrenS].map((f) => f(counts, sizes))]) {
        if (value === null) continue
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }),
  )
})
