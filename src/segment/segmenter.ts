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
  cut(text: string, options?: CutOptions): string[]
  cutAll(text: string): string[]
  cutForSearch(text: string): string[]
  cutSmall(text: string, maxChars: number): string[]
  /** Where each token ends; the hot path, no strings made. */
  ends(text: string, options?: CutOptions): Uint32Array
  tokens(text: string): Token[]
  tag(text: string): { word: string; tag: string }[]
  addWord(word: string, options?: { frequency?: number; tag?: string }): void
  removeWord(word: string): void
}
