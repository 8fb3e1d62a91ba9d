import {
  checkedKeywords,
  type Found,
  type Keyword,
  type KeywordsOptions,
  keywordsOf,
  type UnitWords,
} from '../../themes/keywords.ts'
import { readRows } from '../rows/made-from.ts'
import { compareText } from '../rows/order.ts'
import type { MergeableRow } from '../rows/row.ts'
import { partsOf, unwritten } from '../rows/writing.ts'

/**
 * The rows of `findKeywords` from merged rows of a tally with `stats: ['words']`: the same numbers, units in the order of
 * bytes. A word's `tag` is that which it has most often in the unit, not that of its first place.
 *
 * @throws TifaError for rows without words, and for an option that cannot be meant
 */
export function keywordsFromRows(
  rows: Iterable<MergeableRow>,
  options: Pick<KeywordsOptions, 'minCount' | 'limit' | 'rank' | 'stopWords'> = {},
): Keyword[] {
  const { stopWords, ...choices } = checkedKeywords(options)
  const { units } = readRows(rows, 'words', ['unit', 'word', 'word-documents'])
  const found = [...units('unit')].sort(([a], [b]) => compareText(a, b))
  const tallies = found.map(([unit, totals]): UnitWords => {
    const words = new Map<string, Found>()
    const best = new Map<string, number>()
    const documents = units('word-documents').get(unit)
    for (const [key, n] of [...(units('word').get(unit) ?? [])].sort(([a], [b]) => compareText(a, b))) {
      const [word, tag] = partsOf(key) as [string, string]
      if (stopWords.has(word)) continue
      const known = words.get(word)
      const count = (known?.count ?? 0) + n
      const isBest = n > (best.get(word) ?? 0)
      if (isBest) best.set(word, n)
      words.set(word, {
        count,
        documents: documents?.get(key.slice(0, key.indexOf('|'))) ?? 0,
        tag: isBest ? tag : known!.tag,
      })
    }
    return { unit: unwritten(unit), tokens: totals.get('tokens') ?? 0, words }
  })
  return keywordsOf(tallies, choices)
}
