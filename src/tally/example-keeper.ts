import type { Document } from '../report/documents.ts'
import type { Span } from '../text/span.ts'
import type { Counting } from './counting.ts'
import { exampleKey, exampleRank } from './example.ts'

/** Keeps one example of each thing in each unit: that of the least hash, whatever came first. */
export interface ExampleKeeper extends Pick<Counting, 'size' | 'drain'> {
  /** Offers the first place of a thing in a document. */
  offer(unit: string, thing: string, document: Document, place: Span): void
}

export function exampleKeeper(stat: string): ExampleKeeper {
  const units = new Map<string, Map<string, { n: number; key: string }>>()
  let size = 0
  return {
    offer(unit, thing, document, place) {
      let things = units.get(unit)
      if (!things) {
        things = new Map()
        units.set(unit, things)
      }
      const n = exampleRank(thing, document)
      const known = things.get(thing)
      if (known && known.n < n) return
      const key = exampleKey(thing, document, place)
      if (known && known.n === n && known.key <= key) return
      if (!known) size++
      things.set(thing, { n, key })
    },
    size: () => size,
    drain(put) {
      for (const [unit, things] of units) {
        for (const { n, key } of things.values()) put(stat, 'min', unit, key, n)
      }
      units.clear()
      size = 0
    },
  }
}
