import { expect, test } from 'vitest'
import { decimal, grouped, pText, timesText } from './figures.ts'

test('numbers read the same everywhere', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect(decimal(12.345)).toBe('12.3')
  expect(decimal(Number.NaN)).toBe('–')
  expect([0.0004, 0.0312, 0.5].map(pText)).toEqual(['p < 0.001', 'p = 0.031', 'p = 0.500'])
  expect([0, 0.04, 0.31, 2.06, 13.7, Number.POSITIVE_INFINITY].map(timesText)).toEqual([
    '0.0',
    '0.04',
    '0.3',
    '2.1',
    '14',
    '∞',
  ])
})
