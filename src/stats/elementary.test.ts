import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponential, logOf1Plus, logToBase2, naturalLog } from './elementary.ts'

/** Within so many units in the last place. */
const near = (value: number, right: number, units = 2) =>
  Object.is(value, right) ||
  Math.abs(value - right) <= units * Number.EPSILON * Math.max(Math.abs(right), 1e-300)

describe('elementary functions', () => {
  it('agree with values of 30 digits (computed with bc -l)', () => {
    const right: readonly (readonly [number, string])[] = [
      [naturalLog(2), '0.693147180559945309417232121458'],
      [naturalLog(10), '2.302585092994045684017991454684'],
      [naturalLog(0.05), '-2.995732273553990993435223576142'],
      [exponential(1), '2.718281828459045235360287471353'],
      [exponential(-1.96), '0.140858420921044996140511704201'],
      [logOf1Plus(1e-10), '9.9999999995000000000333333333e-11'],
      [logToBase2(3), '1.584962500721156181453738943948'],
    ]
    for (const [value, digits] of right) expect(near(value, Number(digits), 1), digits).toBe(true)
  })

  it('stay beside the platform, which rounds as it likes, over all numbers', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(positive, (x) => near(naturalLog(x), Math.log(x))),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(
        positive,
        (x) => Math.abs(logToBase2(x) - Math.log2(x)) <= 4e-16 * (1 + Math.abs(Math.log2(x))),
      ),
    )
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => near(exponential(x), Math.exp(x))),
      {
        numRuns: 5000,
      },
    )
    fc.assert(
      fc.property(fc.double({ min: -0.9, max: 10, noNaN: true }), (x) =>
        near(logOf1Plus(x), Math.log1p(x), 4),
      ),
    )
  })

  it('are exact at powers of two and at the edges', () => {
    for (let power = -1074; power < 1024; power++) expect(logToBase2(2 ** power)).toBe(power)
    expect(naturalLog(1)).toBe(0)
    expect(exponential(0)).toBe(1)
    for (const log of [naturalLog, logToBase2]) {
      expect([log(0), log(-1), log(Number.POSITIVE_INFINITY), log(Number.NaN)]).toEqual([
        Number.NEGATIVE_INFINITY,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        Number.NaN,
      ])
    }
    expect([exponential(-800), exponential(800), exponential(Number.NaN)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ])
    expect(near(exponential(-740), Math.exp(-740), 1e12)).toBe(true)
    expect(near(exponential(709.7), Math.exp(709.7), 2)).toBe(true)
  })
})
