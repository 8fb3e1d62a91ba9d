import type { Segmenter } from '../../segment/segmenter.ts'
import { isContent, isWord } from '../../themes/keywords.ts'
import { makeCells } from '../cells/cells.ts'
import type { Counting } from '../counting.ts'
import { keptText, keyOf } from '../rows/writing.ts'

/**
 * Content words by unit, as `findKeywords` takes them: `word` (`word|tag`: places), `word-documents` (documents with the
 * word), and in `unit` the number of `tokens`.
 */
export function wordCounting(segmenter: Pick<Segmenter, 'tokens'>): Counting {
  const cells = makeCells()
  const counts = cells.column('word')
  const documents = cells.column('word-documents')
  const units = cells.column('unit')
  return {
    ...cells,
    add({ text }, unit) {
      const here = new Map<string, Map<string, number>>()
      let tokens = 0
      for (const token of segmenter.tokens(text)) {
        if (isWord(token.text)) tokens++
        if (!isContent(token)) continue
        const tags = here.get(token.text) ?? new Map<string, number>()
        if (tags.size === 0) here.set(token.text, tags)
        tags.set(token.tag, (tags.get(token.tag) ?? 0) + 1)
      }
      for (const [text, tags] of here) {
        const word = keptText(text)
        documents.put(unit, keyOf(word), 1)
        for (const [tag, n] of tags) counts.put(unit, keyOf(word, tag), n)
      }
      units.put(unit, 'tokens', tokens)
    },
  }
}
