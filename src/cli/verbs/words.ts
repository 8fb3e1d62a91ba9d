import { type Collocation, findCollocations } from '../../phrases/words/collocations.ts'
import { discoverWords } from '../../phrases/words/discover-words.ts'
import { wordsFromRows } from '../../tally/from-rows/words-from-rows.ts'
import { count, oneDecimal, text, twoDecimals } from '../columns.ts'
import { limitOption, minCountOption } from '../number-options.ts'
import type { Verb } from '../verb.ts'
import { wholeNumber } from '../whole-number.ts'

interface Bounds {
  limit?: number
  minCount?: number
}

const boundsOf = ({ limit, minCount }: Bounds) => ({
  ...(limit === undefined ? {} : { limit }),
  ...(minCount === undefined ? {} : { minCount }),
})

export const segment: Verb<{ separator?: string }> = {
  name: 'segment',
  description: 'cut the text into words with parts of speech',
  columns: ['text', 'tag', count('start'), count('end')],
  options: [
    (command) =>
      command.option(
        '--separator <text>',
        'print the words as text with this between them, lines as they are',
      ),
  ],
  examples: ["segment 报告.txt --separator ' '", 'segment 报告.txt --csv > words.csv'],
  rows: ({ report, segmenter }) => segmenter.tokens(report.text),
  plain: ({ report, segmenter, options: { separator } }) =>
    separator === undefined
      ? undefined
      : report.text
          .split('\n')
          .map((line) => segmenter.cut(line).join(separator))
          .join('\n')
          .concat('\n'),
}

export const words: Verb<Bounds> = {
  name: 'words',
  description: 'discover words and formulas that no dictionary holds',
  columns: [
    text('text', 'word'),
    count('count'),
    count('documents'),
    twoDecimals('cohesion'),
    twoDecimals('leftEntropy', 'before'),
    twoDecimals('rightEntropy', 'behind'),
    twoDecimals('score'),
  ],
  note: 'cohesion: 0 chance, 1 never apart. before, behind: entropy of the neighbours, in nats.',
  by: true,
  options: [limitOption('at most so many words'), minCountOption('the fewest places of a word', 2)],
  examples: ['words 报告.txt', 'words 报告/ --min-count 5 --out words.xlsx'],
  rows: ({ documents, options, segmenter }) =>
    discoverWords(documents(true), { segmenter, inner: '、', ...boundsOf(options) }),
  fromRows: { rows: (rows, { options }) => wordsFromRows(rows, boundsOf(options)) },
}

export const collocations: Verb<Bounds & { size: number }> = {
  name: 'collocations',
  description: 'find words that stand side by side more often than chance would have it',
  columns: [
    text('text', 'words'),
    count('count'),
    count('documents'),
    oneDecimal('expected'),
    twoDecimals('npmi'),
    oneDecimal('g2', 'G²'),
    twoDecimals('lambda', 'λ'),
    twoDecimals('z'),
  ],
  note: 'npmi: 0 chance, 1 never apart. G²: how sure. λ: how strong; z above 1.96 is sure at 5% for one pair looked at.',
  by: true,
  options: [
    (command) => command.option('--size <n>', 'how many words: 2 or 3', wholeNumber(2, 3), 2),
    limitOption('at most so many collocations'),
    minCountOption('the fewest places', 1),
  ],
  examples: ['collocations 报告.txt --size 3', 'collocations 报告.txt --min-count 4 --csv'],
  rows: ({ documents, options, segmenter }): Collocation[] =>
    findCollocations(documents(), { segmenter, size: options.size === 3 ? 3 : 2, ...boundsOf(options) }),
}
