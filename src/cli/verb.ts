import type { Command } from 'commander'
import { reportOfFiles, textsOfFiles } from '../read/reports.ts'
import type { Document } from '../report/documents.ts'
import type { Report } from '../report/report.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { Themes } from '../themes/define.ts'
import type { ChartSpec } from '../view/charts/spec.ts'
import { addChartOptions, asksForChart, type ChartChoices, checkChart, writeChart } from './chart.ts'
import { addFromOption, type FromChoice, type FromRows, readMergedRows } from './from-rows.ts'
import { addByOption, groupedDocuments } from './grouping.ts'
import { addReadOptions, filesHelp, type ReadChoices, readInput } from './input.ts'
import {
  addOutputOptions,
  checkOutput,
  type Layout,
  type OutputChoices,
  writeOut,
  writeRows,
} from './output.ts'
import { showWork } from './progress.ts'
import { addSegmenterOptions, type SegmenterChoices, segmenterOf } from './segmenter.ts'
import { type ThemeChoices, themesOf } from './theme-file.ts'
import { addThemesOption } from './themes.ts'

/** What every verb may be told. */
export interface Choices
  extends ReadChoices,
    SegmenterChoices,
    ThemeChoices,
    OutputChoices,
    ChartChoices,
    FromChoice {
  by?: string[]
}

/** What a verb works on. */
export interface Call<Own> {
  /** All files as one report, whose text the places of rows index. */
  report: Report
  /**
   * What is counted where places are not asked for: the report, but for tables their rows one by one, so that
   * what the columns say of each row is not lost.
   */
  texts: Report | readonly Report[]
  options: Choices & Own
  segmenter: Segmenter
  themes: Themes
  /** The argument before the files, empty where the verb has none. */
  pattern: string
  /** The report's documents, grouped as `--by` says; with the list of explained words only where asked. */
  documents(glossary?: boolean): Document[]
}

/** A verb that gives rows. `Own` are the options that it alone has. */
export interface Verb<Own = object> extends Layout {
  name: string
  alias?: string
  description: string
  /** What stands before the files. */
  pattern?: string
  /** Whether `--by` has a meaning for it. */
  by?: true
  /** Whether it counts themes, and so takes a file of them. */
  themes?: true
  /** What it may be told that others may not. */
  options?: readonly ((command: Command) => Command)[]
  /** Calls to copy, without `$ tifa`. */
  examples: readonly string[]
  rows(call: Call<Own>): readonly object[] | Promise<readonly object[]>
  /** What it makes of `--from rows`, where sums are enough. */
  fromRows?: FromRows<Choices & Own>
  /**
   * Why the rows or the chart of these texts say nothing, where that is so; it stands in place of `note`. There is no call
   * where the rows come from merged ones.
   */
  unable?(rows: readonly object[], call: Call<Own> | undefined): string | undefined
  /** The chart of it, where there is one; given what `rows` gave. */
  chart?(rows: readonly object[], call: Call<Own>): ChartSpec | Promise<ChartSpec>
  /** What is printed in place of rows, where the options ask for that. */
  plain?(call: Call<Own>): string | undefined
}

/** Adds a verb: rows as a table for people, in other forms for programs, as a chart to look at. */
export function addVerb<Own>(program: Command, verb: Verb<Own>): Command {
  const command = program.command(verb.name).description(verb.description)
  if (verb.alias !== undefined) command.alias(verb.alias)
  if (verb.pattern !== undefined) command.argument('<pattern>', verb.pattern)
  command.argument('[file...]', filesHelp)
  addOutputOptions(command)
  if (verb.chart) addChartOptions(command)
  for (const add of verb.options ?? []) add(command)
  if (verb.by) addByOption(command)
  if (verb.fromRows) addFromOption(command)
  if (verb.themes) addThemesOption(command)
  addSegmenterOptions(command)
  addReadOptions(command)
  const examples = verb.examples.map((example) => `\n  $ tifa ${example}`).join('')
  command.addHelpText('after', `\nExample${verb.examples.length > 1 ? 's' : ''}:${examples}`)
  return command.action(async (...args: unknown[]) => {
    const [pattern, files, options] = (verb.pattern === undefined ? ['', ...args] : args) as [
      string,
      string[],
      Choices & Own,
    ]
    await runVerb(verb, pattern, files, options)
  })
}

async function runVerb<Own>(verb: Verb<Own>, pattern: string, files: string[], options: Choices & Own) {
  // Mistakes in the call, in theme files and user words are told before files are read.
  const format = checkOutput(options)
  checkChart(options)
  const themes = await themesOf(options)
  if (options.from !== undefined && verb.fromRows) {
    const merged = await readMergedRows(options.from, files)
    const rows = await verb.fromRows.rows(merged, { options, themes })
    await writeRows(rows, options, {
      ...(verb.fromRows.layout ?? verb),
      ...whyOf(verb.unable?.(rows, undefined)),
    })
    return
  }
  const segmenter = await segmenterOf(options)
  const read = await readInput(files, options)
  const report = reportOfFiles(read)
  const texts = read.some(({ content }) => content.documents !== undefined) ? textsOfFiles(read) : report
  const call: Call<Own> = {
    report,
    texts,
    options,
    segmenter,
    themes,
    pattern,
    documents: (glossary = false) => groupedDocuments(texts, options.by, glossary),
  }
  const done = showWork(process.stderr, verb.name, report.text.length)
  try {
    const plain = verb.plain?.(call)
    if (plain !== undefined) {
      done()
      await writeOut(options.out, plain)
      return
    }
    const rows = await verb.rows(call)
    const unable = verb.unable?.(rows, call)
    done()
    if (asksForChart(options) && verb.chart) {
      await writeChart(await verb.chart(namedByGroup(rows, options.by), call), options)
      // Who asks for the chart alone does not want the table too.
      if (format === undefined) {
        if (unable !== undefined) process.stderr.write(`${unable}\n`)
        return
      }
    }
    await writeRows(rows, options, { ...verb, ...headingOf(verb, options.by), ...whyOf(unable) })
  } finally {
    done()
  }
}

const whyOf = (why: string | undefined) => (why === undefined ? {} : { why })

/** What lies within one unit, so that the unit's name alone does not tell it. */
const withinUnit = ['section', 'part', 'document', 'sentence']

/** A chart has one name for each group. */
function namedByGroup(rows: readonly object[], by: readonly string[] = []): readonly object[] {
  const inner = by.filter((field) => withinUnit.includes(field))
  if (inner.length === 0) return rows
  return rows.map((row) => {
    const values = new Map(Object.entries(row))
    const names = ['unit', ...inner].flatMap((field) => (values.has(field) ? [values.get(field)] : []))
    return { ...row, unit: names.join(' ') }
  })
}

/** In a table they are told apart above their rows. */
function headingOf({ heading }: Layout, by: readonly string[] = []) {
  const inner = by.filter((field) => withinUnit.includes(field))
  return heading === undefined || inner.length === 0 ? {} : { heading: [...new Set([...heading, ...inner])] }
}
