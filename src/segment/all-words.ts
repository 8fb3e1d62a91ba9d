import type { Chunk } from './chunk.ts'
import { FIRST_SEPARATOR, SEPARATORS, TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { charactersIn, findMatches, type Matches } from './matches.ts'
import type { UserWords } from './user-words.ts'

/**
 * Every word in a chunk of `n` units that lies in `text` from `offset`, and characters that are in none, as cppjieba's
 * FullSegment gives them. `take` gets start and end in the text.
 */
export function findAllWords(
  lexicon: Lexicon,
  user: UserWords | undefined,
  chunk: Chunk,
  n: number,
  text: string,
  offset: number,
  matches: Matches,
  take: (start: number, end: number) => void,
): void {
  const ids = chunk.ids
  // Where the words found so far reach. A character that is no word moves it by the length of the last word
  // found, wherever that was: a slip of cppjieba's that decides which single characters it gives.
  let reach = 0
  let length = 0
  let character = 0
  for (let i = 0; i < n; i++) {
    const id = ids[i]!
    if (id === TAIL) continue
    if ((id - FIRST_SEPARATOR) >>> 0 < SEPARATORS.length) {
      take(offset + i, offset + i + 1)
      reach = 0
      length = 0
      character = 0
      continue
    }
    const size = ids[i + 1] === TAIL ? 2 : 1
    findMatches(lexicon, user, chunk, n, i, text, offset, matches)
    const { count, lengths } = matches
    const first = count > 0 && lengths[0] === size ? 1 : 0
    if (count === first && reach <= character) take(offset + i, offset + i + size)
    if (first === 1 || lexicon.tags[id] !== 0) length = 1
    reach = Math.max(reach, character + length)
    for (let k = first; k < count; k++) {
      take(offset + i, offset + i + lengths[k]!)
      length = charactersIn(ids, i, lengths[k]!)
      reach = Math.max(reach, character + length)
    }
    character++
  }
}
