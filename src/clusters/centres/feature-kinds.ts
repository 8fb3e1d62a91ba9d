import type { Segmenter } from '../../segment/segmenter.ts'
import { formulaFinder } from '../formulas.ts'
import { boilerplateWords, grammarWords } from '../stopwords.ts'
import { characterGrams, gramText, topicWords } from '../words.ts'

/** What texts are compared by, in the order in which a vocabulary lists it. */
export const featureKinds = ['words', 'quoted', 'pairs', 'characters'] as const
export type FeatureKind = (typeof featureKinds)[number]

/** How one kind is found; a feature is a string, or a number where strings would be made for nothing. */
export interface FeatureFinder<Feature extends string | number = string | number> {
  find(text: string): readonly Feature[]
  /** Whether it may be in a vocabulary. */
  fits(feature: Feature): boolean
  /** A feature as it is written, and back. */
  write(feature: Feature): string
  read(text: string): Feature
}

const itself = { write: (text: string) => text, read: (text: string) => text }
const stop = (word: string) => grammarWords.has(word)

/** The finders of all kinds, as `clusterCases` finds them: topic words, what texts quote, pairs, single characters. */
export function featureFinders(segmenter: Segmenter): Record<FeatureKind, FeatureFinder> {
  const words: FeatureFinder<string> = {
    find: (text) => topicWords(segmenter, text, stop),
    fits: (word) => !boilerplateWords.has(word),
    ...itself,
  }
  const quoted: FeatureFinder<string> = {
    find: formulaFinder([]),
    fits: (phrase) => !stop(phrase),
    ...itself,
  }
  return { words, quoted, pairs: gramFinder(2), characters: gramFinder(1) }
}

function gramFinder(length: 1 | 2): FeatureFinder<number> {
  return {
    find: (text) => characterGrams(text, length),
    fits: () => true,
    write: (gram) => gramText(gram, length),
    read: (text) => characterGrams(text, length)[0] ?? -1,
  }
}
