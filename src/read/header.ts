import type { Cell, Row, Table } from './table.ts'

/** A name that is longer than this is none: the first row is a row of text. */
const longestName = 40

/**
 * Makes a table of rows whose first is the header. A first row that holds a long text is no header; the columns are
 * then called `column 1`, `column 2` and so on, as are columns without a name. Equal names are told apart by number.
 */
export function tableWithHeader(rows: readonly Row[], sheet?: string): Table {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
  const first = filled[0]
  const isHeader = first !== undefined && looksLikeHeader(first.cells)
  const body = isHeader ? filled.slice(1) : filled
  const header = isHeader ? first.cells : []
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), header.length)
  const columns = namesOf(header, width)
  const oddities: Table['oddities'][number][] = []
  if (first !== undefined && !isHeader) {
    const message = 'The first row holds text, no column names; the columns were numbered.'
    oddities.push({ row: first.number, code: 'no-column-names', message })
  }
  const expected = isHeader ? header.length : (body[0]?.cells.length ?? 0)
  for (const { number, cells } of body) {
    if (cells.length === expected) continue
    const message = `Row ${number} has ${cells.length} cells, the first has ${expected}.`
    oddities.push({ row: number, code: 'ragged-row', message })
  }
  return { ...(sheet === undefined ? {} : { sheet }), columns, rows: body, oddities }
}

const looksLikeHeader = (cells: readonly Cell[]) =>
  cells.every(
    (cell) => typeof cell !== 'string' || (cell.length <= longestName && !/[。！？；\n]/.test(cell)),
  )

function namesOf(header: readonly Cell[], width: number): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, i) => {
    const name = String(header[i] ?? '').trim() || `column ${i + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
