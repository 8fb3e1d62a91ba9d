import fc from 'fast-check'
import { expect, test } from 'vitest'
import { padTo, truncateTo, widthOf, wrapTo } from './width.ts'

test.each([
  ['abc', 3],
  ['走帮服', 6],
  ['\uff0c', 2],
  ['“走”', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['𠀀', 2],
  ['😀', 2],
  ['한글', 4],
  ['a\u200bb', 2],
  ['', 0],
])('%j takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test('cutting never halves a character and says that it cut', () => {
  expect(truncateTo('协商于民', 5)).toBe('协商…')
  expect(truncateTo('协商于民', 4)).toBe('协…')
  expect(truncateTo('协商', 4)).toBe('协商')
  expect(truncateTo('协商', 0)).toBe('')
})

const mixed = fc.string({ unit: fc.constantFrom('a', '走', ' ', ',', '😀', '\u0301') })

test('padded to a width, every text has it', () => {
  fc.assert(
    fc.property(mixed, fc.nat(30), (text, columns) => {
      const cut = truncateTo(text, columns)
      expect(widthOf(cut)).toBeLessThanOrEqual(columns)
      expect(widthOf(padTo(cut, columns))).toBe(columns)
      expect(widthOf(padTo(cut, columns, 'right'))).toBe(columns)
    }),
  )
})

test('wrapping keeps every character but spaces and stays within the width', () => {
  fc.assert(
    fc.property(mixed, fc.integer({ min: 2, max: 30 }), (text, columns) => {
      const lines = wrapTo(text, columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) if (!/[!-~]{2}/.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }),
  )
})
