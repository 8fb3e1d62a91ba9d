import { shown, TifaError } from '../error.ts'
import { type Source, sourcesOf, type Texts } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { foldText } from '../text/fold.ts'
import { pairMarks } from '../text/marks.ts'
import { byPlace, type Span } from '../text/span.ts'
import { clauseEvidence, type Reading } from './clause-slogans.ts'
import type { Evidence, SloganKind } from './evidence.ts'
import type { FormulaKind } from './formula-lexicon.ts'
import { formulaFinder } from './formulas.ts'
import { findNumeralFormulas } from './numerals/numerals.ts'
import { countTerms, quotedEvidence } from './quoted-terms.ts'
import { quotesIn } from './quotes.ts'
import { addRecurrence } from './recurrence.ts'

export type { SloganKind } from './evidence.ts'

/** A stretch of text that is made to be repeated. */
export interface Slogan extends Span {
  document: string
  unit?: string
  text: string
  kinds: SloganKind[]
  /** The clauses of a parallel slogan, the members of a row of quotes. */
  parts: Span[]
  /** 0 to 1: how much of the evidence for its kinds is there. */
  score: number
  /**
   * The evidence, a few words each: `clauses 4+4`, `quoted 3 times`, `lexicon party`, `in 5 units`. `findSlogans` always
   * gives it.
   */
  reasons?: string[]
  /** The formula in its standard wording, where that is not `text`: 走听访 for “走”“听”“访”. */
  formula?: string
  /** The field of a set formulation; `corpus` where the texts establish it and the lexicon does not hold it. */
  field?: FormulaKind | 'corpus'
}

export interface SloganOptions {
  /** Which kinds to look for. Default all five. */
  kinds?: readonly SloganKind[]
  /** The least score that counts, 0 to 1. Default 0.5. */
  minScore?: number
  /** Gives the words whose classes clauses are compared by. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

/** All kinds, in the order in which rows name them. */
export const sloganKinds: readonly SloganKind[] = ['parallel', 'numeral', 'formula', 'quoted', 'heading']

/**
 * Finds slogans: parallel clauses, numeral formulas, set formulations, quoted terms and headings made as formulas.
 * A stretch that is several at once is one row with all its kinds. What recurs in the texts at hand is a set formulation
 * too: terms that are quoted again, and parallel clauses that stand in several units. Rows come in the order of the
 * text, the longer first where two begin together; a formula inside a parallel slogan is a row of its own. Linear time.
 *
 * @throws TifaError for an unknown kind or a score outside 0 to 1.
 */
export function findSlogans(input: Texts, options: SloganOptions = {}): Slogan[] {
  const { kinds, minScore } = checked(options)
  const sources = sourcesOf(input)
  const readings = sources.map((source): Reading => {
    const text = foldText(source.text)
    const { pairs } = pairMarks(text)
    return { text, pairs, quotes: quotesIn(source, text, pairs, false) }
  })
  const quoteCounts = countTerms(readings.flatMap(({ quotes }) => quotes))
  const repeated = [...quoteCounts]
    .filter(([text, n]) => n > 1 && text.length > 2)
    .map(([text]) => foldText(text))

  // One kind after the other over all texts: what a kind looks up stays in the processor's caches.
  const stages: Evidence[][][] = []
  if (kinds.has('formula')) stages.push(readings.map(formulaEvidence(repeated)))
  if (kinds.has('numeral')) stages.push(readings.map(numeralEvidence))
  if (kinds.has('quoted'))
    stages.push(readings.map(({ text, quotes }) => quotedEvidence(text, quotes, quoteCounts)))
  if (kinds.has('parallel') || kinds.has('heading'))
    stages.push(clauseEvidence(readings, options.segmenter ?? defaultSegmenter(), kinds))
  const found = readings.map((_, i) => stages.flatMap((stage) => stage[i]!))
  if (kinds.has('formula')) addRecurrence(sources, found)
  const rows: Slogan[] = []
  found.forEach((evidence, i) => {
    for (const row of merge(sources[i]!, evidence)) if (row.score >= minScore) rows.push(row)
  })
  return rows
}

function formulaEvidence(repeated: readonly string[]): (reading: Reading) => Evidence[] {
  const formulasIn = formulaFinder(repeated)
  return ({ text }) =>
    formulasIn(text).map(({ start, end, formula, kind }) => {
      const why = [kind === 'corpus' ? 'recurs' : reasonOf(kind)]
      return { kind: 'formula', start, end, score: 0.9, why, formula, field: kind }
    })
}

function numeralEvidence({ text, quotes }: Reading): Evidence[] {
  const terms = quotes.filter((quote) => quote.kind === 'term')
  return findNumeralFormulas(text, terms).map(({ start, end, score, form }) => {
    return { kind: 'numeral', start, end, score, why: [`numeral ${form}`] }
  })
}

/** `lexicon party`: one string for each field. */
const reasonOf = (field: FormulaKind): string => {
  const known = reasonsOfFields.get(field) ?? `lexicon ${field}`
  reasonsOfFields.set(field, known)
  return known
}
const reasonsOfFields = new Map<FormulaKind, string>()

function checked(options: SloganOptions): { kinds: Set<SloganKind>; minScore: number } {
  const kinds = new Set(options.kinds ?? sloganKinds)
  for (const kind of kinds) {
    if (!sloganKinds.includes(kind)) {
      throw new TifaError('option', `kinds: received ${shown(kind)}; allowed are ${sloganKinds.join(', ')}`)
    }
  }
  const minScore = options.minScore ?? 0.5
  if (!(minScore >= 0 && minScore <= 1)) {
    throw new TifaError('option', `minScore: received ${shown(minScore)}; allowed is a number from 0 to 1`)
  }
  return { kinds, minScore }
}

/** Puts the evidence for one stretch together; independent reasons add up as 1 − Π(1 − score). */
function merge(source: Source, evidence: Evidence[]): Slogan[] {
  const rows: Slogan[] = []
  let row: Slogan | undefined
  for (const reason of evidence.sort(byPlace)) {
    if (row && row.start === reason.start && row.end === reason.end) add(row, reason)
    else {
      row = rowOf(source, reason)
      rows.push(row)
    }
  }
  for (const { kinds } of rows)
    if (kinds.length > 1) kinds.sort((a, b) => sloganKinds.indexOf(a) - sloganKinds.indexOf(b))
  return rows
}

function rowOf(source: Source, { start, end, kind, score, parts, why, formula, field }: Evidence): Slogan {
  const { id: document, unit } = source.pieceAt(start)
  const text = source.text.slice(start, end)
  // Spreading what may not be there into one literal would take most of the time.
  const row = { document } as Slogan
  if (unit !== undefined) row.unit = unit
  row.text = text
  row.kinds = [kind]
  row.parts = parts ?? []
  row.score = round(score)
  row.reasons = why
  if (formula !== undefined && formula !== text) row.formula = formula
  if (field !== undefined) row.field = field
  row.start = start
  row.end = end
  return row
}

function add(row: Slogan, { kind, score, parts, why, formula, field }: Evidence): void {
  if (!row.kinds.includes(kind)) row.kinds.push(kind)
  row.score = round(1 - (1 - row.score) * (1 - score))
  if (parts && row.parts.length === 0) row.parts = parts
  for (const reason of why) row.reasons?.push(reason)
  if (formula !== undefined && formula !== row.text) row.formula ??= formula
  if (field !== undefined) row.field ??= field
}

const round = (score: number) => Math.round(Math.min(1, score) * 1000) / 1000
