import { type CompareOptions, compareThemeCounts, type ThemeComparison } from '../../themes/compare.ts'
import { listThemes } from '../../themes/compile.ts'
import {
  type Cooccurrence,
  type CooccurrenceOptions,
  cooccurrenceRows,
  levelOf,
} from '../../themes/cooccurrence.ts'
import type { ThemeCount } from '../../themes/count.ts'
import { addWeight, emptyTally, rateIntervals, themeRows } from '../../themes/count-rows.ts'
import { policyThemes } from '../../themes/policy.ts'
import type { Themes } from '../../themes/theme.ts'
import { checkThemes, isCounted, readRows } from '../rows/made-from.ts'
import { compareText } from '../rows/order.ts'
import type { MergeableRow } from '../rows/row.ts'
import { keyOf, partsOf, unwritten } from '../rows/writing.ts'
import { type Example, placesOf } from './least-examples.ts'

/** A row of `countThemes`, with a place of the theme where `examples` were counted too. */
export interface CountedTheme extends ThemeCount {
  /** A place of the theme in the unit, the same however the texts were split; `null` where it is not hit. */
  example?: Example | null
}

/**
 * The rows of `countThemes` from merged rows of a tally with `stats: ['themes']`: the same numbers, units in the order of
 * bytes (rows don't know which came first). A unit is what the rows are by. `tokens` are there where `words` were counted too, and an
 * `example` where `examples` were.
 *
 * @throws TifaError where the rows were made with other themes, or without any
 */
export function themesFromRows(rows: Iterable<MergeableRow>, themes: Themes = policyThemes): CountedTheme[] {
  const stats = [
    'unit',
    'theme',
    'theme-documents',
    'theme-negated',
    'theme-weight',
    'theme-term',
    'theme-example',
  ]
  const { from, units } = readRows(rows, 'themes', stats)
  checkThemes(from, themes.hash)
  const list = listThemes(themes)
  const places = new Map(list.map(({ theme }, i) => [keyOf(theme.id), i]))
  const rateInterval = rateIntervals()
  const found = [...units('unit')].sort(([a], [b]) => compareText(a, b))
  return found.flatMap(([unit, totals]) => {
    const tallies = list.map(emptyTally)
    const each = (stat: string, tell: (tally: (typeof tallies)[number], n: number, rest: string) => void) => {
      for (const [key, n] of units(stat).get(unit) ?? []) {
        const end = key.indexOf('|')
        const tally = tallies[places.get(end < 0 ? key : key.slice(0, end)) ?? -1]
        if (tally) tell(tally, n, key.slice(end + 1))
      }
    }
    each('theme', (tally, n) => Object.assign(tally, { count: n, units: 1 }))
    each('theme-documents', (tally, n) => Object.assign(tally, { documents: n }))
    each('theme-negated', (tally, n) => Object.assign(tally, { negated: n }))
    each('theme-term', (tally) => Object.assign(tally, { terms: tally.terms + 1 }))
    each('theme-weight', (tally, n, weight) => addWeight(tally, Number(weight), n))
    const tokens = totals.get('tokens')
    const all = {
      chars: totals.get('chars') ?? 0,
      documents: totals.get('documents') ?? 0,
      units: 1,
      ...(tokens === undefined ? {} : { tokens }),
    }
    const counted = themeRows({ unit: unwritten(unit) }, { list }, tallies, all, rateInterval)
    if (!isCounted(from, 'examples')) return counted
    const examples = placesOf(units('theme-example').get(unit))
    return counted.map((row) => ({ ...row, example: examples.get(row.theme) ?? null }))
  })
}

/**
 * The rows of `compareUnits` likewise. Intervals by drawing sentences anew (`bootstrap`) need the texts: they stay `null`.
 * Sums over units are of whole numbers, but measures of dispersion add up fractions in the order of units, so that their last digit may differ from those
 * of texts in another order.
 *
 * @throws TifaError as `themesFromRows`, and for an option that cannot be meant
 */
export function compareFromRows(
  rows: Iterable<MergeableRow>,
  themes: Themes = policyThemes,
  options: Pick<CompareOptions, 'adjust' | 'test'> = {},
): ThemeComparison[] {
  return compareThemeCounts(themesFromRows(rows, themes), options)
}

/**
 * The rows of `countCooccurrence` from merged rows of a tally with `stats: ['cooccurrence']`.
 *
 * @throws TifaError as `themesFromRows`, and for a level that the dictionary has not
 */
export function cooccurrenceFromRows(
  rows: Iterable<MergeableRow>,
  themes: Themes = policyThemes,
  options: Pick<CooccurrenceOptions, 'level'> = {},
): Cooccurrence[] {
  const { from, units } = readRows(rows, 'cooccurrence', ['contexts', 'theme-contexts', 'theme-pair'])
  checkThemes(from, themes.hash)
  const list = listThemes(themes)
  const places = new Map(list.map(({ theme }, i) => [theme.id, i]))
  const alone = new Map<number, number>()
  const together = new Map<number, number>()
  for (const [key, n] of units('theme-contexts').get('') ?? []) alone.set(places.get(partsOf(key)[0]!)!, n)
  for (const [key, n] of units('theme-pair').get('') ?? []) {
    const [one, other] = partsOf(key).map((id) => places.get(id)!)
    together.set(one! * list.length + other!, n)
  }
  const contexts = units('contexts').get('')?.get('all') ?? 0
  return cooccurrenceRows({ list }, levelOf(options, { list }), { contexts, alone, together })
}
