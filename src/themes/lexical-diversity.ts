import { shown, TifaError } from '../error.ts'
import { type Texts, type TextsOptions, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { measureOfTextualLexicalDiversity, movingAverageTypeTokenRatio } from '../stats/lexical-diversity.ts'
import { groupByUnit } from './units.ts'

/** How varied the words of a unit are. */
export interface LexicalDiversity {
  unit: string
  /** Tokens with a letter or digit in them, and how many different ones. */
  tokens: number
  types: number
  /** types / tokens, 0 to 1. Falls with length: never compare it between texts of unequal length. `null` without tokens. */
  typeTokenRatio: number | null
  /** Mean share of different words in a moving window (MATTR), 0 to 1; `null` where the unit is shorter than the window. */
  mattr: number | null
  window: number
  /** Words it takes on average until the share of different ones falls below .72 (MTLD); `null` where no word is repeated. */
  mtld: number | null
}

export interface DiversityOptions extends TextsOptions {
  /** Words in the moving window, 2 or more. Default 100. Shorter ones hear repetition near by, longer ones of topics. */
  window?: number
  /** What cuts the words. Default: the built-in segmenter. Values of different segmenters cannot be compared. */
  segmenter?: Pick<Segmenter, 'ends'>
}

/**
 * How varied the words of each unit are, by measures that do not depend on its length: MATTR and MTLD (formulas and sources
 * stand with `movingAverageTypeTokenRatio` and `measureOfTextualLexicalDiversity`). Reports repeat their formulas, which
 * makes them less varied than other prose: compare reports with reports. The documents of a unit are read as one text, in
 * their order. Time: that of cutting into words.
 */
export function lexicalDiversity(documents: Texts, options: DiversityOptions = {}): LexicalDiversity[] {
  const { window = 100, segmenter = defaultSegmenter(), ...rest } = options
  if (!(Number.isInteger(window) && window >= 2)) {
    throw new TifaError('option', `window: received ${shown(window)}; allowed are whole numbers from 2`)
  }
  return groupByUnit(toDocuments(documents, { glossary: false, ...rest })).map(({ unit, documents: own }) => {
    const words = own.flatMap(({ text }) => wordsOf(text, segmenter))
    const types = new Set(words).size
    return {
      unit,
      tokens: words.length,
      types,
      typeTokenRatio: words.length > 0 ? types / words.length : null,
      mattr: movingAverageTypeTokenRatio(words, window),
      window,
      mtld: measureOfTextualLexicalDiversity(words),
    }
  })
}

function wordsOf(text: string, segmenter: Pick<Segmenter, 'ends'>): string[] {
  const words: string[] = []
  let start = 0
  for (const end of segmenter.ends(text)) {
    const word = text.slice(start, end)
    if (/[\p{L}\p{N}]/u.test(word)) words.push(word)
    start = end
  }
  return words
}
