import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from '../rows/order.ts'
import { combined } from '../rows/row.ts'
import { makeCellTable } from './cell-table.ts'

const puts = fc.array(fc.tuple(fc.nat(40), fc.nat(200), fc.integer({ min: -5, max: 9 })), { maxLength: 3000 })

test.each(['sum', 'max', 'min'] as const)('cells of %s are those of a Map, in the orders asked for', (op) => {
  fc.assert(
    fc.property(puts, (list) => {
      const table = makeCellTable(op)
      const units = Array.from({ length: 41 }, (_, i) => (i * 7) % 41)
      const keys = Array.from({ length: 201 }, (_, i) => 200 - i)
      // A table that was cleared is as a new one.
      for (const round of [1, 2]) {
        const map = new Map<string, number | bigint>()
        const seconds = new Map<string, number>()
        for (const [unit, key, n] of list) {
          table.put(unit, key, n * round, n)
          seconds.set(`${unit} ${key}`, (seconds.get(`${unit} ${key}`) ?? 0) + n)
          const known = map.get(`${unit} ${key}`)
          map.set(`${unit} ${key}`, known === undefined ? n * round : combined(op, known, n * round))
        }
        expect(table.size).toBe(map.size)
        const seen: [number, number, number, number][] = []
        table.each(units, keys, (...cell) => seen.push(cell))
        expect(new Map(seen.map(([unit, key, n]) => [`${unit} ${key}`, n]))).toEqual(map)
        expect(new Map(seen.map(([unit, key, , second]) => [`${unit} ${key}`, second]))).toEqual(seconds)
        const ranks = seen.map(([unit, key]) => units.indexOf(unit) * 1000 + keys.indexOf(key))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        table.clear()
      }
    }),
    { numRuns: 30 },
  )
})

test('texts are put in the order of bytes', () => {
  const texts = ['乙', '𠮷', '，', '乙']
  expect(orderOf(texts).map((i) => texts[i])).toEqual(['乙', '乙', '，', '𠮷'])
})
