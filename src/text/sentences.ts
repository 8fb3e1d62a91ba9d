import { isBlank, isCloser, isSentenceEnd } from './chars.ts'
import { pairMarks } from './marks.ts'
import type { Span } from './span.ts'

/**
 * Cuts a text into sentences: at 。！？… with the marks that close after them, and at line ends.
 * A quotation stays whole with the sentence that holds it unless it ends the sentence itself
 * (“……太好了。” ends one; “稳。”的主要标志 does not). White space around sentences is left out, nothing else is.
 * Linear time.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = []
  const { pairs } = pairMarks(text)
  let nextPair = 0
  let quotedUntil = -1
  let start = 0

  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && (isBlank(text[from]) || text[from] === '\n')) from++
    while (to > from && (isBlank(text[to - 1]) || text[to - 1] === '\n')) to--
    if (to > from) sentences.push({ start: from, end: to })
    start = end
  }

  for (let i = 0; i < text.length; i++) {
    while (nextPair < pairs.length && pairs[nextPair]!.start <= i) {
      const pair = pairs[nextPair++]!
      if (pair.depth === 0) quotedUntil = Math.max(quotedUntil, pair.end)
    }
    if (text[i] === '\n' && i >= quotedUntil) {
      close(i)
      continue
    }
    if (!isSentenceEnd(text[i])) continue
    let end = i + 1
    while (end < text.length && (isSentenceEnd(text[end]) || isCloser(text[end]))) end++
    const insideQuotation = end <= quotedUntil
    // “……。”的 goes on: what follows belongs to the same sentence.
    const goesOn = end > i + 1 && isCloser(text[end - 1]) && /[的，、；：,;:说道地得]/.test(text[end] ?? '')
    if (!insideQuotation && !goesOn) close(end)
    i = end - 1
  }
  close(text.length)
  return sentences
}
