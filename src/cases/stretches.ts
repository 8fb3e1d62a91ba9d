import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/**
 * A text cut at the ends of its sentences and at `marks`, but not within quotation marks and brackets. The marks belong
 * to neither side. In the order of the text; linear time.
 */
export function findStretches(text: string, marks: string): Span[] {
  return findSentences(text).flatMap(({ start, end }) => {
    const parts: Span[] = []
    let from = start
    let quoted = 0
    for (let i = start; i < end; i++) {
      const char = text[i]!
      if (openers.has(char)) quoted++
      else if (closers.has(char)) quoted = Math.max(0, quoted - 1)
      else if (quoted === 0 && marks.includes(char)) {
        if (i > from) parts.push({ start: from, end: i })
        from = i + 1
      }
    }
    if (from < end) parts.push({ start: from, end })
    return parts
  })
}

const openers = new Set('“「『（(')
const closers = new Set('”」』）)')
