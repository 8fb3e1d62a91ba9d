import { assertRows } from './arguments.ts'
import { type Html, html } from './page/html.ts'
import { readerColumns } from './reader-columns.ts'
import { cellText, ownValue, type Row } from './rows.ts'

/** So many rows are shown; the rest is told by its number. */
export const rowsShown = 60

/**
 * Rows as an HTML table for a notebook: a head, numbers to the right, the columns that a reader wants of this kind of rows, at
 * most 60 rows, and a line for what is not shown. What would be markup in a cell shows as text. No rows give a line that says
 * so.
 */
export function htmlTable(rows: readonly Row[]): Html {
  assertRows(rows)
  const { shown: columns, others } = readerColumns(rows)
  if (columns.length === 0) return html`<p>0 rows</p>`
  const shown = rows.slice(0, rowsShown)
  const cell = (value: unknown) =>
    html`<td style="text-align:${typeof value === 'number' ? 'right' : 'left'}">${shortened(value)}</td>`
  return html`<table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${shown.map(
    (row) => html`<tr>${columns.map((column) => cell(ownValue(row, column)))}</tr>
`,
  )}</tbody></table>
${notShown(rows.length, others).map((line) => html`<p>${line}</p>`)}`
}

/** What a table of so many rows leaves out. */
export function notShown(rows: number, others: readonly string[]): string[] {
  return [
    ...(rows > rowsShown ? [`… ${rows - rowsShown} more of ${rows} rows`] : []),
    ...(others.length > 0 ? [`not shown: ${others.join(', ')}`] : []),
  ]
}

/** Counts whole, shares and rates to four digits, long texts cut: a notebook is read, the rows themselves hold all. */
function shortened(value: unknown): string {
  const text = readable(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** An interval is two numbers, a list of terms is its terms. */
function readable(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toPrecision(4)))
  if (!Array.isArray(value)) return cellText(value)
  if (value.length === 2 && value.every((end) => typeof end === 'number'))
    return value.map(readable).join(' – ')
  return value.map(readable).join('、')
}
