import type { Chunk } from './chunk.ts'
import { LABEL_BITS, LABEL_MASK, TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { WEIGHT_MASK } from './route.ts'
import type { UserWords } from './user-words.ts'

/** The words that begin at one place, shortest first; a user word stands in for the dictionary's word of its spelling. */
export interface Matches {
  count: number
  lengths: Int32Array
  numbers: Int32Array
  weights: Float64Array
}

export function makeMatches(): Matches {
  return {
    count: 0,
    lengths: new Int32Array(512),
    numbers: new Int32Array(512),
    weights: new Float64Array(512),
  }
}

/**
 * Finds the words of two units or more, and user words of one, that begin at unit `i` of a chunk of `n` units that
 * lies in `text` from `offset`. The general way, for all that is not the hot path.
 */
export function findMatches(
  lexicon: Lexicon,
  user: UserWords | undefined,
  chunk: Chunk,
  n: number,
  i: number,
  text: string,
  offset: number,
  out: Matches,
): void {
  const { table, weights, characterCount, cellCount } = lexicon
  const ids = chunk.ids
  let base = table[ids[i]!]!
  let inDictionary = true
  let node = user === undefined ? 0 : user.child(0, text.charCodeAt(offset + i))
  let count = 0
  for (let j = i; ; ) {
    const length = j + 1 - i
    const own = node === 0 ? 0 : user!.wordAt(node, text, offset + i, offset + j + 1)
    if (own !== 0) {
      out.lengths[count] = length
      out.numbers[count] = own
      out.weights[count++] = user!.weightOf(own)
    }
    if (length > 1 && inDictionary) {
      const id = ids[j]!
      const place = base + id
      const cell = table[place]!
      inDictionary = (cell & LABEL_MASK) === id
      if (inDictionary) {
        const weight = (cell >>> LABEL_BITS) & WEIGHT_MASK
        if (weight !== 0 && own === 0) {
          out.lengths[count] = length
          out.numbers[count] = place
          out.weights[count++] = weights[characterCount + weight]!
        }
        base = table[place + cellCount]!
      }
    }
    if (++j >= n || !(inDictionary || node !== 0)) break
    if (node !== 0) node = user!.child(node, text.charCodeAt(offset + j))
  }
  out.count = count
}

/** How many characters `length` units from unit `i` are. */
export function charactersIn(ids: Uint16Array, i: number, length: number): number {
  let count = 0
  for (let k = i; k < i + length; k++) if (ids[k] !== TAIL) count++
  return count
}
