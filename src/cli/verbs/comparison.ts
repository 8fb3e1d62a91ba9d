import { Option } from 'commander'
import { TifaError } from '../../error.ts'
import { compareFromRows } from '../../tally/themes-from-rows.ts'
import { compareUnits, type ThemeComparison } from '../../themes/compare.ts'
import { comparePhrases } from '../../themes/compare-phrases.ts'
import { concordance } from '../../themes/concordance.ts'
import { type Cooccurrence, countCooccurrence } from '../../themes/cooccurrence.ts'
import { mergeUnits, orderUnits, unitDistances } from '../../themes/distances.ts'
import { checkFirmness } from '../../themes/firmness.ts'
import { findThemes } from '../../themes/hits.ts'
import { findKeywords } from '../../themes/keywords.ts'
import { dendrogram } from '../../view/charts/dendrogram.ts'
import { dispersion as dispersionChart } from '../../view/charts/dispersion.ts'
import { keyness } from '../../view/charts/keyness.ts'
import { chartOptions } from '../chart.ts'
import { count, logInterval, oneDecimal, pValue, ratio, text, theme, twoDecimals } from '../columns.ts'
import { formulasIn } from '../formulas-in.ts'
import { listOf } from '../grouping.ts'
import { addLevelsOption, type LevelsChoice, ofLevels } from '../levels.ts'
import { levelOption, limitOption, minCountOption } from '../number-options.ts'
import { addGuardOption, type GuardChoice, guardOf, themesById } from '../themes.ts'
import type { Call, Verb } from '../verb.ts'

const byOf = ({ options: { by } }: { options: { by?: string[] } }) => (by === undefined ? {} : { by })

const withLevels = <Row extends { theme: string }>(
  { themes }: Pick<Call<object>, 'themes'>,
  rows: readonly Row[],
) => {
  const known = themesById(themes)
  return rows.map((row) => ({ level: known.get(row.theme)!.level, ...row }))
}

const telling = (row: ThemeComparison) => row.observed > 0 || (row.pAdjusted ?? 1) < 0.05

export const compare: Verb<GuardChoice & LevelsChoice & { formulas?: true }> = {
  name: 'compare',
  description:
    'compare the themes of each unit with the others: what it says more often, what less, and how surely',
  heading: ['unit'],
  columns: [
    text('label', 'theme'),
    count('observed', 'hits'),
    oneDecimal('expected'),
    oneDecimal('perThousandChars', 'per 1000'),
    oneDecimal('otherPerThousandChars', 'elsewhere'),
    ratio('logRatio', 'log₂ ratio'),
    logInterval('rateRatioInterval', '95% interval'),
    pValue('pAdjusted', 'p adjusted'),
  ],
  shown: (rows) => {
    const units = [...new Set((rows as ThemeComparison[]).map(({ unit }) => unit))]
    return units.flatMap((unit) =>
      (rows as ThemeComparison[])
        .filter((row) => row.unit === unit && telling(row))
        .sort((a, b) => (b.g2 ?? 0) - (a.g2 ?? 0)),
    )
  },
  note: 'log₂ ratio: +1 twice as often as elsewhere, −1 half. The surest first; rows without a hit only where that is sure.',
  by: true,
  themes: true,
  options: [
    addLevelsOption,
    addGuardOption,
    (command) => command.option('--formulas', 'compare slogans and set formulations in place of themes'),
  ],
  examples: [
    'compare 报告.txt --levels 1',
    'compare 报告.csv --by 年份 --out compare.xlsx',
    'compare 报告.txt --png compare.png',
  ],
  rows: (call) => {
    const { report, texts, options, themes, segmenter } = call
    if (options.formulas) {
      const found = formulasIn(report, segmenter)
      return comparePhrases(texts, found, byOf(call)).map((row) => ({ label: row.phrase, ...row }))
    }
    const rows = compareUnits<string>(texts, themes, { ...guardOf(options, segmenter), ...byOf(call) })
    return ofLevels(withLevels(call, rows), options, ({ level }) => level)
  },
  fromRows: {
    rows: (rows, { themes, options }) => {
      if (options.formulas) {
        throw new TifaError('option', '--formulas: received with --from; rows hold no wordings to compare')
      }
      return ofLevels(withLevels({ themes }, compareFromRows(rows, themes)), options, ({ level }) => level)
    },
  },
  chart: (rows, { options }) => keyness(rows, chartOptions(options)),
}

export const keywords: Verb<{ limit?: number; minCount?: number; rank?: 'g2' | 'logOdds' }> = {
  name: 'keywords',
  description: 'find the words that a unit uses more than the others',
  heading: ['unit'],
  columns: [
    count('rank'),
    'word',
    count('count'),
    count('otherCount', 'elsewhere'),
    twoDecimals('perThousandTokens', 'per 1000 words'),
    ratio('logRatio', 'log₂ ratio'),
    logInterval('rateRatioInterval', '95% interval'),
    pValue('pAdjusted', 'p adjusted'),
  ],
  note: 'log₂ ratio: +1 twice as often as elsewhere. p: adjusted for all words that were tested (Benjamini–Hochberg).',
  by: true,
  options: [
    limitOption('at most so many words of each unit (default: 20)'),
    minCountOption('how often a unit must use a word (default: 3)', 1),
    (command) =>
      command.addOption(
        new Option('--rank <name>', 'g2: the surest first; logOdds: neither rare nor frequent words pushed')
          .choices(['g2', 'logOdds'])
          .default('g2'),
      ),
  ],
  examples: ['keywords 报告.txt --limit 10', 'keywords 历年报告/ --by year --svg keywords.svg'],
  rows: ({ documents, options: { limit, minCount, rank = 'g2' }, segmenter }) =>
    findKeywords(documents(true), {
      segmenter,
      rank,
      ...(limit === undefined ? {} : { limit }),
      ...(minCount === undefined ? {} : { minCount }),
    }),
  chart: (rows, { options }) => keyness(rows, { ...chartOptions(options), maxP: 1, limit: 10 }),
}

export const cooccurrence: Verb<GuardChoice & { level: number; within?: 'sentence' }> = {
  name: 'cooccurrence',
  description: 'find themes that stand together in sentences more often than chance would have it',
  columns: [
    text('label', 'theme'),
    text('otherLabel', 'and'),
    count('withBoth', 'together'),
    oneDecimal('expected'),
    twoDecimals('lift'),
    twoDecimals('npmi'),
    pValue('pAdjusted', 'p adjusted'),
  ],
  shown: (rows) =>
    (rows as Cooccurrence[])
      .filter(({ withBoth }) => withBoth > 0)
      .sort((a, b) => a.p - b.p || b.lift - a.lift),
  note: 'lift: 1 as chance would have it, 2 twice as often. npmi: 0 chance, 1 always together.',
  themes: true,
  options: [
    levelOption,
    (command) =>
      command.option(
        '--within <name>',
        'what counts as together: sentence, section, part, unit, document',
        'sentence',
      ),
    addGuardOption,
  ],
  examples: ['cooccurrence 报告.txt', 'cooccurrence 报告.txt --within section --level 2 --csv'],
  rows: ({ texts, themes, options: { level, within = 'sentence', ...options }, segmenter }) =>
    countCooccurrence(texts, themes, { ...guardOf(options, segmenter), level, within }),
}

export const distances: Verb<GuardChoice & { level: number; order?: true }> = {
  name: 'distances',
  description: 'measure how far units lie apart by the shares of their themes',
  columns: [
    count('place'),
    text('unit'),
    text('otherUnit', 'and'),
    twoDecimals('jensenShannon', 'Jensen–Shannon'),
    twoDecimals('cosine'),
    count('count', 'hits'),
    count('otherCount', 'other hits'),
    // Rows of --order.
    twoDecimals('distanceToPrevious', 'from the one above'),
    text('nearestUnit', 'nearest'),
    twoDecimals('nearestDistance', 'distance'),
  ],
  note: '0 the same shares, 1 nothing in common. The fewer the hits, the more of a distance is chance.',
  by: true,
  themes: true,
  options: [
    levelOption,
    (command) =>
      command.option('--order', 'the units in an order in which those that are alike stand together'),
    addGuardOption,
  ],
  examples: ['distances 报告.txt', 'distances 报告/*.txt --order', 'distances 报告/*.txt --svg tree.svg'],
  rows: (call) => {
    const { texts, themes, options, segmenter } = call
    const find = options.order ? orderUnits : unitDistances
    return find(texts, themes, { ...guardOf(options, segmenter), level: options.level, ...byOf(call) })
  },
  chart: (_, call) => {
    const { texts, themes, options, segmenter } = call
    const chosen = { ...guardOf(options, segmenter), level: options.level, ...byOf(call) }
    return dendrogram(mergeUnits(texts, themes, chosen), chartOptions(options))
  },
}

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
            call,
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

export const firmness: Verb<object> = {
  name: 'firmness',
  description: 'check whether rankings of units and themes stay the same when words are cut another way',
  columns: [
    'ranked',
    text('label', 'theme'),
    'guard',
    'segmenter',
    count('count', 'hits'),
    count('otherCount', 'other way'),
    twoDecimals('tau', 'τ'),
    pValue('p'),
  ],
  note: 'τ: 1 the same ranking, 0 unrelated (Kendall).',
  by: true,
  themes: true,
  examples: ['firmness 报告.txt', 'firmness 报告/ --themes 主题.yaml --csv'],
  rows: (call) => checkFirmness(call.texts, call.themes, byOf(call)),
}
