import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { TifaError } from '../error.ts'
import { discoverWords } from '../phrases/discover-words.ts'
import type { ReadOptions } from '../read/files.ts'
import { documentsOf } from '../report/documents.ts'
import { loadSegmenter } from '../segment/load.ts'
import { acceptTerms, themeFileOf } from '../themes/accept.ts'
import { type SuggestedTerm, suggestTerms } from '../themes/suggest.ts'
import { toCsv } from '../view/csv.ts'
import { toTable } from '../view/table.ts'
import { addReadOptions, filesHelp, readReport } from './input.ts'
import { addThemesOption, themesOf } from './themes.ts'

interface SuggestCall extends ReadOptions {
  json?: true
  csv?: true
  themes?: string
  accept?: string[]
  out?: string
}

/** Adds `tifa themes suggest`: new words for themes, and a theme file with those that a person accepts. */
export function addSuggestCommand(themes: Command): void {
  const command = themes
    .command('suggest')
    .description('suggest themes for words that no dictionary holds; write a theme file with accepted ones')
    .argument('[file...]', filesHelp)
    .addOption(new Option('--json', 'print JSON').conflicts('csv'))
    .option('--csv', 'print CSV')
    .option(
      '--accept <terms...>',
      'terms to accept: 词 for its suggested theme, 词=主题 for another; -- before files',
    )
    .option('--out <file>', 'where the theme file with the accepted terms goes (default: standard output)')
  addReadOptions(command)
  addThemesOption(command)
  command.addHelpText(
    'after',
    '\nExamples:\n  $ tifa themes suggest 报告.txt\n  $ tifa themes suggest --accept 走帮服 议事厅=协商民主 --out 主题.json -- 报告.txt',
  )
  command.action(async (files: string[], _: SuggestCall, self: Command) => {
    const options = self.optsWithGlobals<SuggestCall>()
    const known = await themesOf(options)
    const report = await readReport(files, options)
    const segmenter = await loadSegmenter()
    const words = discoverWords(documentsOf(report), { segmenter, inner: '、' })
    const rows = suggestTerms(report, known, words, { minSentences: 2 })
    if (options.accept === undefined) {
      process.stdout.write(printed(rows, options))
      return
    }
    const file = themeFileOf(
      acceptTerms(
        known,
        options.accept.map((wish) => acceptedOf(wish, rows)),
      ),
    )
    const text = `${JSON.stringify(file, null, 2)}\n`
    if (options.out === undefined) process.stdout.write(text)
    else await writeOut(options.out, text)
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

async function writeOut(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    throw new TifaError('input', `${path}: can't be written (${codeOf(error)})`, { cause: error })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

function printed(rows: readonly SuggestedTerm[], { json, csv }: SuggestCall): string {
  if (json) return `${JSON.stringify(rows, null, 1)}\n`
  if (csv) return toCsv(rows)
  const columns = ['term', 'theme', 'score', 'sentences', 'withTheme', 'expected', 'beside']
  return toTable(rows, { columns, width: process.stdout.columns ?? 100 })
}
