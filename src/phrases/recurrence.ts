import type { Source } from '../report/texts.ts'
import type { Evidence } from './evidence.ts'

/** Shorter ones recur by chance. */
const leastLength = 4

/** In which units a phrase stands. Most stand in one only, which needs no set. */
interface Phrase {
  unit: string
  others: Set<string> | undefined
}

/**
 * Adds to the evidence of each source that a stretch is a set formulation where the same stands in two units or more:
 * parallel clauses, quoted terms and numeral formulas. A document without a unit is a unit of its own; a formula of the
 * lexicon needs no such proof. Linear time.
 */
export function addRecurrence(sources: readonly Source[], found: readonly Evidence[][]): void {
  const phrases = new Map<string, Phrase>()
  const candidates = found.map((evidence, i) =>
    evidence
      .filter(({ kind, start, end }) => kind !== 'heading' && kind !== 'formula' && end - start >= leastLength)
      .map((one) => ({ one, phrase: phraseAt(phrases, sources[i]!, one) })),
  )
  found.forEach((evidence, i) => {
    // The longest known formula that begins at a place.
    const known = new Map<number, number>()
    for (const { kind, start, end } of evidence)
      if (kind === 'formula') known.set(start, Math.max(end, known.get(start) ?? 0))
    for (const { one, phrase } of candidates[i]!) {
      const { start, end, parts } = one
      if (phrase.others === undefined || known.get(start) === end) continue
      known.set(start, end)
      const why = [`in ${phrase.others.size + 1} units`]
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

/** The phrase at a place, with its unit put to those where it stands. */
function phraseAt(phrases: Map<string, Phrase>, source: Source, { start, end }: Evidence): Phrase {
  const text = source.text.slice(start, end)
  const { id, unit = id } = source.pieceAt(start)
  let phrase = phrases.get(text)
  if (phrase === undefined) {
    phrase = { unit, others: undefined }
    phrases.set(text, phrase)
  } else if (phrase.unit !== unit) {
    phrase.others ??= new Set()
    phrase.others.add(unit)
  }
  return phrase
}
