import { LABEL_BITS, LABEL_MASK } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'

/** What `findWord` answers for what is no word. */
export const NO_WORD = -1

/**
 * The number of the word that `text` has from `start` to `end`, or NO_WORD. Words of one character have the
 * character's number; the others follow in the order of their cells, with gaps.
 */
export function findWord(lexicon: Lexicon, text: string, start: number, end: number): number {
  const { numbers, cells, bases, rootBases, tags } = lexicon
  const first = numbers[text.charCodeAt(start)]!
  if (end - start === 1) return tags[first] === 0 ? NO_WORD : first
  let base = rootBases[first]!
  let place = 0
  for (let i = start + 1; i < end; i++) {
    const id = numbers[text.charCodeAt(i)]!
    place = base + id
    if ((cells[place]! & LABEL_MASK) !== id) return NO_WORD
    base = bases[place]!
  }
  return ((cells[place]! >>> LABEL_BITS) & 0x3fff) === 0 ? NO_WORD : rootBases.length + place
}
