import { lexicalDiversity } from '../../themes/lexical-diversity.ts'
import { readability as measureReadability } from '../../themes/readability.ts'
import { count, oneDecimal, share, text, twoDecimals } from '../columns.ts'
import type { Verb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'

export const diversity: Verb<{ window: number }> = {
  name: 'diversity',
  description: 'measure how varied the words of each unit are',
  columns: [
    text('unit'),
    count('tokens', 'words'),
    count('types', 'different'),
    twoDecimals('typeTokenRatio', 'TTR'),
    twoDecimals('mattr', 'MATTR'),
    oneDecimal('mtld', 'MTLD'),
  ],
  note: 'MATTR and MTLD may be compared between texts of unequal length, TTR may not.',
  by: true,
  options: [
    (command) => command.option('--window <n>', 'words in the moving window of MATTR', wholeNumber(2), 100),
  ],
  examples: ['diversity 报告.txt', 'diversity 报告.csv --by 年份 --csv'],
  rows: ({ documents, options: { window }, segmenter }) =>
    lexicalDiversity(documents(), { window, segmenter }),
}

export const readability: Verb = {
  name: 'readability',
  description:
    'measure how long the sentences and clauses of each unit are, and how many function words it has',
  columns: [
    text('unit'),
    count('sentences'),
    oneDecimal('charsPerSentence', 'chars/sentence'),
    oneDecimal('charsPerClause', 'chars/clause'),
    share('adverbConjunctionShare', 'adverbs, conj.'),
    share('functionWordShare', 'function words'),
    twoDecimals('xuReadability', 'Xu et al.'),
  ],
  by: true,
  examples: ['readability 报告.txt', 'readability 报告.csv --by 年份 --csv'],
  rows: ({ documents, segmenter }) => measureReadability(documents(), { segmenter }),
}
