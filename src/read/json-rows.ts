import { TifaError } from '../error.ts'
import { decodeText } from '../text/decode.ts'
import { type Content, carriedNotes, type ReadContext, type Reader } from './content.ts'
import { type Cell, documentsOfTables, type Table } from './table.ts'
import { readUtf8 } from './utf8.ts'

interface Value {
  number: number
  value: unknown
}

/** Reads JSON Lines: each line an object, whose fields are the columns, or a string. */
export const readJsonLines: Reader = (bytes, context) =>
  readValues(bytes, context, (text) => {
    const values: Value[] = []
    const oddities: Table['oddities'][number][] = []
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      try {
        values.push({ number: i + 1, value: JSON.parse(line) })
      } catch {
        const message = `Line ${i + 1} is no JSON and was left out.`
        oddities.push({ row: i + 1, code: 'unreadable-row', message })
      }
    }
    return { values, oddities }
  })

/** Reads a JSON file: an array of objects or strings, an object that holds one such array, or one object. */
export const readJson: Reader = (bytes, context) =>
  readValues(bytes, context, (text) => {
    let parsed: unknown
    try {
      parsed = JSON.parse(text)
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 100) : ''
      throw new TifaError('input', `${context.name}: is no JSON (${reason})`, { cause: error })
    }
    return { values: rowsIn(parsed).map((value, i) => ({ number: i + 1, value })), oddities: [] }
  })

function rowsIn(parsed: unknown): unknown[] {
  if (Array.isArray(parsed)) return parsed
  if (!isObject(parsed)) return [parsed]
  const lists = Object.values(parsed).filter((value) => Array.isArray(value) && value.some(isObject))
  return lists.length === 1 ? (lists[0] as unknown[]) : [parsed]
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readValues(
  bytes: Uint8Array,
  context: ReadContext,
  parse: (text: string) => { values: Value[]; oddities: Table['oddities'][number][] },
): Content {
  const { encoding } = context
  const decoded = decodeText(bytes, encoding === undefined ? {} : { encoding }, readUtf8)
  const { values, oddities } = parse(decoded.raw)
  const content = documentsOfTables([tableOf(values, oddities)], context)
  return { ...decoded, ...content, notes: [...carriedNotes(decoded, content.raw), ...content.notes] }
}

/** Strings alone are texts. */
const textColumn = 'text'

function tableOf(values: readonly Value[], oddities: Table['oddities'][number][]): Table {
  const columns = new Map<string, number>()
  const odd = [...oddities]
  const rows = values.flatMap(({ number, value }) => {
    const entries = typeof value === 'string' ? [[textColumn, value] as const] : entriesOf(value)
    if (entries.length === 0) {
      odd.push({
        row: number,
        code: 'unreadable-row',
        message: `Row ${number} is no object and was left out.`,
      })
      return []
    }
    const cells: Cell[] = []
    for (const [name, cell] of entries) {
      const at = columns.get(name) ?? columns.size
      columns.set(name, at)
      cells[at] = cellOf(cell)
    }
    return [{ number, cells }]
  })
  return { columns: [...columns.keys()], rows, oddities: odd }
}

const entriesOf = (value: unknown) => (isObject(value) ? Object.entries(value) : [])

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value
  try {
    return JSON.stringify(value)
  } catch {
    // Nested deeper than the stack.
    return null
  }
}
