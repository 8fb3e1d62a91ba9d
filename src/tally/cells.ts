import type { Counting, Put } from './counting.ts'
import { combined, type MergeOp } from './row.ts'

/** The numbers of one statistic, by unit and key. */
export interface Column {
  put(unit: string, key: string, n: number): void
}

/** Columns of one counting, and what is left to do for it: to give them away. */
export interface Cells extends Pick<Counting, 'size' | 'drain'> {
  column(stat: string, op?: MergeOp): Column
}

export function makeCells(): Cells {
  const columns: { stat: string; op: MergeOp; units: Map<string, Map<string, number>> }[] = []
  let size = 0
  return {
    column(stat, op = 'sum') {
      const units = new Map<string, Map<string, number>>()
      columns.push({ stat, op, units })
      return {
        put(unit, key, n) {
          let keys = units.get(unit)
          if (!keys) {
            keys = new Map()
            units.set(unit, keys)
          }
          const known = keys.get(key)
          if (known === undefined) size++
          // The counts of one run lie far below 2⁵³.
          keys.set(key, known === undefined ? n : Number(combined(op, known, n)))
        },
      }
    },
    size: () => size,
    drain(put: Put) {
      for (const { stat, op, units } of columns) {
        for (const [unit, keys] of units) for (const [key, n] of keys) put(stat, op, unit, key, n)
        units.clear()
      }
      size = 0
    },
  }
}
