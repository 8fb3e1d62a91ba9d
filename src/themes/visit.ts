import { clauseMarks, colons } from '../text/chars.ts'
import type { CompiledThemes } from './compile.ts'
import { cutsLatin, type GuardOptions, guardRules, tokenGuard } from './guard.ts'
import { hides, latinEdged, meaningTable, negates, spares } from './meaning-table.ts'
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
  const { from, flags, targets, owners, terms, weights } = meaningTable(compiled)
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
    const number = numbers[i]!
    const start = starts[i]!
    const end = ends ? ends[i]! : start + matcher.lengths[number]!
    const flag = flags[number]!
    const last = from[number + 1]!
    let entry = from[number]!
    const cut = (flag & latinEdged) !== 0 && rules.latin && cutsLatin(text, start, end)
    if (entry < last && !cut && !insideToken?.(start, end)) {
      found.start = start
      found.end = end
      found.negated = negator >= 0 && negator <= start && isNear(text, negator, start, negationWithin)
      for (; entry < last; entry++) {
        if (rules.exceptions && hiddenUntil[owners[entry]!]! >= end) continue
        const target = targets[entry]!
        const taken = takenUntil[target]!
        found.part = taken > start
        if (found.part && end > taken) continue
        if (!found.part) takenUntil[target] = end
        found.target = target
        found.term = terms[entry]!
        found.entry = entry
        found.weight = weights[entry]!
        visit(found)
      }
    }
    if ((flag & ~latinEdged) === 0) continue
    if ((flag & hides) !== 0) {
      for (const theme of meanings[number]!.hides) hiddenUntil[theme] = Math.max(hiddenUntil[theme]!, end)
    }
    if ((flag & spares) !== 0) sparedUntil = Math.max(sparedUntil, end)
    if ((flag & negates) !== 0 && end > sparedUntil) negator = end
  }
}

/** No more than `within` characters from the negating word to the hit, and no mark between them. */
function isNear(text: string, from: number, start: number, within: number): boolean {
  // A character is two units at most.
  if (start - from > 2 * within) return false
  let characters = 0
  for (let at = from; at < start; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    if (++characters > within || marks[code] === 1) return false
  }
  return true
}

/** By code unit, what ends the reach of a negating word. */
const marks = new Uint8Array(65536)
for (const mark of `${clauseMarks}${colons}…、\n`) marks[mark.charCodeAt(0)] = 1
