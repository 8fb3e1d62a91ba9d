import { compileMatcher } from '../../match/matcher.ts'
import { isCloser, isOpener } from '../../text/chars.ts'
import type { Counting } from '../counting.ts'
import { type PhraseHere, spreadCells } from './spread-rows.ts'

/** Every place of the given phrases, also inside longer ones, as `spreadPhrases` counts them. */
export function phraseCounting(phrases: readonly string[]): Counting {
  const matcher = compileMatcher(phrases)
  const { cells, add } = spreadCells('phrase')
  return {
    ...cells,
    add(document, unit) {
      const { text } = document
      const { count, patterns, starts } = matcher.scan(text)
      const here = new Map<string, PhraseHere>()
      for (let i = 0; i < count; i++) {
        const phrase = phrases[patterns[i]!]!
        const found = here.get(phrase) ?? { count: 0, quoted: 0 }
        if (found.count === 0) here.set(phrase, found)
        const start = starts[i]!
        found.count++
        if (isOpener(text[start - 1]) && isCloser(text[start + phrase.length])) found.quoted++
      }
      add(document, unit, here)
    },
  }
}
