import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustBenjaminiHochberg, adjustBonferroni, adjustHolm } from './adjust.ts'

// The fifteen values of Benjamini and Hochberg 1995, section 4.1.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
]

test('Benjamini–Hochberg rejects the four that the authors reject at .05, and equals SciPy', () => {
  const adjusted = adjustBenjaminiHochberg(published)
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4)
  // scipy.stats.false_discovery_control (1.17)
  const scipy = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
    0.5811818181818181, 0.7148749999999999, 0.7532307692307693, 0.8132142857142857, 1,
  ]
  adjusted.forEach((p, i) => {
    expect(p).toBeCloseTo(scipy[i]!, 12)
  })
  expect(adjustBenjaminiHochberg([0.3, 0.01, 0.01, 0.04, 0.9, 0.002]).map((p) => +p.toFixed(12))).toEqual([
    0.36, 0.02, 0.02, 0.06, 0.9, 0.012,
  ])
})

test('Holm rejects the three that Bonferroni rejects there, and equals its definition worked by hand', () => {
  const byHand = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]
  adjustHolm(published).forEach((p, i) => {
    expect(p).toBeCloseTo(byHand[i]!, 12)
  })
})

test('no adjusted value is smaller than its own, order is kept, and Holm is the stricter', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (ps) => {
      const bh = adjustBenjaminiHochberg(ps)
      const holm = adjustHolm(ps)
      ps.forEach((p, i) => {
        expect(bh[i]).toBeGreaterThanOrEqual(p)
        expect(bh[i]).toBeLessThanOrEqual(1)
        expect(holm[i]! - bh[i]!).toBeGreaterThan(-1e-12)
        ps.forEach((q, j) => {
          if (p < q) expect(bh[i]).toBeLessThanOrEqual(bh[j]!)
        })
      })
    }),
  )
})

test("Bonferroni as R has it: p.adjust(c(.01, .2, .03, .5), 'bonferroni')", () => {
  expect(adjustBonferroni([0.01, 0.2, 0.03, 0.5])).toEqual([0.04, 0.8, 0.12, 1])
  expect(adjustBonferroni([])).toEqual([])
})
