import { type FileHandle, open } from 'node:fs/promises'
import * as zlib from 'node:zlib'
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { TifaError } from '../error.ts'
import { nameOf, systemError } from './bytes.ts'
import { usualNames } from './columns.ts'
import type { StreamedRecord } from './record.ts'
import { documentOfFields, type FieldNames } from './record-fields.ts'

/** A row group of a Parquet file. */
export interface RowGroup {
  path: string
  file: string
  id: string
  /** Half-open, from 0. */
  rows: { start: number; end: number }
  /** Of all its columns, unpacked. */
  unpackedBytes: number
}

/** A row group stands in memory whole. */
const mostUnpacked = 256 * 1024 * 1024

const unpack = (method: 'gunzipSync' | 'brotliDecompressSync' | 'zstdDecompressSync') => {
  const call = (zlib as Record<string, unknown>)[method] as ((input: Uint8Array) => Uint8Array) | undefined
  return (input: Uint8Array): Uint8Array => {
    if (call !== undefined) return call(input)
    throw new TifaError('input', `Zstandard is read by Node 22.15 and later, this is ${process.version}`)
  }
}

/** Snappy the library knows itself. */
const compressors: Compressors = {
  GZIP: unpack('gunzipSync'),
  BROTLI: unpack('brotliDecompressSync'),
  ZSTD: unpack('zstdDecompressSync'),
}

/**
 * The row groups of a file, in order.
 *
 * @throws TifaError where the file is missing or no Parquet, and where it has no column with the text.
 */
export async function rowGroups(path: string, id: string, names: FieldNames): Promise<RowGroup[]> {
  const { metadata } = await withFile(path, async (file) => ({ metadata: await parquetMetadataAsync(file) }))
  const columns = columnsOf(metadata)
  const known = columns.some((name) =>
    (usualNames.text as readonly string[]).includes(name.trim().toLowerCase()),
  )
  if (names.textColumn === undefined ? !known : !columns.includes(names.textColumn)) {
    const received =
      names.textColumn === undefined ? 'no column of text was found' : `no column '${names.textColumn}'`
    throw new TifaError(
      'input',
      `${path}: ${received}; name one by textColumn (--text-column): ${columns.join(', ')}`,
    )
  }
  let start = 0
  return metadata.row_groups.map(({ num_rows, total_byte_size }) => {
    const rows = { start, end: start + Number(num_rows) }
    start = rows.end
    return { path, file: nameOf(path), id, rows, unpackedBytes: Number(total_byte_size) }
  })
}

/** Top-level columns: the schema is a tree in depth-first order. */
function columnsOf({ schema }: FileMetaData): string[] {
  const names: string[] = []
  const skip = (at: number): number => {
    let next = at + 1
    for (let child = 0; child < (schema[at]?.num_children ?? 0); child++) next = skip(next)
    return next
  }
  for (let at = 1; at < schema.length; at = skip(at)) names.push(schema[at]!.name)
  return names
}

/** Reads a row group; a row without text is given as a bad record. A group that can't be read is one bad record. */
export async function* parquetRecords(group: RowGroup, names: FieldNames): AsyncGenerator<StreamedRecord> {
  const { path, file, id, rows, unpackedBytes } = group
  const bad = (reason: string) => ({
    bad: `the rows from here to ${rows.end} ${reason}`,
    bytes: unpackedBytes,
    file,
    line: rows.start + 1,
  })
  if (unpackedBytes > mostUnpacked) {
    yield bad(`are a row group of ${unpackedBytes} bytes; allowed are up to ${mostUnpacked}`)
    return
  }
  let values: Record<string, unknown>[]
  try {
    values = await withFile(path, (source) =>
      parquetReadObjects({ file: source, rowStart: rows.start, rowEnd: rows.end, compressors }),
    )
  } catch (error) {
    yield bad(
      `can't be read (${error instanceof Error ? error.message.replace(/^tifa: /, '') : String(error)})`,
    )
    return
  }
  for (const [i, value] of values.entries()) {
    const line = rows.start + i + 1
    const document = documentOfFields(value, `${id}#${line}`, names)
    if (typeof document === 'string') yield { bad: document, bytes: 0, file, line }
    else yield { document, bytes: Buffer.byteLength(document.text), file, line }
  }
}

async function withFile<T>(path: string, use: (file: AsyncBuffer) => Promise<T>): Promise<T> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path)
    return await use(await bufferOf(handle))
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw systemError(path, error)
    if (error instanceof TifaError) throw error
    throw new TifaError('input', `${path}: can't be read as Parquet`, { cause: error })
  } finally {
    await handle?.close()
  }
}

async function bufferOf(handle: FileHandle): Promise<AsyncBuffer> {
  const { size } = await handle.stat()
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start)
      let read = 0
      while (read < bytes.length) {
        const { bytesRead } = await handle.read(bytes, read, bytes.length - read, start + read)
        if (bytesRead === 0) throw new TifaError('input', 'the file ends too early')
        read += bytesRead
      }
      return bytes.buffer
    },
  }
}
