import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { type Analysis, analyze } from '../analyze.ts'
import { toCaseRows } from '../cases/rows.ts'
import { TifaError } from '../error.ts'
import { toCsv } from '../view/csv.ts'
import { toHtml } from '../view/page.ts'
import { toSummary } from '../view/summary.ts'
import { addReadOptions, filesHelp, type ReadChoices, readReport } from './input.ts'
import { colourful, fileName, writeOut } from './output.ts'
import { showWork } from './progress.ts'
import { addSegmenterOptions, type SegmenterChoices, userWordsOf } from './segmenter.ts'
import { type ThemeChoices, themesOf } from './theme-file.ts'
import { addThemesOption } from './themes.ts'
import { clusterCount, wholeNumber } from './whole-number.ts'

interface ReportOptions extends ReadChoices, ThemeChoices, SegmenterChoices {
  out?: string
  json?: true
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
    .addHelpText(
      'after',
      '\nExample:\n  $ tifa report 报告.txt --out out\n  $ tifa report 报告.txt --json | jq .units',
    )
    .action(async (files: string[], options: ReportOptions) => {
      const { out = options.json ? undefined : 'tifa-report', json } = options
      const analysis = await analysisOf(files, options)
      // Written before anything is printed: `tifa report … | head` ends the program, not half a folder.
      const page = out === undefined ? undefined : await writeAnalysis(analysis, out)
      if (json) process.stdout.write(toJson(analysis))
      else {
        const width = Math.min(process.stdout.columns || 100, 120)
        process.stdout.write(`${toSummary(analysis, { color: colourful(), width })}\n`)
      }
      if (!json && page !== undefined) process.stdout.write(`\n报告页 Page  ${page}\n`)
    })
  addAnalysisOptions(command)
}

/** `tifa analyze`: the whole analysis as JSON, for programs; its form is what `tifa schema` prints. */
export function addAnalyzeCommand(program: Command): void {
  const command = program
    .command('analyze')
    .description('print the whole analysis as JSON; tifa schema tells its form')
    .argument('[file...]', filesHelp)
    .option('--out <file>', 'file to write to (default: standard output)', fileName)
    .addHelpText(
      'after',
      "\nExample:\n  $ tifa analyze 报告.txt --out analysis.json\n  $ cat 报告.txt | tifa analyze | jq '.units[].name'",
    )
    .action(async (files: string[], options: ReportOptions) => {
      await writeOut(options.out, toJson(await analysisOf(files, options)))
    })
  addAnalysisOptions(command)
}

/** What the whole analysis may be told, whatever becomes of it. */
function addAnalysisOptions(command: Command): void {
  command
    .option('--seed <n>', 'where chance begins in clustering', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--k <n>', "number of clusters, or 'auto'", clusterCount, 'auto')
  addThemesOption(command)
  addSegmenterOptions(command)
  addReadOptions(command)
}

async function analysisOf(files: string[], options: ReportOptions): Promise<Analysis> {
  const { seed, k } = options
  // Mistakes in theme files and user words are told before files are read.
  const themes = await themesOf(options)
  const userWords = await userWordsOf(options)
  const report = await readReport(files, options)
  const done = showWork(process.stderr, 'analysis', report.text.length)
  try {
    return await analyze(report, { engine: options.engine ?? 'tifa', userWords, seed, k, themes })
  } finally {
    done()
  }
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
