import { isHanCode } from '../text/chars.ts'
import { markFamilies, type Pair } from '../text/marks.ts'
import type { Span } from '../text/span.ts'

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
export const bondOf = (clause: Clause): Bond =>
  clause.mark === '、' ? 'close' : clause.mark.trim() === '' ? 'couplet' : 'loose'
export const bindsClosely = (clause: Clause | undefined) => clause?.mark === '、'

/** What a character does to a run of clauses, by its code: nothing, part two clauses, end the run. */
const roles = new Uint8Array(65536)
const parts = 1
const partsHeadings = 2
const ends = 3
for (const mark of '、，,；;') roles[mark.charCodeAt(0)] = parts
for (const blank of ' \u3000') roles[blank.charCodeAt(0)] = partsHeadings
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
  let run: ClauseRun = []
  let mark = ''
  let start = area.start
  let hole = 0

  const closeClause = (end: number) => {
    const clause = withoutMarks(text, start, end)
    if (clause.end > clause.start) run.push({ start: clause.start, end: clause.end, mark })
    else closeRun()
  }
  // A clause alone has nothing to be like.
  const closeRun = () => {
    if (run.length > 1) runs.push(run)
    if (run.length > 0) run = []
    mark = ''
  }

  for (let i = area.start; i < area.end; i++) {
    while (hole < holes.length && holes[hole]!.end <= i) hole++
    if (hole < holes.length && i >= holes[hole]!.start) {
      i = holes[hole]!.end - 1
      continue
    }
    const code = text.charCodeAt(i)
    if (isHanCode(code)) continue
    const role = roles[code]!
    if (role === 0 || (role === partsHeadings && !spaces)) continue
    closeClause(i)
    start = i + 1
    if (role === ends) closeRun()
    else mark = text[i]!
  }
  closeClause(area.end)
  closeRun()
}

const partners = new Map(markFamilies.map(({ open, close }) => [open as string, close as string]))
const openers = new Map(markFamilies.map(({ open, close }) => [close as string, open as string]))

const mayBeTrimmed = (code: number): boolean => !isHanCode(code) && trimmed[code] === 1

/** 一是, 十要: which of a row of points it is, and no part of what the point says. */
const ordinalNumbers = '一二三四五六七八九十'
const ordinal = new RegExp(`[${ordinalNumbers}]{1,3}[是要]`, 'y')

/**
 * Takes off white space, the ordinal of a point (三是), and the quotation marks that hold the whole clause or have their
 * partner outside it. Linear: the place of the next partner is looked up again only once it is passed.
 */
function withoutMarks(text: string, start: number, end: number): Span {
  const span = { start, end }
  if (mayBeTrimmed(text.charCodeAt(start)) || mayBeTrimmed(text.charCodeAt(end - 1))) peel(text, span)
  if (ordinalNumbers.includes(text[span.start] ?? ' ')) {
    ordinal.lastIndex = span.start
    if (ordinal.test(text) && ordinal.lastIndex < span.end) span.start = ordinal.lastIndex
  }
  return span
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
