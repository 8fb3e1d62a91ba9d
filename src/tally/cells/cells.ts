import { MapNumbering } from '../../text/numbering.ts'
import type { Counting } from '../counting.ts'
import { orderOf } from '../rows/order.ts'
import type { MergeOp } from '../rows/row.ts'
import { type CellTable, makeCellTable } from './cell-table.ts'

/** The numbers of one statistic, by unit and key. */
export interface Column {
  put(unit: string, key: string, n: number): void
}

/** Columns of one counting, and what is left to do for it: to give them away. */
export interface Cells extends Pick<Counting, 'size' | 'drain'> {
  column(stat: string, op?: MergeOp): Column
}

/** Units and keys are held once, whatever the number of columns they stand in, and sorted once. */
export function makeCells(): Cells {
  const columns: { stat: string; op: MergeOp; table: CellTable }[] = []
  const units = new MapNumbering<string>()
  const keys = new MapNumbering<string>()
  return {
    column(stat, op = 'sum') {
      const table = makeCellTable(op)
      columns.push({ stat, op, table })
      return {
        put: (unit, key, n) => table.put(units.numberOf(unit), keys.numberOf(key), n),
      }
    },
    // A key that is text weighs as much as several cells; most stand in three columns or more.
    size: () => columns.reduce((sum, { table }) => sum + table.size, 2 * keys.keys.length),
    drain(put) {
      const [unitOrder, keyOrder] = [orderOf(units.keys), orderOf(keys.keys)]
      for (const { stat, op, table } of columns) {
        table.each(unitOrder, keyOrder, (unit, key, n) =>
          put(stat, op, units.keys[unit]!, keys.keys[key]!, n),
        )
        table.clear()
      }
      units.clear()
      keys.clear()
    },
  }
}
