import { Buffer } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { decodeText } from '../text/decode.ts'
import { chooseColumns } from './columns.ts'
import { recordRanges } from './csv-scanner.ts'
import { tableWithHeader } from './header.ts'
import { countLineFeeds } from './line-blocks.ts'
import type { StreamedRecord } from './record.ts'
import { documentOfFields, type FieldNames } from './record-fields.ts'
import { type StrictDecoder, strictDecoder } from './strict-decoder.ts'
import { readUtf8 } from './utf8.ts'

/** What the first block of a file tells of all of it. */
export interface CsvShape extends FieldNames {
  delimiter: string
  encoding: string
  columns: readonly string[]
  /** Whether the first record names the columns and holds no text. */
  hasHeader: boolean
}

/** Whole records of separated values. */
export interface CsvLines {
  file: string
  id: string
  bytes: Uint8Array
  line: number
  multiline: boolean
  shape: CsvShape
  /** Whether the header, if there is one, is the first record here. */
  first: boolean
}

const delimiters = [',', ';', '\t', '|']

/** The mark between cells, by the first line of a file. */
export function delimiterOf(head: Uint8Array, tabs: boolean): string {
  if (tabs) return '\t'
  const end = head.indexOf(10)
  const header = new TextDecoder().decode(head.subarray(0, end < 0 ? head.length : end))
  const count = (delimiter: string) => header.split(delimiter).length
  return delimiters.reduce((best, other) => (count(other) > count(best) ? other : best))
}

/** Tells encoding and columns by the first records of a file, as `readCsv` does by all of them. */
export function csvShape(
  block: Uint8Array,
  delimiter: string,
  names: FieldNames & { encoding?: string },
): CsvShape {
  const { encoding: named, ...fields } = names
  const decoded = decodeText(block, named === undefined ? {} : { encoding: named }, readUtf8)
  const { raw, encoding } = decoded
  const records = parsed(raw, delimiter) ?? parsed(/^[^\n]*/.exec(raw)![0], delimiter) ?? []
  const table = tableWithHeader(records.map((cells, i) => ({ number: i + 1, cells })))
  const chosen = chooseColumns(table, fields.textColumn)
  const column = (at: number | undefined) => (at === undefined ? undefined : table.columns[at])
  const textColumn = fields.textColumn ?? column(chosen?.text)
  const idColumn = fields.idColumn ?? column(chosen?.id)
  const unitColumn = fields.unitColumn ?? column(chosen?.unit)
  return {
    delimiter,
    encoding,
    columns: table.columns,
    hasHeader: !table.oddities.some(({ code }) => code === 'no-column-names'),
    ...(textColumn === undefined ? {} : { textColumn }),
    ...(idColumn === undefined ? {} : { idColumn }),
    ...(unitColumn === undefined ? {} : { unitColumn }),
  }
}

/** Cells of each record of a text; undefined where the parser gives up on it. */
function parsed(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
    })
  } catch {
    return undefined
  }
}

/**
 * Reads whole records, each by itself where the parser can't read all together: one that can't be read is given as a bad
 * record, the others stay. Records without any character are none. Linear time.
 */
export function* csvRecords(lines: CsvLines): Generator<StreamedRecord> {
  const { shape, file, id } = lines
  const buffer = Buffer.from(lines.bytes.buffer, lines.bytes.byteOffset, lines.bytes.byteLength)
  const ranges = recordRanges(buffer, shape.delimiter, lines.multiline)
  const decode = strictDecoder(shape.encoding)
  const whole = decode(buffer)
  const together = whole === undefined ? undefined : parsed(whole, shape.delimiter)
  const rows = together?.length === ranges.length ? together : undefined
  let { line } = lines
  for (const [i, { start, end }] of ranges.entries()) {
    const raw = buffer.subarray(start, end)
    const place = { bytes: raw.length, file, line }
    line += countLineFeeds(raw) + 1
    if (i === 0 && lines.first && shape.hasHeader) continue
    const cells = rows?.[i] ?? cellsOf(raw, decode, shape)
    if (typeof cells === 'string') yield { bad: cells, ...place }
    else if (cells.some((cell) => cell !== '')) {
      const document = documentOfFields(fieldsOf(cells, shape), `${id}#${place.line}`, shape)
      yield typeof document === 'string' ? { bad: document, ...place } : { document, ...place }
    }
  }
}

function cellsOf(raw: Buffer, decode: StrictDecoder, { delimiter, encoding }: CsvShape): string[] | string {
  const text = decode(raw)
  if (text === undefined) return `its bytes are no ${encoding}`
  if (text.trim() === '') return []
  const rows = parsed(text, delimiter)
  return rows?.length === 1 ? rows[0]! : "can't be read as separated values"
}

const fieldsOf = (cells: readonly string[], { columns }: CsvShape) =>
  Object.fromEntries(cells.map((cell, i) => [columns[i] ?? `column ${i + 1}`, cell]))
