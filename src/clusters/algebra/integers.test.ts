import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IntegerNumbering } from './integers.ts'

it('numbers whole numbers in the order of appearance', () => {
  const near = fc.integer({ min: 0, max: 50 })
  const list = fc.array(fc.oneof(near, fc.integer({ min: 0, max: 2 ** 30 - 1 })), { maxLength: 5000 })
  fc.assert(
    fc.property(list, (keys) => {
      const numbering = new IntegerNumbering()
      const different = [...new Set(keys)]
      const places = new Map(different.map((key, i) => [key, i]))
      for (const key of keys) expect(numbering.numberOf(key)).toBe(places.get(key))
      for (const key of keys) expect(numbering.lookUp(key)).toBe(places.get(key))
      for (const key of [77, 2 ** 30 - 2]) expect(numbering.lookUp(key)).toBe(places.get(key) ?? -1)
      expect(numbering.keys).toEqual(different)
    }),
    { numRuns: 20 },
  )
  const many = new IntegerNumbering()
  for (let key = 0; key < 10_000; key++) many.numberOf(key * 65_536)
  for (let key = 0; key < 10_000; key++) expect(many.numberOf(key * 65_536)).toBe(key)
})
