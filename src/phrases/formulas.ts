import { chooseLongest } from '../match/longest.ts'
import { compileMatcher, type Matcher } from '../match/matcher.ts'
import type { Span } from '../text/span.ts'
import { formulas } from './formula-lexicon.ts'

/** A place where a set formulation stands; shorter formulas inside it are its parts. */
export interface FormulaHit extends Span {
  text: string
  parts: Span[]
}

let lexicon: Matcher | undefined

/**
 * Finds the set formulations of the lexicon and those of `more`, the longest at each place. Linear time.
 * `more` holds formulas that the texts themselves establish, such as what they quote again and again.
 */
export function findFormulas(text: string, more: readonly string[] = []): FormulaHit[] {
  lexicon ??= compileMatcher([...formulas.keys()])
  const matches = lexicon.find(text)
  const own = more.filter((phrase) => !formulas.has(phrase))
  if (own.length > 0) {
    matches.push(...compileMatcher(own).find(text))
    matches.sort((a, b) => a.start - b.start || b.end - a.end)
  }
  return chooseLongest(matches).map(({ start, end, parts }) => ({
    start,
    end,
    text: text.slice(start, end),
    parts: parts.map((part) => ({ start: part.start, end: part.end })),
  }))
}
