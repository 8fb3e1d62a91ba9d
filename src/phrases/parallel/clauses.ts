import { isHanCode } from '../../text/chars.ts'
import { markFamilies, type Pair } from '../../text/marks.ts'
import type { Span } from '../../text/span.ts'

/** A stretch between two clause marks. Quotation marks at its ends are left out. */
export interface Clause extends Span {
  /** The mark before it: 、 ， ； or a space in a heading; empty at the start of a run. */
  mark: string
}

/** Clauses that stand side by side: nothing but clause marks lies between them. */
export type ClauseRun = Clause[]

/** What parts two clauses: 、 binds closely, a comma loosely, a space in a heading makes a couplet. */
export type Bond = 'close' | 'loose' | 'couplet'

/** 、 binds parts of one sentence; at the other marks a sentence may go on to something else. */
export const bondOf = ({ mark }: Clause): Bond =>
  mark === '、' ? 'close' : mark === '' || mark === ' ' || mark === '\u3000' ? 'couplet' : 'loose'
export const bindsClosely = (clause: Clause | undefined) => clause?.mark === '、'

/** What a character does to a run of clauses, by its code: nothing, part two clauses, end the run. */
const roles = new Uint8Array(65536)
const parts = 1
const partsHeadings = 2
const ends = 3
/** Clause marks as strings, by code: cut out of a text each would be a new one. */
const marks = new Map<number, string>()
for (const mark of '、，,；; \u3000') {
  roles[mark.charCodeAt(0)] = mark.trim() === '' ? partsHeadings : parts
  marks.set(mark.charCodeAt(0), mark)
}
for (const mark of '。！？!?…：:\n（）()[]【】《》〈〉—') roles[mark.charCodeAt(0)] = ends

/** Marks and white space that may have to be taken off the ends of a clause. */
const trimmed = new Uint8Array(65536)
for (const { open, close } of markFamilies) for (const mark of open + close) trimmed[mark.charCodeAt(0)] = 1
for (const blank of ' \t\r\v\f\u00a0\u3000\u2003\u2002\ufeff') trimmed[blank.charCodeAt(0)] = 1

/**
 * Cuts a line into runs of clauses. A pair of quotation marks that holds clause marks itself is a run of its own
 * and a single thing for the run around it. `spaces` makes white space a clause mark, as it is in headings.
 */
export function clauseRuns(text: string, line: Span, pairs: readonly Pair[], spaces: boolean): ClauseRun[] {
  const areas: { span: Span; holes: Span[] }[] = [{ span: line, holes: [] }]
  const around = [areas[0]!]
  for (const pair of pairs) {
    if (!hasSeparator(text, pair, spaces)) continue
    while (around.length > 1 && around.at(-1)!.span.end <= pair.start) around.pop()
    around.at(-1)!.holes.push(pair)
    const area = { span: pair, holes: [] }
    areas.push(area)
    around.push(area)
  }
  const runs: ClauseRun[] = []
  for (const { span, holes } of areas) addRuns(runs, text, span, holes, spaces)
  return runs
}

function hasSeparator(text: string, span: Span, spaces: boolean): boolean {
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i)
    if (isHanCode(code)) continue
    const role = roles[code]
    if (role === parts || (spaces && role === partsHeadings)) return true
  }
  return false
}

function addRuns(runs: ClauseRun[], text: string, area: Span, holes: readonly Span[], spaces: boolean): void {
  const run: Clause[] = []
  let count = 0
  let mark = ''
  let start = area.start
  let hole = 0
  let holeStart = holes[0]?.start ?? Infinity
  for (let i = area.start; i <= area.end; i++) {
    const stop = Math.min(holeStart, area.end)
    while (i < stop && isHanCode(text.charCodeAt(i))) i++
    if (i >= holeStart && i < area.end) {
      i = holes[hole]!.end - 1
      while (hole < holes.length && holes[hole]!.end <= i + 1) hole++
      holeStart = holes[hole]?.start ?? Infinity
      continue
    }
    const code = i < area.end ? text.charCodeAt(i) : lineEnd
    const role = roles[code]!
    if (role === 0 || (role === partsHeadings && !spaces)) continue
    const clause: Clause = { start, end: i, mark }
    trimClause(text, clause)
    const isThere = clause.end > clause.start
    // 一、围绕中心、尽心履职: the number of a heading is no clause.
    if (isThere && count === 0 && isNumber(text, clause)) {
      start = i + 1
      mark = ''
      continue
    }
    if (isThere) run[count++] = clause
    start = i + 1
    if (isThere && role !== ends) {
      mark = marks.get(code)!
      continue
    }
    // A clause alone has nothing to be like.
    if (count > 1) runs.push(run.slice(0, count))
    count = 0
    mark = role === ends ? '' : marks.get(code)!
  }
}

const lineEnd = '\n'.charCodeAt(0)

const partners = new Map(markFamilies.map(({ open, close }) => [open as string, close as string]))
const openers = new Map(markFamilies.map(({ open, close }) => [close as string, open as string]))

const mayBeTrimmed = (code: number): boolean => !isHanCode(code) && trimmed[code] === 1

/** 一是, 十要: which of a row of points it is, and no part of what the point says. */
const ordinalNumbers = '一二三四五六七八九十'
const ordinalCodes = new Set([...ordinalNumbers].map((char) => char.charCodeAt(0)))
/** Few characters lie so far in front as all of them do. */
const isOrdinalNumber = (code: number): boolean => code <= lastOrdinal && ordinalCodes.has(code)
const lastOrdinal = Math.max(...ordinalCodes)
const ordinal = new RegExp(`[${ordinalNumbers}]{1,3}[是要]`, 'y')

/** Whether a clause is nothing but a number from one to ninety-nine. */
function isNumber(text: string, { start, end }: Span): boolean {
  if (end - start > 3) return false
  for (let i = start; i < end; i++) if (!isOrdinalNumber(text.charCodeAt(i))) return false
  return true
}

/**
 * Takes off white space, the ordinal of a point (三是), and the quotation marks that hold the whole clause or have their
 * partner outside it. Linear: the place of the next partner is looked up again only once it is passed.
 */
function trimClause(text: string, clause: Clause): void {
  if (mayBeTrimmed(text.charCodeAt(clause.start)) || mayBeTrimmed(text.charCodeAt(clause.end - 1)))
    peel(text, clause)
  if (!isOrdinalNumber(text.charCodeAt(clause.start))) return
  ordinal.lastIndex = clause.start
  if (ordinal.test(text) && ordinal.lastIndex < clause.end) clause.start = ordinal.lastIndex
}

function peel(text: string, span: Span): void {
  const { start, end } = span
  const piece = text.slice(start, end)
  const nextOf = new Map<string, number>()
  const lastOf = new Map<string, number>()
  let from = 0
  let to = piece.length
  const nextClose = (close: string): number => {
    const known = nextOf.get(close)
    if (known !== undefined && (known < 0 || known > from)) return known
    const at = piece.indexOf(close, from + 1)
    nextOf.set(close, at)
    return at
  }
  const lastOpen = (open: string): number => {
    const known = lastOf.get(open)
    if (known !== undefined && known < to - 1) return known
    const at = to < 2 ? -1 : piece.lastIndexOf(open, to - 2)
    lastOf.set(open, at)
    return at
  }
  for (;;) {
    while (from < to && piece[from]!.trim() === '') from++
    while (to > from && piece[to - 1]!.trim() === '') to--
    const close = partners.get(piece[from] ?? '')
    const partner = close === undefined || from >= to ? -2 : nextClose(close)
    const open = from < to ? openers.get(piece[to - 1]!) : undefined
    if (partner === -1 || partner >= to) from++
    else if (partner === to - 1) {
      from++
      to--
    } else if (open !== undefined && lastOpen(open) < from) to--
    else break
  }
  span.start = start + from
  span.end = start + to
}
