import { mergeRows } from './merge.ts'
import { compareRows } from './order.ts'
import { combined, lineStart, type MergeableRow } from './row.ts'

/** Gathers rows that come in any order into sorted runs. */
export interface RowGatherer {
  add(row: MergeableRow): void
  /** The sorted rows since the last run. */
  rest(): MergeableRow[]
}

/** Rows of one key are put together as they come; at `maxRows` different keys they go to `onFull`, sorted. */
export function gatherRows(onFull: (rows: MergeableRow[]) => void, maxRows = 500_000): RowGatherer {
  const held = new Map<string, { -readonly [Field in keyof MergeableRow]: MergeableRow[Field] }>()
  const rest = () => {
    const rows = [...held.values()].sort(compareRows)
    held.clear()
    return [...mergeRows([rows])]
  }
  return {
    add(row) {
      const key = lineStart(row)
      const known = held.get(key)
      if (known) known.n = combined(row.op, known.n, row.n)
      else {
        held.set(key, { ...row })
        if (held.size >= maxRows) onFull(rest())
      }
    },
    rest,
  }
}
