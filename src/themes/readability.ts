import { type Texts, type TextsOptions, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter, Token } from '../segment/segmenter.ts'
import { findClauses, findSentences } from '../text/sentences.ts'
import { groupByUnit, type UnitDocuments } from './units.ts'

/** How hard a unit is to read: in all of these more is harder. `null` where there is nothing to measure. */
export interface Readability {
  unit: string
  /** Letters and digits, Chinese or other; marks and white space do not count. */
  chars: number
  sentences: number
  /** Stretches between ，；： and sentence ends. */
  clauses: number
  /** Tokens with a letter or digit. */
  tokens: number
  charsPerSentence: number | null
  /** 徐巍 et al.'s first measure. */
  charsPerClause: number | null
  /** Mean over the sentences of the share of adverbs and conjunctions among their words, 0 to 1: their second measure. */
  adverbConjunctionShare: number | null
  /** The arithmetic mean of the two, as they define it; the first decides nearly alone. */
  xuReadability: number | null
  /** Adverbs, prepositions, conjunctions, particles, modal words and interjections among all tokens, 0 to 1. */
  functionWordShare: number | null
}

export interface ReadabilityOptions extends TextsOptions {
  /** What cuts and tags the words. Default: the built-in segmenter. */
  segmenter?: Pick<Segmenter, 'tokens'>
}

/**
 * How hard each unit is to read, by measures made for Chinese: characters a clause, the share of adverbs and conjunctions in
 * each sentence, and the mean of both. 徐巍, 姚振晔, 陈冬华,《中文年报可读性：衡量与检验》, 会计研究 2021(3), 28–44, made for annual
 * reports of firms (as `readability` of the Python package cntext, whose list of adverbs and conjunctions is here the
 * tags d and c). Not for texts of headings and lists, which have no sentences to speak of, and no measure of whether the
 * content is hard; between reports of one kind only. Time: that of cutting and tagging.
 */
export function readability(documents: Texts, options: ReadabilityOptions = {}): Readability[] {
  const { segmenter = defaultSegmenter(), ...rest } = options
  return groupByUnit(toDocuments(documents, { glossary: false, ...rest })).map((unit) =>
    measured(unit, segmenter),
  )
}

function measured({ unit, documents }: UnitDocuments, segmenter: Pick<Segmenter, 'tokens'>): Readability {
  let [chars, sentences, clauses, tokens, functions, shares] = [0, 0, 0, 0, 0, 0]
  for (const { text } of documents) {
    for (const { start, end } of findSentences(text)) {
      const sentence = text.slice(start, end)
      const words = segmenter.tokens(sentence).filter(isWord)
      if (words.length === 0) continue
      sentences++
      chars += lettersIn(sentence)
      clauses += findClauses(sentence).filter((clause) =>
        word.test(sentence.slice(clause.start, clause.end)),
      ).length
      tokens += words.length
      functions += words.filter(({ tag }) => isOneOf(tag, 'dpcuyeo')).length
      shares += words.filter(({ tag }) => isOneOf(tag, 'dc')).length / words.length
    }
  }
  const per = (sum: number, of: number) => (of > 0 ? sum / of : null)
  const charsPerClause = per(chars, clauses)
  const adverbConjunctionShare = per(shares, sentences)
  return {
    unit,
    chars,
    sentences,
    clauses,
    tokens,
    charsPerSentence: per(chars, sentences),
    charsPerClause,
    adverbConjunctionShare,
    xuReadability:
      charsPerClause === null || adverbConjunctionShare === null
        ? null
        : (charsPerClause + adverbConjunctionShare) / 2,
    functionWordShare: per(functions, tokens),
  }
}

const word = /[\p{L}\p{N}]/u
const isWord = ({ text }: Token) => word.test(text)
/** Subclasses (ul, uj, dg) count with their class; `eng` marks Latin words and is none. */
const isOneOf = (tag: string, classes: string) => tag !== 'eng' && tag !== '' && classes.includes(tag[0]!)

function lettersIn(text: string): number {
  let letters = 0
  for (const char of text) if (word.test(char)) letters++
  return letters
}
