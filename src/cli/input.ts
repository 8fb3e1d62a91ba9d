import { basename } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { TifaError } from '../error.ts'
import { type ReadOptions, readFiles } from '../read/files.ts'
import { type ReadFile, reportOfFiles } from '../read/reports.ts'
import type { Report } from '../report/report.ts'
import { showProgress } from './progress.ts'

/** What `[file...]` stands for in the help of every command. */
export const filesHelp =
  'files (.txt .md .html .docx .pdf .csv .tsv .xlsx .jsonl .json), folders, globs; standard input without any'

/** Adds the options of reading, the same for every command. */
export function addReadOptions(command: Command): Command {
  return command
    .option(
      '--encoding <name>',
      'encoding of the text: utf-8, utf-16le, utf-16be, gb18030, gbk, big5 (default: found)',
    )
    .option(
      '--format <name>',
      'what the files are: text, html, docx, pdf, csv, tsv, xlsx, jsonl, json (default: by content and ending)',
    )
    .option('--text-column <name>', 'column of a table that holds the texts (default: found)')
}

/**
 * Reads the files that a command was given, standard input without any, and joins them into one report. The rows of
 * tables stand together by unit, behind the other files. Of several files those that can't be read are told on
 * standard error and the exit status becomes 1; the others go on.
 */
export async function readReport(files: readonly string[], options: ReadOptions = {}): Promise<Report> {
  if (files.length === 0 && process.stdin.isTTY) {
    throw new TifaError(
      'option',
      'FILE: received none; allowed are files, folders and globs, or text on standard input',
    )
  }
  if (files.includes('')) {
    throw new TifaError('option', 'FILE: received an empty name; allowed are files, folders and globs')
  }
  const { encoding, format, textColumn } = options
  const progress = showProgress(process.stderr)
  const told = new Set(['unreadable-file', 'skipped-files'])
  const read: ReadFile[] = []
  try {
    const results = readFiles(files.length === 0 ? ['-'] : files, {
      ...(encoding === undefined ? {} : { encoding }),
      ...(format === undefined ? {} : { format }),
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
  return reportOfFiles(read)
}

/** Reads a whole number from `least` on; for commander's options. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value)
    if (Number.isSafeInteger(number) && number >= least && number <= most && value.trim() !== '')
      return number
    const upTo = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`
    throw new InvalidArgumentError(`Allowed are whole numbers ${upTo}.`)
  }

/** Reads `auto` or a whole number from 1 on. */
export const clusterCount = (value: string): number | 'auto' => {
  if (value === 'auto') return value
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= 1) return number
  throw new InvalidArgumentError("Allowed are whole numbers from 1 on, or 'auto'.")
}
