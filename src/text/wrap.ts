import { hasClauseMark, isCloser, isSentenceEnd, lastBeforeClosers } from './chars.ts'

/** How a text was wrapped: at which width, counted how. */
export interface Wrapping {
  width: number
  measure(text: string): number
}

/** Letter by letter, or by columns in which an East Asian letter takes two. */
const measures: readonly ((text: string) => number)[] = [(text) => text.length, columnsOf]

/** An indent in the terms of a measure: two spaces are as wide as one East Asian letter. */
const indentOf = (measure: Wrapping['measure'], indent: string): number =>
  measure === columnsOf ? columnsOf(indent) : Math.ceil(columnsOf(indent) / 2)

/** A line of more letters than any width is as wide as it needs to be to count as wider than all. */
function columnsOf(text: string): number {
  if (text.length > beyondWidth) return text.length * 2
  let columns = 0
  for (let i = 0; i < text.length; i++) columns += text.charCodeAt(i) < 0x1100 ? 1 : 2
  return columns
}

const leastFull = 4
const leastWidth = 6
const mostWidth = 400
const beyondWidth = mostWidth + 10

/**
 * Finds at which width a text was wrapped, if it was: several of its lines stop in the middle of a sentence at or
 * close before one width, and next to none goes past it. Paragraphs that were never wrapped end with their
 * sentences and at all lengths. Linear time.
 */
export function findWrapping(lines: readonly Pick<WrappedLine, 'text' | 'indent'>[]): Wrapping | undefined {
  let best: (Wrapping & { share: number }) | undefined
  // Marks may hang over the edge, so they do not count at the end of a line.
  const bare = lines.map(({ text }) => withoutHanging(text))
  const opens = lines.map(({ text }) => isOpen(text))
  for (const measure of measures) {
    const widths = bare.map((text, i) => measure(text) + indentOf(measure, lines[i]!.indent))
    const open = widths.filter((_, i) => opens[i])
    if (open.length < leastFull) break
    const counts = new Map<number, number>()
    for (const width of open) counts.set(width, (counts.get(width) ?? 0) + 1)
    const sorted = [...widths].sort((a, b) => a - b)
    const slack = measure === columnsOf ? 4 : 2
    for (const width of [...counts.keys()].sort((a, b) => b - a)) {
      if (width < leastWidth || width > mostWidth) continue
      const beyond = sorted.length - firstAbove(sorted, width)
      if (beyond > 1 + sorted.length / 50) break
      let full = 0
      for (let w = width - slack; w <= width; w++) full += counts.get(w) ?? 0
      const exact = counts.get(width) ?? 0
      if (full < leastFull || full * 5 < open.length * 2 || exact * 6 < full) continue
      const share = exact / open.length
      if (best === undefined || share > best.share + 0.02) best = { width, measure, share }
      break
    }
  }
  return best ? { width: best.width, measure: best.measure } : findLooseWrapping(lines, bare, opens)
}

/**
 * The same in a proportional type, where lines of one width hold more or fewer letters: what counts is lines of
 * prose that stop in mid-sentence, most of them close to the longest.
 */
function findLooseWrapping(
  lines: readonly Pick<WrappedLine, 'text' | 'indent'>[],
  bare: readonly string[],
  opens: readonly boolean[],
): Wrapping | undefined {
  const torn = lines
    .filter(({ text }, i) => opens[i] && hasClauseMark(text))
    .map(({ text, indent }) => columnsOf(indent) + columnsOf(text))
    .sort((a, b) => a - b)
  const width = torn.at(-1)
  if (width === undefined || width < looseLeast || width > mostWidth) return undefined
  const close = torn.length - firstAbove(torn, width * nearly)
  const beyond = bare.filter((line, i) => columnsOf(line) + columnsOf(lines[i]!.indent) > width).length
  if (close < leastFull || close * 2 < torn.length || beyond * 20 > lines.length) return undefined
  return { width, measure: columnsOf }
}

const looseLeast = 40

/** A line that stops within a sentence. */
const isOpen = (line: string) => !isSentenceEnd(lastBeforeClosers(line))

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

const latin = /[A-Za-z0-9]/
const noStart = new Set('，。、；：？！）》」』”’】〉…,.;:?!)]}%％')

/** A line without the marks at its end, which may hang over the edge. */
function withoutHanging(line: string): string {
  let end = line.length
  while (end > 0 && noStart.has(line[end - 1]!)) end--
  return end === line.length ? line : line.slice(0, end)
}

/** A line as the wrapping sees it. */
interface WrappedLine {
  text: string
  /** White space before it that takes part of the width. */
  indent: string
  spaceBefore: boolean
  spaceBehind: boolean
}

/**
 * Whether `line` was broken because `next` did not fit: what `next` begins with (a letter with the marks that may
 * not begin a line, a Latin word or a number) is wider than what was left.
 */
export function isFull({ width, measure }: Wrapping, line: WrappedLine, next: WrappedLine): boolean {
  const { text } = next
  const word = /^[A-Za-z0-9.%+-]+/.exec(text)?.[0] ?? text.slice(0, 1)
  let unit = word
  while (unit.length < text.length && (noStart.has(text[unit.length]!) || isCloser(text[unit.length]))) {
    unit = text.slice(0, unit.length + 1)
  }
  // A space at the break took its place too, though it was lost beside a Latin word or stands outside the line.
  const atLatin = latin.test(line.text.at(-1)!) || latin.test(text[0]!)
  const space = (atLatin || line.spaceBehind || next.spaceBefore ? 1 : 0) + (line.spaceBefore ? 1 : 0)
  return width - indentOf(measure, line.indent) - measure(line.text) < measure(unit) + space
}

/** Close to the width: in a proportional type, with squeezed marks, lines stop a few letters early. */
export const isNearlyFull = ({ width, measure }: Wrapping, { indent, text }: WrappedLine): boolean =>
  indentOf(measure, indent) + measure(text) >= width * nearly

const nearly = 0.82
