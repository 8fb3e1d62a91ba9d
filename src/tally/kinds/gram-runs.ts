import { sortSuffixes } from '../../phrases/words/suffixes.ts'
import { wordTextOf } from '../../phrases/words/word-text.ts'
import type { Document } from '../../report/documents.ts'
import type { Segmenter } from '../../segment/segmenter.ts'

/** A string of characters and what was counted of it, in the order of bytes, each string before those that begin with it. */
export interface GramCounts {
  text: string
  /** Where each string stands first, and how long it is. */
  starts: Int32Array
  lengths: Uint8Array
  counts: Int32Array
  /** Documents that have it, and places whose two ends are ends of dictionary words. */
  documents: Int32Array
  fits: Int32Array
  /** Characters that stand in words. */
  chars: number
}

/**
 * Counts every string of up to `depth` characters that stands in one stretch of letters and inner marks. From sorted
 * suffixes, so that no string is made: time depth × characters, memory about 30 bytes a string.
 */
export function countGrams(
  documents: readonly Document[],
  inner: string,
  depth: number,
  segmenter: Segmenter,
): GramCounts {
  const { text, codes, documents: owners, begins, chars } = wordTextOf(documents, inner, segmenter)
  orderCodes(text, codes)
  const { order, shared, reach } = sortSuffixes(codes, depth)
  let size = 0
  for (let i = 0; i < order.length; i++) size += reach[order[i]!]! - shared[i]!
  const starts = new Int32Array(size)
  const lengths = new Uint8Array(size)
  const counts = new Int32Array(size)
  const within = new Int32Array(size)
  const fits = new Int32Array(size)
  /** By length: the number of the string that is open, and where in the order it began. */
  const open = new Int32Array(depth + 1)
  const from = new Int32Array(depth + 1)
  /** By document: where in the order its last suffix stood. */
  const last = new Int32Array((owners.at(-1) ?? 0) + 1).fill(-1)
  let used = 0
  for (let i = 0; i < order.length; i++) {
    const at = order[i]!
    for (let length = shared[i]! + 1; length <= reach[at]!; length++) {
      open[length] = used
      from[length] = i
      starts[used] = at
      lengths[used++] = length
    }
    const seen = last[owners[at]!]!
    last[owners[at]!] = i
    for (let length = 1; length <= reach[at]!; length++) {
      const gram = open[length]!
      counts[gram]!++
      if (seen < from[length]!) within[gram]!++
      if (begins[at] === 1 && begins[at + length] === 1) fits[gram]!++
    }
  }
  return { text, starts, lengths, counts, documents: within, fits, chars }
}

/** Numbers the units of a text anew, in the order of bytes; 0 stays the boundary. */
function orderCodes(text: string, codes: Uint16Array): void {
  const units = new Map<number, number>()
  for (let i = 0; i < codes.length; i++) if (codes[i] !== 0) units.set(codes[i]!, text.charCodeAt(i))
  const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000
  const sorted = [...units].sort(([, a], [, b]) => Number(isSurrogate(a)) - Number(isSurrogate(b)) || a - b)
  const numbers = new Uint16Array(65536)
  sorted.forEach(([code], i) => {
    numbers[code] = i + 1
  })
  for (let i = 0; i < codes.length; i++) codes[i] = numbers[codes[i]!]!
}
