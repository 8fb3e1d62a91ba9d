import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCellTable } from './cell-table.ts'
import { makeDenseTable } from './dense-table.ts'

/** A unit gets its array in the middle of the puts, or in the end, or not at all. */
const keys = 600
const puts = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 3 }).map((unit) => unit * unit),
    fc.nat(keys - 1),
    fc.integer({ min: 1, max: 9 }),
  ),
  { maxLength: 1200 },
)

test('sums are those of a table of cells, in the same order, also when they are asked for in between', () => {
  fc.assert(
    fc.property(puts, fc.nat(1200), (list, between) => {
      const [dense, cells] = [makeDenseTable(keys), makeCellTable()]
      const unitOrder = Array.from({ length: 10 }, (_, i) => (i * 7) % 10)
      const keyOrder = Array.from({ length: keys }, (_, i) => keys - 1 - i)
      const seenIn = (table: Pick<typeof dense, 'each'>) => {
        const seen: number[][] = []
        table.each(unitOrder, keyOrder, (...cell) => seen.push(cell))
        return seen
      }
      for (const round of [1, 2]) {
        for (const [i, [unit, key, n]] of list.entries()) {
          dense.put(unit, key, n * round, i % 2)
          cells.put(unit, key, n * round, i % 2)
          // A run ends by the size: what is counted twice would end it early.
          expect(dense.size).toBeLessThanOrEqual(cells.size)
          if (i === between) expect(seenIn(dense)).toEqual(seenIn(cells))
        }
        expect(seenIn(dense)).toEqual(seenIn(cells))
        expect(seenIn(dense)).toEqual(seenIn(cells))
        expect(dense.size).toBe(cells.size)
        dense.clear()
        cells.clear()
      }
    }),
    { numRuns: 60 },
  )
})
