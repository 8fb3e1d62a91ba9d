import { TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { kendallTau } from '../stats/kendall.ts'
import { type CountOptions, countThemes, type ThemeCount } from './count.ts'
import type { Themes } from './define.ts'
import type { Guard } from './guard.ts'
import { findKeywords, type Keyword, type KeywordsOptions } from './keywords.ts'
import { policyThemes } from './policy.ts'
import { type WordCutter, wordCutters } from './word-cutters.ts'

/** Whether a ranking stays the same when it is counted in another way. */
export interface Firmness {
  /** What was ranked: the units by their rate of one theme, or the first-level themes by their hits in all units. */
  ranked: 'units' | 'themes'
  /** The theme whose units were ranked; `null` where themes were. */
  theme: string | null
  label: string | null
  /** The other way to count: its guard, and what cuts words for it (`null` where nothing does). */
  guard: Guard
  segmenter: string | null
  /** How many were ranked. */
  n: number
  /** Hits counted as asked for, and in the other way. */
  count: number
  otherCount: number
  /** Kendall's τ-b of the two rankings: 1 the same, 0 unrelated; `null` where all are tied, so that there is no ranking. */
  tau: number | null
  /** How likely so much agreement is by chance. */
  p: number | null
}

export interface FirmnessOptions extends CountOptions {
  /** Ways to cut words for the guard `segmenter`. Default: those at hand (`tifa` with variants, nodejieba, Intl.Segmenter). */
  cutters?: readonly WordCutter[]
}

/**
 * Is it the same ranking under the other segmenters, and with guards on and off? Counts themes anew under every guard and
 * with every segmenter and says by Kendall's τ-b (`kendallTau`) how far the order of the units, theme by theme, and the
 * order of the themes stay. Near 1 a finding does not hang on how words were cut; where τ is low, read the hits before
 * you cite the ranking. With few units or hits τ jumps: `n` and the counts stand beside it. Rows by way of counting, then
 * themes, then units. Time: that of counting under each of some eight ways, the slowest being Intl.Segmenter.
 */
export async function checkFirmness(
  documents: Texts,
  themes: Themes = policyThemes,
  options: FirmnessOptions = {},
): Promise<Firmness[]> {
  const { cutters = await wordCutters(), ...asked } = options
  checkCutters(cutters)
  const base = countThemes(documents, themes, asked)
  const own = asked.guard ?? 'exceptions'
  const plain = (['none', 'exceptions'] as const)
    .filter((guard) => guard !== own)
    .map((guard) => ({ guard, segmenter: null, options: { ...asked, guard } }))
  const cut = cutters.map(({ name, segmenter }) => ({
    guard: 'segmenter' as const,
    segmenter: name,
    options: { ...asked, guard: 'segmenter' as const, segmenter },
  }))
  return [...plain, ...cut].flatMap(({ guard, segmenter, options: other }) => {
    const counts = countThemes(documents, themes, other)
    return rankings(base, counts).map((row) => ({ ...row, guard, segmenter }))
  })
}

function rankings(base: readonly ThemeCount[], other: readonly ThemeCount[]) {
  const themes = new Map<string, number[]>()
  base.forEach(({ theme }, i) => {
    const places = themes.get(theme)
    if (places) places.push(i)
    else themes.set(theme, [i])
  })
  const total = (rows: readonly ThemeCount[], places: readonly number[]) =>
    places.reduce((sum, i) => sum + rows[i]!.count, 0)
  const first = [...themes.values()].filter(([i]) => base[i!]!.level === 1)
  const compared = (a: number[], b: number[]) => {
    const agreement = kendallTau(a, b)
    return { n: a.length, tau: agreement?.tau ?? null, p: agreement?.p ?? null }
  }
  const all = [base, other].map((rows) => first.map((places) => total(rows, places)))
  const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)
  return [
    {
      ranked: 'themes' as const,
      theme: null,
      label: null,
      count: sum(all[0]!),
      otherCount: sum(all[1]!),
      ...compared(all[0]!, all[1]!),
    },
    ...[...themes].map(([theme, places]) => ({
      ranked: 'units' as const,
      theme,
      label: base[places[0]!]!.label,
      count: total(base, places),
      otherCount: total(other, places),
      ...compared(
        places.map((i) => base[i]!.perThousandChars),
        places.map((i) => other[i]!.perThousandChars),
      ),
    })),
  ]
}

/** Whether the keywords of a unit stay the same under another segmenter. */
export interface KeywordFirmness {
  unit: string
  segmenter: string
  /** Words compared: the first `limit` of either list. */
  n: number
  /** Share of the unit's first words that are among the first of the other segmenter too, 0 to 1. */
  overlap: number | null
  /** Kendall's τ-b of the G² of these words; a word that the other does not find has 0. `null` where there is no ranking. */
  tau: number | null
  p: number | null
}

/**
 * Are the keywords of each unit the same under the other segmenters? Compares the first `limit` words (default 20) of
 * `findKeywords` under the built-in segmenter, or the one given, with those of every other. Words, unlike themes, hang on
 * where they are cut, so expect less agreement than from `checkFirmness`. A row for each other segmenter and unit.
 * Time: that of cutting with each.
 */
export async function checkKeywordFirmness(
  documents: Texts,
  options: KeywordsOptions & { cutters?: readonly WordCutter[] } = {},
): Promise<KeywordFirmness[]> {
  const { cutters = await wordCutters(), limit = 20, ...asked } = options
  checkCutters(cutters)
  const everything = { ...asked, limit: Number.POSITIVE_INFINITY }
  const [base, ...others] = asked.segmenter ? [{ name: '', segmenter: asked.segmenter }, ...cutters] : cutters
  const mine = byUnit(findKeywords(documents, { ...everything, segmenter: base!.segmenter }))
  return others.flatMap(({ name, segmenter }) => {
    const theirs = byUnit(findKeywords(documents, { ...everything, segmenter }))
    return [...mine].map(([unit, rows]) => {
      const other = theirs.get(unit) ?? []
      const top = rows.slice(0, limit).map(({ word }) => word)
      const otherTop = new Set(other.slice(0, limit).map(({ word }) => word))
      const words = [...new Set([...top, ...otherTop])]
      const strengths = [rows, other].map((list) => new Map(list.map(({ word, g2 }) => [word, g2 ?? 0])))
      const [a, b] = strengths.map((found) => words.map((word) => found.get(word) ?? 0))
      const agreement = kendallTau(a!, b!)
      return {
        unit,
        segmenter: name,
        n: words.length,
        overlap: top.length > 0 ? top.filter((word) => otherTop.has(word)).length / top.length : null,
        tau: agreement?.tau ?? null,
        p: agreement?.p ?? null,
      }
    })
  })
}

function byUnit(rows: readonly Keyword[]): Map<string, Keyword[]> {
  const units = new Map<string, Keyword[]>()
  for (const row of rows) {
    const list = units.get(row.unit)
    if (list) list.push(row)
    else units.set(row.unit, [row])
  }
  return units
}

function checkCutters(cutters: readonly WordCutter[]): void {
  if (Array.isArray(cutters) && cutters.length > 0) return
  throw new TifaError(
    'option',
    'cutters: received none; allowed is a list of { name, segmenter }, one or more',
  )
}
