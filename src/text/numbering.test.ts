import { expect, it } from 'vitest'
import { MapNumbering } from './numbering.ts'

it('numbers keys as they come, names of properties among them', () => {
  const names = new MapNumbering<string>()
  expect(['乙', '__proto__', '，', '乙'].map((name) => names.numberOf(name))).toEqual([0, 1, 2, 0])
  expect(names.keys).toEqual(['乙', '__proto__', '，'])
  names.clear()
  expect(names.numberOf('，')).toBe(0)
})
