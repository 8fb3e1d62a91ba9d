import { TifaError } from '../error.ts'
import { nameOf } from './bytes.ts'
import { jsonRecords } from './json-records.ts'
import {
  type CheckedStreamOptions,
  checkedStreamOptions,
  type Piece,
  readPieces,
  type StreamOptions,
} from './pieces.ts'
import type { StreamedRecord } from './record.ts'
import { openUnpacked, unpackedName } from './unpacked.ts'

/**
 * Reads documents one after the other, whatever the size of the input: lines of JSON, CSV, TSV, Parquet, folders and
 * globs of files, also packed by gzip (and Zstandard, from Node 22.15 on); `-` is standard input. What can't be read is
 * given as a bad record, with why and where, and takes nothing else down. Memory: about `pieceBytes` and the longest
 * record, for Parquet a row group, for other files a file.
 *
 * ```ts
 * for await (const record of readRecords('人民日报.ndjson.gz')) {
 *   if ('document' in record) tally.add(record.document, record.bytes)
 *   else tally.addBad()
 * }
 * ```
 *
 * @throws TifaError for a wrong option, a missing path, a folder without files.
 */
export async function* readRecords(
  inputs: string | readonly string[],
  options: StreamOptions = {},
): AsyncGenerator<StreamedRecord> {
  const checked = checkedStreamOptions(options)
  const paths = typeof inputs === 'string' ? [inputs] : inputs
  for await (const piece of readPieces(paths, checked)) yield* recordsOf(piece, checked)
}

/** The records of a piece, in order. */
export async function* recordsOf(
  piece: Piece,
  options: CheckedStreamOptions,
): AsyncGenerator<StreamedRecord> {
  const { names, encoding, blocks } = options
  if (piece.kind === 'json') {
    const { longestLine } = blocks
    yield* jsonRecords(piece, { ...names, longestLine, ...(isOther(encoding) ? { encoding } : {}) })
  } else if (piece.kind === 'csv') {
    const { csvRecords } = await import('./csv-records.ts')
    yield* csvRecords(piece)
  } else if (piece.kind === 'parquet') {
    const { parquetRecords } = await import('./parquet-records.ts')
    yield* parquetRecords(piece, names)
  } else if (piece.kind === 'file') yield* fileRecords(piece, options)
  else {
    const { bad, bytes, file, line } = piece
    yield { bad, bytes, file, line }
  }
}

/** UTF-16 has become UTF-8 on the way. */
const isOther = (encoding: string | undefined) =>
  encoding !== undefined && encoding !== 'utf-8' && !encoding.startsWith('utf-16')

/** A file is read whole; packed files may not be larger unpacked than others. */
const largestFile = 256 * 1024 * 1024

async function* fileRecords(
  { path, id, file, format, encoding }: Extract<Piece, { kind: 'file' }>,
  { names }: CheckedStreamOptions,
): AsyncGenerator<StreamedRecord> {
  try {
    const bytes = await unpackedBytes(path)
    const { readContent } = await import('./files.ts')
    const { raw, documents } = await readContent(
      bytes,
      { path: unpackedName(path), id },
      {
        ...(format === undefined ? {} : { format }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(names.textColumn === undefined ? {} : { textColumn: names.textColumn }),
      },
    )
    if (documents === undefined) {
      yield { document: { id, text: raw, meta: { path } }, bytes: bytes.length, file, line: 1 }
      return
    }
    for (const [i, document] of documents.entries()) {
      yield { document, bytes: Buffer.byteLength(document.text), file, line: i + 1 }
    }
  } catch (error) {
    if (!(error instanceof TifaError)) throw error
    yield { bad: error.message.replace(/^tifa: /, ''), bytes: 0, file, line: 1 }
  }
}

async function unpackedBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of openUnpacked(path).chunks) {
    length += chunk.length
    if (length > largestFile) {
      throw new TifaError(
        'input',
        `${nameOf(path)}: is more than ${largestFile} bytes unpacked, which is the most`,
      )
    }
    chunks.push(chunk)
  }
  if (length === 0) throw new TifaError('input', `${nameOf(path)}: is empty`)
  return Buffer.concat(chunks, length)
}
