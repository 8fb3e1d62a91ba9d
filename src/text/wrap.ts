import { hasClauseMark, isCloser, isSentenceEnd, lastBeforeClosers } from './chars.ts'

/** How a text was wrapped: at which width, in the width of an East Asian letter, and how wide the others are. */
export interface Wrapping extends Widths {
  width: number
}

/** Widths of Latin letters, digits and spaces, and of curly quotation marks; all other characters are 1 wide. */
interface Widths {
  narrow: number
  quote: number
}

/** A line as the wrapping sees it. */
interface WrappedLine {
  text: string
  /** White space before it that takes part of the width. */
  indent: string
  spaceBefore: boolean
  spaceBehind: boolean
}

/** Letter by letter; by columns in which East Asian letters take two; by the types that books and pages are set in. */
const measures: readonly Widths[] = [
  { narrow: 1, quote: 1 },
  { narrow: 0.5, quote: 1 },
  { narrow: 0.55, quote: 1 },
  { narrow: 0.55, quote: 0.45 },
  { narrow: 0.6, quote: 1 },
  { narrow: 0.5, quote: 0.5 },
]
const columns = measures[1]!

/** How many characters of each width a piece of text has; the sum of their widths is its width. */
interface Extent {
  letters: number
  narrow: number
  quotes: number
}

const nothing: Extent = { letters: 0, narrow: 0, quotes: 0 }

/** A line of more letters than any width counts as wider than all. */
function extentOf(text: string): Extent {
  const { length } = text
  if (length === 0) return nothing
  if (length > 2 * mostWidth) return { letters: length, narrow: 0, quotes: 0 }
  let narrow = 0
  let quotes = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x1100) narrow++
    else if (code >= 0x2018 && code <= 0x201d) quotes++
  }
  return { letters: length, narrow, quotes }
}

const widthOf = ({ letters, narrow, quotes }: Extent, widths: Widths): number =>
  letters - narrow * (1 - widths.narrow) - quotes * (1 - widths.quote)

/** Two spaces are as wide as one East Asian letter, however the rest is counted. */
const indentOf = (indent: string): number =>
  indent === '' ? 0 : Math.ceil(widthOf(extentOf(indent), columns))

const leastFull = 4
const leastWidth = 6
const mostWidth = 100
/** A line of so many letters is wider than any width, whatever it holds. */
const surelyBeyond = 150
/** How many widths are tried, from the widest line down. */
const mostTried = 8
/** How much better a measure must do to be taken instead of a simpler one. */
const margin = 0.02

/**
 * Finds at which width a text was wrapped, if it was: several of its lines stop in the middle of a sentence where the
 * next word would have gone past one width, and next to none goes past it itself. Paragraphs that were never wrapped end
 * with their sentences and at all lengths. Linear time.
 */
export function findWrapping(lines: readonly WrappedLine[]): Wrapping | undefined {
  const opens = lines.map(({ text }) => isOpen(text))
  if (opens.filter(Boolean).length < leastFull) return undefined
  const long = lines.filter(({ text }) => text.length > surelyBeyond).length
  if (long > 1 + lines.length / 20) return undefined
  const measured = lines.map((line, i) => ({
    // Marks may hang over the edge, so they do not count at the end of a line.
    bare: extentOf(withoutHanging(line.text)),
    whole: extentOf(line.text),
    indent: indentOf(line.indent),
    open: opens[i]! && i + 1 < lines.length,
    next: i + 1 < lines.length ? neededBy(line, lines[i + 1]!) : { unit: nothing, spaces: 0 },
  }))
  let best: (Wrapping & { share: number }) | undefined
  for (const measure of measures) {
    const widths = measured.map(({ bare, indent }) => widthOf(bare, measure) + indent)
    const sorted = [...widths].sort((a, b) => b - a)
    const open = measured.filter((line) => line.open)
    for (const width of tried(sorted)) {
      const full = open.filter(
        ({ whole, indent, next }) =>
          room(width, indent, whole, measure) < widthOf(next.unit, measure) + next.spaces * measure.narrow,
      )
      const within = full.filter(({ bare, indent }) => widthOf(bare, measure) + indent <= width + tolerance)
      const share = within.length / open.length
      if (within.length < leastFull || share < leastShare) continue
      if (best === undefined || share > best.share + margin) best = { ...measure, width, share }
    }
  }
  return best
    ? { width: best.width, narrow: best.narrow, quote: best.quote }
    : findLooseWrapping(lines, opens)
}

const leastShare = 0.4
/** What rounding and a type's own widths may add. */
const tolerance = 0.06

const room = (width: number, indent: number, text: Extent, measure: Widths) =>
  width - indent - widthOf(text, measure) + tolerance

/** The widths that a text may be wrapped at: those of its widest lines, past which only a few go. */
function tried(sorted: readonly number[]): number[] {
  const found: number[] = []
  const most = 1 + sorted.length / 50
  for (let i = 0; i < sorted.length && i <= most && found.length < mostTried; i++) {
    const width = sorted[i]!
    if (width < leastWidth) break
    if (width <= mostWidth && (found.length === 0 || found.at(-1)! - width > tolerance)) found.push(width)
  }
  return found
}

/**
 * The same in a proportional type, where lines of one width hold more or fewer letters: what counts is lines of
 * prose that stop in mid-sentence, most of them close to the longest.
 */
function findLooseWrapping(lines: readonly WrappedLine[], opens: readonly boolean[]): Wrapping | undefined {
  const widthOfLine = ({ text, indent }: WrappedLine) => widthOf(extentOf(text), columns) + indentOf(indent)
  const torn = lines
    .filter(({ text }, i) => opens[i] && hasClauseMark(text))
    .map(widthOfLine)
    .sort((a, b) => a - b)
  const width = torn.at(-1)
  if (width === undefined || width < looseLeast || width > mostWidth) return undefined
  const close = torn.filter((each) => each > width * nearly).length
  const beyond = lines.filter(
    ({ text, indent }) => widthOf(extentOf(withoutHanging(text)), columns) + indentOf(indent) > width,
  ).length
  if (close < leastFull || close * 2 < torn.length || beyond * 20 > lines.length) return undefined
  return { width, ...columns }
}

const looseLeast = 20

/** A line that stops within a sentence. */
const isOpen = (line: string) => !isSentenceEnd(lastBeforeClosers(line))

const latin = /[A-Za-z0-9]/
const noStart = new Set('，。、；：？！）》」』”’】〉…,.;:?!)]}%％')

/** A line without the marks at its end, which may hang over the edge. */
function withoutHanging(line: string): string {
  let end = line.length
  while (end > 0 && noStart.has(line[end - 1]!)) end--
  return end === line.length ? line : line.slice(0, end)
}

/**
 * What would have had to fit: what `next` begins with (a letter with the marks that may not begin a line, a Latin word
 * or a number), and the spaces at the break.
 */
function neededBy(line: WrappedLine, next: WrappedLine): { unit: Extent; spaces: number } {
  const { text } = next
  const word = /^[A-Za-z0-9.%+-]+/.exec(text.slice(0, mostWidth))?.[0] ?? text.slice(0, 1)
  let end = word.length
  while (end < text.length && (noStart.has(text[end]!) || isCloser(text[end]))) end++
  // A space at the break took its place too, though it was lost beside a Latin word or stands outside the line.
  const atLatin = latin.test(line.text.at(-1)!) || latin.test(text[0]!)
  const spaces = (atLatin || line.spaceBehind || next.spaceBefore ? 1 : 0) + (line.spaceBefore ? 1 : 0)
  return { unit: extentOf(text.slice(0, end)), spaces }
}

/** Whether `line` was broken because what `next` begins with did not fit. */
export function isFull(wrapping: Wrapping, line: WrappedLine, next: WrappedLine): boolean {
  const { unit, spaces } = neededBy(line, next)
  const left = room(wrapping.width, indentOf(line.indent), extentOf(line.text), wrapping)
  return left < widthOf(unit, wrapping) + spaces * wrapping.narrow
}

/** Close to the width: in a proportional type, with squeezed marks, lines stop a few letters early. */
export const isNearlyFull = (wrapping: Wrapping, { indent, text }: WrappedLine): boolean =>
  indentOf(indent) + widthOf(extentOf(text), wrapping) >= wrapping.width * nearly

const nearly = 0.82
