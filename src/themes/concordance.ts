import { shown, TifaError } from '../error.ts'
import { chooseLongest } from '../match/longest.ts'
import { compileMatcher } from '../match/matcher.ts'
import { type Piece, sourcesOf, type Texts, type TextsOptions } from '../report/texts.ts'
import type { Span } from '../text/span.ts'

/** One place where the pattern stands, with what is around it. The span indexes the text that was handed over. */
export interface ConcordanceLine extends Span {
  document: string
  unit?: string
  /** What stands before the match, as one line: each run of white space is one space. */
  left: string
  /** `text.slice(start, end)`, unchanged. */
  match: string
  /** What stands after it, as one line. */
  right: string
}

export interface ConcordanceOptions extends TextsOptions {
  /** How many UTF-16 code units of text to show on each side, 0 or more. Default 20. */
  width?: number
  /**
   * `place` leaves the order of the texts; `right` puts lines together that go on alike, `left` those that
   * are led to alike (compared from the match outwards). By UTF-16 code units. Default `place`.
   */
  sort?: 'left' | 'right' | 'place'
  /** At most this many lines, the first after sorting; 1 or more. Default `Infinity`, all. */
  limit?: number
}

const sorts: Record<NonNullable<ConcordanceOptions['sort']>, (line: ConcordanceLine) => string> = {
  left: ({ left }) => [...left].reverse().join(''),
  right: ({ right }) => right,
  place: () => '',
}

/**
 * Keyword in context: every place where a pattern stands, with the text on both sides.
 *
 * Strings are matched as they are; of several that overlap, the leftmost longest counts. A regular
 * expression is run from match to match whether or not it has the flag `g` (`y` is ignored); empty
 * matches are left out. The time of a regular expression is its author's affair: one like `(a+)+b` can
 * take for ever, and nothing here stops it, so do not pass on expressions from people you do not trust.
 */
export function concordance(
  documents: Texts,
  pattern: string | readonly string[] | RegExp,
  options: ConcordanceOptions = {},
): ConcordanceLine[] {
  const { width = 20, sort = 'place', limit = Number.POSITIVE_INFINITY, ...rest } = options
  if (!(Number.isInteger(width) && width >= 0)) {
    throw new TifaError('option', `width: received ${shown(width)}; allowed are whole numbers from 0`)
  }
  if (!Object.hasOwn(sorts, sort)) {
    const allowed = Object.keys(sorts).map(shown).join(', ')
    throw new TifaError('option', `sort: received ${shown(sort)}; allowed are ${allowed}`)
  }
  if (!((Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY) && limit >= 1)) {
    throw new TifaError(
      'option',
      `limit: received ${shown(limit)}; allowed are whole numbers from 1 and Infinity`,
    )
  }
  const find = finderOf(pattern)
  const lines = sourcesOf(documents, rest).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => find(piece.document.text).map((span) => lineOf(piece, span, width))),
  )
  if (sort === 'place') return lines.slice(0, limit)
  return lines
    .map((line, place) => ({ line, place, key: sorts[sort](line) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .slice(0, limit)
    .map(({ line }) => line)
}

function finderOf(pattern: string | readonly string[] | RegExp): (text: string) => Span[] {
  if (pattern instanceof RegExp) return (text) => matchesOf(pattern, text)
  const words = typeof pattern === 'string' ? [pattern] : pattern
  if (
    !Array.isArray(words) ||
    words.length === 0 ||
    words.some((word) => typeof word !== 'string' || word === '')
  ) {
    throw new TifaError(
      'option',
      `pattern: received ${shown(pattern)}; allowed are a string that is not empty, a list of these, or a RegExp`,
    )
  }
  const matcher = compileMatcher([...new Set<string>(words)])
  return (text) => chooseLongest(matcher.find(text))
}

function matchesOf(pattern: RegExp, text: string): Span[] {
  const flags = pattern.flags.replace(/[gy]/g, '')
  const spans: Span[] = []
  // matchAll goes on by one character after an empty match, so that it always ends.
  for (const match of text.matchAll(new RegExp(pattern.source, `${flags}g`))) {
    if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}

function lineOf({ document, start: from }: Piece, { start, end }: Span, width: number): ConcordanceLine {
  const { id, unit, text } = document
  return {
    document: id,
    ...(unit === undefined ? {} : { unit }),
    left: oneLine(text.slice(wholeCharacter(text, Math.max(0, start - width)), start)),
    match: text.slice(start, end),
    right: oneLine(text.slice(end, wholeCharacter(text, Math.min(text.length, end + width)))),
    start: from + start,
    end: from + end,
  }
}

/** A cut never falls between the two halves of a character beyond the basic plane: it moves one back. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
