import { type Command, Option } from 'commander'
import { TifaError } from '../error.ts'
import { discoverWords } from '../phrases/words/discover-words.ts'
import { documentsOf } from '../report/documents.ts'
import { acceptTerms, themeFileOf } from '../themes/accept.ts'
import { type SuggestedTerm, suggestTerms } from '../themes/suggest.ts'
import { count, oneDecimal, text, twoDecimals } from './columns.ts'
import { addReadOptions, filesHelp, type ReadChoices, readReport } from './input.ts'
import { addOutputOptions, checkOutput, type OutputChoices, writeOut, writeRows } from './output.ts'
import { addSegmenterOptions, type SegmenterChoices, segmenterOf } from './segmenter.ts'
import { type ThemeChoices, themesOf } from './theme-file.ts'
import { addThemesOption } from './themes.ts'

interface SuggestCall extends ReadChoices, ThemeChoices, SegmenterChoices, OutputChoices {
  accept?: string[]
}

const layout = {
  columns: [
    'term',
    text('label', 'theme'),
    twoDecimals('score'),
    count('sentences'),
    count('withTheme', 'with theme'),
    oneDecimal('expected'),
    'beside',
  ],
  note: 'with theme: sentences that speak of the theme elsewhere too; expected: how many of these chance would give.',
}

/** Adds `tifa suggest`, also to be had as `tifa themes suggest`. */
export function addSuggestCommands(program: Command, themes: Command): void {
  addSuggestCommand(program, 'suggest')
  addSuggestCommand(themes, 'themes suggest')
}

/** New words for themes, and a theme file with those that a person accepts. */
function addSuggestCommand(parent: Command, name: string): void {
  const command = parent
    .command('suggest')
    .description('suggest themes for words that no dictionary holds; write a theme file with accepted ones')
    .argument('[file...]', filesHelp)
  addOutputOptions(command)
  command.addOption(
    new Option(
      '--accept <terms...>',
      'write a theme file with these: 词 for its suggested theme, 词=主题 for another; -- before files',
    ).conflicts(['json', 'csv', 'format']),
  )
  addThemesOption(command)
  addSegmenterOptions(command)
  addReadOptions(command)
  command.addHelpText(
    'after',
    `\nExamples:\n  $ tifa ${name} 报告.txt\n  $ tifa ${name} --accept 走帮服 议事厅=协商民主 --out 主题.json -- 报告.txt`,
  )
  command.action(async (files: string[], options: SuggestCall) => {
    if (options.accept === undefined) checkOutput(options)
    const known = await themesOf(options)
    const segmenter = await segmenterOf(options)
    const report = await readReport(files, options)
    const words = discoverWords(documentsOf(report), { segmenter, inner: '、' })
    const rows = suggestTerms(report, known, words, { minSentences: 2 })
    if (options.accept === undefined) {
      await writeRows(rows, options, layout)
      return
    }
    const accepted = options.accept.map((wish) => acceptedOf(wish, rows))
    await writeOut(options.out, `${JSON.stringify(themeFileOf(acceptTerms(known, accepted)), null, 2)}\n`)
  })
}

function acceptedOf(wish: string, rows: readonly SuggestedTerm[]): { term: string; theme: string } {
  const [term = '', theme] = wish.split('=', 2)
  const suggested = theme ?? rows.find((row) => row.term === term)?.theme
  if (term !== '' && suggested !== undefined) return { term, theme: suggested }
  throw new TifaError(
    'option',
    `--accept: received ${JSON.stringify(wish)}; allowed are suggested terms, or 词=主题 with the id of a theme`,
  )
}
