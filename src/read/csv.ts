import { TifaError } from '../error.ts'
import { decodeText } from '../text/decode.ts'
import { type Content, carriedNotes, type ReadContext, type Reader } from './content.ts'
import { tableWithHeader } from './header.ts'
import { documentsOfTables, type Row, type Table } from './table.ts'
import { readUtf8 } from './utf8.ts'

/** Reads comma-separated values, also separated by semicolons, tabs or bars; the header tells which. */
export const readCsv: Reader = (bytes, context) => readSeparated(bytes, context, [',', ';', '\t', '|'])

/** Reads tab-separated values. */
export const readTsv: Reader = (bytes, context) => readSeparated(bytes, context, ['\t'])

async function readSeparated(
  bytes: Uint8Array,
  context: ReadContext,
  delimiters: readonly string[],
): Promise<Content> {
  const { encoding } = context
  const decoded = decodeText(bytes, encoding === undefined ? {} : { encoding }, readUtf8)
  const table = await parseTable(decoded.raw, context.name, delimiters)
  const content = documentsOfTables([table], context)
  return { ...decoded, ...content, notes: [...carriedNotes(decoded, content.raw), ...content.notes] }
}

async function parseTable(text: string, name: string, delimiters: readonly string[]): Promise<Table> {
  const { CsvError, parse } = await import('csv-parse/sync')
  const header = text.slice(0, /\r|\n|$/.exec(text)?.index)
  const count = (delimiter: string) => header.split(delimiter).length
  const delimiter = delimiters.reduce((best, other) => (count(other) > count(best) ? other : best))
  const options = {
    delimiter,
    // A lone CR ends a row only in files that know nothing else.
    record_delimiter: text.includes('\n') ? ['\r\n', '\n'] : ['\r'],
    relax_column_count: true,
    relax_quotes: true,
  }
  const read = (quote: '"' | false) => parse(text, { ...options, quote })
  try {
    return tableWithHeader(numbered(read('"')))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') {
      throw new TifaError('input', `${name}: can't be read as a table (${error.code})`, { cause: error })
    }
    const table = tableWithHeader(numbered(read(false)))
    const message = 'A quoted cell is never closed; quotation marks were read as part of the text.'
    return { ...table, oddities: [{ row: 0, code: 'open-quote', message }, ...table.oddities] }
  }
}

const numbered = (records: readonly string[][]): Row[] =>
  records.map((cells, i) => ({ number: i + 1, cells }))
