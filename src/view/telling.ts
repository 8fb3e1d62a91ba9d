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
  /** How many times as frequent as in the other units, with the 95% interval. */
  rateRatio: number
  low: number
  high: number
  pAdjusted: number
}

/** What there is to say about the differences between units. */
export interface Telling {
  /** Fewer than two units: nothing can be compared. */
  alone: boolean
  /** From the strongest on. */
  comparisons: TellingComparison[]
  /** The first words of each unit that has any. */
  keywords: { unit: string; rows: TellingKeyword[] }[]
  /** The most frequent words of a unit that stands alone. */
  frequent: { word: string; count: number }[]
}

/**
 * What an analysis found that chance does not explain (adjusted p below 0.05); of a single unit, which has nothing
 * to be compared with, its frequent words. Time: one sort of the comparisons, else linear.
 */
export function telling(analysis: Analysis, keywordsOfUnit = 10): Telling {
  const alone = analysis.units.length < 2
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
  return {
    alone,
    comparisons,
    keywords: keywordsByUnit(analysis, keywordsOfUnit),
    frequent: alone
      ? analysis.keywords.slice(0, 2 * keywordsOfUnit).map(({ word, count }) => ({ word, count }))
      : [],
  }
}

function keywordsByUnit({ units, keywords }: Analysis, most: number): Telling['keywords'] {
  const byUnit = new Map<string, TellingKeyword[]>(units.map(({ name }) => [name, []]))
  for (const { unit, word, count, rateRatio, interval, pAdjusted } of keywords) {
    const rows = byUnit.get(unit)
    if (rows === undefined || rows.length >= most) continue
    if (rateRatio === null || rateRatio <= 1 || pAdjusted === null || !(pAdjusted < 0.05)) continue
    const [low, high] = interval ?? [rateRatio, rateRatio]
    rows.push({ word, count, rateRatio, low, high, pAdjusted })
  }
  return [...byUnit].flatMap(([unit, rows]) => (rows.length > 0 ? [{ unit, rows }] : []))
}
