import { shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { adjustBenjaminiHochberg, adjustHolm } from '../stats/adjust.ts'
import { expectedCount, rateG2, rateRatio } from '../stats/association.ts'
import { chiSquareSurvival } from '../stats/chi-square.ts'
import { deviationOfProportions } from '../stats/dispersion.ts'
import { countThemes, type ThemeCount } from './count.ts'
import type { Themes } from './define.ts'
import type { ThemesOptions } from './hits.ts'
import { policyThemes } from './policy.ts'

/**
 * A theme in one unit against the same theme in all other units together. `null` stands where a value
 * does not exist: there is no other unit, one side has no characters, or the theme occurs nowhere.
 */
export interface ThemeComparison {
  unit: string
  /** The theme's id. */
  theme: string
  label: string
  /** Hits in the unit, and what they would be if the theme were spread by length of text alone. */
  observed: number
  expected: number | null
  chars: number
  perThousandChars: number
  otherCount: number
  otherChars: number
  otherPerThousandChars: number
  /** How many times as frequent as elsewhere; one half is added to both counts where one is zero. */
  rateRatio: number | null
  /** log₂ of `rateRatio`: 1 is twice as frequent, −1 half as frequent. */
  logRatio: number | null
  /** The 95% interval of `rateRatio`, low and high. */
  interval: [low: number, high: number] | null
  /** True where one half was added, so that ratio and interval are rough. */
  halfAdded: boolean
  /** Log-likelihood statistic, its p-value, and that value adjusted for the number of rows. */
  g2: number | null
  p: number | null
  pAdjusted: number | null
  /**
   * How unevenly the theme is spread over all units, 0 to 1 (Gries's DP, normalised); the same in all
   * rows of a theme.
   */
  dispersion: number | null
}

export interface CompareOptions extends ThemesOptions {
  /**
   * How p-values are adjusted for their number: `benjamini-hochberg` keeps the share of false results among
   * those called significant at the level, `holm` the chance of even one false result, `none` leaves p as
   * it is. Default `benjamini-hochberg`. All rows that have a p-value are adjusted together.
   */
  adjust?: 'benjamini-hochberg' | 'holm' | 'none'
}

const adjusters: Record<
  NonNullable<CompareOptions['adjust']>,
  (ps: readonly number[]) => readonly number[]
> = {
  'benjamini-hochberg': adjustBenjaminiHochberg,
  holm: adjustHolm,
  none: (ps) => ps,
}

/**
 * Compares each unit with all the others, theme by theme: which themes it speaks of more or less than
 * they do, by how much, and how sure that is. Rates are hits per character that is not white space.
 *
 * Read `rateRatio` with its `interval` for the size of a difference and `pAdjusted` for how far chance
 * alone might explain it. Hits are taken as independent, which they are not quite (a term is repeated
 * where it is the topic), so intervals are somewhat too narrow; and where `expected` is below about 5,
 * `p` is rough. Formulas and sources stand with `rateG2`, `rateRatio`, `deviationOfProportions` in `stats/`.
 *
 * A row for each unit and theme in the order of `countThemes`. Time: that of counting.
 */
export function compareUnits(
  documents: Texts,
  themes: Themes = policyThemes,
  options: CompareOptions = {},
): ThemeComparison[] {
  const { adjust = 'benjamini-hochberg', ...rest } = options
  if (!Object.hasOwn(adjusters, adjust)) {
    const allowed = Object.keys(adjusters).map(shown).join(', ')
    throw new TifaError('option', `adjust: received ${shown(adjust)}; allowed are ${allowed}`)
  }
  return compareCounts(countThemes(documents, themes, rest), adjusters[adjust])
}

function compareCounts(
  counts: readonly ThemeCount[],
  adjust: (ps: readonly number[]) => readonly number[],
): ThemeComparison[] {
  const byTheme = new Map<string, ThemeCount[]>()
  for (const row of counts) {
    const rows = byTheme.get(row.theme)
    if (rows) rows.push(row)
    else byTheme.set(row.theme, [row])
  }
  const totals = new Map(
    [...byTheme].map(([theme, rows]) => {
      const sizes = rows.map(({ chars }) => chars)
      const found = rows.map(({ count }) => count)
      return [
        theme,
        { chars: sum(sizes), count: sum(found), dispersion: deviationOfProportions(found, sizes) },
      ] as const
    }),
  )
  const compared = counts.map((row) => compareRow(row, totals.get(row.theme)!))
  const tested = compared.filter(({ p }) => p !== null)
  adjust(tested.map(({ p }) => p!)).forEach((value, i) => {
    tested[i]!.pAdjusted = value
  })
  return compared
}

function compareRow(
  { unit, theme, label, count, chars, perThousandChars }: ThemeCount,
  total: { count: number; chars: number; dispersion: { normalised: number } | null },
): ThemeComparison {
  const pair = { count, size: chars, otherCount: total.count - count, otherSize: total.chars - chars }
  const rate = rateRatio(pair)
  // With no hit anywhere there is nothing to test, and the row must not weigh on the adjustment of others.
  const g2 = total.count > 0 ? rateG2(pair) : null
  return {
    unit,
    theme,
    label,
    observed: count,
    expected: pair.otherSize > 0 ? expectedCount(pair) : null,
    chars,
    perThousandChars,
    otherCount: pair.otherCount,
    otherChars: pair.otherSize,
    otherPerThousandChars: pair.otherSize > 0 ? (1000 * pair.otherCount) / pair.otherSize : 0,
    rateRatio: rate?.ratio ?? null,
    logRatio: rate?.logRatio ?? null,
    interval: rate ? [rate.low, rate.high] : null,
    halfAdded: rate?.halfAdded ?? false,
    g2,
    p: g2 === null ? null : chiSquareSurvival(g2),
    pAdjusted: null,
    dispersion: total.dispersion?.normalised ?? null,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}
