import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import type { Note } from '../text/span.ts'
import { chooseColumns } from './columns.ts'
import type { ReadContext } from './content.ts'

export type Cell = string | number | null

export interface Row {
  /** Where a person finds it: in a spreadsheet the row, in a file of lines the line, from 1. */
  number: number
  cells: readonly Cell[]
}

/** Rows under named columns, before anything is made of them. */
export interface Table {
  /** Names a sheet where a file has several. */
  sheet?: string
  columns: readonly string[]
  rows: readonly Row[]
  /** Rows that are odd, by number. */
  oddities: readonly { row: number; code: string; message: string }[]
}

export interface TableContent {
  raw: string
  documents: Document[]
  notes: Note[]
}

/** Together the texts of a file must fit one string. */
const mostCharacters = 2 ** 28
/** More notes of one kind are counted, not told one by one. */
const mostNotes = 50

/**
 * Makes one document of each row that has a text. The columns become `meta`: numbers where all that a column holds
 * is numbers, else text; that of a title (标题, 主题) is there as `title` too. Linear time.
 *
 * @throws TifaError where no column holds text, or no row.
 */
export function documentsOfTables(tables: readonly Table[], context: ReadContext): TableContent {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0)
    throw new TifaError('input', `${context.name}: holds no row below its column names`)
  const documents: Document[] = []
  const texts: string[] = []
  const notes: Note[] = []
  const ids = new Map<string, number>()
  let at = 0
  for (const [index, table] of filled.entries()) {
    const chosen = chooseColumns(table, context.textColumn)
    // Further sheets may hold something else than texts: sums, explanations.
    if (!chosen && (index > 0 || filled.length > 1)) continue
    if (!chosen) throw noTextColumn(filled, context)
    const { text: textAt, id: idAt, unit: unitAt, title: titleAt, numeric } = chosen
    const places = new Map<number, { start: number; end: number }>()
    const empty: number[] = []
    for (const { number, cells } of table.rows) {
      const text = String(cells[textAt] ?? '').trim()
      if (text === '') {
        empty.push(number)
        continue
      }
      const sheet = filled.length > 1 ? `${table.sheet ?? index + 1}!` : ''
      const own = idAt === undefined ? '' : shownCell(cells[idAt])
      const unit = unitAt === undefined ? '' : shownCell(cells[unitAt])
      const meta = withTitle(metaOf(table, cells, textAt, numeric), shownCell(cells[titleAt ?? -1]))
      documents.push({
        id: uniqueId(own || `${context.id}#${sheet}${number}`, ids),
        text,
        ...(unit === '' ? {} : { unit }),
        meta: filled.length > 1 && table.sheet !== undefined ? { sheet: table.sheet, ...meta } : meta,
      })
      texts.push(text)
      places.set(number, { start: at, end: at + text.length })
      at += text.length + 1
      if (at > mostCharacters) {
        throw new TifaError('input', `${context.name}: holds more than ${mostCharacters} characters of text`)
      }
    }
    notes.push(...notesOf(table, places, empty))
  }
  if (documents.length === 0) throw noTextColumn(filled, context)
  return { raw: texts.join('\n'), documents, notes }
}

const shownCell = (cell: Cell | undefined) => String(cell ?? '').trim()

/** As own properties, whatever the columns are called: `__proto__` is a name as others are. */
function metaOf({ columns }: Table, cells: readonly Cell[], textAt: number, numeric: ReadonlySet<number>) {
  const entries: [string, string | number][] = []
  for (const [i, cell] of cells.entries()) {
    const column = columns[i]
    if (i === textAt || column === undefined || cell === null || cell === undefined || cell === '') continue
    entries.push([column, numeric.has(i) ? Number(cell) : String(cell)])
  }
  return Object.fromEntries(entries)
}

/** What a row is called goes by one name, whatever its column is called. */
export const withTitle = (meta: Record<string, string | number>, title: string) =>
  title === '' || Object.hasOwn(meta, 'title') ? meta : { ...meta, title }

function uniqueId(id: string, ids: Map<string, number>): string {
  const before = ids.get(id) ?? 0
  ids.set(id, before + 1)
  return before === 0 ? id : uniqueId(`${id} (${before + 1})`, ids)
}

function notesOf(
  { oddities }: Table,
  places: ReadonlyMap<number, { start: number; end: number }>,
  empty: readonly number[],
): Note[] {
  const nowhere = { start: 0, end: 0 }
  const notes = oddities
    .slice(0, mostNotes)
    .map(({ row, code, message }) => ({ code, message, ...(places.get(row) ?? nowhere) }))
  const rest = oddities.length - notes.length
  if (rest > 0) notes.push({ code: 'odd-rows', message: `${rest} more rows are odd.`, ...nowhere })
  if (empty.length > 0) {
    const shownRows = empty.slice(0, 5).join(', ') + (empty.length > 5 ? ' …' : '')
    const message = `${empty.length} rows hold no text and were left out: ${shownRows}.`
    notes.push({ code: 'empty-rows', message, ...nowhere })
  }
  return notes
}

function noTextColumn(tables: readonly Table[], { name, textColumn }: ReadContext): TifaError {
  const columns = [...new Set(tables.flatMap((table) => table.columns))]
  const shownColumns = columns.slice(0, 30).map(shown)
  const allowed = `allowed are its columns ${shownColumns.join(', ')}${columns.length > 30 ? ' …' : ''}`
  return new TifaError(
    'input',
    textColumn === undefined
      ? `${name}: no column of text was found; name one by textColumn (--text-column): ${allowed}`
      : `${name}: textColumn: received ${shown(textColumn)}, which is no column with text; ${allowed}`,
  )
}
