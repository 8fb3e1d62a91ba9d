import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallTau } from './kendall.ts'

test('τ-b and p as SciPy 1.17 has them (kendalltau, exact and asymptotic)', () => {
  const untied = kendallTau([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 1, 2, 5, 4, 8, 6, 7, 10, 9])!
  expect(untied.tau).toBeCloseTo(0.7333333333333333, 12)
  expect(untied.p).toBeCloseTo(0.002212852733686067, 12)
  // The example of SciPy's documentation: −0.47140452079103173, p 0.2827454599327748.
  const tied = kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])!
  expect(tied.tau).toBeCloseTo(-0.4714045207910316, 12)
  expect(tied.p).toBeCloseTo(0.28274545993277467, 12)
  const ties = kendallTau([2, 2, 3, 1, 5, 5, 5, 9, 4, 4, 8, 7], [1, 3, 3, 2, 6, 4, 4, 8, 8, 2, 9, 9])!
  expect(ties.tau).toBeCloseTo(0.6721311475409837, 12)
  expect(ties.p).toBeCloseTo(0.003950982772270483, 12)
})

test('counts the same pairs as looking at every pair does', () => {
  const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(list, (pairs) => {
      const a = pairs.map(([x]) => x)
      const b = pairs.map(([, y]) => y)
      let [s, freeA, freeB] = [0, 0, 0]
      a.forEach((_, i) => {
        for (let j = 0; j < i; j++) {
          const signs = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)] as const
          s += signs[0] * signs[1]
          freeA += Math.abs(signs[0])
          freeB += Math.abs(signs[1])
        }
      })
      const got = kendallTau(a, b)
      if (freeA === 0 || freeB === 0) {
        expect(got).toBeNull()
        return
      }
      expect(got?.s).toBe(s)
      expect(got?.tau).toBeCloseTo(s / Math.sqrt(freeA * freeB), 12)
      expect(got!.p).toBeGreaterThanOrEqual(0)
      expect(got!.p).toBeLessThanOrEqual(1)
    }),
  )
})

test('what does not exist is null', () => {
  expect(kendallTau([], [])).toBeNull()
  expect(kendallTau([1], [2])).toBeNull()
  expect(kendallTau([1, 1], [2, 3])).toBeNull()
})
