import { assertOptions, assertRows, refuse } from './arguments.ts'
import { cellText, columnsOf, ownValue, type Row } from './rows.ts'

export interface CsvOptions {
  /**
   * Begin with a byte order mark, by which Excel recognises UTF-8. `true` or `false`; default `false`.
   * Other programs may show the mark as part of the first column's name.
   */
  bom?: boolean
  /**
   * Put an apostrophe before a text that a spreadsheet would run as a formula: one that begins with
   * `=` `+` `-` `@` (or their full-width forms), a tab or a carriage return, plain numbers excepted.
   * `true` or `false`; default `true`. With `false` every text stands exactly as it was found.
   */
  safe?: boolean
}

const formulaStart = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const needsQuotes = /[",\r\n]/

/**
 * Rows as CSV after RFC 4180: comma, CRLF, a header of all columns in the order of first sight.
 * No rows give an empty text. Linear time.
 *
 * @throws TifaError for rows that are no array of objects, or an option that cannot be meant.
 */
export function toCsv(rows: readonly Row[], options: CsvOptions = {}): string {
  assertRows(rows)
  assertOptions(options)
  const bom = flag('bom', options.bom, false)
  const safe = flag('safe', options.safe, true)
  const columns = columnsOf(rows)
  if (columns.length === 0) return bom ? '\uFEFF' : ''
  const cell = (value: unknown) => quoted(safe ? disarmed(value) : cellText(value))
  const lines = [columns.map(cell).join(',')]
  for (const row of rows) lines.push(columns.map((column) => cell(ownValue(row, column))).join(','))
  // A lone empty cell would be read as no row at all.
  const records = columns.length === 1 ? lines.map((line) => line || '""') : lines
  return `${bom ? '\uFEFF' : ''}${records.join('\r\n')}\r\n`
}

function disarmed(value: unknown): string {
  const text = cellText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return text
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function flag(name: string, value: unknown, fallback: boolean): boolean {
  if (value === undefined) return fallback
  if (typeof value === 'boolean') return value
  return refuse(name, value, 'true and false')
}
