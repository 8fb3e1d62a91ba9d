import { isBlank } from './chars.ts'
import type { Span } from './span.ts'

/** A line of a raw text without the blanks around it. */
export interface RawLine extends Span {
  text: string
  /** White space stood before it: in wrapped text the sign of a new paragraph. */
  indented: boolean
  /** A single space stands before or behind it: where a break fell on a space, the space is still there. */
  spaceBefore: boolean
  spaceBehind: boolean
  /** At least one empty line stood above it. */
  afterBlank: boolean
  /** A page break stood above it. */
  afterPage: boolean
}

/** Line ends of every system, page breaks, and the blanks that stand for a paragraph break inside a line. */
const lineBreak = /\r\n?|[\n\u2028\u2029\u0085\f\v]|[\u3000\t]{2,}/g

/** Cuts a raw text into the lines that hold something. Linear time. */
export function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  let afterBlank = false
  let afterPage = false
  let indented = false
  const add = (from: number, to: number) => {
    let start = from
    let end = to
    while (start < end && isBlank(raw[start])) start++
    while (end > start && isBlank(raw[end - 1])) end--
    if (end === start) {
      if (!indented) afterBlank = true
      return
    }
    lines.push({
      start,
      end,
      text: raw.slice(start, end),
      indented: indented || start > from + 1 || (start > from && raw[from] !== ' '),
      spaceBefore: start === from + 1 && raw[from] === ' ',
      spaceBehind: to === end + 1 && raw[end] === ' ',
      afterBlank: afterBlank && lines.length > 0,
      afterPage,
    })
    afterBlank = false
    afterPage = false
    indented = false
  }
  let start = 0
  lineBreak.lastIndex = 0
  for (let match = lineBreak.exec(raw); match; match = lineBreak.exec(raw)) {
    add(start, match.index)
    const mark = match[0]
    if (mark === '\f') afterPage = true
    indented = mark[0] === '\u3000' || mark[0] === '\t'
    start = match.index + mark.length
  }
  add(start, raw.length)
  return lines
}
