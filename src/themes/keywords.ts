import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import { type Texts, type TextsOptions, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter, Token } from '../segment/segmenter.ts'
import { adjustBenjaminiHochberg, adjustHolm } from '../stats/adjust.ts'
import { type Contrast, contrast } from '../stats/contrast.ts'
import { stopWords as ownStopWords } from './stopwords.ts'
import { groupByUnit, type UnitDocuments } from './units.ts'

/**
 * A word that a unit uses more than the others do. What `Contrast` adds is `null` where there is no other unit: every
 * word is a trial, so that G² and χ² are those of the two-by-two table and `pExact` is Fisher's.
 */
export interface Keyword extends Contrast {
  unit: string
  /** 1 is the most telling word of its unit. */
  rank: number
  word: string
  /** Part of speech where the unit uses the word first. */
  tag: string
  count: number
  /** Words of the unit: tokens with a letter or digit in them. */
  tokens: number
  perThousandTokens: number
  /** Documents of the unit with the word. */
  documents: number
  otherCount: number
  otherTokens: number
  /** Benjamini–Hochberg and Holm, over every word and unit that was tested, shown or not. */
  pAdjusted: number | null
  pHolm: number | null
}

export interface KeywordsOptions extends TextsOptions {
  /** What cuts and tags the words. Default: the built-in segmenter. Another one finds other words. */
  segmenter?: Pick<Segmenter, 'tokens'>
  /**
   * How often a unit must use a word for it to be tested, 1 or more. Default 3. Lower finds rarer words and
   * weakens `pAdjusted`, because more is tested.
   */
  minCount?: number
  /** Rows for each unit, 1 or more; `Infinity` for all. Default 20. */
  limit?: number
  /**
   * What words are ranked by: `g2`, how sure the difference is, which favours frequent words; or `logOdds`, the z of the
   * log-odds with an informative prior, which lets neither rare nor very frequent words push ahead. Default `g2`.
   */
  rank?: 'g2' | 'logOdds'
  /** Words that are never keywords. Default: the list in `stopwords.ts`; `[]` for none. */
  stopWords?: Iterable<string>
}

/** Nouns, verbs, adjectives, set phrases and abbreviations, and what the segmenter knows no tag for. */
const contentTag = /^(n|vn?$|vi$|an?$|j|l|i|eng$|x$)/

/**
 * The words of two characters and more that tell a unit from all the others, strongest first: content
 * words by their tag, no numbers, no punctuation. Ranked by G² (`tableG2`), which favours words that are
 * both frequent and unevenly used, unless `rank` says otherwise; `rateRatio` says how uneven. With a single unit there is nothing to
 * compare, and its most frequent words stand in the rows with `null` for every statistic.
 * Lists of explained words behind a report are left out unless `glossary` is true.
 * Not for units of a few hundred words: hardly a word is used often enough to be tested.
 * Time: that of cutting the text into words.
 */
export function findKeywords(documents: Texts, options: KeywordsOptions = {}): Keyword[] {
  const { minCount, limit, rank, stopWords } = checkedKeywords(options)
  const { segmenter = defaultSegmenter(), glossary = false, by } = options
  const texts = toDocuments(documents, { glossary, ...(by === undefined ? {} : { by }) })
  const tallies = groupByUnit(texts).map((unit) => tally(unit, segmenter, stopWords))
  return keywordsOf(tallies, { minCount, limit, rank })
}

type Choices = Required<Pick<KeywordsOptions, 'minCount' | 'limit' | 'rank'>>

/** Fills in the defaults of what words are chosen by. @throws TifaError for what cannot be meant */
export function checkedKeywords({
  minCount = 3,
  limit = 20,
  rank = 'g2',
  stopWords = ownStopWords,
}: KeywordsOptions): Choices & { stopWords: ReadonlySet<string> } {
  if (!(Number.isInteger(minCount) && minCount >= 1)) {
    throw new TifaError('option', `minCount: received ${shown(minCount)}; allowed are whole numbers from 1`)
  }
  if (!((Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY) && limit >= 1)) {
    throw new TifaError(
      'option',
      `limit: received ${shown(limit)}; allowed are whole numbers from 1 and Infinity`,
    )
  }
  if (!Object.hasOwn(strengths, rank)) {
    throw new TifaError('option', `rank: received ${shown(rank)}; allowed are "g2", "logOdds"`)
  }
  return { minCount, limit, rank, stopWords: new Set(stopWords) }
}

/** The keywords of units whose words were counted. */
export function keywordsOf(tallies: readonly UnitWords[], { minCount, limit, rank }: Choices): Keyword[] {
  const totals = new Map<string, number>()
  for (const { words } of tallies) {
    for (const [word, { count }] of words) totals.set(word, (totals.get(word) ?? 0) + count)
  }
  const allTokens = tallies.reduce((sum, { tokens }) => sum + tokens, 0)
  const tested = tallies.flatMap((unit) =>
    [...unit.words]
      .filter(([, { count }]) => count >= minCount)
      .map(([word, found]) => keywordOf(unit, word, found, totals.get(word)!, allTokens)),
  )
  const withP = tested.filter(({ p }) => p !== null)
  const ps = withP.map(({ p }) => p!)
  const holm = adjustHolm(ps)
  adjustBenjaminiHochberg(ps).forEach((value, i) => {
    withP[i]!.pAdjusted = value
    withP[i]!.pHolm = holm[i]!
  })
  const byUnit = new Map<string, Keyword[]>(tallies.map(({ unit }) => [unit, []]))
  for (const row of tested) {
    if (row.expected === null || row.count > row.expected) byUnit.get(row.unit)!.push(row)
  }
  return [...byUnit.values()].flatMap((rows) =>
    rows
      .sort(byStrength(strengths[rank]))
      .slice(0, limit)
      .map((row, i) => ({ ...row, rank: i + 1 })),
  )
}

/** Whether a token counts as a word: there is a letter or digit in it. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/** What was counted of a word. */
export interface Found {
  count: number
  documents: number
  tag: string
}

/** What was counted in a unit. */
export interface UnitWords {
  unit: string
  tokens: number
  words: Map<string, Found>
}

function tally(
  { unit, documents }: UnitDocuments,
  segmenter: Pick<Segmenter, 'tokens'>,
  stopped: ReadonlySet<string>,
): UnitWords {
  const words = new Map<string, Found>()
  let tokens = 0
  const countIn = ({ text }: Document) => {
    const here = new Set<string>()
    for (const token of segmenter.tokens(text)) {
      if (isWord(token.text)) tokens++
      if (!isContent(token) || stopped.has(token.text)) continue
      const found = words.get(token.text) ?? { count: 0, documents: 0, tag: token.tag }
      if (found.count === 0) words.set(token.text, found)
      found.count++
      if (!here.has(token.text)) found.documents++
      here.add(token.text)
    }
  }
  for (const document of documents) countIn(document)
  return { unit, tokens, words }
}

/** Whether a token may be a keyword at all: a content word by its tag, of two letters and more. */
export function isContent({ text, tag }: Token): boolean {
  return (
    text.length > 1 &&
    contentTag.test(tag) &&
    /^\p{L}{2,}$/u.test(text) &&
    !/^[一二三四五六七八九十百千万亿两几第]+$/.test(text)
  )
}

function keywordOf(unit: UnitWords, word: string, found: Found, total: number, allTokens: number): Keyword {
  const { count, documents, tag } = found
  const pair = { count, size: unit.tokens, otherCount: total - count, otherSize: allTokens - unit.tokens }
  return {
    unit: unit.unit,
    rank: 0,
    word,
    tag,
    count,
    tokens: unit.tokens,
    perThousandTokens: (1000 * count) / unit.tokens,
    documents,
    otherCount: pair.otherCount,
    otherTokens: pair.otherSize,
    ...contrast(pair, 'table'),
    pAdjusted: null,
    pHolm: null,
  }
}

/** How a row weighs in the ranking: by G², or by the z of its log-odds. */
const strengths: Record<NonNullable<KeywordsOptions['rank']>, (row: Keyword) => number> = {
  g2: ({ g2 }) => g2 ?? 0,
  logOdds: ({ logOddsZ }) => logOddsZ ?? 0,
}

const byStrength = (strength: (row: Keyword) => number) => (a: Keyword, b: Keyword) => {
  return strength(b) - strength(a) || b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0)
}
