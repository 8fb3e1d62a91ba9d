import type { Document } from '../../report/documents.ts'
import type { Span } from '../../text/span.ts'
import { keptText, keyOf } from '../rows/writing.ts'

/**
 * A number from 0 to 2⁵³ − 1 that looks like chance and depends on a text alone: two lanes of multiplication and
 * shifting (MurmurHash3's finaliser over FNV-like sums). Not for secrets.
 */
export function hashOf(text: string): number {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x5bd1e995) + (high >>> 15)
  }
  return (mixed(high ^ (low >>> 16)) & 0x1fffff) * 2 ** 32 + (mixed(low ^ high) >>> 0)
}

function mixed(number: number): number {
  let h = number ^ (number >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** How many characters of the text around it an example shows on either side. */
const around = 20

/** The key of an example: the thing, its document, where it stands there, and the text around it. */
export function exampleKey(thing: string, { id, text }: Document, { start, end }: Span): string {
  const shown = text.slice(Math.max(0, start - around), Math.min(text.length, end + around))
  return `${keyOf(thing)}|${keyOf(keptText(id), start, keptText(shown))}`
}

/** What an example is drawn by: the document and the thing, so that no document gives the examples of all. */
export const exampleRank = (thing: string, { id }: Document): number => hashOf(`${id}\n${thing}`)
