import type { Analysis } from '../analyze.ts'

/** A comparison that is worth a line. */
export interface TellingComparison {
  unit: string
  label: string
  observed: number
  expected: number
  /** How many times as frequent as in the other units, with the 95% interval. */
  rateRatio: number
  low: number
  high: number
  /** A count was zero, so that ratio and interval are rough. */
  rough: boolean
  pAdjusted: number
}

/** A word that marks a unit. */
export interface TellingKeyword {
  word: string
  count: number
  rateRatio: number
  pAdjusted: number
}

/**
 * What an analysis found that chance does not explain (adjusted p below 0.05): comparisons from the strongest on,
 * and the first keywords of each unit that has any.
 */
export function telling(
  analysis: Analysis,
  keywordsOfUnit = 10,
): { comparisons: TellingComparison[]; keywords: { unit: string; rows: TellingKeyword[] }[] } {
  const comparisons = [...analysis.comparisons]
    .sort((a, b) => (b.g2 ?? 0) - (a.g2 ?? 0))
    .flatMap(
      ({
        unit,
        label,
        observed,
        expected,
        rateRatio,
        interval,
        halfAdded,
        pAdjusted,
      }): TellingComparison[] => {
        if (expected === null || rateRatio === null || interval === null) return []
        if (pAdjusted === null || !(pAdjusted < 0.05)) return []
        const [low, high] = interval
        return [{ unit, label, observed, expected, rateRatio, low, high, rough: halfAdded, pAdjusted }]
      },
    )
  const keywords = analysis.units.map(({ name }) => ({
    unit: name,
    rows: analysis.keywords
      .flatMap(({ unit, word, count, rateRatio, pAdjusted }): TellingKeyword[] => {
        if (unit !== name || rateRatio === null || rateRatio <= 1) return []
        if (pAdjusted === null || !(pAdjusted < 0.05)) return []
        return [{ word, count, rateRatio, pAdjusted }]
      })
      .slice(0, keywordsOfUnit),
  }))
  return { comparisons, keywords: keywords.filter(({ rows }) => rows.length > 0) }
}
