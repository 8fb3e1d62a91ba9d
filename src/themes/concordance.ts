import { checkOptions, shown, TifaError } from '../error.ts'
import { chooseLongest } from '../match/longest.ts'
import { sourcesOf, type Texts, type TextsOptions } from '../report/texts.ts'
import { foldText } from '../text/fold.ts'
import { byPlace, type Span } from '../text/span.ts'
import { type ConcordancePattern, type Search, searchOf } from './kwic-pattern.ts'
import { type ConcordanceSort, checkSort, sortLines } from './kwic-sort.ts'
import { type KwicText, kwicTexts } from './kwic-text.ts'
import { indexText } from './text-index.ts'

export type { ConcordancePattern } from './kwic-pattern.ts'
export type { ConcordanceSort } from './kwic-sort.ts'

/** One place where the pattern stands, with what is around it. The span indexes the text that was handed over. */
export interface ConcordanceLine extends Span {
  document: string
  unit?: string
  /** The heading of the section that it stands in, the innermost. */
  section?: string
  /** What stands before the match, as one line: each run of white space is one space. */
  left: string
  /** `text.slice(start, end)`, unchanged. */
  match: string
  /** What stands after it, as one line. */
  right: string
}

export interface LineOptions {
  /** How many UTF-16 code units of text to show on each side, 0 or more. Default 20. */
  width?: number
  /** The order of the lines; by code units. Default `place`. */
  sort?: ConcordanceSort
  /** At most this many lines, the first after sorting; 1 or more. Default `Infinity`, all. */
  limit?: number
}

export interface ConcordanceOptions extends TextsOptions, LineOptions {}

/** Looks for one pattern after another in the same texts. */
export interface Concordancer {
  /** As `concordance`. */
  find(pattern: ConcordancePattern, options?: LineOptions): ConcordanceLine[]
  /** How many lines `find` would give. */
  count(pattern: ConcordancePattern): number
}

/**
 * Keyword in context: every place where a pattern stands, with the text on both sides.
 *
 * Words, globs, gaps, expressions and themes are looked for in a folded view of the texts: full-width letters and digits are
 * found by half-width ones, traditional characters by simplified ones, and the other way round. A `RegExp` is
 * run on the text itself, from match to match whether or not it has the flag `g` (`y` is ignored). Its time is its
 * author's affair: one like `(a+)+b` can take for ever, and nothing here stops it, so do not pass on expressions from
 * people you do not trust; `{ regex }` is safe. Empty matches are left out. For many searches in the same
 * texts use `makeConcordancer`.
 */
export function concordance(
  documents: Texts,
  pattern: ConcordancePattern,
  options: ConcordanceOptions = {},
): ConcordanceLine[] {
  checkLineOptions(options)
  const search = searchOf(pattern)
  const texts = kwicTexts(sourcesOf(documents, options))
  return linesOf(texts, scanAll(texts, search), options)
}

/**
 * Prepares texts for many searches: words are looked up in an index of all places (4 bytes a character, made at once),
 * what else was looked for is kept for the next time (the last 50 patterns). `find` gives what `concordance` gives.
 */
export function makeConcordancer(documents: Texts, options: TextsOptions = {}): Concordancer {
  checkOptions(options)
  const texts = kwicTexts(sourcesOf(documents, options))
  const folded = texts.map(({ text }) => foldText(text))
  const index = indexText(folded.join(separator))
  const starts = new Int32Array(texts.length + 1)
  folded.forEach((text, i) => {
    starts[i + 1] = starts[i]! + text.length + separator.length
  })
  const known = new Map<string, Span[][]>()

  const lookUp = (words: readonly string[]): Span[][] => {
    const spans = words.flatMap((word) =>
      Array.from(index.placesOf(word), (start) => ({ start, end: start + word.length })),
    )
    const chosen = words.length === 1 ? withoutOverlaps(spans) : chooseLongest(spans.sort(byPlace))
    const byText: Span[][] = texts.map(() => [])
    let at = 0
    for (const { start, end } of chosen) {
      while (starts[at + 1]! <= start) at++
      byText[at]!.push({ start: start - starts[at]!, end: end - starts[at]! })
    }
    return byText
  }
  const spansOf = (pattern: ConcordancePattern): Span[][] => {
    const search = searchOf(pattern)
    const { key, words } = search
    if (words && words.length <= mostLookUps && !words.some((word) => word.includes(separator)))
      return lookUp(words)
    if (key === undefined) return scanAll(texts, search, folded)
    const found = known.get(key) ?? scanAll(texts, search, folded)
    known.delete(key)
    known.set(key, found)
    if (known.size > mostKept) known.delete(known.keys().next().value!)
    return found
  }
  return {
    find(pattern, lineOptions = {}) {
      checkLineOptions(lineOptions)
      return linesOf(texts, spansOf(pattern), lineOptions)
    },
    count: (pattern) => spansOf(pattern).reduce((sum, spans) => sum + spans.length, 0),
  }
}

const mostKept = 50
/** Of more words than this one pass through the text is cheaper. */
const mostLookUps = 100
/** Stands between texts in the index, and in no word that is looked up there. */
const separator = '\u0000'

/** One word’s places, one behind the other: 人人 stands once in 人人人. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  let free = 0
  return spans.filter(({ start, end }) => {
    if (start < free) return false
    free = end
    return true
  })
}

function scanAll(texts: readonly KwicText[], search: Search, folded?: readonly string[]): Span[][] {
  return texts.map(({ text }, i) => search.find(text, folded?.[i] ?? foldText(text)))
}

function linesOf(
  texts: readonly KwicText[],
  spans: readonly Span[][],
  options: LineOptions,
): ConcordanceLine[] {
  const { width = 20, sort = 'place', limit = Number.POSITIVE_INFINITY } = options
  const lines: ConcordanceLine[] = []
  for (const [i, text] of texts.entries()) {
    for (const span of spans[i]!) {
      // Unsorted, what lies behind the limit need not be made.
      if (sort === 'place' && lines.length >= limit) return lines
      lines.push(text.line(span, width))
    }
  }
  return sortLines(lines, sort).slice(0, limit)
}

function checkLineOptions(options: LineOptions): void {
  checkOptions(options)
  const { width = 20, sort = 'place', limit = Number.POSITIVE_INFINITY } = options
  if (!(Number.isInteger(width) && width >= 0)) {
    throw new TifaError('option', `width: received ${shown(width)}; allowed are whole numbers from 0`)
  }
  checkSort(sort)
  if (!((Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY) && limit >= 1)) {
    throw new TifaError(
      'option',
      `limit: received ${shown(limit)}; allowed are whole numbers from 1 and Infinity`,
    )
  }
}
