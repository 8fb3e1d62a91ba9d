import type { Counting } from '../counting.ts'
import { compareText } from './order.ts'
import { combined, type MergeableRow, type MergeOp } from './row.ts'

/** The rows of one statistic and op, in columns: a third of the memory that objects take. */
interface Shelf {
  stat: string
  op: MergeOp
  units: string[]
  keys: string[]
  numbers: (number | bigint)[]
  /** Whether they came sorted, each key once. */
  sorted: boolean
}

/**
 * Takes what was counted out of all countings: rows sorted, each key once, made as they are asked for, and anew each time. What comes in
 * order costs one comparison a row.
 */
export function sortedRun(countings: readonly Counting[]): Iterable<MergeableRow> {
  const shelves = new Map<string, Shelf>()
  let last: Shelf | undefined
  for (const counting of countings) {
    counting.drain((stat, op, unit, key, n) => {
      if (last?.stat !== stat || last.op !== op) {
        const name = `${stat} ${op}`
        last = shelves.get(name) ?? { stat, op, units: [], keys: [], numbers: [], sorted: true }
        shelves.set(name, last)
      }
      const { units, keys, numbers, sorted } = last
      const before = units.length - 1
      if (sorted && before >= 0 && comparePlaces(units[before]!, keys[before]!, unit, key) >= 0)
        last.sorted = false
      units.push(unit)
      keys.push(key)
      numbers.push(n)
    })
  }
  const ordered = [...shelves].sort(([a], [b]) => compareText(a, b)).map(([, shelf]) => shelf)
  return {
    *[Symbol.iterator]() {
      for (const shelf of ordered) yield* rowsOf(shelf)
    },
  }
}

const comparePlaces = (unit: string, key: string, otherUnit: string, otherKey: string): number =>
  compareText(unit, otherUnit) || compareText(key, otherKey)

function* rowsOf(shelf: Shelf): Generator<MergeableRow> {
  const { stat, op, units, keys, numbers, sorted } = shelf
  if (sorted) {
    for (let i = 0; i < units.length; i++) yield { stat, op, unit: units[i]!, key: keys[i]!, n: numbers[i]! }
    return
  }
  const order = Uint32Array.from(units.keys()).sort((a, b) =>
    comparePlaces(units[a]!, keys[a]!, units[b]!, keys[b]!),
  )
  for (let i = 0; i < order.length; ) {
    const place = order[i++]!
    const [unit, key] = [units[place]!, keys[place]!]
    let n = numbers[place]!
    while (i < order.length && keys[order[i]!] === key && units[order[i]!] === unit) {
      n = combined(op, n, numbers[order[i++]!]!)
    }
    yield { stat, op, unit, key, n }
  }
}
