import { isClauseMark, isColon } from '../text/chars.ts'
import type { CompiledThemes } from './compile.ts'
import { cutsLatin, type GuardOptions, guardRules, tokenGuard } from './guard.ts'
import { findPlaces } from './places.ts'

/** A term that was found; the same object for all of them, so take what you need from it. */
export interface FoundTerm {
  /** Place of the theme in the list, and number of the term. */
  target: number
  term: number
  /** Which string or pattern it was and for which theme: `Target.entry`. */
  entry: number
  start: number
  end: number
  weight: number
  negated: boolean
  /** It lies inside the last hit of the same theme. */
  part: boolean
}

/**
 * Goes through a (folded) text and calls `visit` for the hits of every theme and the parts inside them, by start and the
 * longer first.
 */
export function visitTerms(
  text: string,
  compiled: CompiledThemes,
  options: GuardOptions,
  visit: (found: FoundTerm) => void,
): void {
  const { list, matcher, meanings, negationWithin } = compiled
  const rules = guardRules(options)
  const { count, numbers, starts, ends } = findPlaces(text, compiled)
  const insideToken = rules.segmenter && count > 0 ? tokenGuard(text, rules.segmenter) : undefined
  // Matches come by start, the longer first. So an exception comes before what it hides, and the first
  // match at or behind the end of a theme's last hit is the one that wins.
  const hiddenUntil = new Int32Array(list.length)
  const takenUntil = new Int32Array(list.length)
  let sparedUntil = 0
  let negator = -1
  const found: FoundTerm = {
    target: 0,
    term: 0,
    entry: 0,
    start: 0,
    end: 0,
    weight: 1,
    negated: false,
    part: false,
  }
  for (let i = 0; i < count; i++) {
    const { targets, hides, negates, sparesNegation } = meanings[numbers[i]!]!
    const start = starts[i]!
    const end = ends ? ends[i]! : start + matcher.lengths[numbers[i]!]!
    if (targets.length > 0 && !(rules.latin && cutsLatin(text, start, end)) && !insideToken?.(start, end)) {
      found.start = start
      found.end = end
      found.negated = negator >= 0 && negator <= start && isNear(text, negator, start, negationWithin)
      for (const { target, owner, weight, term, entry } of targets) {
        if (rules.exceptions && hiddenUntil[owner]! >= end) continue
        found.part = takenUntil[target]! > start
        if (found.part && end > takenUntil[target]!) continue
        if (!found.part) takenUntil[target] = end
        found.target = target
        found.term = term
        found.entry = entry
        found.weight = weight
        visit(found)
      }
    }
    for (const theme of hides) hiddenUntil[theme] = Math.max(hiddenUntil[theme]!, end)
    if (sparesNegation) sparedUntil = Math.max(sparedUntil, end)
    if (negates && end > sparedUntil) negator = end
  }
}

/** No more than `within` characters from the negating word to the hit, and no mark between them. */
function isNear(text: string, from: number, start: number, within: number): boolean {
  let characters = 0
  for (let at = from; at < start; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    if (++characters > within || code === 10 || isMark(text[at])) return false
  }
  return true
}

const isMark = (char: string | undefined) =>
  isClauseMark(char) || isColon(char) || char === '…' || char === '、'
