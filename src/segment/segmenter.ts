import type { Span } from '../text/span.ts'
import type { WordCounter } from './count.ts'
import type { CutOptions } from './options.ts'

/** A word with its place in UTF-16 code units and its part of speech (ICTCLAS letters, as jieba gives them). */
export interface Token extends Span {
  text: string
  tag: string
}

export type { CutOptions }

/** How a word that a user adds is to weigh. */
export interface UserWordOptions {
  /** As in the dictionary's own counts, above 0; without it the word weighs as much as the dictionary's median word. */
  frequency?: number
  /** The word must stay whole wherever it stands, whatever its neighbours; not together with `frequency`. Default false. */
  whole?: boolean
  /** Part of speech. Default: the dictionary's, for a word that it has; else as for any word that it has not. */
  tag?: string
}

/**
 * A word that a user adds: 1 to 511 UTF-16 units of any kind, also spaces, digits, symbols and Latin letters. A word
 * that begins or ends with a Latin letter or digit is only found where no other stands beside it.
 */
export interface UserWord extends UserWordOptions {
  word: string
}

/** Makes a number from 0 to 255 of a word and its tag, and of nothing else. */
export type WordCoder = (word: string, tag: string) => number

/** Where each token ends, and beside it its code. */
export interface CodedWords {
  ends: Uint32Array
  codes: Uint8Array
}

/** Cuts text into words. Tokens joined again always equal the text. */
export interface Segmenter {
  readonly engine: 'tifa' | 'nodejieba'
  /** Hash of the dictionary and models that the tokens depend on. */
  readonly lexicon: string
  /** The words of the text, each unit in exactly one: the route of greatest probability. */
  cut(text: string, options?: CutOptions): string[]
  /** Every dictionary word in the text, overlapping ones too, and characters that are in none. */
  cutAll(text: string): string[]
  /** As `cut`; before a word of three characters or more, the dictionary words of two and three characters inside it. */
  cutForSearch(text: string, options?: CutOptions): string[]
  /** As `cut` without hmm, with no word longer than `maxChars` characters. */
  cutSmall(text: string, maxChars: number): string[]
  /**
   * Where each token ends; the hot path, no strings made. The array is a view on memory that the next call on the
   * same segmenter writes to: take what you need from it before, or keep a copy (`slice()`).
   */
  ends(text: string, options?: CutOptions): Uint32Array
  /** As `cut`, with places and tags. */
  tokens(text: string): Token[]
  /**
   * As `tokens` for those who only ask of what kind each word is: `code` says it, once for a word of the dictionary. The
   * arrays are views as those of `ends`.
   */
  codes(text: string, code: WordCoder): CodedWords
  /** As `cut`, with tags. */
  tag(text: string): { word: string; tag: string }[]
  /** A counter of words over this segmenter; see `WordCounter`. */
  countWords(): WordCounter
  /** Adds a word to this segmenter alone; added again, it takes the new options. Throws for what can be no word. */
  addWord(word: string, options?: UserWordOptions): void
  /** Takes back a word that was added: the tokens are exactly those from before. Nothing happens to other words. */
  removeWord(word: string): void
}
