import { combined, type MergeOp } from '../rows/row.ts'

/** Numbers by unit and key, both of which are numbers themselves: one flat array instead of a Map for each unit. */
export interface CellTable {
  /** Puts a number into a cell, together with what is there, and a second one that is summed beside it. */
  put(unit: number, key: number, n: number, second?: number): void
  /** How many cells are filled. */
  readonly size: number
  /** All cells, by unit and key in the orders given: lists of all numbers of units, and of keys. */
  each(units: readonly number[], keys: readonly number[], visit: CellVisitor): void
  /** All cells, as they lie. */
  all(visit: CellVisitor): void
  /** Forgets all. */
  clear(): void
}

export type CellVisitor = (unit: number, key: number, n: number, second: number) => void

/** Units are below 2²⁷ and keys below this, so that both are one number below 2⁵³; a Map of names could not hold so many. */
const keyBase = 2 ** 26
const firstSlots = 1 << 8
const free = -1
/** What stands side by side for each slot: unit and key as one number, and two numbers. */
const width = 3

/** Open addressing, at most half full: some 72 bytes a cell, no object, and one place of memory for each look. */
export function makeCellTable(op: MergeOp = 'sum'): CellTable {
  let cells = new Float64Array(0)
  let mask = 0
  let size = 0

  /** Where the cell stands, or would. */
  const placeOf = (unit: number, key: number): number => {
    const cell = unit * keyBase + key
    let slot = hash(unit, key) & mask
    for (;;) {
      const held = cells[slot * width]!
      if (held === cell || held === free) return slot * width
      slot = (slot + 1) & mask
    }
  }
  const resize = (slots: number) => {
    const old = cells
    cells = new Float64Array(slots * width).fill(free)
    mask = slots - 1
    for (let at = 0; at < old.length; at += width) {
      const cell = old[at]!
      if (cell === free) continue
      const key = cell % keyBase
      const place = placeOf((cell - key) / keyBase, key)
      cells[place] = cell
      cells[place + 1] = old[at + 1]!
      cells[place + 2] = old[at + 2]!
    }
  }
  resize(firstSlots)
  return {
    put(unit, key, n, second = 0) {
      const place = placeOf(unit, key)
      if (cells[place] !== free) {
        const known = cells[place + 1]!
        // The counts of one run lie far below 2⁵³.
        cells[place + 1] = op === 'sum' ? known + n : Number(combined(op, known, n))
        cells[place + 2]! += second
        return
      }
      cells[place] = unit * keyBase + key
      cells[place + 1] = n
      cells[place + 2] = second
      if (++size * 2 > mask) resize((mask + 1) * 2)
    },
    get size() {
      return size
    },
    each(unitOrder, keyOrder, visit) {
      const places = new Int32Array(size)
      const units = new Int32Array(size)
      const keys = new Int32Array(size)
      let used = 0
      for (let place = 0; place < cells.length; place += width) {
        const cell = cells[place]!
        if (cell === free) continue
        const key = cell % keyBase
        places[used] = place
        units[used] = (cell - key) / keyBase
        keys[used++] = key
      }
      const order = inOrder(inOrder(Int32Array.from(places.keys()), keys, keyOrder), units, unitOrder)
      for (const i of order) {
        const place = places[i]!
        visit(units[i]!, keys[i]!, cells[place + 1]!, cells[place + 2]!)
      }
    },
    all(visit) {
      for (let place = 0; place < cells.length; place += width) {
        const cell = cells[place]!
        if (cell === free) continue
        const key = cell % keyBase
        visit((cell - key) / keyBase, key, cells[place + 1]!, cells[place + 2]!)
      }
    },
    clear() {
      size = 0
      cells = new Float64Array(0)
      resize(firstSlots)
    },
  }
}

function hash(unit: number, key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Numbers of cells by the rank of what these hold, those of one rank as they stood: counted, not compared. */
function inOrder(
  cells: Int32Array<ArrayBuffer>,
  held: Int32Array,
  order: readonly number[],
): Int32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length)
  for (const cell of cells) places[held[cell]!]!++
  let before = 0
  for (const number of order) {
    const count = places[number]!
    places[number] = before
    before += count
  }
  const sorted = new Int32Array(cells.length)
  for (const cell of cells) sorted[places[held[cell]!]!++] = cell
  return sorted
}
