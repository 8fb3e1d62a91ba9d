import { shown, TifaError } from '../error.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { Weighting } from './algebra/vectors.ts'
import type { Formulas } from './features/formulas.ts'
import { fewPoints, type Method } from './grouping/grouping.ts'
import { treeAtMost } from './grouping/hierarchy.ts'
import { type ClusterName, checkNames } from './names.ts'
import type { MapKind } from './points/map.ts'

export interface ClusterOptions {
  /**
   * How many clusters: a whole number from 1 to the number of documents, or `'auto'`, which tries 2 to `autoAtMost` (at
   * most a third of the documents, and fewer than there are different ones) and keeps the number whose mean silhouette times stability is
   * highest, the smaller of equals. With fewer than three different documents `'auto'` makes one cluster. A number
   * larger than there are different documents gives as many clusters as there are. Default `'auto'`.
   */
  k?: number | 'auto'
  /** The most clusters that `k: 'auto'` tries: a whole number ≥ 2. Time grows with it. Default 10. */
  autoAtMost?: number
  /** Where chance begins: a whole number from 0 to 4294967295. The same seed gives the same clusters. Default 1. */
  seed?: number
  /**
   * `'kmeans'`, or `'hierarchical'`: a tree of merges cut into `k` branches, without chance, for at most 500 documents.
   * Default `'kmeans'`.
   */
  method?: Method
  /**
   * K-means looks at each document among so many nearest others, which finds topics of uneven size and density: a
   * whole number ≥ 0; 0 groups by distance alone. Without effect below 50 different documents and for
   * `'hierarchical'`. Default 15.
   */
  neighbours?: number
  /** What cuts words; another dictionary gives other words and so other clusters. Default tifa's own segmenter. */
  segmenter?: Segmenter
  /** Compare texts by their words of two or more characters that carry a topic. Default true. */
  words?: boolean
  /**
   * Compare and name by set phrases too: `true` for those the texts quote (“走帮服”), a list for these and its own, such
   * as the rows of `findSlogans`, `false` for none. Default true.
   */
  formulas?: boolean | Formulas
  /** Compare texts by pairs of neighbouring Chinese characters, which also see into long words. Default true. */
  bigrams?: boolean
  /** Compare texts by single Chinese characters, which help with short texts. Default true. */
  characters?: boolean
  /** How features are weighed: `'tfidf'` (sublinear) or `'bm25'`. Default `'tfidf'`. */
  weighting?: Weighting
  /** To which power a feature's rarity is taken: 0, 0.5, … 4; larger trusts rare words more. Default 1.5. */
  rarity?: number
  /**
   * In how many documents a word, pair or character must stand to be compared: a whole number ≥ 1. Larger numbers
   * save memory and lose rare topics. Default 2, or 1 with fewer than ten documents.
   */
  minDocuments?: number
  /** Features in more than this share of the documents are not compared: above 0 to 1. Default 1. */
  maxShare?: number
  /** How many features of each kind to compare at most, those in most documents first: ≥ 1. Default all. */
  maxFeatures?: number
  /**
   * To how many dimensions the features are reduced before grouping: a whole number ≥ 1. Fewer join related words
   * more boldly, more keep finer differences. Default 100.
   */
  dimensions?: number
  /**
   * How many random starts to take the best of: a whole number ≥ 1. Time grows with it. Default 5, or 50 with fewer than
   * a hundred documents, which then nearly always come out the same whatever the seed.
   */
  restarts?: number
  /** More words that carry no topic, besides tifa's own lists: neither compared nor named. Default none. */
  stopWords?: Iterable<string>
  /** How many telling terms to give for each cluster: a whole number ≥ 1; the first three name it. Default 10. */
  terms?: number
  /**
   * Names that a person has given, each with the documents it was given to (`nameCluster`). The cluster that shares
   * most of them takes the name; see `stickNames`. Default none.
   */
  names?: Iterable<ClusterName>
  /** How documents are laid out in two dimensions: `'svd'`, or `'umap'`, which is slow beyond some thousands. Default `'svd'`. */
  map?: MapKind
}

type Given = 'segmenter' | 'formulas' | 'stopWords' | 'names' | 'maxFeatures'
/** Options with every default filled in. */
export interface ClusterSettings extends Required<Omit<ClusterOptions, Given>> {
  /** The set phrases to look for, or nothing for none at all. */
  formulas: Formulas | undefined
  stopWords: ReadonlySet<string>
  names: readonly ClusterName[]
  maxFeatures: number
}

/** How often k-means is started by default for so many texts. */
export const restartsFor = (documents: number) => (documents < fewPoints ? 50 : 5)
/** The default of `minDocuments` for so many documents. */
export const minDocumentsFor = (documents: number): number => (documents < 10 ? 1 : 2)
const choices = {
  method: ['kmeans', 'hierarchical'],
  weighting: ['tfidf', 'bm25'],
  map: ['svd', 'umap'],
} as const
const wholes = {
  autoAtMost: { least: 2, usual: 10 },
  seed: { least: 0, most: 2 ** 32 - 1, usual: 1 },
  neighbours: { least: 0, usual: 15 },
  maxFeatures: { least: 1, usual: Number.MAX_SAFE_INTEGER },
  dimensions: { least: 1, usual: 100 },
  terms: { least: 1, usual: 10 },
} as const

/** Fills in the defaults for `documents` texts, or throws what is wrong. */
export function toSettings(options: ClusterOptions, documents: number): ClusterSettings {
  const {
    words = true,
    bigrams = true,
    characters = true,
    formulas = true,
    rarity = 1.5,
    maxShare = 1,
  } = options
  for (const [name, value] of Object.entries({ words, bigrams, characters })) {
    if (typeof value !== 'boolean') throw refused(name, value, 'true and false')
  }
  if (!words && !bigrams && !characters && formulas === false) {
    throw new TifaError(
      'option',
      'words, formulas, bigrams, characters: received false for all; one must be true',
    )
  }
  if (!Number.isInteger(rarity * 2) || rarity < 0 || rarity > 4) {
    throw refused('rarity', rarity, '0, 0.5, 1 and so on to 4')
  }
  if (!(maxShare > 0 && maxShare <= 1)) throw refused('maxShare', maxShare, 'numbers above 0, to 1')
  const method = choice('method', options.method)
  if (method === 'hierarchical' && documents > treeAtMost) {
    const message = `method: received 'hierarchical', with ${documents} documents; it is for at most ${treeAtMost}`
    throw new TifaError('option', `${message}; take 'kmeans'`)
  }
  const whole = (name: keyof typeof wholes) => {
    const {
      least,
      usual,
      most = Number.MAX_SAFE_INTEGER,
    }: { least: number; usual: number; most?: number } = wholes[name]
    return wholeNumber(name, options[name] ?? usual, least, most)
  }
  return {
    k: toCount(options.k ?? 'auto', documents),
    words,
    bigrams,
    characters,
    rarity,
    maxShare,
    method,
    formulas: toFormulas(formulas),
    weighting: choice('weighting', options.weighting),
    map: choice('map', options.map),
    autoAtMost: whole('autoAtMost'),
    seed: whole('seed'),
    neighbours: whole('neighbours'),
    minDocuments: wholeNumber('minDocuments', options.minDocuments ?? minDocumentsFor(documents), 1),
    maxFeatures: whole('maxFeatures'),
    dimensions: whole('dimensions'),
    restarts: wholeNumber('restarts', options.restarts ?? restartsFor(documents), 1),
    stopWords: new Set(listOf('stopWords', options.stopWords ?? [], isString, 'a list of strings')),
    terms: whole('terms'),
    names: checkNames(options.names ?? []),
  }
}

function toCount(k: unknown, documents: number): number | 'auto' {
  if (k === 'auto') return k
  const count = wholeNumber('k', k, 1, Number.MAX_SAFE_INTEGER, "or 'auto'")
  if (count <= documents) return count
  const those = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  throw new TifaError(
    'option',
    `k: received ${count}, with ${those}; allowed are whole numbers from 1 to the number of documents, or 'auto'`,
  )
}

function toFormulas(formulas: unknown): Formulas | undefined {
  if (typeof formulas === 'boolean') return formulas ? [] : undefined
  const isPhrase = (entry: unknown): entry is string | { text: string } =>
    isString(entry) ||
    (typeof entry === 'object' && entry !== null && 'text' in entry && isString(entry.text))
  return listOf('formulas', formulas, isPhrase, 'true, false and a list of strings or of rows with a text')
}

const isString = (value: unknown): value is string => typeof value === 'string'

function listOf<Entry>(
  name: string,
  value: unknown,
  fits: (entry: unknown) => entry is Entry,
  allowed: string,
): Entry[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    const list: unknown[] = [...(value as Iterable<unknown>)]
    if (list.every(fits)) return list
  }
  throw refused(name, value, allowed)
}

function choice<Name extends keyof typeof choices>(
  name: Name,
  value: unknown,
): (typeof choices)[Name][number] {
  const allowed: readonly (typeof choices)[Name][number][] = choices[name]
  const found = value === undefined ? allowed[0] : allowed.find((entry) => entry === value)
  if (found === undefined) throw refused(name, value, allowed.map((entry) => `'${entry}'`).join(' and '))
  return found
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
  throw refused(name, value, `whole numbers ${upTo}${or && `, ${or}`}`)
}

function refused(name: string, value: unknown, allowed: string): TifaError {
  const verb = allowed.startsWith('a list') ? 'is' : 'are'
  return new TifaError('option', `${name}: received ${shown(value)}; allowed ${verb} ${allowed}`)
}
