import { findTrends, type ThemeTrend } from '../themes/trends.ts'
import { unitOf } from '../themes/units.ts'
import { byOf } from './grouping.ts'
import type { Call } from './verb.ts'

/** Why figures that compare say nothing: they would need another to compare with. */

/** Where everything that is counted is one unit, or one of what `--by` names. */
export function oneUnit(call: Pick<Call<object>, 'documents' | 'options'>): string | undefined {
  const { by = ['unit'] } = byOf(call)
  const groups = new Set(call.documents().map(unitOf)).size
  if (groups > 1) return undefined
  const field = by.join(', ')
  const more =
    field === 'unit' ? 'give several reports, or --by section' : 'give texts of several, or another --by'
  return groups === 0 ? undefined : `Nothing to compare: there is only one ${field}; ${more}.`
}

/** The same where all that is there are merged rows. */
export const oneUnitOfRows = (rows: readonly object[]): string | undefined =>
  new Set(rows.map((row) => ('unit' in row ? row.unit : undefined))).size === 1
    ? 'Nothing to compare: the rows are of one unit only.'
    : undefined

/** Where the texts are of one year or of none. Rows that say how many there are save a second count. */
export function oneYear(
  rows: readonly object[],
  { texts, themes, options: { time } }: Call<{ time: string }>,
): string | undefined {
  const counted = rows.length > 0 ? (rows as Partial<ThemeTrend>[]) : findTrends(texts, themes, { time })
  const [first] = counted
  if (first === undefined) {
    return `Nothing to compare: no text has a year; --time names the column that holds it (it is ${time} now).`
  }
  return first.years === 1
    ? `Nothing to compare: there is only one year, ${first.firstYear}; give reports of several.`
    : undefined
}
