import { basename } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { TifaError } from '../error.ts'
import { readDocument } from '../read/files.ts'
import { joinReports } from '../report/join.ts'
import { parseReport } from '../report/parse.ts'
import type { Report } from '../report/report.ts'

/** Reads the files that a command was given, standard input without any, and joins them into one report. */
export async function readReport(files: readonly string[]): Promise<Report> {
  if (files.length === 0 && process.stdin.isTTY) {
    throw new TifaError('option', 'FILE: received none; allowed are text files, or text on standard input')
  }
  const reports: Report[] = []
  for (const file of files.length === 0 ? ['-'] : files) {
    const { raw, notes } = await readDocument(file)
    const report = parseReport(raw, { source: file === '-' ? '' : basename(file) })
    reports.push({ ...report, notes: [...notes, ...report.notes] })
  }
  return joinReports(reports)
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
