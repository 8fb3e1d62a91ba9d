import { FIRST_SEPARATOR, LABEL_MASK, SEPARATORS, UNKNOWN } from '../src/segment/lexicon/characters.ts'
import type { Model } from '../src/segment/model.ts'

/**
 * The limit that the table sets: the loop of the route with its look-ups alone, nothing weighed, nothing kept. Made
 * once, like the loops of the engine, and reading with the engine's own, for V8 treats what is made twice worse.
 */
export function makeLookUps({ lexicon, chunk, read }: Model): (text: string) => number {
  const { table: lexiconTable, cellCount } = lexicon
  const { ids: chunkIds } = chunk
  const separator = FIRST_SEPARATOR
  const separators = SEPARATORS.length
  const labelMask = LABEL_MASK
  const unknown = UNKNOWN
  function lookUp(n: number): number {
    const table = lexiconTable
    const ids = chunkIds
    let sum = 0
    let next = unknown
    for (let i = (n - 1) | 0; i >= 0; i = (i - 1) | 0) {
      const first = ids[i]!
      if ((first - separator) >>> 0 < separators) {
        next = unknown
        continue
      }
      let place = (table[first]! + next) | 0
      let cell = table[place]!
      if ((cell & labelMask) === next) {
        for (let j = (i + 2) | 0; ; j = (j + 1) | 0) {
          sum += cell
          if (cell >= 0) break
          const id = ids[j]!
          place = (table[(place + cellCount) | 0]! + id) | 0
          cell = table[place]!
          if ((cell & labelMask) !== id) break
        }
      }
      next = first
    }
    return sum
  }
  return (text) => {
    let sum = 0
    for (let start = 0; start < text.length; ) {
      const n = read(text, start, 0, 1024)
      if (n < 0) throw new Error('a run of this text is longer than the look-up loop takes')
      sum += lookUp(n)
      start += n
    }
    return sum
  }
}
