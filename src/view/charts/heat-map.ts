import type { ThemeCount } from '../../themes/count.ts'
import { refuse } from '../arguments.ts'
import { type ChartOptions, type ChartSpec, chartOf, checkChart, colours, orderOf, said } from './spec.ts'

export interface HeatMapOptions extends ChartOptions {
  /** Which number colours a cell. Default `perThousandChars`; `count` favours long units, `shareOfHits` none. */
  value?: 'perThousandChars' | 'count' | 'shareOfHits'
  /** Themes of which level, from 1. Default 1: rows of several levels tell of the same places. */
  level?: number
}

const values = {
  perThousandChars: { zh: '每千字次数', en: 'hits per 1,000 characters', format: '.1f' },
  count: { zh: '次数', en: 'hits', format: 'd' },
  shareOfHits: { zh: '占本单位次数', en: "share of the unit's hits", format: '.0%' },
} as const

/**
 * Themes by units as a heat map: a row a theme, a column a unit, the darker the more, the number in each cell. Takes the
 * rows of `countThemes`. Read a column from top to bottom for what a unit speaks of, a row for who speaks of a theme.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function heatMap(rows: readonly ThemeCount[], options: HeatMapOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { value = 'perThousandChars', level = 1 } = options
  if (!Object.hasOwn(values, value)) refuse('value', value, Object.keys(values).join(', '))
  if (!Number.isInteger(level) || level < 1) refuse('level', level, 'whole numbers from 1')
  const kept = rows
    .filter((row) => row.level === level)
    .map(({ unit, theme, label, count, perThousandChars, perThousandCharsInterval, shareOfHits }) => ({
      unit,
      theme,
      label,
      count,
      perThousandChars,
      // Rows of an earlier version have no interval.
      interval: perThousandCharsInterval?.map((end) => end.toFixed(1)).join('–') ?? '',
      shareOfHits,
    }))
  const most = kept.reduce((highest, row) => Math.max(highest, row[value]), 0)
  const { zh, en, format } = values[value]
  const title = said(options, zh, en)
  const x = { field: 'unit', type: 'nominal', sort: orderOf(kept, 'unit'), title: null }
  const y = { field: 'label', type: 'nominal', sort: orderOf(kept, 'label'), title: null }
  return chartOf(
    options,
    { zh: `各单位主题：${zh}`, en: `Themes by unit: ${en}` },
    {
      data: { values: kept },
      width: { step: 76 },
      height: { step: 26 },
      encoding: {
        x: {
          ...x,
          axis: { orient: 'top', labelAngle: -30, labelAlign: 'left', domain: false, ticks: false },
        },
        y: { ...y, axis: { domain: false, ticks: false } },
        tooltip: [
          { field: 'unit', title: said(options, '单位', 'unit') },
          { field: 'label', title: said(options, '主题', 'theme') },
          { field: 'count', title: said(options, '次数', 'hits') },
          { field: value, title, format },
          ...(value === 'perThousandChars'
            ? [{ field: 'interval', title: said(options, '95% 区间', '95% interval') }]
            : []),
        ],
      },
      layer: [
        {
          mark: { type: 'rect', stroke: '#ffffff', strokeWidth: 2 },
          encoding: {
            color: {
              field: value,
              type: 'quantitative',
              title,
              scale: { range: colours.amount, interpolate: 'lab', domain: [0, most || 1] },
              legend: { format },
            },
          },
        },
        {
          transform: [{ filter: 'datum.count > 0' }],
          mark: { type: 'text', fontSize: 12 },
          encoding: {
            text: { field: value, type: 'quantitative', format },
            color: {
              condition: { test: `datum.${value} > ${most * 0.55}`, value: '#ffffff' },
              value: '#1a1a1a',
            },
          },
        },
      ],
    },
  )
}
