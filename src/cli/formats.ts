import { TifaError } from '../error.ts'
import { toArrow } from '../view/arrow.ts'
import { toCsv, toTsv } from '../view/csv.ts'
import { toJson, toNdjson } from '../view/json.ts'
import { toMarkdown } from '../view/markdown.ts'
import { toParquet } from '../view/parquet.ts'
import { toXlsx } from '../view/xlsx.ts'

/** A form in which rows leave the command line. */
interface Format {
  /** Endings of file names that ask for it. */
  endings: readonly string[]
  /** Bytes that would only garble a terminal. */
  binary?: true
  /** It can't tell of rows where there are none. */
  needsRows?: true
  write(rows: readonly object[], bom: boolean): string | Uint8Array | Promise<string | Uint8Array>
}

/** All of them but the table for people, which is laid out where it is printed. */
const formats = {
  csv: { endings: ['.csv'], write: (rows, bom) => toCsv(rows, { bom }) },
  tsv: { endings: ['.tsv', '.tab'], write: (rows, bom) => toTsv(rows, { bom }) },
  json: { endings: ['.json'], write: (rows) => toJson(rows) },
  ndjson: { endings: ['.ndjson', '.jsonl'], write: (rows) => toNdjson(rows) },
  md: { endings: ['.md', '.markdown'], write: (rows) => toMarkdown(rows) },
  parquet: { endings: ['.parquet'], binary: true, needsRows: true, write: (rows) => toParquet(rows) },
  xlsx: { endings: ['.xlsx'], binary: true, write: (rows) => toXlsx(rows) },
  arrow: { endings: ['.arrow', '.arrows'], binary: true, needsRows: true, write: (rows) => toArrow(rows) },
} satisfies Record<string, Format>

export type WrittenFormat = keyof typeof formats
export type FormatName = WrittenFormat | 'table'

export const formatNames: readonly FormatName[] = ['table', ...(Object.keys(formats) as WrittenFormat[])]

const byName: Readonly<Record<WrittenFormat, Format>> = formats

export const isBinary = (name: FormatName): boolean => name !== 'table' && byName[name].binary === true

/** Rows in a form. @throws TifaError for rows that the form has no room for */
export async function inFormat(
  name: WrittenFormat,
  rows: readonly object[],
  bom: boolean,
): Promise<string | Uint8Array> {
  const format = byName[name]
  if (format.needsRows && rows.length === 0) {
    throw new TifaError(
      'input',
      `--format ${name}: there are no rows, and such a file without rows has no columns; csv, json and xlsx can hold none`,
    )
  }
  return format.write(rows, bom)
}

/** The form that a file's name asks for by its ending. @throws TifaError for an ending that asks for none */
export function formatOfFile(path: string): FormatName {
  const name = path.toLowerCase()
  if (name.endsWith('.txt')) return 'table'
  const found = formatNames.find(
    (each) => each !== 'table' && byName[each].endings.some((end) => name.endsWith(end)),
  )
  if (found !== undefined) return found
  const endings = Object.values(byName).flatMap((format) => format.endings)
  throw new TifaError(
    'option',
    `--out ${path}: its ending tells no format; allowed are .txt, ${endings.join(', ')}, or --format with any name`,
  )
}
