import { basename } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { TifaError } from '../error.ts'
import { type ReadOptions, readFiles } from '../read/files.ts'
import { checkedFormat } from '../read/formats.ts'
import { type ReadFile, reportOfFiles } from '../read/reports.ts'
import type { Report } from '../report/report.ts'
import { addConfigOption } from './config.ts'
import { showProgress } from './progress.ts'

/** What `[file...]` stands for in the help of every command. */
export const filesHelp =
  'files (.txt .md .html .docx .pdf .csv .tsv .xlsx .jsonl .json), folders, globs; standard input without any'

/** What a command may be told of the files that it reads. */
export interface ReadChoices extends Omit<ReadOptions, 'format'> {
  inputFormat?: string
}

/** Adds the options of reading, the same for every command. */
export function addReadOptions(command: Command): Command {
  return addConfigOption(command)
    .option(
      '--encoding <name>',
      'encoding of the text: utf-8, utf-16le, utf-16be, gb18030, gbk, big5 (default: found)',
    )
    .option(
      '--input-format <name>',
      'what the files are: text, html, docx, pdf, csv, tsv, xlsx, jsonl, json (default: by content and ending)',
      inputFormat,
    )
    .option('--text-column <name>', 'column of a table that holds the texts (default: found)')
}

function inputFormat(value: string): string {
  try {
    return checkedFormat(value)
  } catch (error) {
    if (!(error instanceof TifaError)) throw error
    throw new InvalidArgumentError(error.message.replace(/^.*; a/, 'A'))
  }
}

/**
 * Reads the files that a command was given, standard input without any, and joins them into one report. The rows of
 * tables stand together by unit, behind the other files. Of several files those that can't be read are told on
 * standard error and the exit status becomes 1; the others go on.
 */
export async function readReport(files: readonly string[], options: ReadChoices = {}): Promise<Report> {
  return reportOfFiles(await readInput(files, options))
}

/** The same before anything is made of the files. */
export async function readInput(files: readonly string[], options: ReadChoices = {}): Promise<ReadFile[]> {
  if (files.length === 0 && process.stdin.isTTY) {
    throw new TifaError(
      'option',
      'FILE: received none; allowed are files, folders and globs, or text on standard input',
    )
  }
  if (files.includes('')) {
    throw new TifaError('option', 'FILE: received an empty name; allowed are files, folders and globs')
  }
  const { encoding, inputFormat, textColumn } = options
  const progress = showProgress(process.stderr)
  const told = new Set(['unreadable-file', 'skipped-files'])
  const read: ReadFile[] = []
  try {
    const results = readFiles(files.length === 0 ? ['-'] : files, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(inputFormat === undefined ? {} : { format: inputFormat }),
      ...(textColumn === undefined ? {} : { textColumn }),
      onProgress: progress.update,
      onNote: ({ code, message }) => {
        if (!told.has(code)) return
        progress.clear()
        process.stderr.write(`tifa: ${message}\n`)
      },
    })
    for await (const file of results) {
      if ('error' in file) process.exitCode = 1
      else read.push({ name: file.path === '-' ? '' : basename(file.path), content: file.content })
    }
  } finally {
    progress.clear()
  }
  return read
}
