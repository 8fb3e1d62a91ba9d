import { poissonInterval } from '../stats/poisson.ts'
import type { CompiledThemes } from './compile.ts'
import type { ThemeCount } from './count.ts'

/** The 95% interval of the number of hits in 1000 characters. */
export type RateInterval = (count: number, chars: number) => [low: number, high: number]

/** Intervals of counts met before in this call are not computed again. */
export function rateIntervals(): RateInterval {
  const known = new Map<number, [low: number, high: number]>()
  return (count, chars) => {
    if (chars === 0) return [0, 0]
    const interval = known.get(count) ?? poissonInterval(count)
    known.set(count, interval)
    return [(1000 * interval[0]) / chars, (1000 * interval[1]) / chars]
  }
}

/** What was counted of a theme in a group. */
export interface ThemeTally {
  count: number
  /** Hits by their weight, where that is not 1. */
  weights: Map<number, number>
  negated: number
  terms: number
  documents: number
  units: number
}

export const emptyTally = (): ThemeTally => ({
  count: 0,
  weights: new Map(),
  negated: 0,
  terms: 0,
  documents: 0,
  units: 0,
})

export const addWeight = ({ weights }: ThemeTally, weight: number, count: number) =>
  weights.set(weight, (weights.get(weight) ?? 0) + count)

/** The sum of weights, always in the same order, so that its last digit does not hang on which text came first. */
function weightOf({ count, weights }: ThemeTally): number {
  if (weights.size === 0) return count
  const weighed = [...weights].sort(([a], [b]) => a - b)
  const plain = weighed.reduce((left, [, n]) => left - n, count)
  return weighed.reduce((sum, [weight, n]) => sum + weight * n, plain)
}

/** The rows of a group, one for each theme in the order of the dictionary; `tallies` are in that order too. */
export function themeRows(
  columns: { unit: string },
  { list }: Pick<CompiledThemes, 'list'>,
  tallies: readonly ThemeTally[],
  all: { chars: number; documents: number; units: number; tokens?: number },
  rateInterval: RateInterval,
): ThemeCount[] {
  const hitsOfLevel = new Map<number, number>()
  list.forEach(({ level }, i) => {
    hitsOfLevel.set(level, (hitsOfLevel.get(level) ?? 0) + tallies[i]!.count)
  })
  const { chars, documents, units, tokens } = all
  return list.map(({ theme, parent, level }, i) => {
    const tally = tallies[i]!
    const { count, negated, terms } = tally
    const hits = hitsOfLevel.get(level)!
    return {
      ...columns,
      theme: theme.id,
      label: theme.label,
      ...(parent < 0 ? {} : { parent: list[parent]!.theme.id }),
      level,
      count,
      weight: weightOf(tally),
      negated,
      terms,
      chars,
      perThousandChars: chars > 0 ? (1000 * count) / chars : 0,
      perThousandCharsInterval: rateInterval(count, chars),
      ...(tokens === undefined
        ? {}
        : { tokens, perThousandTokens: tokens > 0 ? (1000 * count) / tokens : 0 }),
      documents,
      documentsWithTheme: tally.documents,
      shareOfDocuments: tally.documents / documents,
      units,
      unitsWithTheme: tally.units,
      shareOfHits: hits > 0 ? count / hits : 0,
    }
  })
}
