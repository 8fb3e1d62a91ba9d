import { hasSentenceEnd } from './chars.ts'
import { foldWidth } from './fold.ts'
import { type AsideKind, asideForm, isLabel, isTailAnchor } from './furniture.ts'
import type { RawLine } from './lines.ts'
import type { Span } from './span.ts'

/** A line that stands in a file but not in its text; the span is in the raw text. */
export interface AsideLine extends Span {
  kind: AsideKind
  text: string
}

const numberAlone = /^\d{1,4}$/
const leastRepeats = 3

/**
 * Says which lines are no part of the text: by their own form, by the label above them, because they end a web page,
 * or because a printer repeats them on every page. A bare number is a page number only where the numbers of the
 * text's lone lines count on; a repeated line is a running head only where it keeps step with the lines between or
 * stands at page numbers or page breaks. Linear time.
 */
export function asideKinds(lines: readonly RawLine[]): (AsideKind | undefined)[] {
  const kinds = lines.map(({ text }) => asideForm(text))
  markLabelled(lines, kinds)
  markPath(lines, kinds)
  markTail(lines, kinds)
  markMasthead(lines, kinds)
  markPageNumbers(lines, kinds)
  markRunningHeads(lines, kinds)
  return kinds
}

const valueLength = 20

/** 来源： alone on its line has its value on the next. */
function markLabelled(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  for (let i = 0; i + 1 < lines.length; i++) {
    const { text } = lines[i + 1]!
    if (kinds[i] !== 'source' || kinds[i + 1] !== undefined || !isLabel(lines[i]!.text)) continue
    if (text.length <= valueLength && !hasSentenceEnd(text) && !isLabel(text)) kinds[i + 1] = 'source'
  }
}

/** The path to a page: short lines between signs that lead from one to the next (首页 > 政务信息 > 要闻). */
function markPath(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  const isSign = (i: number) => lines[i]!.text.length === 1 && '>＞»›'.includes(lines[i]!.text)
  for (let i = 1; i < lines.length; i++) {
    const { text } = lines[i]!
    if (kinds[i] !== undefined || !isSign(i - 1) || text.length > valueLength || hasSentenceEnd(text))
      continue
    kinds[i] = 'web'
    if (lines[i + 1]?.text === text) kinds[i + 1] = 'web'
  }
}

const masthead = /^[\u4e00-\u9fff]{2,6}(?:[日晚早时]报|快报|商报|周刊|导报)$/
const mastheadReach = 3

/** The name of a newspaper, alone on its line close to the date or the number of the page. */
function markMasthead(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (kinds[i] !== undefined || !masthead.test(lines[i]!.text)) continue
    const near = kinds.slice(Math.max(0, i - mastheadReach), i + mastheadReach + 1)
    if (near.includes('running-head')) kinds[i] = 'running-head'
  }
}

const tailLines = 24
const tailLineLength = 60

/**
 * Below what ends an article on a web page (责任编辑, 相关链接) stand links to others: where only a few short lines
 * follow down to the end, they are no part of the text.
 */
function markTail(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  let first = -1
  let sentences = 0
  for (let i = lines.length - 1; i >= Math.max(lines.length / 2, lines.length - tailLines); i--) {
    const { text } = lines[i]!
    if (text.length > tailLineLength || sentences > 1) break
    if (hasSentenceEnd(text)) sentences++
    if (isTailAnchor(text)) first = i
  }
  for (let i = first; i >= 0 && i < lines.length; i++) kinds[i] ??= 'web'
}

/** Numbers alone on their lines that count on: at least three, or all at page breaks or at heads of pages. */
function markPageNumbers(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  const alone: number[] = []
  lines.forEach(({ text }, i) => {
    if (numberAlone.test(text) && kinds[i] === undefined) alone.push(i)
  })
  let run: number[] = []
  const close = () => {
    const atHeads = run.every((i) => kinds[i - 1] === 'running-head' || kinds[i + 1] === 'running-head')
    const atBreaks = run.length > 1 && run.every((i) => lines[i]!.afterPage || lines[i + 1]?.afterPage)
    if (run.length >= leastRepeats || atBreaks || atHeads) {
      for (const i of run) kinds[i] = 'page-number'
    }
    run = []
  }
  for (const i of alone) {
    const last = run.at(-1)
    if (last !== undefined && Number(lines[i]!.text) !== Number(lines[last]!.text) + 1) close()
    run.push(i)
  }
  close()
}

function markRunningHeads(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  const places = new Map<string, number[]>()
  lines.forEach(({ text }, i) => {
    if (kinds[i] !== undefined || text.length < 4 || text.length > 50 || /[。！？；，：]$/.test(text)) return
    const key = text.replace(/\d+/g, '0')
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  })
  const isBeside = (i: number) =>
    kinds[i - 1] === 'page-number' ||
    kinds[i + 1] === 'page-number' ||
    lines[i]!.afterPage ||
    lines[i + 1]?.afterPage === true
  const top = lines.slice(0, topLines).map(({ text }) => foldWidth(text))
  for (const all of places.values()) {
    // The title itself stands at the top and is no head of a page.
    const at = all.length > 1 ? all.filter((i) => i >= topLines || isBeside(i)) : all
    const beside = at.filter(isBeside)
    const onPages =
      at.length > 1
        ? beside.length * 5 >= at.length * 4
        : beside.length === 1 && repeatsTitle(foldWidth(lines[at[0]!]!.text), top) && at[0]! >= topLines
    if (onPages || (at.length >= leastRepeats && keepsStep(at))) for (const i of at) kinds[i] = 'running-head'
  }
}

/** How many lines at the top may hold the title that a running head repeats. */
const topLines = 4
const leastShared = 6

/** A running head of a text of two pages stands there once; it holds the title or a good part of it. */
function repeatsTitle(text: string, top: readonly string[]): boolean {
  const words = text.split(/[\s\u3000]+/).filter((word) => word.length >= leastShared)
  return top.some((title) => words.some((word) => title.includes(word)))
}

/** The places come at one distance, give or take a line, and not closer than pages do. */
function keepsStep(places: readonly number[]): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let i = 1; i < places.length; i++) {
    const gap = places[i]! - places[i - 1]!
    least = Math.min(least, gap)
    most = Math.max(most, gap)
  }
  return most - least <= 1 && least >= leastPage
}

/** The fewest lines of a page. */
const leastPage = 10
