import { findSlogans } from '../../phrases/slogans.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { isCloser, isOpener } from '../../text/chars.ts'
import { exampleKeeper } from '../cells/example-keeper.ts'
import type { Counting } from '../counting.ts'
import { keptText, keyOf } from '../rows/writing.ts'
import { type PhraseHere, spreadCells } from './spread-rows.ts'

/**
 * Slogans as each document by itself shows them, so that rows do not hang on which documents were read together: what
 * only recurs over documents is judged by who reads the rows. Beside the rows of `spreadCells`, for all texts together, `slogan-kind`
 * (`text|kind`: places) and `slogan-example`.
 */
export function sloganCounting(segmenter: Segmenter): Counting {
  const { cells, add } = spreadCells('slogan')
  const kindCounts = cells.column('slogan-kind')
  const examples = exampleKeeper('slogan-example')
  return {
    add(document, unit) {
      const here = new Map<string, PhraseHere>()
      for (const { text, kinds, start, end } of findSlogans(document, { segmenter })) {
        const phrase = keptText(text)
        const found = here.get(phrase) ?? { count: 0, quoted: 0 }
        if (found.count === 0) {
          here.set(phrase, found)
          examples.offer('', phrase, document, { start, end })
        }
        found.count++
        if (isOpener(document.text[start - 1]) && isCloser(document.text[end])) found.quoted++
        for (const kind of kinds) kindCounts.put('', keyOf(phrase, kind), 1)
      }
      add(document, unit, here)
    },
    size: () => cells.size() + examples.size(),
    drain(put) {
      cells.drain(put)
      examples.drain(put)
    },
  }
}
