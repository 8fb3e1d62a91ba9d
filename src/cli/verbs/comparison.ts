import { Option } from 'commander'
import { TifaError } from '../../error.ts'
import { keywordsFromRows } from '../../tally/from-rows/keywords-from-rows.ts'
import { compareFromRows } from '../../tally/from-rows/themes-from-rows.ts'
import { compareUnits, type ThemeComparison } from '../../themes/compare.ts'
import { comparePhrases } from '../../themes/compare-phrases.ts'
import { checkFirmness } from '../../themes/firmness.ts'
import { findKeywords } from '../../themes/keywords.ts'
import { keyness } from '../../view/charts/keyness.ts'
import { oneUnit, oneUnitOfRows } from '../alone.ts'
import { chartOptions } from '../chart.ts'
import { count, logInterval, oneDecimal, pValue, ratio, text, twoDecimals } from '../columns.ts'
import { formulasIn } from '../formulas-in.ts'
import { byOf } from '../grouping.ts'
import { addLevelsOption, type LevelsChoice, ofLevels } from '../levels.ts'
import { limitOption, minCountOption } from '../number-options.ts'
import { addGuardOption, type GuardChoice, guardOf, withLevels } from '../themes.ts'
import type { Verb } from '../verb.ts'

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
  unable: (rows, call) => (call ? oneUnit(call) : oneUnitOfRows(rows)),
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
    return ofLevels(withLevels(themes, rows), options, ({ level }) => level)
  },
  fromRows: {
    rows: (rows, { themes, options }) => {
      if (options.formulas) {
        throw new TifaError('option', '--formulas: received with --from; rows hold no wordings to compare')
      }
      return ofLevels(withLevels(themes, compareFromRows(rows, themes)), options, ({ level }) => level)
    },
  },
  chart: (rows, { options }) => keyness(rows, chartOptions(options)),
}

interface KeywordChoices {
  limit?: number
  minCount?: number
  rank?: 'g2' | 'logOdds'
}
const choicesOf = ({ limit, minCount, rank = 'g2' }: KeywordChoices) => ({
  rank,
  ...(limit === undefined ? {} : { limit }),
  ...(minCount === undefined ? {} : { minCount }),
})

export const keywords: Verb<KeywordChoices> = {
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
  unable: (_, call) => call && oneUnit(call),
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
  examples: [
    'keywords 报告.txt --limit 10',
    'keywords 历年报告/ --by year --svg keywords.svg',
    'keywords --from words.rows',
  ],
  rows: ({ documents, options, segmenter }) =>
    findKeywords(documents(true), { segmenter, ...choicesOf(options) }),
  fromRows: { rows: (rows, { options }) => keywordsFromRows(rows, choicesOf(options)) },
  chart: (rows, { options }) => keyness(rows, { ...chartOptions(options), maxP: 1, limit: 10 }),
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
  unable: (_, call) => call && oneUnit(call),
  by: true,
  themes: true,
  examples: ['firmness 报告.txt', 'firmness 报告/ --themes 主题.yaml --csv'],
  rows: (call) => checkFirmness(call.texts, call.themes, byOf(call)),
}
