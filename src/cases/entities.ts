import { shown, TifaError } from '../error.ts'
import { type Source, sourcesOf, type Texts, type TextsOptions } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { foldText } from '../text/fold.ts'
import { byPlace, type Span } from '../text/span.ts'
import { findDates } from './dates.ts'
import { findBodiesInRows } from './firm-rows.ts'
import { findOrganisationNames } from './organisations.ts'
import { findPeople } from './people.ts'
import { findPersonNames } from './persons.ts'
import { findPlaceNames } from './places.ts'
import { findQuantities, type HedgeKind } from './quantities.ts'

/**
 * What a text names: a `place`, an `organisation`, a `person`, `people` (a group: 外卖员), a `quantity` or a `date`.
 */
export type EntityKind = 'place' | 'organisation' | 'person' | 'people' | 'quantity' | 'date'

/** One place where something is named. The span indexes the text that was handed over. */
export interface Entity extends Span {
  document: string
  unit?: string
  kind: EntityKind
  /** `text.slice(start, end)`. */
  text: string
  /** Of a person: the office or title that stands at the name, as it stands. */
  office?: string
  /** Of a quantity: the number, scales worked in (1.2亿元 is 120000000; 5.5% is 5.5); of a range its lower end. */
  value?: number
  /** Of a quantity: the upper end of a range. */
  upTo?: number
  /** Of a quantity: what is counted in (家, 元, %). */
  measure?: string
  /** Of a quantity: the words that make the number inexact (超过, 余, 左右). */
  hedge?: string
  hedgeKind?: HedgeKind
  /** Of a quantity: what is counted (委员企业 of 121家委员企业). */
  of?: string
  /** Of a date: what of it is written in numbers. */
  year?: number
  month?: number
  day?: number
}

export interface EntitiesOptions extends TextsOptions {
  /** Which kinds to look for. Default all six. */
  kinds?: readonly EntityKind[]
  /** Gives the words and their classes. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

export const entityKinds: readonly EntityKind[] = [
  'place',
  'organisation',
  'person',
  'people',
  'quantity',
  'date',
]

/**
 * Finds places, organisations, persons, groups of people, quantities and dates, by rules over words and their classes,
 * the list of China's districts and tables of suffixes; nothing is trained. Places, organisations and persons do not
 * overlap: a place that is part of a body's name is no row (海门区 in 海门区政协). Rows come in the order of the text.
 * Time is linear in the text.
 *
 * What it can't know: names without a suffix that no dictionary holds, and short forms (邯钢).
 *
 * @throws TifaError for an unknown kind
 */
export function findEntities(texts: Texts, options: EntitiesOptions = {}): Entity[] {
  const kinds = new Set(options.kinds ?? entityKinds)
  for (const kind of kinds) {
    if (!entityKinds.includes(kind)) {
      throw new TifaError('option', `kinds: received ${shown(kind)}; allowed are ${entityKinds.join(', ')}`)
    }
  }
  const segmenter = options.segmenter ?? defaultSegmenter()
  return sourcesOf(texts, options).flatMap((source) => entitiesOf(source, segmenter, kinds))
}

type Found = Omit<Entity, 'document' | 'unit' | 'text'>

export function entitiesOf(source: Source, segmenter: Segmenter, kinds: ReadonlySet<EntityKind>): Entity[] {
  const { text } = source
  return findIn(foldText(text), segmenter, kinds, text).map(({ kind, start, end, ...rest }) => {
    const { id: document, unit } = source.pieceAt(start)
    return {
      document,
      ...(unit === undefined ? {} : { unit }),
      kind,
      text: text.slice(start, end),
      ...rest,
      start,
      end,
    }
  })
}

/** @param view the text as it is read (`foldText`), @param text the text that wordings are cut from */
function findIn(view: string, segmenter: Segmenter, kinds: ReadonlySet<EntityKind>, text: string): Found[] {
  const words = segmenter.tokens(view)
  const wordingOf = ({ start, end }: Span) => text.slice(start, end)
  const rows: Found[] = []
  const add = (kind: EntityKind, found: readonly Found[]) => {
    if (kinds.has(kind)) for (const row of found) rows.push(row)
  }

  const needsNames = kinds.has('place') || kinds.has('organisation') || kinds.has('person')
  if (needsNames) {
    const places = findPlaceNames(view, words)
    const named = findOrganisationNames(view, words, places)
    const bodies = merge(named, findBodiesInRows(view, words, named))
    const persons = kinds.has('person') ? outside(findPersonNames(view, words), bodies) : []
    add('organisation', bodies.map(as('organisation')))
    add(
      'person',
      persons.map(({ office, ...span }) => ({
        ...as('person')(span),
        ...(office ? { office: wordingOf(office) } : {}),
      })),
    )
    add('place', outside(outside(places, bodies), persons).map(as('place')))
  }
  if (kinds.has('people')) add('people', findPeople(view, words).map(as('people')))
  const dates = kinds.has('date') || kinds.has('quantity') ? findDates(view) : []
  add(
    'date',
    dates.map(({ start, end, ...rest }) => ({ kind: 'date', ...rest, start, end })),
  )
  if (kinds.has('quantity')) {
    const quantities = outside(findQuantities(view, words), dates)
    add(
      'quantity',
      quantities.map(({ of, unit, ...rest }) => ({
        kind: 'quantity',
        ...rest,
        measure: unit,
        ...(of ? { of: wordingOf(of) } : {}),
      })),
    )
  }
  return rows.sort((a, b) => byPlace(a, b) || entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind))
}

const as =
  (kind: EntityKind) =>
  ({ start, end }: Span): Found => ({ kind, start, end })

/** Those that overlap none of `taken`. Both in the order of the text. */
function outside<S extends Span>(spans: readonly S[], taken: readonly Span[]): S[] {
  let at = 0
  return spans.filter((span) => {
    while (at < taken.length && taken[at]!.end <= span.start) at++
    const next = taken[at]
    return next === undefined || next.start >= span.end
  })
}

const merge = (a: readonly Span[], b: readonly Span[]): Span[] => [...a, ...b].sort(byPlace)
