import type { Counting } from '../counting.ts'
import { compareText } from '../rows/order.ts'

/**
 * Keeps, in each unit, one key of each thing: that with the least number, of equal ones the first in the order of bytes,
 * as `mergeRows` keeps them of examples.
 */
export interface LeastKeeper extends Pick<Counting, 'size' | 'drain'> {
  /** Offers a key; it is only made where it may be kept. */
  offer(unit: string, thing: string, n: number, key: () => string): void
}

export function leastKeeper(stat: string): LeastKeeper {
  const units = new Map<string, Map<string, { n: number; key: string }>>()
  let size = 0
  return {
    offer(unit, thing, n, keyOf) {
      let things = units.get(unit)
      if (!things) {
        things = new Map()
        units.set(unit, things)
      }
      const known = things.get(thing)
      if (known && known.n < n) return
      const key = keyOf()
      if (known && known.n === n && compareText(known.key, key) <= 0) return
      if (!known) size++
      things.set(thing, { n, key })
    },
    // A text is as heavy as several numbers.
    size: () => 4 * size,
    drain(put) {
      for (const [unit, things] of units) {
        for (const { n, key } of things.values()) put(stat, 'min', unit, key, n)
      }
      units.clear()
      size = 0
    },
  }
}
