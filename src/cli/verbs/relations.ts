import { cooccurrenceFromRows } from '../../tally/from-rows/themes-from-rows.ts'
import { type Cooccurrence, countCooccurrence } from '../../themes/cooccurrence.ts'
import { mergeUnits, orderUnits, unitDistances } from '../../themes/distances.ts'
import { dendrogram } from '../../view/charts/dendrogram.ts'
import { oneUnit } from '../alone.ts'
import { chartOptions } from '../chart.ts'
import { count, oneDecimal, pValue, text, twoDecimals } from '../columns.ts'
import { byOf } from '../grouping.ts'
import { levelOption } from '../number-options.ts'
import { addGuardOption, type GuardChoice, guardOf } from '../themes.ts'
import type { Verb } from '../verb.ts'

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
  fromRows: { rows: (rows, { themes, options: { level } }) => cooccurrenceFromRows(rows, themes, { level }) },
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
  unable: (_, call) => call && oneUnit(call),
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
