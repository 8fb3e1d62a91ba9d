import { shown, TifaError } from '../error.ts'
import type { Segmenter } from '../segment/segmenter.ts'

export interface ClusterOptions {
  /**
   * How many clusters: a whole number from 1 to the number of documents, or `'auto'`, which tries 2 to 10 (at most
   * one fewer than there are different documents) and keeps the number with the highest mean silhouette, the
   * smaller of equals. With fewer than three different documents `'auto'` makes one cluster. A number larger than
   * there are different documents gives as many clusters as there are. Default `'auto'`.
   */
  k?: number | 'auto'
  /** Where chance begins: a whole number from 0 to 4294967295. The same seed gives the same clusters. Default 1. */
  seed?: number
  /** What cuts words; another dictionary gives other words and so other clusters. Default tifa's own segmenter. */
  segmenter?: Segmenter
  /** Compare texts by their words of two or more characters that carry a topic. Default true. */
  words?: boolean
  /** Compare texts by pairs of neighbouring Chinese characters, which also see into long words. Default true. */
  bigrams?: boolean
  /** Compare texts by single Chinese characters, which help with short texts. Default true. */
  characters?: boolean
  /**
   * In how many documents a word, pair or character must stand to be compared: a whole number ≥ 1. Larger numbers
   * save memory and lose rare topics. Default 2, or 1 with fewer than ten documents.
   */
  minDocuments?: number
  /**
   * To how many dimensions the words are reduced before grouping: a whole number ≥ 1. Fewer join related words
   * more boldly, more keep finer differences. Default 50.
   */
  dimensions?: number
  /** How many random starts to take the best of: a whole number ≥ 1. Time grows with it. Default 10. */
  restarts?: number
  /** More words that carry no topic, besides tifa's own list: neither compared nor named. Default none. */
  stopWords?: Iterable<string>
  /** How many telling terms to give for each cluster: a whole number ≥ 1; the first three name it. Default 10. */
  terms?: number
}

/** Options with every default filled in. */
export interface ClusterSettings {
  k: number | 'auto'
  seed: number
  words: boolean
  bigrams: boolean
  characters: boolean
  minDocuments: number
  dimensions: number
  restarts: number
  stopWords: ReadonlySet<string>
  terms: number
}

const manyDocuments = 10

/** Fills in the defaults for `documents` texts, or throws what is wrong. */
export function toSettings(options: ClusterOptions, documents: number): ClusterSettings {
  const { k = 'auto', words = true, bigrams = true, characters = true } = options
  if (k !== 'auto') {
    wholeNumber('k', k, 1, Number.MAX_SAFE_INTEGER, "or 'auto'")
    if (k > documents) {
      throw new TifaError(
        'option',
        `k: received ${k}, with ${documents} ${documents === 1 ? 'document' : 'documents'}; ` +
          `allowed are whole numbers from 1 to the number of documents, or 'auto'`,
      )
    }
  }
  for (const [name, value] of Object.entries({ words, bigrams, characters })) {
    if (typeof value !== 'boolean') {
      throw new TifaError('option', `${name}: received ${shown(value)}; allowed are true and false`)
    }
  }
  if (!words && !bigrams && !characters) {
    throw new TifaError('option', 'words, bigrams, characters: received false for all; one must be true')
  }
  return {
    k,
    words,
    bigrams,
    characters,
    seed: wholeNumber('seed', options.seed ?? 1, 0, 2 ** 32 - 1),
    minDocuments: wholeNumber('minDocuments', options.minDocuments ?? (documents < manyDocuments ? 1 : 2), 1),
    dimensions: wholeNumber('dimensions', options.dimensions ?? 50, 1),
    restarts: wholeNumber('restarts', options.restarts ?? 10, 1),
    stopWords: toStopWords(options.stopWords ?? []),
    terms: wholeNumber('terms', options.terms ?? 10, 1),
  }
}

function wholeNumber(
  name: string,
  value: unknown,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
  or = '',
): number {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number
  const upTo = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `from ${least} to ${most}`
  throw new TifaError(
    'option',
    `${name}: received ${shown(value)}; allowed are whole numbers ${upTo}${or && `, ${or}`}`,
  )
}

function toStopWords(words: Iterable<string>): ReadonlySet<string> {
  const iterable = typeof words === 'object' && words !== null && Symbol.iterator in words
  const list: unknown[] = iterable ? [...words] : []
  if (iterable && list.every((word) => typeof word === 'string')) {
    return new Set(list as string[])
  }
  throw new TifaError('option', `stopWords: received ${shown(words)}; allowed is a list of strings`)
}
