import { checkOptions, shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { adjustBenjaminiHochberg, adjustBonferroni, adjustHolm } from '../stats/adjust.ts'
import { bootstrapRateRatios } from '../stats/bootstrap.ts'
import { type Contrast, contrast } from '../stats/contrast.ts'
import { carrollD2, deviationOfProportions, juillandD, rosengrenS } from '../stats/dispersion.ts'
import { locationQuotient } from '../stats/location-quotient.ts'
import { type CountedBy, type CountOptions, countThemes, type ThemeCount } from './count.ts'
import type { Themes } from './define.ts'
import { policyThemes } from './policy.ts'
import { countBySentence } from './sentence-counts.ts'

/**
 * A theme in one unit against the same theme in all other units together. `null` stands where a value
 * does not exist: there is no other unit, one side has no characters, or the theme occurs nowhere.
 */
export interface ThemeComparison extends Contrast {
  unit: string
  /** The theme's id. */
  theme: string
  label: string
  /** Hits in the unit; `expected` is what they would be if the theme were spread by length of text alone. */
  observed: number
  chars: number
  perThousandChars: number
  otherCount: number
  otherChars: number
  otherPerThousandChars: number
  /** `p` (or `pExact`, see the option `test`), adjusted for the number of rows as the option `adjust` says, and by Holm. */
  pAdjusted: number | null
  pHolm: number | null
  /** The 95% interval of `rateRatio` from sentences drawn anew (BCa); `null` unless `bootstrap` was asked for. */
  bootstrapInterval: [low: number, high: number] | null
  /** The theme's share of the unit's hits on its level over its share of all hits there: 1 is as everyone. */
  locationQuotient: number | null
  /**
   * How unevenly the theme is spread over all units, 0 to 1 (Gries's DP, normalised); the same in all
   * rows of a theme, as are the four below.
   */
  dispersion: number | null
  /** Gries's DP as it is; Juilland's D, Carroll's D2 and Rosengren's S, in which 1 is evenly spread. */
  dp: number | null
  juillandD: number | null
  carrollD2: number | null
  rosengrenS: number | null
}

export interface CompareOptions<Field extends string = string> extends CountOptions<Field> {
  /**
   * How p-values are adjusted for their number: `benjamini-hochberg` keeps the share of false results among
   * those called significant at the level, `holm` and `bonferroni` the chance of even one false result, `none` leaves p as
   * it is. Default `benjamini-hochberg`. All rows that have a p-value are adjusted together.
   */
  adjust?: 'benjamini-hochberg' | 'holm' | 'bonferroni' | 'none'
  /**
   * Which p-value is adjusted: `g2`, that of the log-likelihood ratio, or `exact`, right for small counts too.
   * Default `g2`.
   */
  test?: 'g2' | 'exact'
  /**
   * Draws sentences anew for `bootstrapInterval`: how often (100 to 100,000, default 1,000) and where chance begins
   * (a whole number, default 1). `true` for the defaults. Default off; takes a fraction of a second for 25 long reports.
   */
  bootstrap?: boolean | { samples?: number; seed?: number }
}

const adjusters: Record<
  NonNullable<CompareOptions['adjust']>,
  (ps: readonly number[]) => readonly number[]
> = {
  'benjamini-hochberg': adjustBenjaminiHochberg,
  holm: adjustHolm,
  bonferroni: adjustBonferroni,
  none: (ps) => ps,
}

const tests: Record<NonNullable<CompareOptions['test']>, (row: ThemeComparison) => number | null> = {
  g2: ({ p }) => p,
  exact: ({ pExact }) => pExact,
}

/**
 * Compares each unit, or whatever the rows are by, with all the others, theme by theme: which themes it speaks of more or less than
 * they do, by how much, and how sure that is. Rates are hits per character that is not white space.
 *
 * Read `rateRatio` with an interval for the size of a difference and `pAdjusted` for how far chance
 * alone might explain it. Hits are taken as independent, which they are not (a term is repeated
 * where it is the topic), so `interval`, `exactInterval` and the p-values are too sure; `bootstrapInterval` allows for
 * it. Where `expected` is below about 5, `p` is rough and `pExact` is to be taken. What each number tells and where its
 * formula is from stands with `contrast` in `stats/` and in docs/statistics.md.
 *
 * A row for each unit and theme in the order of `countThemes`. Time: that of counting, and of the bootstrap.
 *
 * @throws TifaError for an option that cannot be meant
 */
export function compareUnits<Field extends string = 'unit'>(
  documents: Texts,
  themes: Themes = policyThemes,
  options: CompareOptions<Field> = {},
): (ThemeComparison & CountedBy<Field>)[] {
  checkOptions(options)
  const { adjust, test, bootstrap = false, ...rest } = options
  const drawing = drawingOf(bootstrap)
  const settle = settling({ adjust, test })
  const rows = compareCounts(countThemes(documents, themes, rest), [rest.by ?? 'unit'].flat())
  if (drawing) {
    const intervals = bootstrapRateRatios(countBySentence(documents, themes, rest), drawing)
    rows.forEach((row, i) => {
      row.bootstrapInterval = intervals[i % intervals.length]![Math.floor(i / intervals.length)] ?? null
    })
  }
  settle(rows)
  return rows as (ThemeComparison & CountedBy<Field>)[]
}

/** Compares the counts that `countThemes` gave, or that were read from rows. No bootstrap: that needs the texts. */
export function compareThemeCounts(
  counts: readonly ThemeCount[],
  options: Pick<CompareOptions, 'adjust' | 'test'> = {},
): ThemeComparison[] {
  const settle = settling(options)
  const rows = compareCounts(counts, ['unit'])
  settle(rows)
  return rows
}

/** What adjusts the p-values of all rows together. */
function settling({
  adjust = 'benjamini-hochberg',
  test = 'g2',
}: {
  adjust?: CompareOptions['adjust'] | undefined
  test?: CompareOptions['test'] | undefined
}): (rows: readonly ThemeComparison[]) => void {
  const adjusted = chosen('adjust', adjusters, adjust)
  const tested = chosen('test', tests, test)
  return (rows) => {
    const withP = rows.filter((row) => tested(row) !== null)
    const ps = withP.map((row) => tested(row)!)
    const holm = adjustHolm(ps)
    adjusted(ps).forEach((value, i) => {
      withP[i]!.pAdjusted = value
      withP[i]!.pHolm = holm[i]!
    })
  }
}

/** An option that names an entry of a table. */
function chosen<Name extends string, Entry>(option: string, table: Record<Name, Entry>, name: Name): Entry {
  if (Object.hasOwn(table, name)) return table[name]
  throw new TifaError(
    'option',
    `${option}: received ${shown(name)}; allowed are ${Object.keys(table).map(shown).join(', ')}`,
  )
}

function drawingOf(bootstrap: CompareOptions['bootstrap']): { samples: number; seed: number } | undefined {
  if (bootstrap === false) return undefined
  const given = bootstrap === true ? {} : bootstrap
  if (typeof given !== 'object' || given === null) {
    throw new TifaError(
      'option',
      `bootstrap: received ${shown(given)}; allowed are true, false, { samples?, seed? }`,
    )
  }
  const { samples = 1000, seed = 1 } = given
  if (!(Number.isInteger(samples) && samples >= 100 && samples <= 100_000)) {
    throw new TifaError(
      'option',
      `bootstrap.samples: received ${shown(samples)}; allowed are whole numbers from 100 to 100000`,
    )
  }
  if (!Number.isInteger(seed)) {
    throw new TifaError('option', `bootstrap.seed: received ${shown(seed)}; allowed are whole numbers`)
  }
  return { samples, seed }
}

function compareCounts(counts: readonly ThemeCount[], fields: readonly string[]): ThemeComparison[] {
  const byTheme = new Map<string, ThemeCount[]>()
  for (const row of counts) {
    const rows = byTheme.get(row.theme)
    if (rows) rows.push(row)
    else byTheme.set(row.theme, [row])
  }
  const totals = new Map([...byTheme].map(([theme, rows]) => [theme, totalOf(rows)]))
  // The rows of a unit stand together, one for each theme.
  const units = Array.from({ length: counts.length / Math.max(1, byTheme.size) }, (_, unit) =>
    hitsByLevel(counts.slice(unit * byTheme.size, (unit + 1) * byTheme.size)),
  )
  const everywhere = hitsByLevel(counts)
  return counts.map((row, i) => {
    const total = totals.get(row.theme)!
    const ofUnit = units[Math.floor(i / byTheme.size)]!.get(row.level)!
    return {
      ...columnsOf(row, fields),
      ...compareRow(row, total),
      locationQuotient: locationQuotient(row.count, ofUnit, total.count, everywhere.get(row.level)!),
      ...total.spread,
    }
  })
}

/** The columns that rows have because they are counted by them. */
export function columnsOf(row: ThemeCount, fields: readonly string[]): object {
  const columns = new Map(Object.entries(row))
  return Object.fromEntries(fields.flatMap((name) => (name === 'unit' ? [] : [[name, columns.get(name)]])))
}

function hitsByLevel(counts: readonly ThemeCount[]): Map<number, number> {
  const hits = new Map<number, number>()
  for (const { level, count } of counts) hits.set(level, (hits.get(level) ?? 0) + count)
  return hits
}

function totalOf(rows: readonly ThemeCount[]) {
  const sizes = rows.map(({ chars }) => chars)
  const found = rows.map(({ count }) => count)
  const deviation = deviationOfProportions(found, sizes)
  return {
    chars: sum(sizes),
    count: sum(found),
    spread: {
      dispersion: deviation?.normalised ?? null,
      dp: deviation?.dp ?? null,
      juillandD: juillandD(found, sizes),
      carrollD2: carrollD2(found, sizes),
      rosengrenS: rosengrenS(found, sizes),
    },
  }
}

function compareRow(
  { unit, theme, label, count, chars, perThousandChars }: ThemeCount,
  total: { chars: number; count: number },
): Omit<ThemeComparison, 'locationQuotient' | keyof ReturnType<typeof totalOf>['spread']> {
  const pair = { count, size: chars, otherCount: total.count - count, otherSize: total.chars - chars }
  const { expected, ...against } = contrast(pair, 'rate')
  return {
    unit,
    theme,
    label,
    observed: count,
    expected,
    chars,
    perThousandChars,
    otherCount: pair.otherCount,
    otherChars: pair.otherSize,
    otherPerThousandChars: pair.otherSize > 0 ? (1000 * pair.otherCount) / pair.otherSize : 0,
    ...against,
    pAdjusted: null,
    pHolm: null,
    bootstrapInterval: null,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}
