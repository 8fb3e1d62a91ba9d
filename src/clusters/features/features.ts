import { type CountTable, findEach, tabulate } from '../algebra/counts.ts'
import { IntegerNumbering } from '../algebra/integers.ts'
import { toUnitLength, truncatedSvd } from '../algebra/reduce.ts'
import { joinColumns, type SparseRows, unitLength, weigh } from '../algebra/vectors.ts'
import type { ClusterSettings } from '../options.ts'
import { withoutLetterForms } from './letters.ts'
import { boilerplateWords } from './stopwords.ts'
import { characterGrams } from './words.ts'

/** Shorter than this in the reduced space, a text has nothing to compare: what is left is rounding. */
const nothingLeft = 1e-6

/** The words and set phrases of each document, counted once for its point and for the names of clusters. */
export interface Terms {
  words: CountTable<string>
  formulas: CountTable<string>
}

/** Each document as a point of length 1, or at the origin when it has nothing to compare. */
export function toPoints(texts: readonly string[], terms: Terms, settings: ClusterSettings): number[][] {
  const { dimensions, seed } = settings
  const vectors = unitLength(joinColumns(blocksOf(texts, terms, settings), texts.length))
  return toUnitLength(truncatedSvd(vectors, { dimensions, seed }).points, nothingLeft)
}

/** Each kind of feature is counted, weighed and let go before the next, to hold no more at once than needed. */
function blocksOf(
  texts: readonly string[],
  { words, formulas }: Terms,
  settings: ClusterSettings,
): SparseRows[] {
  const blocks: SparseRows[] = []
  if (settings.words) {
    blocks.push(weigh(words, { ...settings, keep: (column) => !boilerplateWords.has(words.keys[column]!) }))
  }
  if (settings.formulas !== undefined) blocks.push(weigh(formulas, settings))
  for (const [length, wanted] of [
    [2, settings.bigrams],
    [1, settings.characters],
  ] as const) {
    if (!wanted) continue
    const grams = findEach(texts, (text) => characterGrams(withoutLetterForms(text), length))
    blocks.push(weigh(tabulate(grams, new IntegerNumbering()), settings))
  }
  return blocks
}
