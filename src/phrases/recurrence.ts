import type { Source } from '../report/texts.ts'
import type { Evidence } from './evidence.ts'

/** Shorter ones recur by chance. */
const leastLength = 4

/**
 * Adds to the evidence of each source that a stretch is a set formulation where the same stands in two units or more:
 * parallel clauses, quoted terms and numeral formulas. A document without a unit is a unit of its own; a formula of the
 * lexicon needs no such proof. Linear time.
 */
export function addRecurrence(sources: readonly Source[], found: readonly Evidence[][]): void {
  const units = new Map<string, Set<string>>()
  const known = found.map(() => new Map<number, number>())
  found.forEach((evidence, i) => {
    const { text } = sources[i]!
    for (const { kind, start, end } of evidence) {
      if (kind === 'formula') known[i]!.set(start, Math.max(end, known[i]!.get(start) ?? 0))
      if (kind === 'heading' || kind === 'formula' || end - start < leastLength) continue
      const phrase = text.slice(start, end)
      const { id, unit = id } = sources[i]!.pieceAt(start)
      const seen = units.get(phrase)
      if (seen) seen.add(unit)
      else units.set(phrase, new Set([unit]))
    }
  })
  found.forEach((evidence, i) => {
    const { text } = sources[i]!
    for (const { kind, start, end, parts } of [...evidence]) {
      if (kind === 'heading' || kind === 'formula' || known[i]!.get(start) === end) continue
      const count = units.get(text.slice(start, end))?.size ?? 0
      if (count < 2) continue
      known[i]!.set(start, end)
      const why = [`in ${count} units`]
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
