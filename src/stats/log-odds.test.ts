import { expect, test } from 'vitest'
import { locationQuotient } from './location-quotient.ts'
import { logOddsWithPrior } from './log-odds.ts'

test('log-odds with a prior, by equations 16, 20 and 22 of Monroe et al. in mpmath with 30 digits', () => {
  const first = logOddsWithPrior(
    { count: 12, size: 1000, otherCount: 30, otherSize: 9000 },
    { count: 42, size: 10000 },
  )!
  expect(first.logOdds).toBeCloseTo(0.25998614206252363, 12)
  expect(first.z).toBeCloseTo(1.4442023759028382, 12)
  const zero = logOddsWithPrior(
    { count: 0, size: 2000, otherCount: 14, otherSize: 7000 },
    { count: 5.5, size: 3000 },
  )!
  expect(zero.logOdds).toBeCloseTo(-0.573370491052543, 12)
  expect(zero.z).toBeCloseTo(-1.1875830323990777, 12)
})

test('the heavier the prior, the nearer to 0; what does not exist is null', () => {
  const pair = { count: 2, size: 100, otherCount: 1, otherSize: 900 }
  const light = logOddsWithPrior(pair, { count: 0.3, size: 100 })!
  const heavy = logOddsWithPrior(pair, { count: 30, size: 10000 })!
  expect(heavy.logOdds).toBeGreaterThan(0)
  expect(light.logOdds).toBeGreaterThan(heavy.logOdds)
  expect(logOddsWithPrior(pair, { count: 0, size: 100 })).toBeNull()
  expect(logOddsWithPrior({ ...pair, otherSize: 0 }, { count: 1, size: 100 })).toBeNull()
})

test('location quotient: half of what the unit says, a tenth of what all say, is five', () => {
  expect(locationQuotient(10, 20, 30, 300)).toBeCloseTo(5, 12)
  expect(locationQuotient(0, 20, 30, 300)).toBe(0)
  expect(locationQuotient(0, 0, 30, 300)).toBeNull()
  expect(locationQuotient(0, 20, 0, 300)).toBeNull()
})
