import { refuse } from '../arguments.ts'
import { ownValue, type Row } from '../rows.ts'
import { type ChartOptions, type ChartSpec, chartOf, checkChart, colours, nameColumn, said } from './spec.ts'

export interface KeynessOptions extends ChartOptions {
  /** Only rows of this unit. Default: all, a panel each. */
  unit?: string
  /** How many rows of a unit are shown, those with the largest |log ratio| among the firmest. Default 15. */
  limit?: number
  /** Rows with a larger adjusted p are left out; 1 shows all. Default 0.05. */
  maxP?: number
}

/**
 * What sets a unit apart, as bars of the log ratio with its 95% interval: to the right more than elsewhere, to the left
 * less; 1 is twice as much, 2 four times. Takes the rows of `compareUnits` or `findKeywords`. An interval that reaches
 * over the middle line says that the difference may be none.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function keyness(rows: readonly Row[], options: KeynessOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { unit, limit = 15, maxP = 0.05 } = options
  if (!Number.isInteger(limit) || limit < 1) refuse('limit', limit, 'whole numbers from 1')
  if (typeof maxP !== 'number' || !(maxP >= 0 && maxP <= 1)) refuse('maxP', maxP, 'numbers from 0 to 1')
  const name = nameColumn(rows, ['word', 'label', 'phrase', 'theme'])
  const bars = rows.flatMap((row) => barOf(row, name, maxP))
  if (unit !== undefined && !rows.some((row) => ownValue(row, 'unit') === unit)) {
    const known = [...new Set(rows.map((row) => String(ownValue(row, 'unit'))))]
    refuse('unit', unit, known.slice(0, 20).join(', '))
  }
  const units = [...new Set(bars.map((bar) => bar.unit))].filter(
    (each) => unit === undefined || each === unit,
  )
  const shown = units.flatMap((each) =>
    bars
      .filter((bar) => bar.unit === each)
      .sort((a, b) => b.g2 - a.g2)
      .slice(0, limit)
      .sort((a, b) => b.logRatio - a.logRatio),
  )
  const x = {
    type: 'quantitative',
    title: said(options, '少 ← 对数比 log₂ → 多', 'less ← log₂ ratio → more'),
    axis: { grid: true, gridColor: '#eeeeee' },
  }
  return chartOf(
    options,
    { zh: '与其余单位相比的特点', en: 'What sets each unit apart from the others' },
    {
      data: { values: shown },
      facet: {
        row: {
          field: 'unit',
          type: 'nominal',
          sort: units,
          title: null,
          header: { labelAngle: 0, labelOrient: 'top', labelAnchor: 'start', labelFontWeight: 600 },
        },
      },
      resolve: { scale: { y: 'independent' } },
      spec: {
        width: 420,
        height: { step: 20 },
        encoding: {
          y: {
            field: 'name',
            type: 'nominal',
            sort: { field: 'logRatio', order: 'descending' },
            title: null,
            axis: { domain: false, ticks: false },
          },
          tooltip: [
            { field: 'name', title: said(options, '词语', 'term') },
            { field: 'count', title: said(options, '次数', 'count') },
            { field: 'expected', title: said(options, '应有次数', 'expected'), format: '.1f' },
            { field: 'logRatio', title: 'log₂', format: '.2f' },
            { field: 'pAdjusted', title: 'p', format: '.3~g' },
          ],
        },
        layer: [
          {
            mark: { type: 'bar', height: 13 },
            encoding: {
              x: { ...x, field: 'logRatio' },
              color: { condition: { test: 'datum.logRatio >= 0', value: colours.more }, value: colours.less },
            },
          },
          {
            mark: { type: 'rule', color: '#333333' },
            encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } },
          },
        ],
      },
    },
  )
}

/** A row as a bar, if it has a log ratio and is firm enough. */
function barOf(row: Row, name: string, maxP: number) {
  const number = (column: string) => {
    const value = ownValue(row, column)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const logRatio = number('logRatio')
  const pAdjusted = number('pAdjusted')
  if (logRatio === undefined || (pAdjusted ?? 0) > maxP) return []
  const interval = ownValue(row, 'interval')
  const bounds = Array.isArray(interval) && interval.length === 2 ? interval.map(Number) : undefined
  return [
    {
      unit: String(ownValue(row, 'unit') ?? ''),
      name: String(ownValue(row, name) ?? ''),
      count: number('count') ?? number('observed') ?? null,
      expected: number('expected') ?? null,
      logRatio,
      // Intervals are of the rate ratio; the axis is its logarithm.
      low: bounds === undefined ? logRatio : Math.log2(bounds[0]!),
      high: bounds === undefined ? logRatio : Math.log2(bounds[1]!),
      g2: number('g2') ?? Math.abs(logRatio),
      pAdjusted: pAdjusted ?? null,
    },
  ]
}
