import { shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { adjustBenjaminiHochberg } from '../stats/adjust.ts'
import { rateG2, rateRatio } from '../stats/association.ts'
import { changePoints, poissonOverdispersion } from '../stats/change-points.ts'
import { chiSquareSurvival } from '../stats/chi-square.ts'
import { mannKendall, senSlope } from '../stats/trend.ts'
import type { Themes } from './define.ts'
import { policyThemes } from './policy.ts'
import { countByYear, type YearsOptions } from './years.ts'

/** How a theme rises or falls over the years. */
export interface ThemeTrend {
  theme: string
  label: string
  level: number
  /** How many years there are texts of, the first and the last of them. */
  years: number
  firstYear: number
  lastYear: number
  /** Hits and characters in all of them. */
  count: number
  chars: number
  perThousandChars: number
  /** Kendall's τ-b between year and rate: 1 rises throughout, −1 falls throughout. `null` for fewer than three years. */
  tau: number | null
  /** Mann–Kendall: z, its two-sided p-value, and that value adjusted over all themes (Benjamini–Hochberg). */
  z: number | null
  p: number | null
  pAdjusted: number | null
  /** Typical change of `perThousandChars` from one year to the next (Theil–Sen), with its 95% interval. */
  slope: number | null
  slopeInterval: [low: number, high: number] | null
  /** The first years of new rates, as `findChangePoints` gives them. */
  changeYears: number[]
}

/** A year in which a theme's rate is taken to change. */
export interface ChangePoint {
  theme: string
  label: string
  level: number
  /** The first year of the new rate. */
  year: number
  /** The stretch before and the stretch after, up to the next change. */
  countBefore: number
  charsBefore: number
  perThousandCharsBefore: number
  countAfter: number
  charsAfter: number
  perThousandCharsAfter: number
  /** How many times as frequent after as before, and the 95% interval (Wald). */
  rateRatio: number | null
  rateRatioInterval: [low: number, high: number] | null
  /** Log-likelihood statistic and p of the two rates; too sure, since the year was chosen to make them large. */
  g2: number | null
  p: number | null
  /** How many times the variance from year to year is that of independent hits; the cost of the cuts allows for it. */
  overdispersion: number
}

/**
 * Does a theme rise or fall over the years, by how much, and when did it change? Rates are hits per thousand characters
 * of all the texts of a year; a row for each theme, in their order. Mann–Kendall for the direction (`mannKendall`),
 * Theil–Sen for the pace (`senSlope`), optimal partitioning for the changes (`changePoints`); formulas and cautions stand
 * there. Years are taken as independent: reports that copy the last one make p too small. Documents without a year are left
 * out, so are years without text. Time: that of counting, and years² for each theme.
 */
export function findTrends(
  documents: Texts,
  themes: Themes = policyThemes,
  options: TrendsOptions = {},
): ThemeTrend[] {
  const { penalty, ...rest } = checked(options)
  const { years, chars, themes: rows } = countByYear(documents, themes, rest)
  if (years.length === 0) return []
  const full = years.flatMap((_, i) => (chars[i]! > 0 ? [i] : []))
  const times = full.map((i) => years[i]!)
  const all = sum(chars)
  const trends = rows.map(({ listed: { theme, level }, counts }): ThemeTrend => {
    const rates = full.map((i) => (1000 * counts[i]!) / chars[i]!)
    const direction = mannKendall(times, rates)
    const pace = senSlope(times, rates)
    const count = sum(counts)
    return {
      theme: theme.id,
      label: theme.label,
      level,
      years: years.length,
      firstYear: years[0]!,
      lastYear: years.at(-1)!,
      count,
      chars: all,
      perThousandChars: all > 0 ? (1000 * count) / all : 0,
      tau: direction?.tau ?? null,
      z: direction?.z ?? null,
      p: direction?.p ?? null,
      pAdjusted: null,
      slope: pace?.slope ?? null,
      slopeInterval: pace && [pace.low, pace.high],
      changeYears: segmentsOf(counts, chars, penalty)
        .segments.slice(1)
        .map(({ start }) => years[start]!),
    }
  })
  const tested = trends.filter(({ p }) => p !== null)
  adjustBenjaminiHochberg(tested.map(({ p }) => p!)).forEach((value, i) => {
    tested[i]!.pAdjusted = value
  })
  return trends
}

export interface TrendsOptions extends YearsOptions {
  /** What a change must gain to count, in −2 log-likelihood, above 0. Default 2 · ln(years). Larger finds fewer changes. */
  penalty?: number
}

/**
 * The years in which the rate of a theme changes: a row for each change, themes in their order, with the rates before and
 * after it. Exact (`changePoints`), with a cost that allows for texts that vary more than chance from year to year
 * (`poissonOverdispersion`). A steady rise comes out as steps: see `slope` of `findTrends` for that.
 */
export function findChangePoints(
  documents: Texts,
  themes: Themes = policyThemes,
  options: TrendsOptions = {},
): ChangePoint[] {
  const { penalty, ...rest } = checked(options)
  const { years, chars, themes: rows } = countByYear(documents, themes, rest)
  return rows.flatMap(({ listed: { theme, level }, counts }) => {
    const { segments, overdispersion } = segmentsOf(counts, chars, penalty)
    return segments.slice(1).map((after, i): ChangePoint => {
      const before = segments[i]!
      const pair = {
        count: after.count,
        size: after.size,
        otherCount: before.count,
        otherSize: before.size,
      }
      const ratio = rateRatio(pair)
      const g2 = rateG2(pair)
      return {
        theme: theme.id,
        label: theme.label,
        level,
        year: years[after.start]!,
        countBefore: before.count,
        charsBefore: before.size,
        perThousandCharsBefore: before.size > 0 ? (1000 * before.count) / before.size : 0,
        countAfter: after.count,
        charsAfter: after.size,
        perThousandCharsAfter: after.size > 0 ? (1000 * after.count) / after.size : 0,
        rateRatio: ratio?.ratio ?? null,
        rateRatioInterval: ratio && [ratio.low, ratio.high],
        g2,
        p: g2 === null ? null : chiSquareSurvival(g2),
        overdispersion,
      }
    })
  })
}

function segmentsOf(counts: readonly number[], chars: readonly number[], penalty: number | undefined) {
  const overdispersion = poissonOverdispersion(counts, chars)
  return {
    overdispersion,
    segments: changePoints(counts, chars, {
      overdispersion,
      ...(penalty === undefined ? {} : { penalty }),
    }),
  }
}

function checked(options: TrendsOptions): TrendsOptions {
  const { penalty, time } = options
  if (penalty !== undefined && !(Number.isFinite(penalty) && penalty > 0)) {
    throw new TifaError('option', `penalty: received ${shown(penalty)}; allowed are numbers above 0`)
  }
  if (time !== undefined && typeof time !== 'string') {
    throw new TifaError('option', `time: received ${shown(time)}; allowed is the name of a field of meta`)
  }
  return options
}

const sum = (values: readonly number[]) => values.reduce((whole, value) => whole + value, 0)
