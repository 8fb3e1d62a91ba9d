import { shown, TifaError } from '../error.ts'
import type { Span } from '../text/span.ts'
import { type Automaton, buildAutomaton } from './automaton.ts'
import { buildPairTable, pairScanner } from './pairs.ts'
import { type ReadAs, unitClasses } from './unit-classes.ts'

/** One place where a pattern stands; `pattern` is its number in the list that was compiled. */
export interface Match extends Span {
  pattern: number
}

/**
 * All matches of one text as numbers, by start and, where two start together, the longer first.
 * Only the first `count` cells count, and only until the matcher's next `scan`.
 */
export interface Scan {
  readonly count: number
  readonly patterns: Int32Array
  readonly starts: Int32Array
}

export interface Matcher {
  readonly patterns: readonly string[]
  /** The length of each pattern in UTF-16 code units. */
  readonly lengths: Int32Array
  /** Every match, overlapping and nested ones too; the hot path, no objects made. */
  scan(text: string): Scan
  /** Every match, overlapping and nested ones too, by start and then the longer first. */
  find(text: string): Match[]
}

/**
 * Compiles patterns into one table or automaton that finds all of them in a single pass over the UTF-16 code
 * units of a text: time grows with the text's length and the number of matches, not with the number of
 * patterns. They are looked up by their beginning, which is fast to build and to read; a text that holds
 * the beginnings of many again and again makes an automaton of them instead. Case, width and white space are taken as
 * they are, but for code units of the text that `readAs` says to read as another; patterns must be written with that
 * other. An empty or repeated pattern throws; a list without patterns is allowed and finds nothing.
 */
export function compileMatcher(patterns: readonly string[], readAs: ReadAs = new Map()): Matcher {
  const seen = new Set<string>()
  for (const pattern of patterns) {
    if (typeof pattern !== 'string' || pattern === '' || seen.has(pattern)) {
      const why = seen.has(pattern) ? 'twice' : `as ${shown(pattern)}`
      const what = seen.has(pattern) ? `${shown(pattern)} ` : ''
      throw new TifaError(
        'option',
        `patterns: received ${what}${why}; allowed are distinct strings, none empty`,
      )
    }
    seen.add(pattern)
  }
  const list = [...patterns]
  const lengths = Int32Array.from(list, (pattern) => pattern.length)
  const byPairs = pairScanner(buildPairTable(list, readAs))
  let byAutomaton: ((text: string) => Scan) | undefined
  const scan = (text: string): Scan => {
    const found = byAutomaton ? undefined : byPairs(text)
    if (found) return found
    byAutomaton ??= scanner(buildAutomaton(list, unitClasses(list, readAs)))
    return byAutomaton(text)
  }
  return {
    patterns: list,
    lengths,
    scan,
    find(text) {
      const { count, patterns: found, starts } = scan(text)
      const matches: Match[] = []
      for (let i = 0; i < count; i++) {
        const start = starts[i]!
        matches.push({ pattern: found[i]!, start, end: start + lengths[found[i]!]! })
      }
      return matches
    },
  }
}

/** The worker that owns the buffers; they grow to the largest number of matches seen. */
function scanner({ classes, base, check, fail, pattern, next }: Automaton): (text: string) => Scan {
  let patterns = new Int32Array(256)
  let starts = new Int32Array(256)
  return (text) => {
    let count = 0
    let state = 0
    for (let at = text.length - 1; at >= 0; at--) {
      const code = classes[text.charCodeAt(at)]!
      if (code === 0) {
        state = 0
        continue
      }
      let target = base[state]! + code
      while (check[target] !== state && state !== 0) {
        state = fail[state]!
        target = base[state]! + code
      }
      state = check[target] === state ? target : 0
      // The longest ends here first; it is written last, because the whole is turned round at the end.
      let end = pattern[state]! >= 0 ? state : next[state]!
      if (end === 0) continue
      const from = count
      for (; end !== 0; end = next[end]!) {
        if (count === starts.length) {
          patterns = doubled(patterns)
          starts = doubled(starts)
        }
        patterns[count] = pattern[end]!
        starts[count++] = at
      }
      if (count - from > 1) patterns.subarray(from, count).reverse()
    }
    patterns.subarray(0, count).reverse()
    starts.subarray(0, count).reverse()
    return { count, patterns, starts }
  }
}

function doubled(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(cells.length * 2)
  larger.set(cells)
  return larger
}
