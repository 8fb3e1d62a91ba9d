import { FIRST_SEPARATOR, LABEL_MASK, SEPARATORS, UNKNOWN } from '../src/segment/lexicon/characters.ts'
import type { Model } from '../src/segment/model.ts'

/**
 * The limit that the table sets: the loop of the route with its look-ups alone, nothing weighed, nothing kept. Made
 * once, like the loops of the engine, and reading with the engine's own, for V8 treats what is made twice worse.
 */
export function makeLookUps({ lexicon, chunk, read }: Model): (text: string) => number {
  const { table, cellCount } = lexicon
  const work = chunk.work
  function lookUp(n: number): number {
    let sum = 0
    let next = UNKNOWN
    for (let i = n - 1; i >= 0; i--) {
      const first = work[2 * i]!
      if ((first - FIRST_SEPARATOR) >>> 0 < SEPARATORS.length) {
        next = UNKNOWN
        continue
      }
      let place = table[first]! + next
      let cell = table[place]!
      if ((cell & LABEL_MASK) === next) {
        for (let j = i + 2; ; j++) {
          sum += cell
          if (cell >= 0) break
          const id = work[2 * j]!
          place = table[place + cellCount]! + id
          cell = table[place]!
          if ((cell & LABEL_MASK) !== id) break
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
