import type { Analysis } from '../../analyze.ts'
import type { QuoteKind } from '../../phrases/quotes.ts'
import type { SloganKind } from '../../phrases/slogans.ts'
import type { Spread } from '../../phrases/spread.ts'
import type { Span } from '../../text/span.ts'
import { eachOccurrence } from './occurrences.ts'

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
  /** So many of them, from the first on, are the phrases of the analysis; the rest are single slogans and quotes. */
  phrases: number
  /** The formula that reads so, or undefined. */
  idOf(text: string): number | undefined
}

/**
 * One entry for each different phrase, quote and slogan: first the phrases in the order of the analysis, then the
 * other slogans and quotes in the order of the text. One pass over the text finds all places of the phrases.
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
  const phrases = formulas.length
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
  // A single character is a formula only where it is quoted as one: 走 in “走”“听”“访”.
  const known = formulas.slice(0, phrases).map(({ text, places }) => {
    return [...text.slice(0, 3)].length < 2 && places.length > 0 ? '' : text
  })
  eachOccurrence(analysis.text, known, (id, start) => {
    const { text, places } = formulas[id]!
    places.push({ start, end: start + text.length })
  })
  for (const formula of formulas) formula.places = apart(formula.places)
  return { formulas, phrases, idOf: (text) => ids.get(text) }
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
