import { combined, type MergeOp } from './row.ts'

/** Numbers by unit and key, both of which are numbers themselves: three flat arrays instead of a Map for each unit. */
export interface CellTable {
  /** Puts a number into a cell, together with what is there. */
  put(unit: number, key: number, n: number): void
  /** How many cells are filled. */
  readonly size: number
  /** All cells, by unit and key in the orders given: lists of all numbers of units, and of keys. */
  each(units: readonly number[], keys: readonly number[], visit: CellVisitor): void
  /** Forgets all. */
  clear(): void
}

export type CellVisitor = (unit: number, key: number, n: number) => void

const firstSlots = 1 << 10
const free = -1

/** Open addressing, at most half full: 32 bytes a cell, and no object. */
export function makeCellTable(op: MergeOp = 'sum'): CellTable {
  let units = new Int32Array(0)
  let keys = new Int32Array(0)
  let numbers = new Float64Array(0)
  let size = 0

  const slotOf = (unit: number, key: number): number => {
    const mask = keys.length - 1
    let slot = hash(unit, key) & mask
    while (keys[slot] !== free && (keys[slot] !== key || units[slot] !== unit)) slot = (slot + 1) & mask
    return slot
  }
  const resize = (slots: number) => {
    const [oldUnits, oldKeys, oldNumbers] = [units, keys, numbers]
    units = new Int32Array(slots)
    keys = new Int32Array(slots).fill(free)
    numbers = new Float64Array(slots)
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === free) continue
      const slot = slotOf(oldUnits[i]!, oldKeys[i]!)
      units[slot] = oldUnits[i]!
      keys[slot] = oldKeys[i]!
      numbers[slot] = oldNumbers[i]!
    }
  }
  resize(firstSlots)
  return {
    put(unit, key, n) {
      const slot = slotOf(unit, key)
      if (keys[slot] !== free) {
        // The counts of one run lie far below 2⁵³.
        numbers[slot] = op === 'sum' ? numbers[slot]! + n : Number(combined(op, numbers[slot]!, n))
        return
      }
      units[slot] = unit
      keys[slot] = key
      numbers[slot] = n
      if (++size * 2 > keys.length) resize(keys.length * 2)
    },
    get size() {
      return size
    },
    each(unitOrder, keyOrder, visit) {
      let slots = new Int32Array(size)
      let used = 0
      for (let slot = 0; slot < keys.length; slot++) if (keys[slot] !== free) slots[used++] = slot
      slots = inOrder(inOrder(slots, keys, keyOrder), units, unitOrder)
      for (const slot of slots) visit(units[slot]!, keys[slot]!, numbers[slot]!)
    },
    clear() {
      size = 0
      keys = new Int32Array(0)
      resize(firstSlots)
    },
  }
}

function hash(unit: number, key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Slots by the rank of what they hold, those of one rank as they stood: counted, not compared. */
function inOrder(slots: Int32Array, held: Int32Array, order: readonly number[]): Int32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length)
  for (const slot of slots) places[held[slot]!]!++
  let before = 0
  for (const number of order) {
    const count = places[number]!
    places[number] = before
    before += count
  }
  const sorted = new Int32Array(slots.length)
  for (const slot of slots) sorted[places[held[slot]!]!++] = slot
  return sorted
}
