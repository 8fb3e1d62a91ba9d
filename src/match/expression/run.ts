import { TifaError } from '../../error.ts'
import { Machine } from './machine.ts'
import { makeProgram } from './program.ts'
import type { Pattern } from './tree.ts'
import { classifyUnits } from './units.ts'

/**
 * A match ends in the block of so many UTF-16 code units behind the one in which it begins: one of up to 256 is always
 * found whole. It bounds the work at each place, whatever the pattern.
 */
const block = 256
/** At every 16th place it is remembered from which states nothing more was found. */
const checkpoint = 16
const remembered = 4
/** States of so few places are not counted as work: there are never many of them. */
const cheapState = 8

export interface PatternScanner {
  /**
   * Calls `visit` for the matches of every pattern, by where the search for them began; those of one pattern lie one
   * behind the other. Empty matches are left out.
   */
  scan(text: string, visit: (pattern: number, start: number, end: number) => void): void
}

/**
 * Compiles patterns into one machine that runs through a text once: at each place all patterns are followed together, in
 * a deterministic automaton that is made as it is needed (as in RE2), for at most 512 units, and not at all where the
 * last run found nothing from the same state on. So time grows with the length of the text, whatever the patterns. Some
 * could still make a new state at every step, such as `[ab]*a[ab]{99}` on a text of a and b: where the work passes 200
 * steps a character, the scan throws a TifaError that `name`s the pattern that takes most.
 *
 * @throws PatternMistake for a pattern that is too large
 */
export function compilePatterns(
  patterns: readonly Pattern[],
  name: (pattern: number) => string,
): PatternScanner {
  const program = makeProgram(patterns.map(({ tree }) => tree))
  const classes = classifyUnits(program.units)
  const machine = new Machine(program, classes)
  const { classOf, count } = classes
  const { matches, alive, places } = machine
  const ends = new Int32Array(patterns.length)
  const free = new Int32Array(patterns.length)
  const found: number[] = []
  const begins = unitsThatBegin(machine, classOf, count)
  const failed = new Int32Array(((2 * block) / checkpoint) * remembered)

  /** Notes that a pattern matches up to here; false where it does not, since no line ends. */
  const note = (pattern: number, text: string, at: number): boolean => {
    const { prefer, lineEnd } = patterns[pattern]!
    if (lineEnd && !isLineEnd(text, at)) return false
    const isFirst = !found.includes(pattern)
    if (isFirst) found.push(pattern)
    if (isFirst || prefer === 'longest') ends[pattern] = at
    return true
  }
  const isSettled = (pattern: number) => patterns[pattern]!.prefer === 'shortest' && found.includes(pattern)

  return {
    scan(text, visit) {
      let { table, generation } = machine
      let work = 5_000_000 + 200 * text.length
      let limit = 0
      let turn = 0
      free.fill(0)
      const after = (state: number, unit: number): number => {
        const unitClass = classOf[unit]!
        const known = table[state * count + unitClass]!
        if (known >= 0) return known
        const next = machine.make(state, unitClass)
        table = machine.table
        if (machine.generation !== generation) failed.fill(0)
        generation = machine.generation
        return next
      }
      for (let start = 0; start < text.length; start++) {
        if (begins[text.charCodeAt(start)] === 0) continue
        const end = Math.min(text.length, start - (start % block) + 2 * block)
        if (end !== limit) failed.fill(0)
        limit = end
        const begun = after(machine.start, text.charCodeAt(start))
        if (alive[begun]!.every((pattern) => free[pattern]! > start)) continue
        found.length = 0
        let state = begun
        // The first checkpoint behind the last match of this run: whatever passed it found nothing more.
        let barren = -1
        let barrenState = 0
        for (let at = start + 1; ; at++) {
          if (matches[state]!.length > 0) {
            for (const pattern of matches[state]!) if (note(pattern, text, at)) barren = -1
            if (alive[state]!.every(isSettled)) break
          }
          if (at >= limit) break
          if (at % checkpoint === 0) {
            const from = ((at % (2 * block)) / checkpoint) * remembered
            if (
              state === failed[from] ||
              state === failed[from + 1] ||
              state === failed[from + 2] ||
              state === failed[from + 3]
            )
              break
            if (barren < 0) {
              barren = from
              barrenState = state
            }
          }
          state = after(state, text.charCodeAt(at))
          if (state === 0) break
          const size = places[state]!.length
          if (size > cheapState) work -= size
        }
        if (barren >= 0) failed[barren + (turn++ % remembered)] = barrenState
        if (work < 0) throw tooCostly(name(machine.costliest()))
        for (const pattern of found) report(pattern, text, start, visit)
      }
    },
  }

  function report(
    pattern: number,
    text: string,
    start: number,
    visit: (pattern: number, start: number, end: number) => void,
  ): void {
    const { lineStart, wordStart, wordEnd } = patterns[pattern]!
    if (start < free[pattern]! || (lineStart && start > 0 && !isLineEnd(text, start - 1))) return
    const from = wordStart ? wordBegin(text, start, free[pattern]!) : start
    const to = wordEnd ? wordFinish(text, ends[pattern]!) : ends[pattern]!
    free[pattern] = to
    visit(pattern, from, to)
  }
}

/** By code unit: 1 where some pattern can begin with it. */
function unitsThatBegin(machine: Machine, classOf: Uint16Array, count: number): Uint8Array {
  const live = Array.from({ length: count }, (_, unitClass) => machine.make(machine.start, unitClass) !== 0)
  return Uint8Array.from(classOf, (unitClass) => (live[unitClass] ? 1 : 0))
}

const tooCostly = (name: string) =>
  new TifaError('input', `${name}: takes too much work on this text; use smaller counts, or fewer of them`)

const isLineEnd = (text: string, at: number) => at === text.length || text[at] === '\n' || text[at] === '\r'

const isWordPart = (text: string, at: number) => /[A-Za-z0-9'’\u00c0-\u024f-]/.test(text[at] ?? '')

function wordBegin(text: string, start: number, least: number): number {
  let at = start
  while (at > least && isWordPart(text, at - 1)) at--
  return at
}

function wordFinish(text: string, end: number): number {
  let at = end
  while (isWordPart(text, at)) at++
  return at
}
