import type { Document } from '../../report/documents.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import type { Counting, Put } from '../counting.ts'
import { keyOf } from '../rows/writing.ts'
import { countGrams, type GramCounts } from './gram-runs.ts'

export interface GramOptions {
  /** The longest word that can be discovered, 2 to 32. Strings of one character more are counted too, for its neighbours. */
  maxChars: number
  /** Marks that may stand inside a word. */
  inner: string
}

/**
 * Strings of characters for word discovery, for all texts together: `gram` (places; '' is the number of characters), `gram-repeats` (places
 * beyond the first in a document) and `gram-fit` (places whose ends are ends of dictionary words). The neighbours of a
 * string are the strings of one character more. Documents are gathered and counted together: some seven rows for each character of text.
 */
export function gramCounting({ maxChars, inner }: GramOptions, segmenter: Segmenter): Counting {
  let held: Document[] = []
  let units = 0
  return {
    add(document) {
      held.push(document)
      units += document.text.length
    },
    size: () => units * Math.min(7, maxChars + 1),
    drain(put) {
      putGrams(countGrams(held, inner, maxChars + 1, segmenter), maxChars, inner, put)
      held = []
      units = 0
    },
  }
}

function putGrams(grams: GramCounts, maxChars: number, inner: string, put: Put): void {
  const { text, starts, lengths, counts, documents, fits, chars } = grams
  const keyAt = (i: number) => keyOf(text.slice(starts[i]!, starts[i]! + lengths[i]!))
  put('gram', 'sum', '', '', chars)
  for (let i = 0; i < counts.length; i++) put('gram', 'sum', '', keyAt(i), counts[i]!)
  for (let i = 0; i < counts.length; i++) {
    const length = lengths[i]!
    if (length < 2 || length > maxChars || (fits[i] === 0 && counts[i] === documents[i])) continue
    if (inner.includes(text[starts[i]!]!) || inner.includes(text[starts[i]! + length - 1]!)) continue
    const key = keyAt(i)
    if (fits[i]! > 0) put('gram-fit', 'sum', '', key, fits[i]!)
    if (counts[i]! > documents[i]!) put('gram-repeats', 'sum', '', key, counts[i]! - documents[i]!)
  }
}
