import { themesFromRows } from '../../tally/from-rows/themes-from-rows.ts'
import { concordance } from '../../themes/concordance.ts'
import { countThemes, type ThemeCount } from '../../themes/count.ts'
import { findThemes } from '../../themes/hits.ts'
import { findChangePoints, findTrends } from '../../themes/trends.ts'
import { dispersion, type Place } from '../../view/charts/dispersion.ts'
import { heatMap } from '../../view/charts/heat-map.ts'
import { overTime } from '../../view/charts/over-time.ts'
import { oneYear } from '../alone.ts'
import { chartOptions } from '../chart.ts'
import { count, interval, oneDecimal, place, pValue, share, text, theme, twoDecimals } from '../columns.ts'
import { addKwicOptions, type KwicChoices, kwicPattern, lineOptions } from '../kwic.ts'
import { addLevelsOption, type LevelsChoice, ofLevels } from '../levels.ts'
import { addGuardOption, type GuardChoice, guardOf, themesById } from '../themes.ts'
import type { Call, Verb } from '../verb.ts'

type Counting = GuardChoice & LevelsChoice

const counted = ({ texts, themes: dictionary, options, segmenter }: Call<Counting>) =>
  countThemes<string>(texts, dictionary, {
    ...guardOf(options, segmenter),
    ...(options.by === undefined ? {} : { by: options.by }),
  })

export const themes: Verb<Counting> = {
  name: 'themes',
  description: 'count themes by unit',
  heading: ['unit'],
  columns: [
    theme(),
    count('count', 'hits'),
    oneDecimal('perThousandChars', 'per 1000 chars'),
    share('shareOfHits', 'of its hits'),
    count('terms'),
    count('negated'),
    // Of rows with examples.
    place('example'),
  ],
  shown: (rows) => rows.filter((row) => (row as ThemeCount).count > 0),
  note: 'Shown are themes that occur. of its hits: on its level. terms: how many different ones were hit.',
  by: true,
  themes: true,
  options: [addLevelsOption, addGuardOption],
  examples: [
    'themes 报告.txt --levels 1',
    'themes 报告.csv --by 年份 --themes 主题.yaml --svg themes.svg',
    'themes --from all.rows',
  ],
  rows: (call) => ofLevels(counted(call), call.options, ({ level }) => level),
  fromRows: {
    rows: (rows, { themes: dictionary, options }) =>
      ofLevels(themesFromRows(rows, dictionary), options, ({ level }) => level),
  },
  chart(rows, { options }) {
    const counts = rows as ThemeCount[]
    const occurring = new Set(counts.filter((row) => row.count > 0).map((row) => row.theme))
    const level = options.levels?.[0]
    return heatMap(
      counts.filter((row) => occurring.has(row.theme)),
      { ...chartOptions(options), ...(level === undefined ? {} : { level }) },
    )
  },
}

export const hits: Verb<Counting> = {
  name: 'hits',
  description: 'show every place that counts for a theme: the evidence behind the counts',
  columns: [theme(), 'text', 'term', 'negated', 'unit', count('start'), count('end')],
  themes: true,
  options: [addLevelsOption, addGuardOption],
  examples: ['hits 报告.txt --levels 2', 'hits 报告.txt --themes 主题.yaml --csv > hits.csv'],
  rows: ({ report, themes: dictionary, options, segmenter }) => {
    const known = themesById(dictionary)
    const rows = findThemes(report, dictionary, guardOf(options, segmenter)).map(({ theme: id, ...hit }) => ({
      theme: id,
      ...known.get(id)!,
      ...hit,
    }))
    return ofLevels(rows, options, ({ level }) => level)
  },
  chart: (rows, { options }) => dispersion(rows as Place[], chartOptions(options)),
}

export const kwic: Verb<KwicChoices> = {
  name: 'kwic',
  alias: 'concordance',
  description: 'show every place of a word, glob, expression or theme in its context',
  pattern: 'what to look for',
  columns: ['left', { name: 'match', look: 'formula' }, 'right', 'unit'],
  themes: true,
  options: [addKwicOptions],
  examples: ['kwic 高质量发展 报告.txt', "kwic '第?产业' 报告.txt --glob --sort 1R,1L --csv"],
  rows: ({ report, pattern, options, themes: dictionary }) =>
    concordance(report, kwicPattern(pattern, options, dictionary), lineOptions(options)),
  chart: (rows, { options }) => dispersion(rows as Place[], chartOptions(options)),
}

export const trends: Verb<Counting & { time: string; changes?: true }> = {
  name: 'trends',
  description: 'find themes that rise or fall over the years, and the years in which they change',
  columns: [
    theme(),
    count('count', 'hits'),
    twoDecimals('perThousandChars', 'per 1000'),
    twoDecimals('tau', 'τ'),
    pValue('pAdjusted', 'p adjusted'),
    twoDecimals('slope'),
    interval('slopeInterval', '95%'),
    text('changeYears', 'changes in'),
    // Rows of --changes.
    text('year'),
    twoDecimals('perThousandCharsBefore', 'before'),
    twoDecimals('perThousandCharsAfter', 'after'),
    twoDecimals('rateRatio', 'times'),
    pValue('p'),
  ],
  shown: (rows) => rows.filter((row) => !('count' in row) || (row.count as number) > 0),
  note: 'τ: 1 rises throughout, −1 falls throughout (Mann–Kendall), – for fewer than three years. slope: change a year per 1000.',
  unable: (rows, call) => call && oneYear(rows, call),
  themes: true,
  options: [
    addLevelsOption,
    addGuardOption,
    (command) => command.option('--time <column>', 'the column of the year', 'year'),
    (command) =>
      command.option('--changes', 'the years in which rates change, with the rates before and after'),
  ],
  examples: [
    'trends 历年报告/*.txt --levels 1',
    'trends 报告.csv --time 年份 --changes --json',
    'trends 报告.csv --time 年份 --svg trends.svg',
  ],
  rows: ({ texts, themes: dictionary, options, segmenter }) => {
    const find = options.changes ? findChangePoints : findTrends
    return ofLevels<{ level: number }>(
      find(texts, dictionary, { ...guardOf(options, segmenter), time: options.time }),
      options,
      ({ level }) => level,
    )
  },
  chart: (_, { texts, themes: dictionary, options, segmenter }) => {
    const counts = countThemes<string>(texts, dictionary, {
      ...guardOf(options, segmenter),
      by: options.time,
    })
    const dated = ofLevels(counts, { levels: options.levels ?? [1] }, ({ level }) => level)
    return overTime(dated, { ...chartOptions(options), year: options.time })
  },
}
