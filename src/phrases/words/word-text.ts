import type { Document } from '../../report/documents.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { isHan } from '../../text/chars.ts'

/** Documents as one row of small numbers, for counting strings of characters. */
export interface WordText {
  text: string
  /** For each unit of the text its number from 1 on in the order of first use; 0 where words are parted. */
  codes: Uint16Array
  /** The number of the document that each unit belongs to. */
  documents: Int32Array
  /** 1 where a dictionary word begins. */
  begins: Uint8Array
  /** How many units stand in words. */
  chars: number
  /** Codes from here on are inner marks. Letters come first. */
  isMark(code: number): boolean
}

const isLetter = (unit: number) =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xd800 && unit <= 0xdfff)

/**
 * Sets documents in one row, parted from each other. Han characters and Latin letters are parts of words; marks in
 * `inner` may stand inside one; everything else parts words. Linear time, 9 bytes a unit.
 */
export function wordTextOf(
  documents: readonly Document[],
  inner: string,
  segmenter: Segmenter | undefined,
): WordText {
  const text = documents.map((document) => document.text).join('\n')
  const codes = new Uint16Array(text.length)
  const owners = new Int32Array(text.length)
  const begins = new Uint8Array(text.length + 1)
  const numbers = new Uint16Array(65536)
  const marks = new Set<number>()
  let used = 0
  let chars = 0
  let at = 0
  documents.forEach((document, index) => {
    if (segmenter) {
      begins[at] = 1
      for (const end of segmenter.ends(document.text, { hmm: false })) begins[at + end] = 1
    }
    for (const { index } of document.text.matchAll(/(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]/g)) begins[at + index] = 0
    const end = at + document.text.length
    for (; at < end; at++) {
      owners[at] = index
      const unit = text.charCodeAt(at)
      const isInner = inner.includes(text[at]!)
      if (!isInner && !isLetter(unit) && !isHan(text[at])) continue
      if (numbers[unit] === 0) {
        numbers[unit] = ++used
        if (isInner) marks.add(used)
      }
      codes[at] = numbers[unit]!
      if (!isInner) chars++
    }
    // The line feed behind a document is its own, so that the last number is the greatest, whatever is empty.
    if (at < text.length) owners[at] = index
    at++
  })
  return { text, codes, documents: owners, begins, chars, isMark: (code) => marks.has(code) }
}
