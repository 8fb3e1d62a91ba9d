import { shown, TifaError } from '../error.ts'
import { compileMatcher } from '../match/matcher.ts'
import type { Document } from '../report/documents.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { isCloser, isOpener } from '../text/chars.ts'
import { findSlogans } from './slogans.ts'

/** How far one phrase reaches. */
export interface Spread {
  phrase: string
  /** Places where it stands, quoted or not. */
  count: number
  documents: number
  units: number
  /** The unit of the first document that has it. */
  firstUnit: string
  /** Share of all units that use it, 0 to 1. */
  shareOfUnits: number
  /** Places where it fills a pair of quotation marks. */
  quoted: number
}

export interface SpreadOptions {
  /** The least number of places. Default 1. */
  minCount?: number
  /** For finding the phrases where none are given. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

/**
 * Says for each phrase how often, in how many documents and in how many units it stands. Every place counts,
 * also inside a longer phrase. Without `phrases` it takes the slogans that the documents hold (headings apart).
 * Rows come by falling number of units, then of
 * quoted places (what writers mark is meant as a formula), then of places, then in code unit order. One pass over the texts.
 * A document without a unit is a unit of its own.
 *
 * @throws TifaError when `minCount` is no whole number from 1 on.
 */
export function spreadPhrases(
  documents: readonly Document[],
  phrases?: readonly (string | { text: string })[],
  options: SpreadOptions = {},
): Spread[] {
  const minCount = options.minCount ?? 1
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new TifaError(
      'option',
      `minCount: received ${shown(minCount)}; allowed is a whole number from 1 on`,
    )
  }
  const given = phrases ?? slogansOf(documents, options.segmenter)
  const texts = [
    ...new Set(given.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text))),
  ].filter((text) => text !== '')
  const matcher = compileMatcher(texts)
  const rows = texts.map((phrase) => ({
    phrase,
    count: 0,
    quoted: 0,
    documents: 0,
    units: new Set<string>(),
    last: -1,
  }))
  const allUnits = new Set<string>()

  documents.forEach(({ id, unit = id, text }, index) => {
    allUnits.add(unit)
    for (const { pattern, start, end } of matcher.find(text)) {
      const row = rows[pattern]!
      row.count++
      row.units.add(unit)
      if (row.last !== index) {
        row.documents++
        row.last = index
      }
      if (isOpener(text[start - 1]) && isCloser(text[end])) row.quoted++
    }
  })
  return rows
    .filter((row) => row.count >= minCount)
    .map(({ phrase, count, documents: inDocuments, units, quoted }) => ({
      phrase,
      count,
      documents: inDocuments,
      units: units.size,
      firstUnit: units.values().next().value ?? '',
      shareOfUnits: units.size / allUnits.size,
      quoted,
    }))
    .sort(
      (a, b) =>
        b.units - a.units || b.quoted - a.quoted || b.count - a.count || (a.phrase < b.phrase ? -1 : 1),
    )
}

function slogansOf(documents: readonly Document[], segmenter: Segmenter | undefined): { text: string }[] {
  const kinds = ['formula', 'numeral', 'quoted', 'parallel'] as const
  return findSlogans(documents, { kinds, ...(segmenter ? { segmenter } : {}) })
}
