import type { Analysis, UnitRow } from '../../analyze.ts'
import type { QuoteKind } from '../../phrases/quotes.ts'
import type { SloganKind } from '../../phrases/slogans.ts'
import type { Spread } from '../../phrases/spread.ts'
import type { Span } from '../../text/span.ts'

/** A phrase with all its places: what a reader clicks on. */
export interface Formula {
  text: string
  /** How far it reaches, where the analysis says so. */
  spread?: Spread
  quoteKinds: QuoteKind[]
  sloganKinds: SloganKind[]
  places: Span[]
}

export interface FormulaIndex {
  formulas: Formula[]
  /** The formula that reads so, or undefined. */
  idOf(text: string): number | undefined
}

/** Phrases of the analysis that are looked up in the text; of the rest only the rows' own places are known. */
const lookedUp = 600

/**
 * One entry for each different phrase, quote and slogan: first the phrases in the order of the analysis, then the
 * other slogans and quotes in the order of the text. Time: text length × the phrases looked up, plus the rows.
 */
export function indexFormulas(analysis: Analysis): FormulaIndex {
  const ids = new Map<string, number>()
  const formulas: Formula[] = []
  const entry = (text: string): Formula => {
    const id = ids.get(text)
    if (id !== undefined) return formulas[id]!
    const formula: Formula = { text, quoteKinds: [], sloganKinds: [], places: [] }
    ids.set(text, formulas.length)
    formulas.push(formula)
    return formula
  }
  for (const spread of analysis.phrases) entry(spread.phrase).spread = spread
  for (const { text, kinds, start, end } of [...analysis.slogans].sort(byPlace)) {
    const formula = entry(text)
    for (const kind of kinds) if (!formula.sloganKinds.includes(kind)) formula.sloganKinds.push(kind)
    formula.places.push({ start, end })
  }
  for (const { text, kind, start, end } of [...analysis.quotes].sort(byPlace)) {
    const formula = entry(text)
    if (!formula.quoteKinds.includes(kind)) formula.quoteKinds.push(kind)
    formula.places.push({ start, end })
  }
  for (const formula of formulas.slice(0, Math.min(lookedUp, analysis.phrases.length))) {
    // A single character is a formula only where it is quoted as one: 走 in “走”“听”“访”.
    if ([...formula.text].length < 2 && formula.places.length > 0) continue
    formula.places.push(...occurrences(analysis.text, formula.text))
  }
  for (const formula of formulas) formula.places = apart(formula.places)
  return { formulas, idOf: (text) => ids.get(text) }
}

function occurrences(text: string, phrase: string): Span[] {
  const places: Span[] = []
  if (phrase === '') return places
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    places.push({ start: at, end: at + phrase.length })
  }
  return places
}

const byPlace = (a: Span, b: Span) => a.start - b.start || b.end - a.end

/** In order, each once, none overlapping the one before. */
function apart(places: Span[]): Span[] {
  const kept: Span[] = []
  for (const place of places.sort(byPlace)) {
    const last = kept.at(-1)
    if (last === undefined || place.start >= last.end) kept.push(place)
  }
  return kept
}

/** The index of the unit in which a place lies, -1 for a place outside all units (a title, a foreword). */
export function unitIndexAt(units: readonly UnitRow[], at: number): number {
  return units.findIndex((unit) => unit.start <= at && at < unit.end)
}
