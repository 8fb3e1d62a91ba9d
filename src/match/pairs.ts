import type { Scan } from './matcher.ts'
import type { UnitClasses } from './unit-classes.ts'

/**
 * A table of patterns by their first two code units: most places of a text begin no pattern, and two small tables say
 * so. It is faster to build and to read than the automaton as long as few patterns begin as the text does; a scan that
 * takes more work than `budget` allows gives up, so that its time stays linear.
 */
export interface PairTable {
  /** Class of each UTF-16 code unit; 0 is "in no pattern". All below is told in classes. */
  classes: Uint16Array
  /** For each class the pattern that it is alone, or -1. */
  singles: Int32Array
  /** Bits by hash: how patterns begin, with three classes or, where they have no more, two. Most places have none of them. */
  beginnings: Int32Array
  /** Slots of pairs, both of each as one number; 0 is free. */
  keys: Int32Array
  /** Where the patterns of a slot begin in `members`. */
  begins: Int32Array
  counts: Int32Array
  /** Patterns by pair, the longer first. */
  members: Int32Array
  /** Beside each member its third unit, which most places that hold the pair do not have; 0 for a pattern of two. */
  thirds: Uint16Array
  /** The units of all patterns one behind the other, and where each begins. */
  units: Uint16Array
  offsets: Int32Array
}

/** Comparisons that a scan may make for each unit of the text. */
const budget = 16

/** Time grows with the patterns' total length. */
export function buildPairTable(patterns: readonly string[], { classes, classCount }: UnitClasses): PairTable {
  const singles = new Int32Array(classCount + 1).fill(-1)
  const beginnings = new Int32Array(1 << (beginningBits - 5))
  const classAt = (text: string, at: number) => classes[text.charCodeAt(at)]!
  const groups = new Map<number, number[]>()
  const offsets = new Int32Array(patterns.length + 1)
  patterns.forEach((text, pattern) => {
    const first = classAt(text, 0)
    offsets[pattern + 1] = offsets[pattern]! + text.length
    if (text.length === 1) {
      singles[first] = pattern
      return
    }
    const key = keyOf(first, classAt(text, 1))
    const hash = text.length === 2 ? pairHash(key) : tripleHash(key, classAt(text, 2))
    beginnings[hash >>> 5]! |= 1 << hash
    const group = groups.get(key)
    if (group) group.push(pattern)
    else groups.set(key, [pattern])
  })
  const slots = 2 ** Math.max(4, Math.ceil(Math.log2(groups.size * 3 + 1)))
  const table: PairTable = {
    classes,
    singles,
    beginnings,
    keys: new Int32Array(slots),
    begins: new Int32Array(slots),
    counts: new Int32Array(slots),
    members: new Int32Array(patterns.length),
    thirds: new Uint16Array(patterns.length),
    units: new Uint16Array(offsets[patterns.length]!),
    offsets,
  }
  let at = 0
  for (const [key, group] of groups) {
    group.sort((a, b) => patterns[b]!.length - patterns[a]!.length)
    let slot = slotOf(key, slots)
    while (table.keys[slot] !== 0) slot = (slot + 1) & (slots - 1)
    table.keys[slot] = key
    table.begins[slot] = at
    table.counts[slot] = group.length
    for (const pattern of group) {
      const text = patterns[pattern]!
      table.thirds[at] = text.length > 2 ? classAt(text, 2) : 0
      table.members[at++] = pattern
    }
  }
  patterns.forEach((text, pattern) => {
    for (let i = 0; i < text.length; i++) table.units[offsets[pattern]! + i] = classAt(text, i)
  })
  return table
}

/** Two classes as one number, which is never 0 for they are not. */
const keyOf = (first: number, second: number): number => (first << 16) | second
const slotOf = (key: number, slots: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1)

const beginningBits = 17
const pairHash = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - beginningBits)
const tripleHash = (key: number, third: number): number =>
  Math.imul(key ^ Math.imul(third, 0x85ebca6b), 0xc2b2ae35) >>> (32 - beginningBits)

/**
 * All matches by start, the longer first; `undefined` where the text asks for more work than it has units times a small
 * number. The buffers grow to the largest number of matches seen.
 */
export function pairScanner(table: PairTable): (text: string) => Scan | undefined {
  const { classes, singles, beginnings, keys, begins, counts, members, thirds, units, offsets } = table
  const mask = keys.length - 1
  let patterns = new Int32Array(256)
  let starts = new Int32Array(256)
  let count = 0
  const push = (pattern: number, start: number) => {
    if (count === starts.length) {
      patterns = doubled(patterns)
      starts = doubled(starts)
    }
    patterns[count] = pattern
    starts[count++] = start
  }
  return (text) => {
    count = 0
    const { length } = text
    const classAt = (at: number) => (at < length ? classes[text.charCodeAt(at)]! : 0)
    let work = 4096 + budget * length
    let second = classAt(0)
    let third = classAt(1)
    for (let at = 0; at < length; at++) {
      const first = second
      second = third
      third = classAt(at + 2)
      const key = keyOf(first, second)
      const hash = tripleHash(key, third)
      const ofTwo = pairHash(key)
      if ((((beginnings[hash >>> 5]! >>> hash) | (beginnings[ofTwo >>> 5]! >>> ofTwo)) & 1) === 1) {
        let slot = slotOf(key, keys.length)
        while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
        if (keys[slot] === key) {
          const begin = begins[slot]!
          const end = begin + counts[slot]!
          work -= end - begin
          for (let i = begin; i < end; i++) {
            if (thirds[i] !== third && thirds[i] !== 0) continue
            const pattern = members[i]!
            const from = offsets[pattern]!
            const size = offsets[pattern + 1]! - from
            if (at + size > length) continue
            let same = 2
            while (same < size && classes[text.charCodeAt(at + same)] === units[from + same]!) same++
            work -= same
            if (same === size) push(pattern, at)
          }
          if (work < 0) return undefined
        }
      }
      if (singles[first]! >= 0) push(singles[first]!, at)
    }
    return { count, patterns, starts }
  }
}

function doubled(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(cells.length * 2)
  larger.set(cells)
  return larger
}
