import { LABEL_BITS, LABEL_MASK, TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import type { Run } from './run.ts'

/**
 * Every dictionary word in the first `n` units of a run, and characters that are in none, as cppjieba's
 * FullSegment gives them. `take` gets start and end within the run.
 */
export function findAllWords(
  lexicon: Lexicon,
  run: Run,
  n: number,
  take: (start: number, end: number) => void,
): void {
  const { cells, bases, rootBases, tags } = lexicon
  const ids = run.ids
  // Where the words found so far reach. A character that is no word moves it by the length of the last word
  // found, wherever that was: a slip of cppjieba's that decides which single characters it gives.
  let reach = 0
  let length = 0
  let character = 0
  for (let i = 0; i < n; i++) {
    if (ids[i] === TAIL) continue
    const isWord = tags[ids[i]!] !== 0
    let base = rootBases[ids[i]!]!
    let alone = true
    for (let j = i + 1; j < n; j++) {
      const place = base + ids[j]!
      const cell = cells[place]!
      if ((cell & LABEL_MASK) !== ids[j]) break
      if (((cell >>> LABEL_BITS) & 0x3fff) !== 0) {
        alone = false
        break
      }
      base = bases[place]!
    }
    if (alone && reach <= character) take(i, ids[i + 1] === TAIL ? i + 2 : i + 1)
    if (isWord) length = 1
    reach = Math.max(reach, character + length)
    if (!alone) {
      base = rootBases[ids[i]!]!
      for (let j = i + 1; j < n; j++) {
        const place = base + ids[j]!
        const cell = cells[place]!
        if ((cell & LABEL_MASK) !== ids[j]) break
        if (((cell >>> LABEL_BITS) & 0x3fff) !== 0) {
          take(i, j + 1)
          length = j + 1 - i
          reach = Math.max(reach, character + length)
        }
        base = bases[place]!
      }
    }
    character++
  }
}
