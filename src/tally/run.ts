import type { Counting } from './counting.ts'
import { compareRows, compareText } from './order.ts'
import { combined, type MergeableRow } from './row.ts'

/** The rows of one statistic and op. */
interface Shelf {
  rows: MergeableRow[]
  sorted: boolean
}

/** Takes what was counted out of all countings: rows sorted, each key once. What comes in order costs one comparison a row. */
export function sortedRun(countings: readonly Counting[]): MergeableRow[] {
  const shelves = new Map<string, Shelf>()
  let last: { stat: string; op: string; shelf: Shelf } | undefined
  for (const counting of countings) {
    counting.drain((stat, op, unit, key, n) => {
      if (last?.stat !== stat || last.op !== op) {
        const name = `${stat} ${op}`
        const shelf = shelves.get(name) ?? { rows: [], sorted: true }
        shelves.set(name, shelf)
        last = { stat, op, shelf }
      }
      const { shelf } = last
      const { rows } = shelf
      const row = { stat, op, unit, key, n }
      const before = rows.at(-1)
      if (before !== undefined && shelf.sorted && compareRows(before, row) >= 0) shelf.sorted = false
      rows.push(row)
    })
  }
  return [...shelves]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { rows, sorted }]) => (sorted ? rows : together(rows.sort(compareRows))))
}

/** Sorted rows, those of one key made into one. */
function together(rows: readonly MergeableRow[]): MergeableRow[] {
  const made: MergeableRow[] = []
  for (const row of rows) {
    const before = made.at(-1)
    if (before !== undefined && compareRows(before, row) === 0)
      made[made.length - 1] = { ...before, n: combined(row.op, before.n, row.n) }
    else made.push(row)
  }
  return made
}
