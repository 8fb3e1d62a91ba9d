import type { Source } from '../report/texts.ts'
import { MapNumbering } from '../text/numbering.ts'
import { Distinct } from './distinct.ts'
import type { Evidence } from './evidence.ts'

/** Shorter ones recur by chance. */
const leastLength = 4

/**
 * Adds to the evidence of each source that a stretch is a set formulation where the same stands in two units or more:
 * parallel clauses, quoted terms and numeral formulas. A document without a unit is a unit of its own; a formula of the
 * lexicon needs no such proof. Linear time.
 */
export function addRecurrence(sources: readonly Source[], found: readonly Evidence[][]): void {
  const unitsOf = unitCounter()
  const candidates = found.map((evidence, i) => {
    const own: { one: Evidence; units: Distinct }[] = []
    for (const one of evidence) {
      if (one.kind === 'heading' || one.kind === 'formula' || one.end - one.start < leastLength) continue
      own.push({ one, units: unitsOf(sources[i]!, one) })
    }
    return own
  })
  found.forEach((evidence, i) => {
    // The longest known formula that begins at a place.
    const known = new Map<number, number>()
    for (const { kind, start, end } of evidence)
      if (kind === 'formula') known.set(start, Math.max(end, known.get(start) ?? 0))
    for (const { one, units } of candidates[i]!) {
      const { start, end, parts } = one
      if (units.size < 2 || known.get(start) === end) continue
      known.set(start, end)
      const why = [`in ${units.size} units`]
      evidence.push({
        kind: 'formula',
        start,
        end,
        score: 0.8,
        why,
        field: 'corpus',
        ...(parts ? { parts } : {}),
      })
    }
  })
}

/** Makes a function that gives the units of the phrase at a place, with that of the place among them. */
function unitCounter(): (source: Source, place: Evidence) => Distinct {
  const phrases = new Map<string, Distinct>()
  const numbers = new MapNumbering<string>()
  return (source, { start, end }) => {
    const text = source.text.slice(start, end)
    const { id, unit = id } = source.pieceAt(start)
    let units = phrases.get(text)
    if (units === undefined) {
      units = new Distinct()
      phrases.set(text, units)
    }
    units.add(numbers.numberOf(unit))
    return units
  }
}
