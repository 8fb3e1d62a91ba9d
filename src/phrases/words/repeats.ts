import { naturalLog } from '../../stats/elementary.ts'
import { type Suffixes, visitRepeats } from './suffixes.ts'
import type { WordText } from './word-text.ts'

/** A repeated string with all that is counted about it; `place` is its first place in the order of suffixes. */
export interface Repeat {
  place: number
  length: number
  count: number
  documents: number
  cohesion: number
  pmi: number
  leftEntropy: number
  rightEntropy: number
  fit: number
}

interface Bounds {
  minChars: number
  maxChars: number
  minCount: number
  minDocuments: number
  minCohesion: number
  minEntropy: number
  minFit: number
}

/**
 * Counts the repeated strings of a text that pass the bounds. Every string is looked at once, with all its places side
 * by side; strings that can be read on in one way only have no entropy and are never met. Time maxChars × n.
 */
export function countRepeats(words: WordText, suffixes: Suffixes, bounds: Bounds): Repeat[] {
  const { codes, documents, begins, isMark } = words
  const { order, reach } = suffixes
  const neighbours = neighbourCounter(65536)
  const seen = new Int32Array((documents.at(-1) ?? 0) + 1).fill(-1)
  const repeats: Repeat[] = []
  let looked = 0
  visitRepeats(suffixes, (length, from, to) => {
    const count = to - from
    if (length < bounds.minChars || length > bounds.maxChars || count < bounds.minCount) return
    const place = order[from]!
    if (isMark(codes[place]!) || isMark(codes[place + length - 1]!)) return
    for (let i = from; i < to; i++) {
      const code = length < reach[order[i]!]! ? codes[order[i]! + length]! : 0
      neighbours.add(isMark(code) ? 0 : code)
    }
    const rightEntropy = neighbours.entropy(count)
    if (rightEntropy < bounds.minEntropy) return
    for (let i = from; i < to; i++) {
      const code = order[i]! > 0 ? codes[order[i]! - 1]! : 0
      neighbours.add(isMark(code) ? 0 : code)
    }
    const leftEntropy = neighbours.entropy(count)
    if (leftEntropy < bounds.minEntropy) return
    let inDocuments = 0
    let fitting = 0
    for (let i = from; i < to; i++) {
      const at = order[i]!
      if (begins[at] === 1 && begins[at + length] === 1) fitting++
      if (seen[documents[at]!] === looked) continue
      seen[documents[at]!] = looked
      inDocuments++
    }
    // Counted for itself: what is left out below must not hide the documents of the next string.
    looked++
    if (inDocuments < bounds.minDocuments) return
    const fit = bounds.minFit > 0 ? fitting / count : 1
    if (fit < bounds.minFit) return
    repeats.push({
      place,
      length,
      count,
      documents: inDocuments,
      cohesion: 0,
      pmi: 0,
      leftEntropy,
      rightEntropy,
      fit,
    })
  })
  measureCohesion(words, suffixes, repeats)
  return repeats.filter(({ cohesion }) => cohesion >= bounds.minCohesion)
}

/** Counts codes and gives their entropy in nats; code 0, a boundary, is a new neighbour each time. */
function neighbourCounter(size: number) {
  const counts = new Int32Array(size)
  const touched: number[] = []
  let alone = 0
  return {
    add(code: number) {
      if (code === 0) alone++
      else if (counts[code]!++ === 0) touched.push(code)
    },
    entropy(total: number): number {
      const found: number[] = []
      for (const code of touched) {
        found.push(counts[code]!)
        counts[code] = 0
      }
      const entropy = branchingEntropy(found, alone, total)
      touched.length = 0
      alone = 0
      return entropy
    },
  }
}

/**
 * Entropy in nats of neighbours by their counts, `alone` being neighbours that each stand for themselves. The counts are
 * summed by size, so that the last digit does not hang on which text came first.
 */
export function branchingEntropy(counts: number[], alone: number, total: number): number {
  let sum = (alone / total) * naturalLog(total)
  for (const count of counts.sort((a, b) => a - b)) {
    const share = count / total
    sum -= share * naturalLog(share)
  }
  return sum
}

/** Pointwise mutual information of a string's weakest split, whose two logarithms sum to `likeliest`, plain and normalised. */
export function cohesionOf(
  count: number,
  chars: number,
  likeliest: number,
): Pick<Repeat, 'pmi' | 'cohesion'> {
  const all = naturalLog(chars)
  const own = naturalLog(count)
  const pmi = own + all - likeliest
  return { pmi, cohesion: all > own ? pmi / (all - own) : 1 }
}

/**
 * The weakest split of every string. The counts of all strings of one length at all places are made at once, one
 * length after the other, so that memory stays at one number a place.
 */
function measureCohesion({ chars }: WordText, { order, shared, reach }: Suffixes, repeats: Repeat[]): void {
  const longest = repeats.reduce((most, { length }) => Math.max(most, length), 0)
  const counts = new Int32Array(reach.length)
  // ln count(head) + ln count(tail), by repeat and split.
  const sums = new Float64Array(repeats.length * Math.max(0, longest - 1))
  for (let length = 1; length < longest; length++) {
    for (let from = 0; from < order.length; ) {
      let to = from + 1
      while (to < order.length && shared[to]! >= length) to++
      for (let i = from; i < to; i++) counts[order[i]!] = to - from
      from = to
    }
    repeats.forEach((repeat, i) => {
      if (repeat.length <= length) return
      const row = i * (longest - 1)
      sums[row + length - 1]! += naturalLog(counts[repeat.place]!)
      const tail = repeat.length - length
      sums[row + tail - 1]! += naturalLog(counts[repeat.place + tail]!)
    })
  }
  repeats.forEach((repeat, i) => {
    const row = i * (longest - 1)
    let likeliest = -Infinity
    for (let split = 1; split < repeat.length; split++) {
      likeliest = Math.max(likeliest, sums[row + split - 1]!)
    }
    Object.assign(repeat, cohesionOf(repeat.count, chars, likeliest))
  })
}
