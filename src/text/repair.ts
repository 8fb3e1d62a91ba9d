import { shown, TifaError } from '../error.ts'
import { isBlank, isClauseMark, isColon, isSentenceEnd, lastBeforeClosers } from './chars.ts'
import { type OffsetMap, TextWeaver } from './offset-map.ts'
import type { Note, Span } from './span.ts'

export interface RepairOptions {
  /** Join the halves of broken lines. Default true; with false lines stay as they are, trimmed. */
  joinLines?: boolean
}

export interface RepairedText {
  text: string
  raw: string
  notes: Note[]
  /** The place in `raw` of a span of `text`. */
  toRaw(span: Span): Span
  map: OffsetMap
}

interface Line extends Span {
  text: string
  /** White space stood before it: in wrapped text the sign of a new paragraph. */
  indented: boolean
}

/** What is known where two lines meet. */
interface Seam {
  before: string
  after: string
  indented: boolean
  /** The line before reaches the width at which the whole text is wrapped. */
  full: boolean
}

const startsItem =
  /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[章节篇条部]|[〇零一二三四五六七八九十]{1,3}[、．]|[（(][〇零一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[．、]|\.(?!\d))|[①-⑳●■◆▲★•·*—―－-]|(?:附件|附表|图|表)[\d一二三四五六七八九十]*[：:\s])/
const titleLength = 40

const hasClauseMark = (line: string) => [...line].some(isClauseMark)
const hasSentenceEnd = (line: string) => [...line].some(isSentenceEnd)
const isTitle = (line: string) => line.length <= titleLength && !hasClauseMark(line)
const isHeading = (line: string) =>
  line.length <= titleLength && startsItem.test(line) && !hasSentenceEnd(line)
const isAddress = (line: string) => line.length <= 20 && isColon(line.at(-1))
const isOpenEnded = (line: string) => {
  const last = lastBeforeClosers(line)
  return !isSentenceEnd(last) && !isColon(line.at(-1)) && last !== '；' && last !== ';'
}

/**
 * Whether the halves at a seam belong together, as a table: the first rule that applies decides.
 * Outside wrapped text only prose is joined: titles, names and captions hold no clause mark and stand alone.
 */
const seamRules: readonly { name: string; joins: boolean; applies(seam: Seam): boolean }[] = [
  {
    name: 'a numbered part or list item begins',
    joins: false,
    applies: ({ after }) => startsItem.test(after),
  },
  {
    name: 'a full line of wrapped text goes on',
    joins: true,
    applies: ({ full, indented, before }) => full && !(indented && !isOpenEnded(before)),
  },
  { name: 'the line after speaks to the audience', joins: false, applies: ({ after }) => isAddress(after) },
  { name: 'the line before is a heading', joins: false, applies: ({ before }) => isHeading(before) },
  {
    name: 'the line before is a title, name or caption',
    joins: false,
    applies: ({ before }) => isTitle(before),
  },
  { name: 'the line before ends its sentence', joins: false, applies: ({ before }) => !isOpenEnded(before) },
  {
    name: 'the line after is a title, name or caption',
    joins: false,
    applies: ({ after }) => isTitle(after) && isOpenEnded(after),
  },
  { name: 'a sentence runs over the break', joins: true, applies: () => true },
]

/**
 * Makes running text out of text with broken lines, and keeps the way back. Line ends become `\n`, blank lines,
 * indents and trailing blanks go, two ideographic spaces inside a line count as a paragraph break, the halves of
 * a sentence that a line or column break tore apart are joined and noted. No other character is changed.
 * Linear time.
 *
 * @throws TifaError when `raw` is no string.
 */
export function repairText(raw: string, options: RepairOptions = {}): RepairedText {
  if (typeof raw !== 'string') {
    throw new TifaError('option', `text: received ${shown(raw)}; allowed is a string`)
  }
  const joinLines = options.joinLines ?? true
  const weaver = new TextWeaver(raw)
  const notes: Note[] = []
  const lines = linesOf(raw)
  const width = wrapWidth(lines)
  let previous: Line | undefined

  for (const line of lines) {
    if (previous) {
      const full = width !== undefined && previous.text.length >= width - 2
      const seam = { before: previous.text, after: line.text, indented: line.indented, full }
      const joins = joinLines && seamRules.find((rule) => rule.applies(seam))!.joins
      if (joins) {
        const at = weaver.length
        if (needsSpace(seam)) weaver.replace(previous.end, ' ')
        if (!full) notes.push(joined(at - 1, weaver.length + 1))
      } else weaver.replace(previous.end, '\n')
    }
    weaver.keep(line.start, line.end)
    previous = line
  }
  const { text, map } = weaver.finish()
  if (width !== undefined) {
    const message = `The text is wrapped at about ${width} characters a line; its paragraphs were restored.`
    notes.push({ code: 'wrapped-text', message, start: 0, end: text.length })
  }
  notes.push(...latinWords(text))
  return { text, raw, notes, map, toRaw: (span) => map.toRaw(span) }
}

const lineBreak = /\r\n?|\n|\u2028|\u2029|\u0085|\f|\v|[\u3000\t]{2,}|\u3000(?=\u3000)/g

/** The lines that hold something, without the blanks around them. */
function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  let gap = false
  const add = (from: number, to: number) => {
    let start = from
    let end = to
    while (start < end && isBlank(raw[start])) start++
    while (end > start && isBlank(raw[end - 1])) end--
    if (end > start) lines.push({ start, end, text: raw.slice(start, end), indented: start > from || gap })
    gap = /[\u3000\t]/.test(raw.slice(to, to + 1))
  }
  let start = 0
  for (const match of raw.matchAll(lineBreak)) {
    add(start, match.index)
    start = match.index + match[0].length
  }
  add(start, raw.length)
  return lines
}

/**
 * The width of a text that was wrapped at a fixed column: most of its lines stop within two characters of one
 * length, and most of those stop in the middle of a sentence. Undefined for text that keeps its paragraphs.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = new Map<number, number>()
  for (const { text } of lines) {
    if (isOpenEnded(text)) lengths.set(text.length, (lengths.get(text.length) ?? 0) + 1)
  }
  for (const [length, count] of [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, 3)) {
    if (length < 8 || length > 120 || count < 8) continue
    let near = 0
    for (const { text } of lines) if (Math.abs(text.length - length) <= 2) near++
    if (near * 2 >= lines.length) return length
  }
  return undefined
}

const joined = (start: number, end: number): Note => ({
  code: 'line-joined',
  message: 'A sentence was torn apart by a line break; its halves were joined.',
  start,
  end,
})

const latin = /[A-Za-z0-9]/
const needsSpace = ({ before, after }: Seam) => latin.test(before.at(-1)!) && latin.test(after[0]!)

/** English function words between Chinese characters: a slip of translation or of recognition. */
const strayLatin = /(?<=\p{Script=Han}) (?:and|or|of|the|to|in|on|for|with|by) (?=\p{Script=Han})/gu

function latinWords(text: string): Note[] {
  return [...text.matchAll(strayLatin)].map((match) => ({
    code: 'latin-word',
    message: `“${match[0].trim()}” stands where a Chinese word belongs; it was left as it is.`,
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }))
}
