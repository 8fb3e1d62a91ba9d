import { type CellTable, type CellVisitor, makeCellTable } from './cell-table.ts'

/** From this share of its keys on, a unit's cells stand in an array of their own; no cell then takes more than 128 bytes. */
const fullFrom = 1 / 8
/** Below so many cells no array is worth its making. */
const leastCells = 64

export interface DenseTable extends Omit<CellTable, 'all'> {
  /** Units whose cells stand in arrays. */
  full(): number[]
  /** Takes the array of a unit out. */
  give(unit: number): Float64Array<ArrayBuffer> | undefined
  /** Adds the numbers of an array that a table of as many keys gave. */
  take(unit: number, numbers: Float64Array<ArrayBuffer>): void
}

/**
 * Sums of positive numbers, as `makeCellTable` holds them, where the number of keys is known: a unit that has many of them
 * gets an array with a place for each, so that a text's cells lie near each other and none is searched for; units with
 * few stay in the common table.
 */
export function makeDenseTable(keys: number): DenseTable {
  let few = makeCellTable()
  /** By unit: the two numbers of each key. */
  let full: (Float64Array<ArrayBuffer> | undefined)[] = []
  /** By unit: how many cells it has in the common table. */
  let filled: number[] = []
  let size = 0
  let settled = true
  const enough = Math.max(leastCells, Math.ceil(keys * fullFrom))

  const raise = (row: Float64Array, key: number, n: number, second: number) => {
    if (row[2 * key] === 0) size++
    row[2 * key]! += n
    row[2 * key + 1]! += second
  }
  const open = (unit: number) => {
    const row = new Float64Array(2 * keys)
    full[unit] = row
    // Most of its cells in the common table will be raised here too; none is to be counted twice.
    size -= filled[unit] ?? 0
    settled = false
    return row
  }
  /** What was in the common table before its unit got an array goes there. */
  const settle = () => {
    const held = few
    few = makeCellTable()
    held.all((unit, key, n, second) => {
      const row = full[unit]
      if (row === undefined) few.put(unit, key, n, second)
      else raise(row, key, n, second)
    })
    settled = true
  }
  const eachOf = (unit: number, keyOrder: readonly number[], visit: CellVisitor) => {
    const row = full[unit]
    if (row === undefined) return
    for (const key of keyOrder) if (row[2 * key] !== 0) visit(unit, key, row[2 * key]!, row[2 * key + 1]!)
  }
  return {
    put(unit, key, n, second = 0) {
      const row = full[unit]
      if (row !== undefined) {
        raise(row, key, n, second)
        return
      }
      const before = few.size
      few.put(unit, key, n, second)
      if (few.size === before) return
      size++
      const count = (filled[unit] ?? 0) + 1
      filled[unit] = count
      if (count < enough) return
      open(unit)
    },
    get size() {
      return size
    },
    each(unitOrder, keyOrder, visit) {
      if (!settled) settle()
      let next = 0
      few.each(unitOrder, keyOrder, (unit, key, n, second) => {
        while (unitOrder[next] !== unit) eachOf(unitOrder[next++]!, keyOrder, visit)
        visit(unit, key, n, second)
      })
      while (next < unitOrder.length) eachOf(unitOrder[next++]!, keyOrder, visit)
    },
    full: () => [...full.keys()].filter((unit) => full[unit] !== undefined),
    give(unit) {
      if (!settled) settle()
      const row = full[unit]
      if (row === undefined) return undefined
      for (let key = 0; key < keys; key++) if (row[2 * key] !== 0) size--
      full[unit] = undefined
      filled[unit] = 0
      return row
    },
    take(unit, numbers) {
      const row = full[unit] ?? open(unit)
      for (let key = 0; key < keys; key++) {
        if (numbers[2 * key] !== 0) raise(row, key, numbers[2 * key]!, numbers[2 * key + 1]!)
      }
    },
    clear() {
      few.clear()
      full = []
      filled = []
      size = 0
      settled = true
    },
  }
}
