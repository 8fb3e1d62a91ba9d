import { isHanCode } from '../text/chars.ts'
import type { Scan } from './matcher.ts'
import type { ReadAs } from './unit-classes.ts'

/**
 * A table of patterns by their first two code units: most places of a text begin no pattern, and two small tables say
 * so. It is faster to build and to read than the automaton as long as few patterns begin as the text does; a scan that
 * takes more work than `budget` allows gives up, so that its time stays linear.
 */
export interface PairTable {
  /** By how much hashes are shifted, so that they are places in `beginnings`. */
  shift: number
  /** What code units of the text and of patterns are read as; `undefined` where all are read as they are. */
  reads: Uint16Array | undefined
  /** Whether Han characters are, so that most places need no look into `reads`. */
  plainHan: boolean
  /** Code units that are patterns alone, as bits, and the pattern of each. */
  isSingle: Int32Array
  singles: Map<number, number>
  /** Bits by hash: how patterns begin, with three units or, where they have no more, two. Most places have none of them. */
  beginnings: Int32Array
  /** Slots of pairs, both of each as one number. */
  keys: Int32Array
  /** Where the patterns of a slot begin in `members`, and how many there are; 0 in a free slot. */
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

/** Small matchers are made for each document; nothing is written here. */
const noSingles = new Int32Array(65536 >>> 5)

/** Time grows with the patterns' total length. */
export function buildPairTable(patterns: readonly string[], readAs: ReadAs): PairTable {
  const { reads, plainHan } = readingsOf(readAs)
  const offsets = new Int32Array(patterns.length + 1)
  for (let i = 0; i < patterns.length; i++) offsets[i + 1] = offsets[i]! + patterns[i]!.length
  const units = new Uint16Array(offsets[patterns.length]!)
  for (let i = 0, at = 0; i < patterns.length; i++) {
    const text = patterns[i]!
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k)
      units[at++] = reads === undefined ? code : reads[code]!
    }
  }
  const slots = 2 ** Math.max(4, Math.ceil(Math.log2(patterns.length * 1.5 + 1)))
  const shift = shiftOf(patterns.length)
  const table: PairTable = {
    shift,
    reads,
    plainHan,
    isSingle: patterns.some(({ length }) => length === 1) ? new Int32Array(65536 >>> 5) : noSingles,
    singles: new Map(),
    beginnings: new Int32Array(1 << (32 - shift - 5)),
    keys: new Int32Array(slots),
    begins: new Int32Array(slots),
    counts: new Int32Array(slots),
    members: new Int32Array(patterns.length),
    thirds: new Uint16Array(patterns.length),
    units,
    offsets,
  }
  groupByPair(table)
  return table
}

/** Puts the patterns of each pair side by side. */
function groupByPair(table: PairTable): void {
  const { shift, isSingle, singles, beginnings, keys, begins, counts, members, thirds, units, offsets } =
    table
  const patterns = members.length
  const slotOfPattern = new Int32Array(patterns)
  for (let i = 0; i < patterns; i++) {
    const from = offsets[i]!
    const size = offsets[i + 1]! - from
    if (size === 1) {
      isSingle[units[from]! >>> 5]! |= 1 << units[from]!
      singles.set(units[from]!, i)
      slotOfPattern[i] = -1
      continue
    }
    const key = keyOf(units[from]!, units[from + 1]!)
    const hash = size === 2 ? pairHash(key, shift) : tripleHash(key, units[from + 2]!, shift)
    beginnings[hash >>> 5]! |= 1 << hash
    let slot = slotOf(key, keys.length)
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
    keys[slot] = key
    counts[slot]!++
    slotOfPattern[i] = slot
  }
  let sum = 0
  for (let slot = 0; slot < keys.length; slot++) {
    begins[slot] = sum
    sum += counts[slot]!
  }
  const next = begins.slice()
  for (let i = 0; i < patterns; i++) if (slotOfPattern[i]! >= 0) members[next[slotOfPattern[i]!]!++] = i
  const length = (pattern: number) => offsets[pattern + 1]! - offsets[pattern]!
  for (let slot = 0; slot < keys.length; slot++) {
    if (counts[slot]! < 2) continue
    members.subarray(begins[slot], begins[slot]! + counts[slot]!).sort((a, b) => length(b) - length(a))
  }
  for (let at = 0; at < sum; at++)
    thirds[at] = length(members[at]!) > 2 ? units[offsets[members[at]!]! + 2]! : 0
}

/** The same readings come every time. */
const readingsMade = new WeakMap<ReadAs, Readings>()
type Readings = Pick<PairTable, 'reads' | 'plainHan'>
const asTheyAre: Readings = { reads: undefined, plainHan: true }

function readingsOf(readAs: ReadAs): Readings {
  if (readAs.size === 0) return asTheyAre
  const known = readingsMade.get(readAs)
  if (known) return known
  const reads = new Uint16Array(65536)
  for (let code = 0; code < reads.length; code++) reads[code] = code
  for (const [unit, as] of readAs) reads[unit.charCodeAt(0)] = as.charCodeAt(0)
  const plainHan = ![...readAs.keys()].some((unit) => isHanCode(unit.charCodeAt(0)))
  const made = { reads, plainHan }
  readingsMade.set(readAs, made)
  return made
}

/** Two units as one number. */
const keyOf = (first: number, second: number): number => (first << 16) | second
const slotOf = (key: number, slots: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1)

/** By how much hashes are shifted, so that they are bits of `beginnings`: some thirty for each pattern, 2^18 at most. */
const shiftOf = (patterns: number): number =>
  32 - Math.min(18, Math.max(10, Math.ceil(Math.log2(patterns + 1)) + 5))
const pairHash = (key: number, shift: number): number => Math.imul(key, 0x9e3779b1) >>> shift
const tripleHash = (key: number, third: number, shift: number): number =>
  Math.imul(key ^ Math.imul(third, 0x85ebca6b), 0xc2b2ae35) >>> shift

/**
 * All matches by start, the longer first; `undefined` where the text asks for more work than it has units times a small
 * number. The buffers grow to the largest number of matches seen.
 */
export function pairScanner(table: PairTable): (text: string) => Scan | undefined {
  const {
    reads,
    plainHan,
    isSingle,
    singles,
    beginnings,
    keys,
    begins,
    counts,
    members,
    thirds,
    units,
    offsets,
  } = table
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
  /** The code unit that stands at a place, as it is read; 0 behind the end, which may be in a pattern too. */
  const unitAt = (text: string, at: number): number => {
    if (at >= text.length) return 0
    const code = text.charCodeAt(at)
    return reads === undefined || (plainHan && isHanCode(code)) ? code : reads[code]!
  }
  /** Takes note of the patterns that begin at a place with a pair of units and a third; answers how much it compared. */
  const compareAt = (text: string, at: number, key: number, third: number): number => {
    let slot = slotOf(key, keys.length)
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    const begin = begins[slot]!
    const end = begin + counts[slot]!
    let work = end - begin
    for (let i = begin; i < end; i++) {
      if (thirds[i] !== third && thirds[i] !== 0) continue
      const pattern = members[i]!
      const from = offsets[pattern]!
      const size = offsets[pattern + 1]! - from
      if (at + size > text.length) continue
      let same = 2
      while (same < size && unitAt(text, at + same) === units[from + same]!) same++
      work += same
      if (same === size) push(pattern, at)
    }
    return work
  }
  return (text) => {
    count = 0
    // V8 keeps these in registers; what the loop took from the closure it would load and check at each turn.
    const bits = beginnings
    const shift = table.shift
    const alone = isSingle
    const readAs = reads
    const plain = plainHan
    const { length } = text
    let work = 4096 + budget * length
    let second = unitAt(text, 0)
    let third = unitAt(text, 1)
    for (let at = 0; at < length; at++) {
      const first = second
      second = third
      const code = at + 2 < length ? text.charCodeAt(at + 2) : 0
      third = readAs === undefined || (plain && isHanCode(code)) ? code : readAs[code]!
      const key = keyOf(first, second)
      const hash = tripleHash(key, third, shift)
      const ofTwo = pairHash(key, shift)
      if ((((bits[hash >>> 5]! >>> hash) | (bits[ofTwo >>> 5]! >>> ofTwo)) & 1) === 1) {
        work -= compareAt(text, at, key, third)
        if (work < 0) return undefined
      }
      if (((alone[first >>> 5]! >>> first) & 1) === 1) push(singles.get(first)!, at)
    }
    return { count, patterns, starts }
  }
}

function doubled(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(cells.length * 2)
  larger.set(cells)
  return larger
}
