import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalLog } from './logarithm.ts'

describe('naturalLog', () => {
  it('is the logarithm, to the last digit or the one before', () => {
    expect(naturalLog(1)).toBe(0)
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const expected = Math.log(x)
        expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2 ** -52 + 1e-300)
      }),
      { numRuns: 2000 },
    )
    for (let n = 1; n < 5000; n++) {
      expect(Math.abs(naturalLog(n) - Math.log(n))).toBeLessThanOrEqual(2 ** -52 * Math.log(n))
    }
  })
})
