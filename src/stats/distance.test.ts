import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cosineDistance, jensenShannonDistance } from './distance.ts'

test('as SciPy 1.17 has them (jensenshannon with base 2, cosine)', () => {
  expect(jensenShannonDistance([5, 0, 3, 2], [1, 4, 3, 0])).toBeCloseTo(0.6632565869648783, 12)
  expect(jensenShannonDistance([1, 0], [0, 1])).toBe(1)
  expect(cosineDistance([5, 0, 3, 2], [1, 4, 3, 0])).toBeCloseTo(0.5546006659169556, 12)
})

test('0 for the same shares, symmetric, 0 to 1, the root of JSD keeps the triangle, empty is null', () => {
  const profile = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(profile, profile, profile, (a, b, c) => {
      for (const distance of [jensenShannonDistance, cosineDistance]) {
        const empty = a.every((x) => x === 0) || b.every((x) => x === 0)
        if (empty) {
          expect(distance(a, b)).toBeNull()
          return
        }
        expect(
          distance(
            a,
            a.map((x) => 3 * x),
          ),
        ).toBeCloseTo(0, 7)
        expect(distance(a, b)).toBeCloseTo(distance(b, a)!, 12)
        expect(distance(a, b)).toBeGreaterThanOrEqual(0)
        expect(distance(a, b)).toBeLessThanOrEqual(1)
      }
      if (c.some((x) => x > 0)) {
        expect(jensenShannonDistance(a, c)!).toBeLessThanOrEqual(
          jensenShannonDistance(a, b)! + jensenShannonDistance(b, c)! + 1e-7,
        )
      }
    }),
  )
  expect(cosineDistance([1e200, 0], [1e-200, 1e-200])).toBeCloseTo(1 - Math.SQRT1_2, 12)
})
