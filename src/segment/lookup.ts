import { LABEL_BITS, LABEL_MASK } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { WEIGHT_MASK } from './route.ts'
import type { UserWords } from './user-words.ts'

/** What `findWord` answers for what is no word. */
export const NO_WORD = -1

/**
 * The number of the word that `text` has from `start` to `end`, or NO_WORD: a user word's, or a dictionary word's.
 * Those of one character have the character's number, the others their place in the table, with gaps.
 */
export function findWord(
  lexicon: Lexicon,
  user: UserWords,
  text: string,
  start: number,
  end: number,
): number {
  const own = user.size === 0 ? 0 : user.find(text, start, end)
  return own === 0 ? findDictionaryWord(lexicon, text, start, end) : own
}

export function findDictionaryWord(lexicon: Lexicon, text: string, start: number, end: number): number {
  const { numbers, table, tags, cellCount } = lexicon
  let place = numbers[text.charCodeAt(start)]!
  let base = table[place]!
  for (let i = start + 1; i < end; i++) {
    const id = numbers[text.charCodeAt(i)]!
    place = base + id
    const cell = table[place]!
    if ((cell & LABEL_MASK) !== id) return NO_WORD
    if (i + 1 === end && ((cell >>> LABEL_BITS) & WEIGHT_MASK) === 0) return NO_WORD
    base = table[place + cellCount]!
  }
  return tags[place] === 0 ? NO_WORD : place
}
