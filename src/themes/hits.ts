import { checkOptions, shown, TifaError } from '../error.ts'
import { type Piece, sourcesOf, type Texts, type TextsOptions } from '../report/texts.ts'
import { foldText } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import type { Themes } from './define.ts'
import type { GuardOptions } from './guard.ts'
import { policyThemes } from './policy.ts'
import { type FoundTerm, visitTerms } from './visit.ts'

/** A term of the same theme inside a longer one that was hit. */
export interface ThemePart extends Span {
  term: string
}

/** The evidence for a count: where a term of a theme stands. The span indexes the text that was handed over. */
export interface ThemeHit extends Span {
  document: string
  unit?: string
  /** The theme's id. */
  theme: string
  /** The term as the dictionary has it: a word, a glob, an expression, a gap. */
  term: string
  /** What stands in the text: `text.slice(start, end)`. */
  text: string
  /** The weight of the term, 1 unless the dictionary says otherwise. */
  weight: number
  /** A negating word stands before it in its clause (没有形成合力). */
  negated: boolean
  /** Terms of the theme inside this hit, by start, the longer first; they are not hits of their own. */
  parts: ThemePart[]
}

export interface ThemesOptions extends TextsOptions, GuardOptions {
  /**
   * What becomes of hits behind a negating word (`negation` in the dictionary): `mark` counts them, with
   * `negated: true`; `drop` leaves them out; `only` leaves out the others. A theme that is denied is spoken of all the same.
   * Default `mark`.
   */
  negated?: 'mark' | 'drop' | 'only'
}

const negatedChoices: Record<NonNullable<ThemesOptions['negated']>, (negated: boolean) => boolean> = {
  mark: () => true,
  drop: (negated) => !negated,
  only: (negated) => negated,
}

/**
 * Finds the terms of each theme on the characters of the texts, without cutting them into words.
 *
 * Within a theme the match that starts first wins, and of those that start together the longest; what lies inside it is
 * kept as its `parts`, what reaches out of it is dropped (高质量发展 is one hit, not another of 发展). A term inside one of
 * its theme's exceptions does not count; `guard` says what else keeps it from counting. Themes do not see
 * each other: one stretch of text may be evidence for several. A theme with sub-themes counts its own terms and theirs, so
 * that its rows and those of its sub-themes tell of the same places; add up rows of one level only.
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
  checkOptions(options)
  return sourcesOf(documents, { glossary: false, ...options }).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => hitsOf(piece, compiled, options)),
  )
}

function hitsOf(piece: Piece, compiled: CompiledThemes, options: ThemesOptions): ThemeHit[] {
  const { id, unit, text } = piece.document
  const from = piece.start
  const hits: ThemeHit[] = []
  /** By theme: its last hit, whose parts may still come. */
  const last: (ThemeHit | undefined)[] = []
  visitKept(text, compiled, options, ({ target, term, start, end, weight, negated, part }, kept) => {
    if (part) {
      last[target]?.parts.push({ term: compiled.terms[term]!, start: from + start, end: from + end })
      return
    }
    const hit: ThemeHit = {
      document: id,
      ...(unit === undefined ? {} : { unit }),
      theme: compiled.list[target]!.theme.id,
      term: compiled.terms[term]!,
      text: text.slice(start, end),
      weight,
      negated,
      parts: [],
      start: from + start,
      end: from + end,
    }
    last[target] = kept ? hit : undefined
    if (kept) hits.push(hit)
  })
  return hits
}

function visitKept(
  text: string,
  compiled: CompiledThemes,
  options: ThemesOptions,
  visit: (found: FoundTerm, kept: boolean) => void,
): void {
  const { negated = 'mark' } = options
  if (!Object.hasOwn(negatedChoices, negated)) {
    const allowed = Object.keys(negatedChoices).map(shown).join(', ')
    throw new TifaError('option', `negated: received ${shown(negated)}; allowed are ${allowed}`)
  }
  const keeps = negatedChoices[negated]
  visitTerms(foldText(text), compiled, options, (found) => visit(found, keeps(found.negated)))
}

/**
 * Calls `visit` for every hit in a text, without making rows. It is the same object for all of them, so take what you need
 * from it.
 */
export function visitHits(
  text: string,
  compiled: CompiledThemes,
  visit: (hit: Readonly<FoundTerm>) => void,
  options: ThemesOptions = {},
): void {
  visitKept(text, compiled, options, (found, kept) => {
    if (kept && !found.part) visit(found)
  })
}
