import { checkOptions, shown, TifaError } from '../error.ts'
import { sourcesOf, type Texts } from '../report/texts.ts'
import { adjustBenjaminiHochberg } from '../stats/adjust.ts'
import { chiSquareSurvival } from '../stats/chi-square.ts'
import { associationOf } from '../stats/contingency.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import type { Themes } from './define.ts'
import { type ThemesOptions, visitHits } from './hits.ts'
import { policyThemes } from './policy.ts'

/** Two themes, and in how many places both are spoken of. */
export interface Cooccurrence {
  /** Ids and labels of the two themes, in the order of the dictionary. */
  theme: string
  other: string
  label: string
  otherLabel: string
  /** The level of both. */
  level: number
  /** All sentences (sections, parts, units, documents) there are; those with the one theme, with the other, with both. */
  contexts: number
  withTheme: number
  withOther: number
  withBoth: number
  /** withTheme · withOther / contexts: in how many both would be if neither drew the other. */
  expected: number
  /** withBoth / expected: 1 as chance would have it, 2 twice as often. */
  lift: number
  /** ln of it; `null` where they are never together. And normalised: −1 never together, 0 chance, 1 always together. */
  pmi: number | null
  npmi: number
  /** Log-likelihood ratio of the four-fold table against independence, its p, and that adjusted for all rows. */
  g2: number
  p: number
  pAdjusted: number
}

/** One place in which both themes are spoken of. The span indexes the text that was handed over. */
export interface CooccurrencePlace extends Span {
  document: string
  unit?: string
  text: string
}

export interface CooccurrenceOptions extends Omit<ThemesOptions, 'by'> {
  /**
   * What counts as together: the same `sentence` (default), `section` or `part` or `unit` of a report, or `document`. Texts
   * that are no reports are one whole, but for sentences.
   */
  within?: 'sentence' | 'section' | 'part' | 'unit' | 'document'
  /** Which level of themes: 1 (default) is the first. */
  level?: number
}

/**
 * Which themes are spoken of together: a row for each two themes of a level that occur at all, in the order of the dictionary.
 * Two hits that overlap are one thing said, not two: 民主监督 as a term of two themes does not bring them together.
 *
 * `lift` says how much more often than by chance, `g2` how sure that is: with many sentences a trifle becomes sure.
 * Church and Hanks, "Word association norms", 1990; Bouma 2009 (`npmi`); Dunning 1993 (`g2`). Long contexts hold
 * many themes whatever they are about, so that lifts within sections lie above 1; compare them with one another, not
 * with 1. Benjamini–Hochberg adjusts over all rows. Time: that of counting, and pairs of themes in each context.
 *
 * @throws TifaError for options that cannot be meant
 */
export function countCooccurrence(
  documents: Texts,
  themes: Themes = policyThemes,
  options: CooccurrenceOptions = {},
): Cooccurrence[] {
  const compiled = compileThemes(themes)
  const level = levelOf(options, compiled)
  return cooccurrenceRows(compiled, level, countContexts(documents, compiled, options))
}

/** In how many contexts themes and pairs of themes of one level stand. */
export interface ContextCounts {
  contexts: number
  /** By place of the theme in the list. */
  alone: Map<number, number>
  /** By place of the one theme · length of the list + place of the other, which stands behind it. */
  together: Map<number, number>
}

export function countContexts(
  documents: Texts,
  compiled: CompiledThemes,
  options: CooccurrenceOptions,
): ContextCounts {
  const { list } = compiled
  const counts: ContextCounts = { contexts: 0, alone: new Map(), together: new Map() }
  const { alone, together } = counts
  visitContexts(documents, compiled, options, ({ hits }) => {
    counts.contexts++
    const here = [...hits.keys()].sort((a, b) => a - b)
    here.forEach((target, i) => {
      alone.set(target, (alone.get(target) ?? 0) + 1)
      for (let j = i + 1; j < here.length; j++) {
        const other = here[j]!
        if (list[other]!.level !== list[target]!.level || !areApart(hits.get(target)!, hits.get(other)!))
          continue
        const key = target * list.length + other
        together.set(key, (together.get(key) ?? 0) + 1)
      }
    })
  })
  return counts
}

/** The rows of a level from what was counted. */
export function cooccurrenceRows(
  { list }: Pick<CompiledThemes, 'list'>,
  level: number,
  { contexts, alone, together }: ContextCounts,
): Cooccurrence[] {
  const places = list.flatMap((listed, i) => (listed.level === level ? [i] : []))
  const found = places.filter((target) => alone.has(target))
  const rows = found.flatMap((target, i) =>
    found.slice(i + 1).map((other) => {
      const withTheme = alone.get(target)!
      const withOther = alone.get(other)!
      const withBoth = together.get(target * list.length + other) ?? 0
      const { expected, pmi, npmi, g2 } = associationOf([contexts, withTheme, withOther, withBoth], 0.5)
      return {
        theme: list[target]!.theme.id,
        other: list[other]!.theme.id,
        label: list[target]!.theme.label,
        otherLabel: list[other]!.theme.label,
        level,
        contexts,
        withTheme,
        withOther,
        withBoth,
        expected,
        lift: withBoth / expected,
        pmi: withBoth > 0 ? pmi : null,
        npmi: withBoth > 0 ? npmi : -1,
        g2,
        p: chiSquareSurvival(g2),
        pAdjusted: 1,
      }
    }),
  )
  adjustBenjaminiHochberg(rows.map(({ p }) => p)).forEach((p, i) => {
    rows[i]!.pAdjusted = p
  })
  return rows
}

/**
 * The places behind one row of `countCooccurrence`: as many as its `withBoth`, in the order of the texts. The themes may
 * also be of different levels.
 *
 * @throws TifaError for a theme that the dictionary does not have
 */
export function findCooccurrence(
  documents: Texts,
  pair: readonly [theme: string, other: string],
  themes: Themes = policyThemes,
  options: Omit<CooccurrenceOptions, 'level'> = {},
): CooccurrencePlace[] {
  const compiled = compileThemes(themes)
  const [first, second] = [0, 1].map((i) => {
    const place = compiled.list.findIndex(({ theme }) => theme.id === pair?.[i])
    if (place >= 0) return place
    throw new TifaError(
      'option',
      `pair[${i}]: received ${shown(pair?.[i])}; allowed are ids of the dictionary’s themes`,
    )
  })
  const places: CooccurrencePlace[] = []
  visitContexts(documents, compiled, options, ({ hits, place }) => {
    const [here, there] = [hits.get(first!), hits.get(second!)]
    if (here && there && areApart(here, there)) places.push(place())
  })
  return places
}

/** Where the first hit of a theme in a context ends, and where the last begins. */
interface Reach {
  firstEnd: number
  lastStart: number
}

/** Whether a hit of the one lies wholly before a hit of the other. */
const areApart = (a: Reach, b: Reach) => a.firstEnd <= b.lastStart || b.firstEnd <= a.lastStart

interface Context {
  hits: Map<number, Reach>
  place(): CooccurrencePlace
}

const cuts = { sentence: 'unit', section: 'section', part: 'part', unit: 'unit', document: 'unit' } as const

function visitContexts(
  documents: Texts,
  compiled: CompiledThemes,
  options: CooccurrenceOptions,
  visit: (context: Context) => void,
): void {
  checkOptions(options)
  const { within = 'sentence', glossary = false } = options
  if (!Object.hasOwn(cuts, within)) {
    const allowed = Object.keys(cuts).map(shown).join(', ')
    throw new TifaError('option', `within: received ${shown(within)}; allowed are ${allowed}`)
  }
  for (const { pieces } of sourcesOf(documents, { by: cuts[within], glossary })) {
    for (const { document, start: from } of pieces) {
      const { id, unit, text } = document
      const spans = within === 'sentence' ? findSentences(text) : [{ start: 0, end: text.length }]
      const hits = spans.map(() => new Map<number, Reach>())
      let at = 0
      const add = (target: number, start: number, end: number) => {
        while (at + 1 < spans.length && spans[at]!.end <= start) at++
        const reach = hits[at]!.get(target)
        if (reach === undefined) hits[at]!.set(target, { firstEnd: end, lastStart: start })
        else reach.lastStart = Math.max(reach.lastStart, start)
      }
      if (spans.length > 0)
        visitHits(text, compiled, ({ target, start, end }) => add(target, start, end), options)
      spans.forEach(({ start, end }, i) => {
        const place = () => ({
          document: id,
          ...(unit === undefined ? {} : { unit }),
          text: text.slice(start, end),
          start: from + start,
          end: from + end,
        })
        visit({ hits: hits[i]!, place })
      })
    }
  }
}

/** The level that was asked for. @throws TifaError where there is none such */
export function levelOf({ level = 1 }: CooccurrenceOptions, { list }: Pick<CompiledThemes, 'list'>): number {
  const deepest = Math.max(...list.map((listed) => listed.level))
  if (Number.isInteger(level) && level >= 1 && level <= deepest) return level
  throw new TifaError(
    'option',
    `level: received ${shown(level)}; allowed are whole numbers from 1 to ${deepest}`,
  )
}
