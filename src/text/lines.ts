import { isBlank, isBlankCode, isCloser, isColon, isHan, isSentenceEnd } from './chars.ts'
import type { Span } from './span.ts'

/** A line of a raw text without the blanks around it. */
export interface RawLine extends Span {
  text: string
  /** White space stood before it: in wrapped text the sign of a new paragraph. */
  indented: boolean
  /** The white space before it where it is an indent, not what centres a line: it takes part of the width. */
  indent: string
  /** A single space stands before or behind it: where a break fell on a space, the space is still there. */
  spaceBefore: boolean
  spaceBehind: boolean
  /** At least one empty line stood above it. */
  afterBlank: boolean
  /** A page break stood above it. */
  afterPage: boolean
}

/** Line ends of every system and page breaks. */
const lineEnds = '\r\n\u2028\u2029\u0085\f\v'
/** Blanks that stand for a paragraph break inside a line where two of them meet. */
const wideBlanks = '\u3000\t\u00a0'

/** 1 for line ends, 2 for wide blanks; neither stands above U+3000. */
const kinds = new Uint8Array(0x3001)
/** A regular expression finds the few of them faster than a look at every character does. */
const breaks = /[\r\n\u2028\u2029\u0085\f\v\u3000\t\u00a0]/g
for (const char of lineEnds) kinds[char.charCodeAt(0)] = 1
for (const char of wideBlanks) kinds[char.charCodeAt(0)] = 2

/** What a list of contents sets behind a lone blank: the next number. */
const numberAhead = /^(?:[〇零一二三四五六七八九十]{1,3}、|[（(][〇零一二三四五六七八九十]{1,3}[）)])/
/** A number in the cell of a table, and not that of a list. */
const cellAhead = /^-?\d(?!\d?(?:[、．]|\.(?!\d)))/
const dashAhead = /^[—―－–─━]{1,2}/
const startLength = 6

/**
 * The end of the blanks that begin at `from`, below 0 where they stand for no paragraph break. They do where there are
 * two or more, an ideographic space or a tab among them; a tab does behind a sentence or before a dash; and any blanks
 * do before a number of a list.
 */
function breakBehind(raw: string, from: number): number {
  let end = from
  let wide = 0
  let strong = 0
  while (end < raw.length && isBlankCode(raw.charCodeAt(end)) && kinds[raw.charCodeAt(end)] !== 1) {
    if (kinds[raw.charCodeAt(end)] === 2) wide++
    if (raw[end] !== '\u00a0' && kinds[raw.charCodeAt(end)] === 2) strong++
    end++
  }
  const before = raw[from - 1]
  if (wide > 1 && strong > 0) return isSetWide(raw, from, end) ? -end : end
  const ahead = raw.slice(end, end + startLength)
  const tab = raw[from] === '\t'
  const opens = isSentenceEnd(before) || isCloser(before) || isColon(before)
  // 规上工业总产值（亿元）	18.6 is the row of a table.
  if (tab && ((opens && !cellAhead.test(ahead)) || dashAhead.test(ahead))) return end
  const listed =
    (tab || end - from > 1) && before !== undefined && !isBlank(before) && numberAhead.test(ahead)
  return listed ? end : -end
}

/** 目　　录: single characters on both sides are one word that was set wide. */
function isSetWide(raw: string, from: number, end: number): boolean {
  return isEdge(raw[from - 2]) && isHan(raw[from - 1]) && isHan(raw[end]) && isEdge(raw[end + 1])
}

const isEdge = (char: string | undefined) => char === undefined || char === '\n' || isBlank(char)

const mostIndent = 8

/** Cuts a raw text into the lines that hold something. Linear time. */
export function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = []
  let afterBlank = false
  let afterPage = false
  let indented = false
  let lineStart = 0
  const add = (from: number, to: number) => {
    let start = from
    let end = to
    while (start < end && isBlankCode(raw.charCodeAt(start))) start++
    while (end > start && isBlankCode(raw.charCodeAt(end - 1))) end--
    if (end === start) {
      if (!indented) afterBlank = true
      return
    }
    lines.push({
      start,
      end,
      text: raw.slice(start, end),
      indent: indentBefore(start),
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
  const indentBefore = (start: number) => {
    const length = start - lineStart
    const single = length === 1 && raw[lineStart] === ' '
    return length === 0 || single || length > mostIndent ? '' : raw.slice(lineStart, start)
  }
  let start = 0
  breaks.lastIndex = 0
  while (breaks.test(raw)) {
    const i = breaks.lastIndex - 1
    const kind = kinds[raw.charCodeAt(i)]!
    const end = kind === 2 ? breakBehind(raw, i) : raw[i] === '\r' && raw[i + 1] === '\n' ? i + 2 : i + 1
    breaks.lastIndex = Math.abs(end)
    if (end < 0) continue

    add(start, i)
    if (raw[i] === '\f') afterPage = true
    indented = kind === 2
    start = end
    // What stands before a break inside a line leaves no indent; blanks at its start are one.
    if (kind === 1 || lineStart < i) lineStart = end
  }
  add(start, raw.length)
  return lines
}
