import { compareUnits, type ThemeComparison } from '../../themes/compare.ts'
import { comparePhrases } from '../../themes/compare-phrases.ts'
import { concordance } from '../../themes/concordance.ts'
import { findThemes } from '../../themes/hits.ts'
import { dispersion as dispersionChart } from '../../view/charts/dispersion.ts'
import { oneUnit } from '../alone.ts'
import { asksForChart, chartOptions } from '../chart.ts'
import { count, theme, twoDecimals } from '../columns.ts'
import { byOf, listOf } from '../grouping.ts'
import { addLevelsOption, type LevelsChoice, ofLevels } from '../levels.ts'
import { addGuardOption, type GuardChoice, guardOf, themesById, withLevels } from '../themes.ts'
import type { Verb } from '../verb.ts'

type Measures = Pick<ThemeComparison, 'dispersion' | 'dp' | 'juillandD' | 'carrollD2' | 'rosengrenS'>
type Spreading = Measures & { key: string; label: string; level: number; observed: number }

/** How evenly something is spread: the same in all rows of a theme or word. */
const measuresOf = ({ dispersion, dp, juillandD, carrollD2, rosengrenS }: Measures): Measures => ({
  dispersion,
  dp,
  juillandD,
  carrollD2,
  rosengrenS,
})

export const dispersion: Verb<GuardChoice & LevelsChoice & { find?: string[] }> = {
  name: 'dispersion',
  description: 'say how evenly themes or words are spread over the units; the chart shows where each stands',
  columns: [
    theme(),
    count('count', 'hits'),
    count('units'),
    twoDecimals('dispersion', 'DP norm'),
    twoDecimals('dp', 'DP'),
    twoDecimals('juillandD', 'Juilland D'),
    twoDecimals('carrollD2', 'Carroll D₂'),
    twoDecimals('rosengrenS', 'Rosengren S'),
  ],
  shown: (rows) => rows.filter((row) => 'count' in row && row.count !== 0),
  note: 'DP: 0 evenly spread, 1 all in one place; D, D₂ and S the other way round. units: in how many it stands.',
  // The chart shows the places in one unit as well.
  unable: (_, call) => (call && !asksForChart(call.options) ? oneUnit(call) : undefined),
  by: true,
  themes: true,
  options: [
    (command) =>
      command.option('--find <words>', 'these words, with commas between, in place of themes', listOf),
    addLevelsOption,
    addGuardOption,
  ],
  examples: [
    'dispersion 报告.txt --levels 1 --svg dispersion.svg',
    'dispersion 报告.txt --find 企业,协商,走帮服',
  ],
  rows: (call) => {
    const { texts, themes, options, segmenter } = call
    const rows: Spreading[] =
      options.find === undefined
        ? withLevels(
            themes,
            compareUnits<string>(texts, themes, { ...guardOf(options, segmenter), ...byOf(call) }),
          ).map((row) => ({ ...row, key: row.theme }))
        : comparePhrases(texts, options.find, byOf(call)).map((row) => ({
            ...row,
            key: row.phrase,
            label: row.phrase,
            level: 1,
          }))
    const groups = new Map<string, Spreading[]>()
    for (const row of rows) {
      const group = groups.get(row.key)
      if (group) group.push(row)
      else groups.set(row.key, [row])
    }
    const spread = [...groups.values()].map((own) => ({
      label: own[0]!.label,
      level: own[0]!.level,
      count: own.reduce((sum, { observed }) => sum + observed, 0),
      units: own.filter(({ observed }) => observed > 0).length,
      ...measuresOf(own[0]!),
    }))
    return ofLevels(spread, options, ({ level }) => level)
  },
  chart: (_, { report, themes, options, segmenter }) => {
    if (options.find !== undefined) {
      return dispersionChart(
        options.find.flatMap((word) => concordance(report, word)),
        chartOptions(options),
      )
    }
    const known = themesById(themes)
    const levels = options.levels ?? [1]
    const hits = findThemes(report, themes, guardOf(options, segmenter)).map((hit) => ({
      ...hit,
      ...known.get(hit.theme)!,
    }))
    return dispersionChart(
      hits.filter(({ level }) => levels.includes(level)),
      chartOptions(options),
    )
  },
}
