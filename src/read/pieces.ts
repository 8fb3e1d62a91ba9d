import { shown, TifaError } from '../error.ts'
import { checkedEncoding, type EncodingName } from '../text/encodings.ts'
import { nameOf, standardInput } from './bytes.ts'
import { csvBlocks } from './csv-blocks.ts'
import type { CsvLines, CsvShape } from './csv-records.ts'
import { checkedFormat, type FormatName } from './formats.ts'
import { type JsonLines, tooLong } from './json-records.ts'
import { type DamagedStream, lineBlocks } from './line-blocks.ts'
import type { RowGroup } from './parquet-records.ts'
import type { BadRecord } from './record.ts'
import type { FieldNames } from './record-fields.ts'
import { openUnpacked, unpackedName, withoutUtf16 } from './unpacked.ts'
import { type StreamSource, streamSources } from './walk.ts'

export interface StreamOptions extends FieldNames {
  /** The encoding of lines and of files. Default: lines of JSON are UTF-8, else it is found in the bytes. */
  encoding?: string
  /** What the input is: `jsonl`, `csv`, `tsv`, `parquet` or what `readDocument` knows. Default: by the ending, standard input is `jsonl`. */
  format?: string
  /** Longer records are bad ones. Default 32 MB. */
  longestRecord?: number
  /** About how many bytes a piece holds; hangs on nothing else. Default 1 MB. */
  pieceBytes?: number
  /** Gives lines on as soon as they came. Default false. */
  eager?: boolean
}

/** A part of the input that can be read by itself, on another thread too. */
export type Piece = (
  | ({ kind: 'json' } & JsonLines)
  | ({ kind: 'csv' } & CsvLines)
  | ({ kind: 'parquet' } & RowGroup)
  | { kind: 'file'; file: string; path: string; id: string; format?: FormatName; encoding?: string }
  | ({ kind: 'bad' } & BadRecord)
) & {
  /** How many bytes of the inputs, as they lie on the disk, are read once this piece is. */
  done: number
  /** About how many bytes it stands for, unpacked. */
  weight: number
}

export const longestRecord = 32 * 1024 * 1024
const pieceBytes = 1024 * 1024

type StreamFormat = FormatName | 'parquet'

const lineFormats = new Map<string, StreamFormat>([
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.parquet', 'parquet'],
])

/** Checks what was asked for, before anything is read. */
export function checkedStreamOptions(options: StreamOptions): CheckedStreamOptions {
  const { encoding, format, longestRecord: longest = longestRecord, pieceBytes: piece = pieceBytes } = options
  for (const [name, value] of Object.entries({ longestRecord: longest, pieceBytes: piece })) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw new TifaError('option', `${name}: received ${shown(value)}; allowed is a whole number from 1 on`)
  }
  for (const name of ['textColumn', 'idColumn', 'unitColumn'] as const) {
    const value = options[name]
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      throw new TifaError('option', `${name}: received ${shown(value)}; allowed is the name of a column`)
  }
  const { textColumn, idColumn, unitColumn, eager = false } = options
  return {
    names: {
      ...(textColumn === undefined ? {} : { textColumn }),
      ...(idColumn === undefined ? {} : { idColumn }),
      ...(unitColumn === undefined ? {} : { unitColumn }),
    },
    ...(encoding === undefined ? {} : { encoding: checkedEncoding(encoding) }),
    ...(format === undefined ? {} : { format: checkedStreamFormat(format) }),
    blocks: { blockBytes: piece, longestLine: longest, eager },
  }
}

export interface CheckedStreamOptions {
  names: FieldNames
  encoding?: EncodingName
  format?: StreamFormat
  blocks: { blockBytes: number; longestLine: number; eager: boolean }
}

const checkedStreamFormat = (format: unknown): StreamFormat =>
  format === 'parquet' || format === '.parquet' ? 'parquet' : checkedFormat(format)

function formatOfSource({ path }: StreamSource, chosen: StreamFormat | undefined): StreamFormat | undefined {
  if (chosen !== undefined) return chosen
  if (path === standardInput) return 'jsonl'
  return lineFormats.get(/\.[^./\\]+$/.exec(unpackedName(path))?.[0].toLowerCase() ?? '')
}

/**
 * Cuts the input into pieces that can be read each by itself: blocks of whole lines, row groups, files. Where one ends
 * hangs on the input and `pieceBytes` alone. Of the input one piece stands in memory at a time. A file that is damaged
 * gives what comes before the damage and a bad record.
 *
 * @throws TifaError for a wrong option, a missing path, a folder without files.
 */
export async function* readPieces(
  inputs: readonly string[],
  options: CheckedStreamOptions,
): AsyncGenerator<Piece> {
  let before = 0
  for await (const source of streamSources(inputs)) {
    const file = nameOf(source.path)
    try {
      const format = formatOfSource(source, options.format)
      for await (const piece of cutterOf(format)(source, file, options))
        yield { ...piece, done: before + piece.done }
    } catch (error) {
      if (!(error instanceof TifaError)) throw error
      const bad = reasonOf(error)
      yield { kind: 'bad', bad, bytes: 0, file, line: 1, done: before + source.size, weight: 0 }
    }
    before += source.size
  }
}

type Cutter = (source: StreamSource, file: string, options: CheckedStreamOptions) => AsyncGenerator<Piece>

function cutterOf(format: StreamFormat | undefined): Cutter {
  if (format === 'jsonl') return jsonPieces
  if (format === 'csv') return (...call) => csvPieces(false, ...call)
  if (format === 'tsv') return (...call) => csvPieces(true, ...call)
  return format === 'parquet' ? parquetPieces : filePiece
}

async function* jsonPieces(
  { path, id }: StreamSource,
  file: string,
  { blocks, encoding }: CheckedStreamOptions,
): AsyncGenerator<Piece> {
  const { chunks, position } = openUnpacked(path)
  for await (const block of lineBlocks(withoutUtf16(chunks, encoding), blocks)) {
    const { line } = block
    const done = position()
    if ('damage' in block) yield damagePiece(block, file, done)
    else if ('long' in block) {
      const bad = tooLong(block.long, blocks.longestLine)
      yield { kind: 'bad', bad, bytes: block.long, file, line, done, weight: 0 }
    } else yield { kind: 'json', ...block, file, id, done, weight: block.bytes.length }
  }
}

/** @throws what is no fault of the input. */
function damagePiece({ damage, line }: DamagedStream, file: string, done: number): Piece {
  if (!(damage instanceof TifaError)) throw damage
  return { kind: 'bad', bad: reasonOf(damage), bytes: 0, file, line, done, weight: 0 }
}

const reasonOf = ({ message }: TifaError) => message.replace(/^tifa: /, '')

async function* csvPieces(
  tabs: boolean,
  { path, id }: StreamSource,
  file: string,
  { blocks, encoding, names }: CheckedStreamOptions,
): AsyncGenerator<Piece> {
  const { csvShape, delimiterOf } = await import('./csv-records.ts')
  const { chunks, position } = openUnpacked(path)
  const plain = withoutUtf16(chunks, encoding)
  const { value: head } = await plain.next()
  if (head === undefined) return
  const delimiter = delimiterOf(head, tabs)
  async function* all() {
    yield head as Uint8Array
    yield* plain
  }
  let shape: CsvShape | undefined
  for await (const block of csvBlocks(all(), delimiter, blocks)) {
    const { line } = block
    const done = position()
    if ('damage' in block) {
      yield damagePiece(block, file, done)
      continue
    }
    if ('open' in block) {
      const bad = 'a quoted cell is never closed'
      yield { kind: 'bad', bad, bytes: block.open, file, line, done, weight: 0 }
      continue
    }
    const first = shape === undefined
    shape ??= csvShape(block.bytes, delimiter, { ...names, ...(encoding === undefined ? {} : { encoding }) })
    yield { kind: 'csv', ...block, file, id, shape, first, done, weight: block.bytes.length }
  }
}

async function* parquetPieces(
  { path, id, size }: StreamSource,
  _: string,
  { names }: CheckedStreamOptions,
): AsyncGenerator<Piece> {
  const { rowGroups } = await import('./parquet-records.ts')
  const groups = await rowGroups(path, id, names)
  for (const [i, group] of groups.entries()) {
    const done = Math.round((size * (i + 1)) / groups.length)
    yield { kind: 'parquet', ...group, done, weight: group.unpackedBytes }
  }
}

async function* filePiece(
  { path, id, size }: StreamSource,
  file: string,
  { format, encoding }: CheckedStreamOptions,
): AsyncGenerator<Piece> {
  const chosen = {
    ...(format === undefined || format === 'parquet' ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
  }
  yield { kind: 'file', file, path, id, ...chosen, done: size, weight: size }
}
