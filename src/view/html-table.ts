import { assertRows } from './arguments.ts'
import { type Html, html } from './page/html.ts'
import { cellText, columnsOf, ownValue, type Row } from './rows.ts'

/** So many rows are shown; the rest is told by its number. */
export const rowsShown = 60

/**
 * Rows as an HTML table for a notebook: a head, numbers to the right, at most 60 rows and a line for the rest. What
 * would be markup in a cell shows as text. No rows give a line that says so.
 */
export function htmlTable(rows: readonly Row[]): Html {
  assertRows(rows)
  const columns = columnsOf(rows)
  if (columns.length === 0) return html`<p>0 rows</p>`
  const shown = rows.slice(0, rowsShown)
  const cell = (value: unknown) =>
    html`<td style="text-align:${typeof value === 'number' ? 'right' : 'left'}">${shortened(value)}</td>`
  return html`<table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${shown.map(
    (row) => html`<tr>${columns.map((column) => cell(ownValue(row, column)))}</tr>
`,
  )}</tbody></table>
${rows.length > shown.length && html`<p>… ${rows.length - shown.length} more of ${rows.length} rows</p>`}`
}

/** Counts whole, shares and rates to four digits, long texts cut: a notebook is read, the rows themselves hold all. */
function shortened(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Number(value.toPrecision(4)))
  const text = cellText(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
