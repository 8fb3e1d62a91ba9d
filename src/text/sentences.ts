import { isBlank, isCloser, isSentenceEnd } from './chars.ts'
import { pairMarks } from './marks.ts'
import type { Span } from './span.ts'

/**
 * Cuts a text into sentences: at 。！？… with the marks that close after them, and at line ends.
 * A quotation stays whole with the sentence that holds it unless it ends the sentence itself
 * (“……太好了。” ends one; “稳。”的主要标志 does not), brackets stay with what they explain. White space around sentences is left out, nothing else is.
 * Linear time.
 */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = []
  const { pairs } = pairMarks(text)
  let nextPair = 0
  let quotedUntil = -1
  let start = 0
  let brackets = 0
  let lastBracket = -1
  let bracketlessUntil = -1

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
    const char = text[i]!
    if (char === '\n' && i >= quotedUntil) {
      close(i)
      brackets = 0
      continue
    }
    if (char === '（' || char === '(') {
      // Only a bracket that closes in its line holds anything together.
      if (lastBracket < i && i >= bracketlessUntil) {
        lastBracket = lastCloserInLine(text, i)
        // A line of opening brackets alone is looked through once.
        if (lastBracket < i) bracketlessUntil = lineEnd(text, i)
      }
      brackets++
    } else if (char === '）' || char === ')') brackets = Math.max(0, brackets - 1)
    if (!isSentenceEnd(char)) continue
    let end = i + 1
    const opened = brackets
    while (end < text.length && (isSentenceEnd(text[end]) || isCloser(text[end]))) {
      if (text[end] === '）' || text[end] === ')') brackets = Math.max(0, brackets - 1)
      end++
    }
    // A sentence that is bracketed as a whole ends with its bracket.
    const whole = brackets === 0 && /^\s*[（(]/.test(text.slice(start, start + 4))
    const inside = end <= quotedUntil || (opened > 0 && end <= lastBracket + 1 && !whole)
    // “……。”的 goes on: what follows belongs to the same sentence.
    const goesOn = end > i + 1 && isCloser(text[end - 1]) && /[的，、；：,;:说道地得]/.test(text[end] ?? '')
    if (!inside && !goesOn) close(end)
    i = end - 1
  }
  close(text.length)
  return sentences
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}

function lastCloserInLine(text: string, from: number): number {
  const line = text.slice(from, lineEnd(text, from))
  return from + Math.max(line.lastIndexOf('）'), line.lastIndexOf(')'))
}

/**
 * Cuts a text into clauses: its sentences at ，；： too, but not between digits (1,000; 8:30). The marks belong to the
 * clause before them. Linear time.
 */
export function findClauses(text: string): Span[] {
  return findSentences(text).flatMap(({ start, end }) => {
    const clauses: Span[] = []
    let from = start
    for (let i = start; i < end; i++) {
      if (!'，；：,;:'.includes(text[i]!)) continue
      if (isDigit(text[i - 1]) && isDigit(text[i + 1])) continue
      clauses.push({ start: from, end: i + 1 })
      from = i + 1
    }
    if (from < end) clauses.push({ start: from, end })
    return clauses.filter((clause) => text.slice(clause.start, clause.end).trim() !== '')
  })
}

const isDigit = (char: string | undefined) => char !== undefined && /[0-9０-９]/.test(char)
