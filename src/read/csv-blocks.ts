import { Buffer } from 'node:buffer'
import { RecordScanner } from './csv-scanner.ts'
import { type BlockOptions, countLineFeeds, type DamagedStream, type LineBlock } from './line-blocks.ts'

/** Whole records. */
export interface CsvBlock extends LineBlock {
  /** Whether quoted cells were taken to go over several lines. */
  multiline: boolean
}

/** A line whose quoted cell is never closed; its bytes are those of the line alone. */
export interface OpenQuote {
  open: number
  line: number
}

/** After so many open quotes cells of several lines are no longer believed in: reading stays linear. */
const mostOpenQuotes = 64

const lineFeed = 10

/**
 * Cuts a stream of separated values into blocks of whole records. A line feed in a quoted cell ends no record. A cell
 * that is not closed within `longestLine` bytes, or within which another one opens behind a line feed, costs the line it opens in and no other. Holds one block and
 * one record at most.
 */
export async function* csvBlocks(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  { blockBytes, longestLine }: BlockOptions,
): AsyncGenerator<CsvBlock | OpenQuote | DamagedStream> {
  const scanner = new RecordScanner(delimiter.charCodeAt(0))
  let held: Buffer = Buffer.alloc(0)
  let line = 1
  let opened = 0
  const take = (length: number): CsvBlock => {
    const block = { bytes: held.subarray(0, length), line, multiline: scanner.multiline }
    line += countLineFeeds(block.bytes)
    held = Buffer.from(held.subarray(length))
    scanner.rebase(length)
    return block
  }
  /** Passes over the line in which a record begins that does not end. */
  function* giveUp(): Generator<CsvBlock | OpenQuote> {
    if (scanner.recordStart > 0) yield take(scanner.recordStart)
    const end = held.indexOf(lineFeed)
    const length = end < 0 ? held.length : end + 1
    yield { open: end < 0 ? length : end, line }
    take(length)
    scanner.restart()
    opened++
    if (opened === mostOpenQuotes) scanner.multiline = false
  }
  function* whole(): Generator<CsvBlock | OpenQuote> {
    for (;;) {
      const scanned = scanner.scan(held, blockBytes)
      if (scanned === 'record') yield take(scanner.recordStart)
      else if (scanned === 'open' || held.length - scanner.recordStart > longestLine) yield* giveUp()
      else return
    }
  }
  let damage: unknown
  try {
    for await (const chunk of chunks) {
      held = Buffer.concat([held, chunk])
      yield* whole()
    }
  } catch (error) {
    damage = error
    // The last record is cut.
    held = held.subarray(0, scanner.recordStart)
    scanner.restart()
  }
  while (held.length > 0) {
    yield* whole()
    if (scanner.isOpen(held)) yield* giveUp()
    else if (held.length > 0) yield take(held.length)
  }
  if (damage !== undefined) yield { damage, line }
}
