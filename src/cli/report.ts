import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Analysis, analyze } from '../analyze.ts'
import { toCaseRows } from '../cases/rows.ts'
import { TifaError } from '../error.ts'
import type { ReadOptions } from '../read/files.ts'
import { toCsv } from '../view/csv.ts'
import { toHtml } from '../view/page.ts'
import { toSummary } from '../view/summary.ts'
import { addReadOptions, clusterCount, filesHelp, readReport, wholeNumber } from './input.ts'
import { addThemesOption, type ThemeChoices, themesOf } from './themes.ts'

interface ReportOptions extends ReadOptions, ThemeChoices {
  out?: string
  json?: true
  engine: 'tifa' | 'nodejieba'
  seed: number
  k: number | 'auto'
}

/** `tifa report`: the whole analysis as summary, JSON, CSV and page. */
export function addReportCommand(program: Command): void {
  const command = program
    .command('report')
    .description('analyse reports: print a summary, write analysis.json, CSV files and report.html')
    .argument('[file...]', filesHelp)
    .option(
      '--out <dir>',
      'folder to write to (default: tifa-report; with --json nothing is written without it)',
      folderName,
    )
    .option('--json', 'print the analysis as JSON instead of the summary')
    .option('--seed <n>', 'where chance begins in clustering', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--k <n>', "number of clusters, or 'auto'", clusterCount, 'auto')
    .addOption(
      new Option('--engine <name>', 'what cuts words').choices(['tifa', 'nodejieba']).default('tifa'),
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ tifa report 报告.txt --out out\n  $ tifa report 报告.txt --json | jq .units',
    )
    .action(async (files: string[], options: ReportOptions) => {
      const { out = options.json ? undefined : 'tifa-report', json, engine, seed, k } = options
      // Mistakes in a theme file are told before files are read.
      const themes = await themesOf(options)
      const analysis = await analyze(await readReport(files, options), { engine, seed, k, themes })
      // Written before anything is printed: `tifa report … | head` ends the program, not half a folder.
      const page = out === undefined ? undefined : await writeAnalysis(analysis, out)
      if (json) process.stdout.write(toJson(analysis))
      else {
        const { isTTY, columns } = process.stdout
        const color = Boolean(isTTY) && !process.env['NO_COLOR']
        process.stdout.write(`${toSummary(analysis, { color, width: Math.min(columns ?? 100, 120) })}\n`)
      }
      if (!json && page !== undefined) process.stdout.write(`\n报告页 Page  ${page}\n`)
    })
  addReadOptions(command)
  addThemesOption(command)
}

function folderName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Allowed is the name of a folder.')
  return value
}

const toJson = (analysis: Analysis) => `${JSON.stringify(analysis, null, 1)}\n`

/** The tables of an analysis, each a CSV file of its own. */
const tables: Readonly<Record<string, (analysis: Analysis) => readonly object[]>> = {
  units: ({ units }) => units,
  sections: ({ sections }) => sections,
  quotes: ({ quotes }) => quotes,
  slogans: ({ slogans }) => slogans,
  phrases: ({ phrases }) => phrases,
  themes: ({ themes }) => themes,
  'theme-hits': ({ hits }) => hits,
  comparisons: ({ comparisons }) => comparisons,
  keywords: ({ keywords }) => keywords,
  cases: ({ cases }) => toCaseRows(cases),
  clusters: ({ clusters }) => clusters.clusters,
  'cluster-members': ({ clusters }) => clusters.rows,
  'cluster-themes': ({ clusterThemes }) => clusterThemes,
  'unit-clusters': ({ unitClusters }) => unitClusters,
  notes: ({ notes }) => notes,
}

/** Writes everything into a folder, made if need be, and gives the path of the page. */
async function writeAnalysis(analysis: Analysis, folder: string): Promise<string> {
  const page = join(folder, 'report.html')
  try {
    await makeFolder(folder)
    await writeFile(join(folder, 'analysis.json'), toJson(analysis))
    for (const [name, rows] of Object.entries(tables)) {
      await writeFile(join(folder, `${name}.csv`), toCsv(rows(analysis), { bom: true }))
    }
    await writeFile(page, toHtml(analysis))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new TifaError('input', `--out ${folder}: can't be written (${reason})`, { cause: error })
  }
  return page
}

/** Node's own recursive `mkdir` never comes back where nothing can be made, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
}
