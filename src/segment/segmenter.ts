import type { Span } from '../text/span.ts'

/** A word with its place in UTF-16 code units and its part of speech (ICTCLAS letters, as jieba gives them). */
export interface Token extends Span {
  text: string
  tag: string
}

/** A word that a user adds. */
export interface UserWord {
  word: string
  /** As in the dictionary's own counts; without it the word weighs as much as the dictionary's median word. */
  frequency?: number
  tag?: string
}

export interface CutOptions {
  /** Join single characters into unseen words with the hidden Markov model. Default true. */
  hmm?: boolean
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
  /** As `cut`, with tags. */
  tag(text: string): { word: string; tag: string }[]
  addWord(word: string, options?: { frequency?: number; tag?: string }): void
  removeWord(word: string): void
}
