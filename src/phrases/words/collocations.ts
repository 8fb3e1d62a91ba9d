import { shown, TifaError } from '../../error.ts'
import type { Document } from '../../report/documents.ts'
import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { associationOf } from '../../stats/contingency.ts'
import { countWindows } from './windows.ts'

/** Two or three words that stand side by side more often than chance would have it. */
export interface Collocation {
  /** The words joined as Chinese joins them: 优化营商环境. */
  text: string
  /** The words parted by blanks: 优化 营商 环境. */
  words: string
  /** How many words: 2 or 3. */
  size: number
  /** Places where they stand side by side. */
  count: number
  documents: number
  /** The count that chance would give: N · Π (count of each word at its place / N) for N stretches of that size. */
  expected: number
  /** ln(count / expected). */
  pmi: number
  /** `pmi` divided by −(size − 1) · ln(count / N): 0 is chance, 1 are words that never part (Bouma 2009). */
  npmi: number
  /** 2 · Σ observed · ln(observed / expected) over all cells; how sure, not how strong (Dunning 1993). */
  g2: number
  /** The interaction of all words in the saturated log-linear model (Blaheta and Johnson 2001); how strong. */
  lambda: number
  /** `lambda` divided by its standard error; Wald's test, above 1.96 sure at 5% for one collocation looked at. */
  z: number
}

export interface CollocationOptions {
  /** How many words: 2 or 3. Default 2. */
  size?: 2 | 3
  /** The fewest places, a whole number from 1 on. Default 2. */
  minCount?: number
  /** Added to every cell before λ and z are computed, above 0. Default 0.5. Higher makes rare collocations weaker. */
  smoothing?: number
  /** The most rows, from 0. Default all. */
  limit?: number
  /** Cuts the words. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

/**
 * Finds words that go together, scored as in quanteda's `textstat_collocations`: λ, z, and beside them expected count,
 * PMI and G². Words are counted within clauses; marks, numbers and line ends part them. Rows come by falling z, then by
 * falling count, then in code unit order. Linear time in the text, plus the sorting of rows.
 *
 * @throws TifaError for a size other than 2 and 3, and for bounds below those named.
 */
export function findCollocations(
  documents: readonly Document[],
  options: CollocationOptions = {},
): Collocation[] {
  const { size = 2, minCount = 2, smoothing = 0.5, limit = Infinity } = options
  if (size !== 2 && size !== 3) throw wrong('size', size, '2 and 3')
  if (!Number.isInteger(minCount) || minCount < 1)
    throw wrong('minCount', minCount, 'a whole number from 1 on')
  if (!(smoothing > 0 && smoothing < Infinity)) throw wrong('smoothing', smoothing, 'a number above 0')
  if (!(limit >= 0)) throw wrong('limit', limit, 'a number from 0 on')
  const windows = countWindows(documents, size, options.segmenter ?? defaultSegmenter())
  const rows: Collocation[] = []
  for (const { words, count, documents: inDocuments, matching } of windows.rows(minCount)) {
    rows.push({
      text: words.join(''),
      words: words.join(' '),
      size,
      count,
      documents: inDocuments,
      ...associationOf(matching, smoothing),
    })
  }
  rows.sort((a, b) => b.z - a.z || b.count - a.count || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
  return rows.slice(0, limit)
}

const wrong = (name: string, value: unknown, allowed: string) =>
  new TifaError('option', `${name}: received ${shown(value)}; allowed are ${allowed}`)
