import type { Case, Named } from './cases.ts'

/** A case as one flat row for tables and CSV; what is named stands in one cell, parted by 、, each wording once. */
export interface CaseRow {
  id: string
  unit: string
  section: string
  topic?: string
  places: string
  organisations: string
  /** Names with their offices in brackets: 李梅（政协委员）. */
  persons: string
  people: string
  /** Numbers with what they count: 121家委员企业. */
  quantities: string
  dates: string
  outcome?: string
  marker: string
  score: number
  text: string
  start: number
  end: number
}

/** Cases as flat rows, in their order. */
export const toCaseRows = (cases: readonly Case[]): CaseRow[] =>
  cases.map(({ id, unit, section, topic, outcome, marker, score, text, start, end, ...named }) => ({
    id,
    unit,
    section,
    ...(topic === undefined ? {} : { topic: topic.text }),
    places: listed(named.places),
    organisations: listed(named.organisations),
    persons: listed(
      named.persons.map(({ text, office }) => ({ text: office ? `${text}（${office}）` : text })),
    ),
    people: listed(named.people),
    quantities: listed(named.quantities.map(({ text, of }) => ({ text: of ? `${text}${of}` : text }))),
    dates: listed(named.dates),
    ...(outcome === undefined ? {} : { outcome: outcome.text }),
    marker,
    score,
    text,
    start,
    end,
  }))

const listed = (named: readonly Pick<Named, 'text'>[]): string =>
  [...new Set(named.map(({ text }) => text))].join('、')
