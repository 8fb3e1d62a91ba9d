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
 * What sets a unit apart, as bars of the rate ratio with its 95% interval, on a scale of doublings: to the right more than
 * elsewhere, to the left less. Takes the rows of `compareUnits` or `findKeywords`. An interval that reaches
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
    title: said(options, '少 ← 是其余单位的几倍 → 多', 'less ← times as often as the others → more'),
    scale: { type: 'log', base: 2 },
    axis: {
      grid: true,
      gridColor: '#eeeeee',
      labelExpr: "datum.value < 1 ? '1/' + format(1 / datum.value, 'd') : format(datum.value, 'd')",
      labelOverlap: true,
      labelSeparation: 6,
    },
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
            { field: 'rateRatio', title: said(options, '倍数', 'times'), format: '.3~g' },
            { field: 'low', title: said(options, '95% 区间自', '95% interval from'), format: '.3~g' },
            { field: 'high', title: said(options, '至', 'to'), format: '.3~g' },
            { field: 'pAdjusted', title: 'p', format: '.3~g' },
          ],
        },
        layer: [
          {
            mark: { type: 'bar', height: 12, opacity: 0.45 },
            encoding: {
              x: { ...x, field: 'rateRatio' },
              x2: { datum: 1 },
              color: { condition: { test: 'datum.logRatio >= 0', value: colours.more }, value: colours.less },
            },
          },
          {
            mark: { type: 'rule', color: '#333333' },
            encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } },
          },
          {
            mark: { type: 'point', filled: true, size: 34, color: '#333333', opacity: 1 },
            encoding: { x: { ...x, field: 'rateRatio' } },
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
  // Rows of other makers may have the logarithm alone.
  const rateRatio = number('rateRatio') ?? 2 ** logRatio
  return [
    {
      unit: String(ownValue(row, 'unit') ?? ''),
      name: String(ownValue(row, name) ?? ''),
      count: number('count') ?? number('observed') ?? null,
      expected: number('expected') ?? null,
      logRatio,
      rateRatio,
      low: boundOf(interval, 0) ?? rateRatio,
      high: boundOf(interval, 1) ?? rateRatio,
      g2: number('g2') ?? Math.abs(logRatio),
      pAdjusted: pAdjusted ?? null,
    },
  ]
}

/** An end of an interval that a scale of doublings can show. */
function boundOf(interval: unknown, end: 0 | 1): number | undefined {
  if (!Array.isArray(interval) || interval.length !== 2) return undefined
  const bound: unknown = interval[end]
  return typeof bound === 'number' && bound > 0 && Number.isFinite(bound) ? bound : undefined
}
