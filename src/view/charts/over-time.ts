import { refuse } from '../arguments.ts'
import { ownValue, type Row } from '../rows.ts'
import {
  type ChartOptions,
  type ChartSpec,
  chartOf,
  checkChart,
  nameColumn,
  numberColumn,
  orderOf,
} from './spec.ts'

export interface OverTimeOptions extends ChartOptions {
  /** The column of the year (a number, or a text that begins with one). Default `year`. */
  year?: string
  /** The column that is drawn. Default: the first of `perThousandChars`, `shareOfDocuments`, `count`. */
  value?: string
  /** How many lines are drawn, those with the largest sums. Default 8, more than which colours can't tell apart. */
  limit?: number
}

/**
 * How something spreads over the years: a line for each theme, phrase or word. Takes rows with a year, a name and a
 * number, such as `countThemes(documents, themes, { by: 'year' })`. Years without a row leave a gap in the line.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function overTime(rows: readonly Row[], options: OverTimeOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { year = 'year', limit = 8 } = options
  if (!Number.isInteger(limit) || limit < 1) refuse('limit', limit, 'whole numbers from 1')
  const name = nameColumn(rows, ['label', 'phrase', 'theme', 'word', 'term', 'unit'])
  const value = options.value ?? numberColumn(rows, ['perThousandChars', 'shareOfDocuments', 'count'])
  const points = rows.flatMap((row) => {
    const when = Number.parseInt(String(ownValue(row, year) ?? ''), 10)
    const amount = ownValue(row, value)
    if (!Number.isFinite(when) || typeof amount !== 'number') return []
    return [{ name: String(ownValue(row, name) ?? ''), year: when, value: amount }]
  })
  if (rows.length > 0 && points.length === 0) refuse('year', year, 'a column with years')
  const sums = new Map<string, number>()
  for (const point of points) sums.set(point.name, (sums.get(point.name) ?? 0) + point.value)
  const drawn = new Set(
    [...sums]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, limit)
      .map(([each]) => each),
  )
  const kept = points.filter((point) => drawn.has(point.name))
  const encoding = {
    x: {
      field: 'year',
      type: 'quantitative',
      title: null,
      axis: { format: 'd', tickMinStep: 1 },
      scale: { zero: false, nice: false },
    },
    y: { field: 'value', type: 'quantitative', title: value, axis: { grid: true, gridColor: '#eeeeee' } },
    color: { field: 'name', type: 'nominal', sort: orderOf(kept, 'name'), title: null },
    tooltip: [{ field: 'name' }, { field: 'year', format: 'd' }, { field: 'value', format: '.3~g' }],
  }
  return chartOf(
    options,
    { zh: '历年变化', en: 'Over the years' },
    {
      data: { values: kept },
      width: 560,
      height: 300,
      mark: { type: 'line', point: { filled: true, size: 40 }, strokeWidth: 2 },
      encoding,
    },
  )
}
