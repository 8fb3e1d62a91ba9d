import { type Piece, sourcesOf, type Texts, type TextsOptions } from '../report/texts.ts'
import { foldText } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import type { Themes } from './define.ts'
import { policyThemes } from './policy.ts'

/** The evidence for a count: where a term of a theme stands. The span indexes the text that was handed over. */
export interface ThemeHit extends Span {
  document: string
  unit?: string
  /** The theme's id. */
  theme: string
  term: string
}

export type ThemesOptions = TextsOptions

/**
 * Finds the terms of each theme on the characters of the texts, without cutting them into words.
 *
 * Within a theme the match that starts first wins, and of those that start together the longest; what
 * overlaps it does not count again (高质量发展 is one hit, not another of 发展). A term inside one of
 * its theme's exceptions does not count. Themes do not see each other: one stretch of text may be
 * evidence for several. A theme with sub-themes counts its own terms and theirs, so that its rows and
 * those of its sub-themes tell of the same places; add up rows of one level only.
 *
 * Rows are in the order of the documents, then by start, the longer first, then in the order of the
 * themes. One pass; time grows with the text and its hits, not with the number of terms.
 */
export function findThemes(
  documents: Texts,
  themes: Themes = policyThemes,
  options: ThemesOptions = {},
): ThemeHit[] {
  const compiled = compileThemes(themes)
  return sourcesOf(documents, options).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => hitsOf(piece, compiled)),
  )
}

function hitsOf({ document: { id, unit, text }, start: from }: Piece, compiled: CompiledThemes): ThemeHit[] {
  const hits: ThemeHit[] = []
  visitHits(text, compiled, (target, pattern, start, end) => {
    hits.push({
      document: id,
      ...(unit === undefined ? {} : { unit }),
      theme: compiled.list[target]!.theme.id,
      term: compiled.matcher.patterns[pattern]!,
      start: from + start,
      end: from + end,
    })
  })
  return hits
}

/** Calls `visit` for every hit in a text, without making rows. */
export function visitHits(
  text: string,
  { list, matcher, targets, hides }: CompiledThemes,
  visit: (target: number, pattern: number, start: number, end: number) => void,
): void {
  const { count, patterns, starts } = matcher.scan(foldText(text))
  // Matches come by start, the longer first. So an exception comes before what it hides, and the first
  // match at or behind the end of a theme's last hit is the one that wins.
  const hiddenUntil = new Int32Array(list.length)
  const takenUntil = new Int32Array(list.length)
  for (let i = 0; i < count; i++) {
    const pattern = patterns[i]!
    const start = starts[i]!
    const end = start + matcher.lengths[pattern]!
    for (const theme of hides[pattern]!) hiddenUntil[theme] = Math.max(hiddenUntil[theme]!, end)
    for (const { target, owner } of targets[pattern]!) {
      if (hiddenUntil[owner]! >= end || takenUntil[target]! > start) continue
      takenUntil[target] = end
      visit(target, pattern, start, end)
    }
  }
}
