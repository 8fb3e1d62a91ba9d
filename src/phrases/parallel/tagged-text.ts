import type { Segmenter } from '../../segment/segmenter.ts'
import type { Span } from '../../text/span.ts'
import { wordClasses } from './word-class.ts'
import { classBits, wordCode } from './word-code.ts'

/** Set beside the code of a word in the unit that the word begins with. */
export const begins = 256

/** A text with the code of its words unit by unit: what covers a place and whether a word begins there is one look-up. */
export interface TaggedText {
  text: string
  /** For each unit the code of the word that covers it, and `begins`; 0 behind the end. */
  units: Uint16Array
}

/** Linear time. */
export function tagText(text: string, segmenter: Segmenter): TaggedText {
  const units = new Uint16Array(text.length + 1)
  const { ends, codes } = segmenter.codes(text, wordCode)
  let start = 0
  for (let word = 0; word < codes.length; word++) {
    const code = codes[word]!
    const end = ends[word]!
    units[start] = code | begins
    for (let i = start + 1; i < end; i++) units[i] = code
    start = end
  }
  return { text, units }
}

/** The classes of the words that a stretch cuts, as letters. */
export function classesIn({ units }: TaggedText, { start, end }: Span): string {
  let classes = ''
  for (let i = start; i < end; i++)
    if (i === start || (units[i]! & begins) !== 0) classes += wordClasses[units[i]! & classBits]!
  return classes
}

/** Whether a word begins at a place. */
export const beginsAt = ({ units }: TaggedText, offset: number): boolean => (units[offset]! & begins) !== 0

/** Where the word that covers a place ends. */
export function wordEnd({ units }: TaggedText, offset: number): number {
  let end = offset + 1
  while (end < units.length - 1 && (units[end]! & begins) === 0) end++
  return end
}
