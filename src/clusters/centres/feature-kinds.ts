import type { Segmenter } from '../../segment/segmenter.ts'
import { IntegerNumbering } from '../algebra/integers.ts'
import { formulaFinder } from '../features/formulas.ts'
import { withoutLetterForms } from '../features/letters.ts'
import { boilerplateWords, grammarWords } from '../features/stopwords.ts'
import { characterGrams, gramText, topicWords } from '../features/words.ts'

/** What texts are compared by, in the order in which a vocabulary lists it. */
export const featureKinds = ['words', 'quoted', 'pairs', 'characters'] as const
export type FeatureKind = (typeof featureKinds)[number]

/** How one kind is found; a feature is a string, or a number where strings would be made for nothing. */
export interface FeatureFinder<Feature extends string | number = string | number> {
  find(text: string): readonly Feature[]
  /** Whether it may be in a vocabulary. */
  fits(feature: Feature): boolean
  /** A feature as it is written. */
  write(feature: Feature): string
  /** The places of features among different written ones. */
  placesAmong(terms: readonly string[]): Places<Feature>
}

export interface Places<Feature> {
  /** From 0; −1 for a feature that is not among them. */
  of(feature: Feature): number
}

const asStrings: Pick<FeatureFinder<string>, 'write' | 'placesAmong'> = {
  write: (text) => text,
  placesAmong(terms) {
    const places = new Map(terms.map((term, i) => [term, i]))
    return { of: (term) => places.get(term) ?? -1 }
  },
}
const stop = (word: string) => grammarWords.has(word)

/** The finders of all kinds, as `clusterCases` finds them: topic words, what texts quote, pairs, single characters. */
export function featureFinders(segmenter: Segmenter): Record<FeatureKind, FeatureFinder> {
  const words: FeatureFinder<string> = {
    find: (text) => topicWords(segmenter, text, stop),
    fits: (word) => !boilerplateWords.has(word),
    ...asStrings,
  }
  const quoted: FeatureFinder<string> = {
    find: formulaFinder([]),
    fits: (phrase) => !stop(phrase),
    ...asStrings,
  }
  return { words, quoted, pairs: gramFinder(2), characters: gramFinder(1) }
}

function gramFinder(length: 1 | 2): FeatureFinder<number> {
  return {
    find: (text) => characterGrams(withoutLetterForms(text), length),
    fits: () => true,
    write: (gram) => gramText(gram, length),
    placesAmong(terms) {
      const numbering = new IntegerNumbering()
      // What is no such gram has a number that no text has.
      terms.forEach((term, i) => {
        numbering.numberOf(characterGrams(term, length)[0] ?? 2 ** 30 - 1 - i)
      })
      return { of: (gram) => numbering.lookUp(gram) }
    },
  }
}
