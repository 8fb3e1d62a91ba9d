import type { QuoteKind } from '../../phrases/quotes.ts'
import { type SloganKind, sloganKinds } from '../../phrases/slogans.ts'
import { byReach, type Spread, spreadRow } from '../../phrases/spread.ts'
import { type ReadRows, readRows } from '../rows/made-from.ts'
import { compareText } from '../rows/order.ts'
import type { MergeableRow } from '../rows/row.ts'
import { partsOf, unwritten } from '../rows/writing.ts'
import { type Example, placesOf } from './least-examples.ts'

/**
 * The rows of `spreadPhrases` from merged rows of a tally with `stats: ['phrases']`: the same numbers. Where documents are not
 * dated, or two units have a phrase in the same first year, `firstUnit` is the first in the order of bytes.
 *
 * @throws TifaError for rows without phrases
 */
export function phrasesFromRows(rows: Iterable<MergeableRow>): Spread[] {
  return spreadsOf(readRows(rows, 'phrases', statsOf('phrase')), 'phrase')
}

/** How far a slogan reaches, and of what kinds it is. */
export interface SloganSpread extends Spread {
  /** Of which kinds its places were; `formula` also where it stands in two units and has four characters or more. */
  kinds: SloganKind[]
}

/**
 * How far slogans reach, from merged rows of a tally with `stats: ['slogans']`: the numbers of `spreadPhrases`, of the
 * places that `findSlogans` gives in each document by itself. What `findSlogans` learns from all documents together (short
 * quoted terms that recur) can't be told of one; to count every place of phrases, take them to a second pass with
 * `stats: ['phrases']`.
 *
 * @throws TifaError for rows without slogans
 */
export function slogansFromRows(rows: Iterable<MergeableRow>): SloganSpread[] {
  const read = readRows(rows, 'slogans', [...statsOf('slogan'), 'slogan-kind'])
  const kinds = new Map<string, Set<string>>()
  for (const key of read.units('slogan-kind').get('')?.keys() ?? []) {
    const [phrase, kind] = partsOf(key) as [string, string]
    kinds.set(phrase, (kinds.get(phrase) ?? new Set()).add(kind))
  }
  return spreadsOf(read, 'slogan').map((row) => {
    const own = kinds.get(row.phrase) ?? new Set()
    const recurs = row.units > 1 && row.phrase.length >= 4 && [...own].some((kind) => kind !== 'heading')
    return { ...row, kinds: sloganKinds.filter((kind) => own.has(kind) || (kind === 'formula' && recurs)) }
  })
}

const statsOf = (stat: string) => [
  'unit',
  stat,
  ...['quoted', 'documents', 'first-year', 'year', 'all-years'].map((end) => `${stat}-${end}`),
]

function spreadsOf({ units }: ReadRows, stat: string): Spread[] {
  const allUnits = [...units('unit')].sort(([a], [b]) => compareText(a, b))
  const documents = allUnits.reduce((sum, [, totals]) => sum + (totals.get('documents') ?? 0), 0)
  const years = new Map([...(units(`${stat}-all-years`).get('') ?? [])].map(([year, n]) => [Number(year), n]))
  const tallies = new Map<string, ReturnType<typeof emptyTally>>()
  for (const [unit] of allUnits) {
    const own = (end: string) => units(`${stat}-${end}`).get(unit)
    for (const [phrase, count] of units(stat).get(unit) ?? []) {
      const tally = tallies.get(phrase) ?? emptyTally()
      tallies.set(phrase, tally)
      tally.count += count
      tally.quoted += own('quoted')?.get(phrase) ?? 0
      tally.documents += own('documents')?.get(phrase) ?? 0
      tally.units.add(unit)
      const year = own('first-year')?.get(phrase) ?? Infinity
      if (tally.units.size > 1 && year >= tally.firstYear) continue
      tally.firstUnit = unwritten(unit)
      tally.firstYear = year
    }
  }
  for (const [key, n] of units(`${stat}-year`).get('') ?? []) {
    const end = key.lastIndexOf('|')
    tallies.get(key.slice(0, end))?.years.set(Number(key.slice(end + 1)), n)
  }
  const totals = { documents, units: allUnits.length, years }
  return [...tallies].map(([phrase, tally]) => spreadRow(unwritten(phrase), tally, totals)).sort(byReach)
}

const emptyTally = () => ({
  count: 0,
  quoted: 0,
  documents: 0,
  units: new Set<string>(),
  firstUnit: '',
  firstYear: Infinity,
  years: new Map<number, number>(),
})

/** How often a text is quoted. */
export interface QuoteCount {
  text: string
  kind: QuoteKind
  count: number
  documents: number
  units: number
  /** One place of it, the same however the texts were split: its document, where it begins there, and the text around it. */
  example: Example | null
}

/**
 * Quotes by text and kind, from merged rows of a tally with `stats: ['quotes']`: what `findQuotes` gives in each document, counted. By falling count,
 * then by text.
 *
 * @throws TifaError for rows without quotes
 */
export function quotesFromRows(rows: Iterable<MergeableRow>): QuoteCount[] {
  const { units } = readRows(rows, 'quotes', ['quote', 'quote-documents', 'quote-example'])
  const examples = placesOf(units('quote-example').get(''))
  const found = new Map<string, QuoteCount>()
  for (const [unit, keys] of units('quote')) {
    for (const [key, n] of keys) {
      const [kind, text] = partsOf(key) as [QuoteKind, string]
      const row = found.get(key) ?? {
        text,
        kind,
        count: 0,
        documents: 0,
        units: 0,
        example: examples.get(text) ?? null,
      }
      found.set(key, row)
      row.count += n
      row.documents += units('quote-documents').get(unit)?.get(key) ?? 0
      row.units++
    }
  }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || compareText(a.text, b.text) || compareText(a.kind, b.kind),
  )
}
