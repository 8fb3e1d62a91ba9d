import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type Sheet } from 'write-excel-file/universal'
import { assertRows, refuse } from './arguments.ts'
import { typedColumns } from './columns.ts'
import type { Row } from './rows.ts'

/** Sheets by their names. */
export type Sheets = Readonly<Record<string, readonly Row[]>>

/** What Excel holds at most: rows of a sheet (the header is one), characters of a cell and of a sheet's name. */
const most = { rows: 1_048_576, chars: 32_767, name: 31 }
/** The earliest time that a zip archive can tell: no clock, so that the same rows give the same bytes. */
const noTime = new Date(1980, 0, 1)

/**
 * Rows as an Excel workbook: one sheet `tifa`, or a sheet for each entry of an object. The header stays in sight;
 * numbers and truth values are such, everything else is text and never run as a formula. A text of more than 32,767
 * characters, which is all that a cell holds, ends in `…`; control characters stand in Excel's own escapes. Linear time.
 *
 * @throws TifaError for rows that are no array of objects, more of them than a sheet holds, or a sheet's name that Excel
 * does not take.
 */
export async function toXlsx(rows: readonly Row[] | Sheets): Promise<Uint8Array> {
  const sheets: [string, readonly Row[]][] = isRows(rows) ? [['tifa', rows]] : Object.entries(rows ?? {})
  if (sheets.length === 0)
    return refuse('rows', rows, 'an array of objects, or an object with such an array a sheet')
  const names = new Set<string>()
  for (const [name, sheet] of sheets) {
    if (!isSheetName(name) || names.has(name.toLowerCase())) {
      refuse('sheet', name, `a name of 1 to ${most.name} characters without \\ / ? * [ ] : and used once`)
    }
    names.add(name.toLowerCase())
    assertRows(sheet)
    if (sheet.length >= most.rows)
      refuse(`rows of ${name}`, sheet.length, `what a sheet holds, ${most.rows - 1} rows`)
  }
  const written = await writeXlsxFile(sheets.map(([sheet, all]) => sheetOf(sheet, all))).toBlob()
  const parts = unzipSync(new Uint8Array(await written.arrayBuffer()))
  return zipSync(parts, { mtime: noTime })
}

function sheetOf(sheet: string, rows: readonly Row[]): Sheet<never> {
  const columns = typedColumns(rows)
  const header = columns.map(({ name }) => ({
    value: cellOf(name),
    type: String,
    fontWeight: 'bold' as const,
  }))
  const body = rows.map((_, i) =>
    columns.map(({ type, values }) => {
      const value = values[i] ?? null
      if (value === null) return null
      if (type === 'boolean') return { value: value as boolean, type: Boolean }
      if (type === 'text') return { value: cellOf(value as string), type: String }
      return { value: value as number, type: Number }
    }),
  )
  return { sheet, data: [header, ...body], ...(columns.length > 0 ? { stickyRowsCount: 1 } : {}) }
}

const isRows = (rows: unknown): rows is readonly Row[] => Array.isArray(rows)
const isSheetName = (name: string) =>
  name !== '' && name.length <= most.name && !/[\\/?*[\]:]|^'|'$/.test(name)

/** Excel reads `_x0007_` as the character of that number, and so a text that holds such letters needs an escape too. */
function cellOf(text: string): string {
  const cut =
    text.length > most.chars ? `${text.slice(0, most.chars - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  const escaped = (mark: string) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  return cut.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped).replaceAll(/[^\t\n -\uFFFC]/g, escaped)
}
