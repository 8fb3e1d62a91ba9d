import type { Span } from '../../text/span.ts'
import { type ChartOptions, type ChartSpec, chartOf, checkChart, nameColumn, orderOf, said } from './spec.ts'

/** A place in a text: a theme hit, a quote, a slogan, a concordance line. */
export type Place = Span & { unit?: string }

export interface DispersionOptions extends ChartOptions {
  /** How many of the most frequent names are shown, a line each. Default 20. */
  limit?: number
}

/**
 * Where in the text each word or theme stands: a line for each, a stroke for each place, from the beginning of the text
 * at the left to its end. Strokes in a heap tell of a topic that one passage has to itself. Takes rows with `start`:
 * those of `findThemes`, `findQuotes`, `findSlogans`, `concordance`.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function dispersion(rows: readonly Place[], options: DispersionOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { limit = 20 } = options
  const name = nameColumn(rows, ['label', 'theme', 'text', 'match', 'phrase'])
  const places = rows.map((row) => ({
    name: String((row as unknown as Record<string, unknown>)[name] ?? ''),
    unit: row.unit ?? '',
    start: row.start,
  }))
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place.name, (counts.get(place.name) ?? 0) + 1)
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit)
  const shown = new Set(frequent.map(([each]) => each))
  const kept = places.filter((place) => shown.has(place.name))
  return chartOf(
    options,
    { zh: '各提法在文中的位置', en: 'Where each stands in the text' },
    {
      data: { values: kept },
      width: 640,
      height: { step: 22 },
      mark: { type: 'tick', thickness: 1.5, size: 16 },
      encoding: {
        x: {
          field: 'start',
          type: 'quantitative',
          scale: { nice: false, zero: true },
          title: said(options, '位置（字符）', 'place (characters)'),
        },
        y: {
          field: 'name',
          type: 'nominal',
          sort: frequent.map(([each]) => each),
          title: null,
          axis: { grid: true, gridColor: '#eeeeee', domain: false, ticks: false },
        },
        color: {
          field: 'unit',
          type: 'nominal',
          sort: orderOf(kept, 'unit'),
          title: said(options, '单位', 'unit'),
        },
        tooltip: [{ field: 'name' }, { field: 'unit' }, { field: 'start' }],
      },
    },
  )
}
