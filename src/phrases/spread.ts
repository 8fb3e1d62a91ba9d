import { shown, TifaError } from '../error.ts'
import { compileMatcher } from '../match/matcher.ts'
import type { Document } from '../report/documents.ts'
import { type Texts, toDocuments } from '../report/texts.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { isCloserCode, isOpenerCode } from '../text/chars.ts'
import { MapNumbering } from '../text/numbering.ts'
import { Distinct } from './distinct.ts'
import { type Heat, heatOf } from './heat.ts'
import { findSlogans } from './slogans.ts'

/** How far one phrase reaches. */
export interface Spread {
  phrase: string
  /** Places where it stands, quoted or not. */
  count: number
  documents: number
  units: number
  /** The unit of the first document that has it: the earliest if documents are dated, else the first given. */
  firstUnit: string
  /** Share of all units that use it, 0 to 1. */
  shareOfUnits: number
  /** Share of all documents that use it, 0 to 1. */
  shareOfDocuments: number
  /** `local`: in one of several units only; `common`: in at least half of all units; `shared`: in between. */
  reach: 'local' | 'shared' | 'common'
  /** Five steps by the share of documents; see `heatSteps` for their bounds and source. */
  heat: Heat
  /** Places where it fills a pair of quotation marks. */
  quoted: number
  /** Places where it does not. */
  unquoted: number
  /** The first year in which a dated document has it; `null` without dated documents. */
  firstYear: number | null
  /** The last such year. */
  lastYear: number | null
  /** The year in which the greatest share of that year's documents has it, the earliest of equal ones. */
  peakYear: number | null
}

export interface SpreadOptions {
  /** The least number of places. Default 1. */
  minCount?: number
  /** For finding the phrases where none are given. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

/** What was counted of a phrase. */
export interface PhraseTally {
  count: number
  quoted: number
  documents: number
  /** How many there are stands in `size`. */
  units: { readonly size: number } | undefined
  firstUnit: string
  /** Documents that have it, by year; where a document is dated. */
  years: ReadonlyMap<number, number> | undefined
}

/** What was counted of all texts. */
export interface SpreadTotals {
  documents: number
  units: number
  /** Documents of each year. */
  years: ReadonlyMap<number, number>
}

interface Tally extends PhraseTally {
  units: Distinct | undefined
  /** Undated documents come after dated ones. */
  firstYear: number
  years: Map<number, number> | undefined
  /** The document that had it last. */
  last: number
}

/**
 * Says for each phrase how often, in how many documents and in how many units it stands, how hot it is, and for
 * documents dated by `meta.year` or `meta.date` when it appears, peaks and goes. Every place counts, also inside a longer
 * phrase. Without `phrases` it takes the slogans that the documents hold (headings apart). Rows come by falling number of
 * units, then of quoted places (what writers mark is meant as a formula), then of places, then in code unit order. One
 * pass over the texts. A document without a unit is a unit of its own.
 *
 * @throws TifaError when `minCount` is no whole number from 1 on.
 */
export function spreadPhrases(
  texts: Texts,
  phrases?: readonly (string | { text: string })[],
  options: SpreadOptions = {},
): Spread[] {
  const documents = toDocuments(texts)
  const minCount = options.minCount ?? 1
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new TifaError(
      'option',
      `minCount: received ${shown(minCount)}; allowed is a whole number from 1 on`,
    )
  }
  const given = phrases ?? slogansOf(documents, options.segmenter)
  const distinct = new Set<string>()
  for (const phrase of given) distinct.add(typeof phrase === 'string' ? phrase : phrase.text)
  distinct.delete('')
  const sought = [...distinct]
  const matcher = compileMatcher(sought)
  const tallies: Tally[] = sought.map(() => ({
    count: 0,
    quoted: 0,
    documents: 0,
    units: undefined,
    firstUnit: '',
    firstYear: Infinity,
    years: undefined,
    last: -1,
  }))
  const allUnits = new MapNumbering<string>()
  const allYears = new Map<number, number>()

  documents.forEach((document, index) => {
    const { id, unit = id, text } = document
    const year = yearOf(document)
    const unitNumber = allUnits.numberOf(unit)
    if (year !== undefined) raise(allYears, year)
    const { count, patterns, starts } = matcher.scan(text)
    for (let i = 0; i < count; i++) {
      const tally = tallies[patterns[i]!]!
      const start = starts[i]!
      const end = start + matcher.lengths[patterns[i]!]!
      tally.count++
      if (isOpenerCode(text.charCodeAt(start - 1)) && isCloserCode(text.charCodeAt(end))) tally.quoted++
      if (tally.last === index) continue
      tally.last = index
      tally.documents++
      if (tally.units === undefined || (year ?? Infinity) < tally.firstYear) {
        tally.firstUnit = unit
        tally.firstYear = year ?? Infinity
      }
      tally.units ??= new Distinct()
      tally.units.add(unitNumber)
      if (year !== undefined) {
        tally.years ??= new Map()
        raise(tally.years, year)
      }
    }
  })
  const totals = { documents: documents.length, units: allUnits.keys.length, years: allYears }
  const rows: Spread[] = []
  sought.forEach((phrase, i) => {
    if (tallies[i]!.count >= minCount) rows.push(spreadRow(phrase, tallies[i]!, totals))
  })
  return rows.sort(byReach)
}

/** By falling number of units, then of quoted places, then of places, then in code unit order. */
export const byReach = (a: Spread, b: Spread): number =>
  b.units - a.units || b.quoted - a.quoted || b.count - a.count || byUnits(a.phrase, b.phrase)

/** Most phrases differ in the first two code units, which are compared faster than strings are. */
const byUnits = (a: string, b: string): number =>
  a.charCodeAt(0) - b.charCodeAt(0) || a.charCodeAt(1) - b.charCodeAt(1) || (a < b ? -1 : 1)

/** The row of what was counted. */
export function spreadRow(
  phrase: string,
  { count, quoted, documents, units: using, firstUnit, years = noYears }: PhraseTally,
  { documents: allDocuments, units: allUnits, years: allYears }: SpreadTotals,
): Spread {
  const units = using?.size ?? 0
  const shareOfUnits = allUnits === 0 ? 0 : units / allUnits
  const shareOfDocuments = allDocuments === 0 ? 0 : documents / allDocuments
  const used = years.size === 0 ? none : [...years.keys()].sort((a, b) => a - b)
  const share = (year: number) => years.get(year)! / allYears.get(year)!
  let peakYear = used[0] ?? null
  for (const year of used) if (share(year) > share(peakYear!)) peakYear = year
  return {
    phrase,
    count,
    documents,
    units,
    firstUnit,
    shareOfUnits,
    shareOfDocuments,
    reach: units <= 1 && allUnits > 1 ? 'local' : shareOfUnits >= 0.5 ? 'common' : 'shared',
    heat: heatOf(shareOfDocuments),
    quoted,
    unquoted: count - quoted,
    firstYear: used[0] ?? null,
    lastYear: used.at(-1) ?? null,
    peakYear,
  }
}

const noYears: ReadonlyMap<number, number> = new Map()
const none: readonly number[] = []

const raise = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** The year of `meta.year` or of `meta.date`, when four digits at its front give one: 2025, 2025-11-03, 2025年. */
export function yearOf({ meta }: Document): number | undefined {
  const digits = /^\s*(\d{4})(?!\d)/.exec(String(meta?.['year'] ?? meta?.['date'] ?? ''))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function slogansOf(documents: readonly Document[], segmenter: Segmenter | undefined): { text: string }[] {
  const kinds = ['formula', 'numeral', 'quoted', 'parallel'] as const
  return findSlogans(documents, { kinds, ...(segmenter ? { segmenter } : {}) })
}
