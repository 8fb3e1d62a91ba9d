import type { Chunk } from './chunk.ts'
import { FIRST_SEPARATOR, INSIDE, SEPARATORS, TAIL, UNKNOWN } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import type { UserWords } from './user-words.ts'

/** What a reader answers when a run is longer than its chunk. */
export const TOO_LONG = -1

/**
 * Makes the function that reads characters' numbers from unit `from` of a text, which becomes unit `at` of the chunk, to
 * the first separator at unit `enough` of the chunk or behind it, or to the end of the text. It answers how many units
 * the chunk then holds, or TOO_LONG. Like `makeRouter`, to be made once.
 */
export function makeReader(
  lexicon: Lexicon,
  chunk: Chunk,
): (text: string, from: number, at: number, enough: number) => number {
  const { numbers: lexiconNumbers } = lexicon
  const { ids: chunkIds, capacity } = chunk
  // Constants of its own: a bundler may make variables of those of other files.
  const tail = TAIL
  const unknown = UNKNOWN
  const separators = SEPARATORS.length
  return function read(text: string, from: number, at: number, enough: number): number {
    const numbers = lexiconNumbers
    const ids = chunkIds
    const offset = from - at
    const stop = Math.min(text.length - offset, capacity)
    for (let i = at; i < stop; i++) {
      let id = numbers[text.charCodeAt(offset + i)]!
      if ((id - tail) >>> 0 <= separators) {
        if (id !== tail) {
          if (i + 1 >= enough) {
            ids[i] = id
            ids[i + 1] = unknown
            return i + 1
          }
        } else if (i === 0 || (text.charCodeAt(offset + i - 1) & 0xfc00) !== 0xd800) id = unknown
      }
      ids[i] = id
    }
    if (offset + stop < text.length) return TOO_LONG
    ids[stop] = unknown
    return stop
  }
}

/**
 * After the `n` units of a text from `start` on were read: takes the separators that lie in user words for what they
 * are not, so that routes may lead across them.
 */
export function openSeparators(user: UserWords, chunk: Chunk, text: string, start: number, n: number): void {
  const ids = chunk.ids
  user.eachAcrossSeparators(text, start, start + n, (from, to) => {
    for (let i = from - start; i < to - start; i++) {
      if ((ids[i]! - FIRST_SEPARATOR) >>> 0 < SEPARATORS.length) ids[i] = INSIDE
    }
  })
}
