import { shown, TifaError } from '../error.ts'
import type { Reader } from './content.ts'
import { readCsv, readTsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readJson, readJsonLines } from './json-rows.ts'
import { readPdf } from './pdf.ts'
import { readText } from './text.ts'
import { readXlsx } from './xlsx.ts'

export type FormatName = 'text' | 'html' | 'docx' | 'pdf' | 'csv' | 'tsv' | 'xlsx' | 'jsonl' | 'json'

interface Format {
  name: FormatName
  endings: readonly string[]
  /** Knows the format by its first bytes, where these tell it. Counts more than the ending. */
  begins?(bytes: Buffer): boolean
  read: Reader
}

const startsWith = (bytes: Buffer, signature: string) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))
const isArchive = (bytes: Buffer) => startsWith(bytes, 'PK\x03\x04')
const isPage = (bytes: Buffer) =>
  /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|meta)[\s>]/i.test(bytes.toString('latin1', 0, 512))

/** The formats that tifa reads, as a table. The libraries behind them are loaded when the first such file is read. */
const formats: readonly Format[] = [
  { name: 'text', endings: ['.txt', '.md', '.markdown', '.text'], read: readText },
  { name: 'html', endings: ['.html', '.htm', '.xhtml', '.shtml'], read: readHtml },
  {
    name: 'docx',
    endings: ['.docx'],
    begins: (bytes) => isArchive(bytes) && bytes.includes('word/document.xml'),
    read: readDocx,
  },
  {
    name: 'pdf',
    endings: ['.pdf'],
    begins: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
    read: readPdf,
  },
  { name: 'csv', endings: ['.csv'], read: readCsv },
  { name: 'tsv', endings: ['.tsv', '.tab'], read: readTsv },
  {
    name: 'xlsx',
    endings: ['.xlsx'],
    begins: (bytes) => isArchive(bytes) && bytes.includes('xl/workbook.xml'),
    read: readXlsx,
  },
  { name: 'jsonl', endings: ['.jsonl', '.ndjson'], read: readJsonLines },
  { name: 'json', endings: ['.json'], read: readJson },
]

const word = 'save it as .docx, .pdf or .txt'
/** Formats that are known and not read: what they are, and what to do. */
const foreign: readonly { begins(bytes: Buffer): boolean; reason: string }[] = [
  {
    begins: (bytes) =>
      startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') &&
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')),
    reason: 'is protected by a password; save a copy without it',
  },
  {
    begins: (bytes) => startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    reason:
      'is an Office file of the kind before 2007 (.doc, .xls, .wps), which is not read; save it as .docx or .xlsx',
  },
  { begins: (bytes) => startsWith(bytes, '{\\rtf'), reason: `is an RTF file, which is not read; ${word}` },
  {
    begins: (bytes) => startsWith(bytes, 'PK') && bytes.includes('opendocument'),
    reason: `is an OpenDocument file, which is not read; ${word}`,
  },
  {
    begins: (bytes) => isArchive(bytes) || startsWith(bytes, 'Rar!') || startsWith(bytes, "7z\xbc\xaf'"),
    reason: 'is an archive; unpack it and name its files or its folder',
  },
]

/** All the endings of files that are read, as a person is told them. */
export const readableEndings = formats.flatMap(({ endings }) => endings)

const formatOfEnding = (path: string) => {
  const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? ''
  return formats.find(({ endings }) => endings.includes(ending))
}

/** True for a file whose ending says that it can be read. */
export const isReadable = (path: string) => formatOfEnding(path) !== undefined

/** @throws TifaError naming the option, for what is no format that tifa reads. */
export function checkedFormat(received: unknown): FormatName {
  const plain = typeof received === 'string' ? received.trim().toLowerCase().replace(/^\./, '') : ''
  const found = formats.find(({ name, endings }) => name === plain || endings.includes(`.${plain}`))
  if (found) return found.name
  const allowed = formats.map(({ name }) => `'${name}'`).join(', ')
  throw new TifaError('option', `format: received ${shown(received)}; allowed are ${allowed}`)
}

/**
 * Tells the format of a file: as the option says, by its first bytes, by its ending, else plain text.
 *
 * @throws TifaError for a file of a kind that is known and not read.
 */
export function formatOf(
  bytes: Uint8Array,
  path: string,
  name: string,
  chosen?: FormatName,
): { name: FormatName; read: Reader } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = foreign.find(({ begins }) => begins(buffer))
  const begun = formats.find(({ begins }) => begins?.(buffer))
  if (chosen !== undefined) return formats.find((format) => format.name === chosen)!
  if (begun) return begun
  if (known) throw new TifaError('input', `${name}: ${known.reason}`)
  const ended = formatOfEnding(path)
  // Web pages are often called .doc or .xls, so that Office opens them.
  if (isPage(buffer) && (ended === undefined || ended.begins))
    return formats.find((format) => format.name === 'html')!
  return ended ?? formats[0]!
}
