import { assertOptions, assertRows, flag } from './arguments.ts'
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

/**
 * Rows as CSV after RFC 4180: comma, CRLF, a header of all columns in the order of first sight.
 * No rows give an empty text. Linear time.
 *
 * @throws TifaError for rows that are no array of objects, or an option that cannot be meant.
 */
export function toCsv(rows: readonly Row[], options: CsvOptions = {}): string {
  return separated(rows, ',', '\r\n', options)
}

/**
 * Rows as tab-separated values: a header, LF, and quotation marks as in CSV around a cell that holds a tab, a line
 * break or such a mark. pandas, R's `read.delim` and spreadsheets read it as it is. No rows give an empty text. Linear
 * time.
 *
 * @throws TifaError as `toCsv` does.
 */
export function toTsv(rows: readonly Row[], options: CsvOptions = {}): string {
  return separated(rows, '\t', '\n', options)
}

function separated(
  rows: readonly Row[],
  separator: ',' | '\t',
  lineEnd: string,
  options: CsvOptions,
): string {
  assertRows(rows)
  assertOptions(options)
  const bom = flag('bom', options.bom, false)
  const safe = flag('safe', options.safe, true)
  const columns = columnsOf(rows)
  if (columns.length === 0) return bom ? '\uFEFF' : ''
  const needsQuotes = separator === ',' ? /[",\r\n]/ : /["\t\r\n]/
  const cell = (value: unknown) => {
    const text = safe ? disarmed(value) : cellText(value)
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = [columns.map(cell).join(separator)]
  for (const row of rows) lines.push(columns.map((column) => cell(ownValue(row, column))).join(separator))
  // A lone empty cell would be read as no row at all.
  const records = columns.length === 1 ? lines.map((line) => line || '""') : lines
  return `${bom ? '\uFEFF' : ''}${records.join(lineEnd)}${lineEnd}`
}

function disarmed(value: unknown): string {
  const text = cellText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return text
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}
