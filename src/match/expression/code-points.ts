/** A set of code points as ranges `[from, to, from, to, …]`, both ends within, ascending, apart; no surrogates in it. */
export type CodePoints = readonly number[]

const LAST = 0x10ffff

/** Joins ranges in any order into one set. Surrogates are taken out: half a character is none. */
export function codePoints(ranges: readonly (readonly [number, number])[]): CodePoints {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0])
  const joined: number[] = []
  for (const [from, to] of sorted) {
    const last = joined.length - 1
    if (last > 0 && from <= joined[last]! + 1) joined[last] = Math.max(joined[last]!, to)
    else joined.push(from, to)
  }
  return withoutSurrogates(joined)
}

/** Every code point that is not in the set. */
export function complement(set: CodePoints): CodePoints {
  const rest: [number, number][] = []
  let from = 0
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > from) rest.push([from, set[i]! - 1])
    from = set[i + 1]! + 1
  }
  if (from <= LAST) rest.push([from, LAST])
  return codePoints(rest)
}

export function rangesOf(set: CodePoints): [number, number][] {
  const ranges: [number, number][] = []
  for (let i = 0; i < set.length; i += 2) ranges.push([set[i]!, set[i + 1]!])
  return ranges
}

/** The set of the characters of a string. */
export const charactersOf = (text: string): CodePoints =>
  codePoints([...text].map((char) => [char.codePointAt(0)!, char.codePointAt(0)!]))

/**
 * A set as sequences of UTF-16 code units: one range for the basic plane, two (a high and a low surrogate) for
 * characters beyond it.
 */
export function unitSequences(set: CodePoints): [number, number][][] {
  const sequences: [number, number][][] = []
  for (const [from, to] of rangesOf(set)) {
    if (from <= 0xffff) sequences.push([[from, Math.min(to, 0xffff)]])
    if (to > 0xffff) sequences.push(...pairs(Math.max(from, 0x10000), to))
  }
  return sequences
}

function pairs(from: number, to: number): [number, number][][] {
  const high = (point: number) => 0xd800 + ((point - 0x10000) >> 10)
  const low = (point: number) => 0xdc00 + ((point - 0x10000) & 0x3ff)
  const first = high(from)
  const last = high(to)
  if (first === last) return [[unit(first), [low(from), low(to)]]]
  const sequences: [number, number][][] = [
    [unit(first), [low(from), 0xdfff]],
    [unit(last), [0xdc00, low(to)]],
  ]
  if (last > first + 1)
    sequences.push([
      [first + 1, last - 1],
      [0xdc00, 0xdfff],
    ])
  return sequences
}

const unit = (code: number): [number, number] => [code, code]

function withoutSurrogates(ranges: readonly number[]): CodePoints {
  const kept: number[] = []
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i]!
    const to = ranges[i + 1]!
    if (from < 0xd800) kept.push(from, Math.min(to, 0xd7ff))
    if (to > 0xdfff) kept.push(Math.max(from, 0xe000), to)
  }
  return kept
}

const properties = new Map<string, CodePoints>()
let everyPoint = ''

/**
 * The code points of a Unicode property as `\p{…}` names it: a script (`Han`), a general category (`L`, `Nd`) or
 * what else JavaScript knows (`Script=Han`, `Emoji`). Undefined where there is no such property.
 */
export function propertyOf(name: string): CodePoints | undefined {
  if (!/^[A-Za-z_]+(?:=[A-Za-z_]+)?$/.test(name)) return undefined
  const known = properties.get(name)
  if (known) return known
  const pattern = propertyPattern(name) ?? propertyPattern(`Script=${name}`)
  if (!pattern) return undefined
  everyPoint ||= allPoints()
  const ranges: [number, number][] = []
  for (const { 0: run, index } of everyPoint.matchAll(pattern)) {
    ranges.push([everyPoint.codePointAt(index)!, run.codePointAt(lastPoint(run))!])
  }
  const set = codePoints(ranges)
  properties.set(name, set)
  return set
}

function propertyPattern(name: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{${name}}+`, 'gu')
  } catch {
    return undefined
  }
}

/** All code points but surrogates, in order, in one string; runs of it are ranges. */
function allPoints(): string {
  const parts: string[] = []
  const chunk = 0x800
  for (let from = 0; from <= LAST; from += chunk) {
    if (from === 0xd800) continue
    parts.push(String.fromCodePoint(...Array.from({ length: chunk }, (_, i) => from + i)))
  }
  return parts.join('')
}

const lastPoint = (run: string) => run.length - (run.codePointAt(run.length - 2)! > 0xffff ? 2 : 1)
