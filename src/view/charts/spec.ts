import { assertOptions, assertRows, refuse } from '../arguments.ts'
import { ownValue, type Row } from '../rows.ts'

/** A chart as a Vega-Lite specification: plain data, its rows inside, to be drawn anywhere Vega-Lite is at home. */
export interface ChartSpec {
  $schema: string
  title: unknown
  /** What the chart shows, in words, for those who cannot see it. */
  description: string
  data?: { values: readonly object[] }
  [key: string]: unknown
}

export interface ChartOptions {
  /** Stands above the chart. Default: says what the chart shows. */
  title?: string
  /** Language of titles and axes: `zh` or `en`. Default `zh`. */
  language?: 'zh' | 'en'
}

/** Fonts that hold Chinese on common systems; the first that is there is taken. */
const font = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/**
 * Colours that people with colour-blindness can tell apart: Okabe and Ito, "Color Universal Design" (2008), for kinds;
 * for amounts one hue from light to dark; for more and less blue and orange, which no common form confuses.
 */
export const colours = {
  kinds: ['#0072B2', '#E69F00', '#009E73', '#D55E00', '#CC79A7', '#56B4E9', '#B8A800', '#4D4D4D'],
  amount: ['#f3f6fa', '#0b4f8a'],
  more: '#D55E00',
  less: '#0072B2',
  neutral: '#8A8A8A',
} as const

/** What all charts share. `zh` and `en` are their title and description in both languages. */
export function chartOf(
  options: ChartOptions,
  words: { zh: string; en: string },
  spec: Record<string, unknown>,
): ChartSpec {
  const said = languageOf(options) === 'en' ? words.en : words.zh
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: options.title ?? said, anchor: 'start', fontWeight: 600, offset: 12 },
    description: options.title === undefined ? said : `${options.title}. ${said}`,
    background: '#ffffff',
    padding: 16,
    ...spec,
    config: {
      font,
      view: { stroke: null },
      axis: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 260, grid: false },
      legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelLimit: 260 },
      header: { labelFontSize: 13, labelLimit: 400, labelPadding: 4 },
      range: { category: colours.kinds },
    },
  }
}

/** Checks what every chart takes. @throws TifaError for rows or options that cannot be meant. */
export function checkChart(rows: unknown, options: ChartOptions): asserts rows is readonly Row[] {
  assertRows(rows)
  assertOptions(options)
  languageOf(options)
}

function languageOf({ language = 'zh' }: ChartOptions): 'zh' | 'en' {
  return language === 'zh' || language === 'en' ? language : refuse('language', language, "'zh' and 'en'")
}

/** A word of the chart in the language asked for. */
export const said = (options: ChartOptions, zh: string, en: string) => (options.language === 'en' ? en : zh)

/** The first of some columns that the rows have, as text. @throws TifaError where there is none of them. */
export function nameColumn(rows: readonly Row[], names: readonly string[]): string {
  if (rows.length === 0) return names[0]!
  const found = names.find((name) => rows.some((row) => typeof ownValue(row, name) === 'string'))
  return found ?? refuse('rows', rows[0], `what has one of the columns ${names.join(', ')}`)
}

/** The first of some columns that hold numbers. @throws TifaError where there is none of them. */
export function numberColumn(rows: readonly Row[], names: readonly string[]): string {
  if (rows.length === 0) return names[0]!
  const found = names.find((name) => rows.some((row) => typeof ownValue(row, name) === 'number'))
  return found ?? refuse('rows', rows[0], `what has numbers in one of the columns ${names.join(', ')}`)
}

/** The values of a column in the order of first sight: the order in which charts show them. */
export const orderOf = (rows: readonly Row[], column: string) => [
  ...new Set(
    rows.map((row) => ownValue(row, column)).filter((value) => value !== undefined && value !== null),
  ),
]
