import { type Command, Option } from 'commander'
import { findCases } from '../cases/cases.ts'
import { toCaseRows } from '../cases/rows.ts'
import { clusterCases } from '../clusters/cluster.ts'
import { discoverWords } from '../phrases/discover-words.ts'
import { findQuotes } from '../phrases/quotes.ts'
import { findSlogans } from '../phrases/slogans.ts'
import type { ReadOptions } from '../read/files.ts'
import { documentsOf } from '../report/documents.ts'
import type { Report } from '../report/report.ts'
import { loadSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { compareUnits } from '../themes/compare.ts'
import { concordance } from '../themes/concordance.ts'
import { countThemes } from '../themes/count.ts'
import { findKeywords } from '../themes/keywords.ts'
import { toCsv } from '../view/csv.ts'
import { toTable } from '../view/table.ts'
import { addReadOptions, clusterCount, filesHelp, readReport, wholeNumber } from './input.ts'
import { addKwicOptions, type KwicChoices, kwicPattern, lineOptions } from './kwic.ts'
import { addSuggestCommand } from './suggest.ts'
import { addGuardOption, addThemesOption, type ThemeChoices, themesOf } from './themes.ts'

interface RowOptions extends ReadOptions, ThemeChoices, KwicChoices {
  json?: true
  csv?: true
  engine: 'tifa' | 'nodejieba'
  seed: number
  k: number | 'auto'
}

interface Verb {
  name: string
  description: string
  /** The columns that a terminal shows; JSON and CSV hold all. */
  columns: readonly string[]
  /** Arguments before the files. */
  pattern?: true
  clusters?: true
  /** What the command may be told that others may not. */
  options?: readonly ((command: Command) => Command)[]
  rows(
    report: Report,
    options: RowOptions,
    segmenter: Segmenter,
    pattern: string,
  ): readonly object[] | Promise<readonly object[]>
}

const guardOf = ({ guard = 'exceptions' }: ThemeChoices, segmenter: Segmenter) => ({ guard, segmenter })
const units = (report: Report) => documentsOf(report, { by: 'unit' })

/** The verbs that give rows, as a table. */
const verbs: readonly Verb[] = [
  {
    name: 'segment',
    description: 'cut the text into words with parts of speech',
    columns: ['text', 'tag', 'start', 'end'],
    rows: (report, _, segmenter) => segmenter.tokens(report.text),
  },
  {
    name: 'quotes',
    description: 'find what stands in quotation and title marks',
    columns: ['kind', 'text', 'unit', 'start', 'end'],
    rows: (report) => findQuotes(report),
  },
  {
    name: 'slogans',
    description: 'find slogans and set formulations',
    columns: ['kinds', 'text', 'score', 'unit', 'start', 'end'],
    rows: (report, _, segmenter) => findSlogans(report, { segmenter }),
  },
  {
    name: 'words',
    description: 'discover words and formulas that no dictionary holds',
    columns: ['text', 'count', 'documents', 'cohesion', 'leftEntropy', 'rightEntropy', 'score'],
    rows: (report, _, segmenter) => discoverWords(units(report), { segmenter, inner: '、' }),
  },
  {
    name: 'themes',
    description: 'count themes by unit',
    columns: ['unit', 'label', 'count', 'perThousandChars'],
    options: [addThemesOption, addGuardOption],
    rows: async (report, options, segmenter) =>
      countThemes(report, await themesOf(options), guardOf(options, segmenter)),
  },
  {
    name: 'compare',
    description: 'compare the themes of each unit with the others',
    columns: ['unit', 'label', 'observed', 'expected', 'logRatio', 'pAdjusted'],
    options: [addThemesOption, addGuardOption],
    rows: async (report, options, segmenter) =>
      compareUnits(report, await themesOf(options), guardOf(options, segmenter)),
  },
  {
    name: 'keywords',
    description: 'find the words that a unit uses more than the others',
    columns: ['unit', 'rank', 'word', 'count', 'logRatio', 'pAdjusted'],
    rows: (report, _, segmenter) => findKeywords(units(report), { segmenter }),
  },
  {
    name: 'kwic',
    description: 'show every place of a word, glob, expression or theme in its context',
    columns: ['unit', 'section', 'left', 'match', 'right'],
    pattern: true,
    options: [addKwicOptions, addThemesOption],
    rows: async (report, options, _segmenter, pattern) =>
      concordance(report, kwicPattern(pattern, options, await themesOf(options)), lineOptions(options)),
  },
  {
    name: 'cases',
    description: 'find what was done: topics with places, bodies, persons, numbers, dates, outcome',
    columns: ['unit', 'topic', 'places', 'organisations', 'people', 'quantities', 'outcome'],
    rows: (report, { json }, segmenter) => {
      const cases = findCases(report, { segmenter })
      return json ? cases : toCaseRows(cases)
    },
  },
  {
    name: 'clusters',
    description: 'group the sections by topic',
    columns: ['document', 'unit', 'cluster', 'label', 'silhouette'],
    clusters: true,
    rows: async (report, { seed, k }, segmenter) =>
      (await clusterCases(documentsOf(report, { by: 'section' }), { seed, k, segmenter })).rows,
  },
]

/** Adds the verbs that print rows: as a table for people, as JSON or CSV for programs. */
export function addRowCommands(program: Command): void {
  for (const verb of verbs) {
    const command = program.command(verb.name).description(verb.description)
    if (verb.pattern) command.argument('<pattern>', 'what to look for')
    command
      .argument('[file...]', filesHelp)
      .addOption(new Option('--json', 'print JSON').conflicts('csv'))
      .option('--csv', 'print CSV')
      .addOption(
        new Option('--engine <name>', 'what cuts words').choices(['tifa', 'nodejieba']).default('tifa'),
      )
    addReadOptions(command)
    for (const add of verb.options ?? []) add(command)
    if (verb.clusters) {
      command
        .option('--seed <n>', 'where chance begins', wholeNumber(0, 2 ** 32 - 1), 1)
        .option('--k <n>', "number of clusters, or 'auto'", clusterCount, 'auto')
    }
    if (verb.name === 'themes') addSuggestCommand(command)
    const words = verb.pattern ? '高质量发展 ' : ''
    command.addHelpText(
      'after',
      `\nExample:\n  $ tifa ${verb.name} ${words}报告.txt --csv > ${verb.name}.csv`,
    )
    command.action(async (...call: unknown[]) => {
      const [pattern, files, options] = (verb.pattern ? call : ['', ...call]) as [
        string,
        string[],
        RowOptions,
      ]
      const report = await readReport(files, options)
      const segmenter = await loadSegmenter({ engine: options.engine })
      const rows = await verb.rows(report, options, segmenter, pattern)
      process.stdout.write(printed(rows, verb.columns, options))
    })
  }
}

function printed(rows: readonly object[], columns: readonly string[], { json, csv }: RowOptions): string {
  if (json) return `${JSON.stringify(rows, null, 1)}\n`
  if (csv) return toCsv(rows)
  return toTable(rows, { columns, width: process.stdout.columns ?? 100 })
}
