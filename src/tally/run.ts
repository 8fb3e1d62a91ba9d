import type { Counting } from './counting.ts'
import { mergeRows } from './merge.ts'
import { compareRows } from './order.ts'
import type { MergeableRow } from './row.ts'

/** Takes what was counted out of all countings: rows sorted, each key once. */
export function sortedRun(countings: readonly Counting[]): MergeableRow[] {
  const rows: MergeableRow[] = []
  for (const counting of countings) {
    counting.drain((stat, op, unit, key, n) => {
      rows.push({ stat, op, unit, key, n })
    })
  }
  rows.sort(compareRows)
  return [...mergeRows([rows])]
}
