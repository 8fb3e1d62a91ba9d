import { shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { columnsOf } from './compare.ts'
import { type CountOptions, countThemes, type ThemeCount } from './count.ts'
import type { Themes } from './define.ts'

export interface ProfileOptions extends CountOptions {
  /**
   * Which level of themes makes the profiles, from 1. Default 1, the broadest: the finer, the more of a distance is
   * chance. Themes of one level only, since those above hold the hits of those below.
   */
  level?: number
}

/** What a unit speaks of: its hits by theme, on one level. */
export interface Profile {
  unit: string
  counts: number[]
  count: number
}

/** The profiles of all units, in the order of the texts, over the same themes. One pass. */
export function profilesOf(documents: Texts, themes: Themes, options: ProfileOptions): Profile[] {
  const { level = 1, ...rest } = options
  const fields = [rest.by ?? 'unit'].flat()
  const counts = countThemes(documents, themes, rest)
  const levels = new Set(counts.map((row) => row.level))
  if (counts.length > 0 && !levels.has(level)) {
    throw new TifaError(
      'option',
      `level: received ${shown(level)}; allowed are the levels of the themes, ${[...levels].sort().join(', ')}`,
    )
  }
  const perUnit = new Set(counts.map(({ theme }) => theme)).size
  return Array.from({ length: counts.length / Math.max(1, perUnit) }, (_, i) => {
    const rows = counts.slice(i * perUnit, (i + 1) * perUnit).filter((row) => row.level === level)
    const found = rows.map(({ count }) => count)
    return {
      unit: nameOf(rows[0]!, fields),
      counts: found,
      count: found.reduce((sum, count) => sum + count, 0),
    }
  })
}

/** The unit, or what else rows are by; both where a unit has several rows. */
function nameOf(row: ThemeCount, fields: readonly string[]): string {
  const others = Object.values(columnsOf(row, fields)).map((value) => value ?? '–')
  const together = others.join(' · ')
  return others.length === 0 || together === row.unit ? row.unit : `${row.unit} · ${together}`
}
