import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairSet, unitSet } from './unit-set.ts'

const someText = fc.string({ unit: fc.constantFrom(...'党政军民学东西南北中a\0\ud840'), maxLength: 12 })

test('a set of units holds its units and no others', () => {
  fc.assert(
    fc.property(someText, someText, (chars, text) => {
      const holds = unitSet(chars)
      for (let i = 0; i < text.length; i++) expect(holds(text.charCodeAt(i))).toBe(chars.includes(text[i]!))
    }),
  )
})

test('a set of pairs holds its words wherever they stand, and no others', () => {
  const word = fc.string({ unit: fc.constantFrom(...'党政军民学'), minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.array(word), someText, (words, text) => {
      const holds = pairSet(words)
      for (let i = 0; i < text.length; i++) expect(holds(text, i)).toBe(words.includes(text.slice(i, i + 2)))
    }),
  )
})

test('behind the end of a text nothing is held', () => {
  expect(unitSet('民')('民'.charCodeAt(1))).toBe(false)
  expect(pairSet(['民生'])('民', 1)).toBe(false)
  expect(pairSet([])('民生', 0)).toBe(false)
})
