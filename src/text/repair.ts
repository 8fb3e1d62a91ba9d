import { shown, TifaError } from '../error.ts'
import { type AsideLine, asideKinds } from './aside.ts'
import { hasClauseMark } from './chars.ts'
import { Kinship } from './kinship.ts'
import { type RawLine, rawLines } from './lines.ts'
import { NoteList } from './notes.ts'
import { type OffsetMap, TextWeaver } from './offset-map.ts'
import { isPlain } from './plain.ts'
import { isCaption, isOpenEnded, isTitle, joins, startsItem } from './seams.ts'
import type { Note, Span } from './span.ts'
import { findSuspicions } from './suspicions.ts'
import { findWrapping, isFull, isNearlyFull } from './wrap.ts'

export interface RepairOptions {
  /** Join the halves of broken lines. Default true; with false lines stay as they are, trimmed. */
  joinLines?: boolean
  /**
   * Keep what is no part of the text out of it: buttons of web pages, page numbers, running heads, photo credits.
   * Default true; they are listed in `aside`. With false they stay in the text.
   */
  setAside?: boolean
}

export interface RepairedText {
  text: string
  raw: string
  notes: Note[]
  /** Lines that were kept out of the text, with their places in `raw`. */
  aside: AsideLine[]
  /** The place in `raw` of a span of `text`. What was set aside between two halves lies inside it. */
  toRaw(span: Span): Span
  map: OffsetMap
}

/**
 * Makes running text out of text with broken lines, and keeps the way back. Line ends become `\n`, empty lines,
 * indents and trailing blanks go; text that was wrapped at a width gets its paragraphs back; the halves of a
 * sentence that a page, a column or a photograph tore apart are joined; what pages and printers add is set aside.
 * No other character is changed, odd ones are noted. Linear time.
 *
 * @throws TifaError when `raw` is no string.
 */
export function repairText(raw: string, options: RepairOptions = {}): RepairedText {
  return repairAndLook(raw, options).repaired
}

/** The same, and whether the text is plain (`isPlain`), for those who go on with it. */
export function repairAndLook(
  raw: string,
  options: RepairOptions,
): { repaired: RepairedText; plain: boolean } {
  if (typeof raw !== 'string') {
    throw new TifaError('option', `text: received ${shown(raw)}; allowed is a string`)
  }
  const { joinLines = true, setAside = true } = options
  const all = rawLines(raw)
  const kinds = setAside ? asideKinds(all) : []
  const aside: AsideLine[] = []
  const lines = all.filter(({ start, end, text }, i) => {
    const kind = kinds[i]
    if (kind !== undefined) aside.push({ kind, text, start, end })
    return kind === undefined
  })
  const weaver = new TextWeaver(raw)
  const notes = joinLines ? weaveJoined(lines, weaver) : weaveLines(lines, weaver)
  const { text, map } = weaver.finish()
  const plain = isPlain(text)
  notes.push(...findSuspicions(text, plain))
  return { repaired: { text, raw, notes, aside, map, toRaw: (span) => map.toRaw(span) }, plain }
}

function weaveLines(lines: readonly RawLine[], weaver: TextWeaver): Note[] {
  lines.forEach((line, i) => {
    if (i > 0) weaver.replace(lines[i - 1]!.end, '\n')
    weaver.keep(line.start, line.end)
  })
  return []
}

function weaveJoined(lines: readonly RawLine[], weaver: TextWeaver): Note[] {
  const torn = new NoteList('line-joined')
  const wrapping = findWrapping(lines)
  const reachesWidth = (before: RawLine, after: RawLine) =>
    wrapping !== undefined && isFull(wrapping, before, after)
  const kinship = lazily(() => new Kinship(lines, (i) => i === 0 || !reachesWidth(lines[i - 1]!, lines[i]!)))
  const indents = marksParagraphs(lines, (line) => wrapping !== undefined && isNearlyFull(wrapping, line))
  let previous: RawLine | undefined
  // The paragraph so far, as far as a title could reach: longer ones are prose.
  let block = ''

  const order = inReadingOrder(lines, (line, next) => wrapping === undefined || reachesWidth(line, next))
  for (const [i, line] of order.entries()) {
    const { text: after, indented, afterBlank } = line
    const next = order[i + 1]
    if (previous) {
      const before = previous.text
      const full = reachesWidth(previous, line)
      const whole = block
      const joined = joins({
        before,
        block,
        after,
        indented,
        afterBlank,
        indents,
        wrapped: wrapping !== undefined,
        full,
        nearlyFull: wrapping !== undefined && isNearlyFull(wrapping, previous),
        afterFull: next !== undefined && reachesWidth(line, next),
        kinship: () => kinship().between(whole, after),
      })
      if (joined) {
        const at = weaver.length
        if (needsSpace(previous, line, block)) weaver.replace(previous.end, ' ')
        if (wrapping === undefined || !isNearlyFull(wrapping, previous))
          torn.add(at - 1, weaver.length + 1, () => tornMessage)
      } else {
        weaver.replace(previous.end, '\n')
        block = ''
      }
    }
    weaver.keep(line.start, line.end)
    if (block.length < 2 * blockReach) block += after
    previous = line
  }
  const notes = torn.all()
  if (wrapping !== undefined) {
    const message = `The text is wrapped at a width of ${Math.round(wrapping.width)} letters; its paragraphs were restored.`
    notes.push({ code: 'wrapped-text', message, start: 0, end: weaver.length })
  }
  return notes
}

const leastMarked = 4

/**
 * Whether white space stands before nearly every line that follows the end of a paragraph, as far as one can tell that
 * from a sentence that ends at the edge.
 */
function marksParagraphs(lines: readonly RawLine[], atEdge: (line: RawLine) => boolean): boolean {
  let ends = 0
  let marked = 0
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!
    if (isOpenEnded(before.text) || atEdge(before)) continue
    ends++
    if (lines[i]!.indented) marked++
  }
  return marked >= leastMarked && marked * 10 >= ends * 9
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const blockReach = 100
const latin = /[A-Za-z0-9]/
const digit = /[0-9]/

/**
 * A space that the break fell on; two Latin words need one, and so does one that has a space on its other side. Between
 * Chinese characters only titles have spaces; in prose they are left over from the page.
 */
function needsSpace(line: RawLine, next: RawLine, block: string): boolean {
  const { text: before } = line
  const { text: after } = next
  const chinese = before.at(-1)! >= '\u2e80' && after[0]! >= '\u2e80'
  if (line.spaceBehind || next.spaceBefore) return !chinese || !hasClauseMark(block)
  if (digit.test(before.at(-1)!) && digit.test(after[0]!)) return false
  if (latin.test(before.at(-1)!)) return latin.test(after[0]!) || / [A-Za-z]+$/.test(before.slice(-30))
  return /^[A-Za-z]+ /.test(after.slice(0, 30)) && !/[\s“‘（(]$/.test(before)
}

/** How many lines a paragraph may go on behind a caption. */
const captionReach = 30

/**
 * A caption between the halves of a torn sentence goes behind the paragraph, so that the halves meet. In wrapped text
 * the first half reaches the width, or ends in a comma.
 */
function inReadingOrder(
  lines: readonly RawLine[],
  mayTear: (line: RawLine, next: RawLine) => boolean,
): readonly RawLine[] {
  const order = [...lines]
  for (let i = 0; i + 2 < order.length; i++) {
    const [before, between, after] = [order[i]!, order[i + 1]!, order[i + 2]!]
    const torn = isOpenEnded(before.text) && hasClauseMark(before.text)
    if (!torn || !isCaption(between.text) || isTitle(after.text) || startsItem(after.text)) continue
    if (!(/[，、,]$/.test(before.text) || mayTear(before, between))) continue
    let end = i + 2
    while (end + 1 < order.length && end < i + captionReach && isOpenEnded(order[end]!.text)) end++
    order.copyWithin(i + 1, i + 2, end + 1)
    order[end] = between
  }
  return order
}

const tornMessage = 'A sentence was torn apart by a line break; its halves were joined.'
