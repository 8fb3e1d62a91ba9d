import { Buffer } from 'node:buffer'
import { TifaError } from '../error.ts'
import { countLineFeeds } from '../read/line-blocks.ts'
import type { Piece } from '../read/pieces.ts'

const lineFeed = 10

/**
 * Gathers lines into the chunks that a database sends: a line with a number, then as many records. Each chunk is given
 * when its last record came, since only then an answer is waited for.
 *
 * @throws TifaError where a number is due and something else comes
 */
export async function* chunkPieces(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece[]> {
  let left = 0
  let chunk: Piece[] = []
  for await (const piece of pieces) {
    if (piece.kind !== 'json') {
      // A line that was too long to be kept is a record of its chunk all the same.
      chunk.push(piece)
      if (piece.kind === 'bad' && left > 0) left--
      if (left === 0) {
        yield chunk
        chunk = []
      }
      continue
    }
    const bytes = Buffer.from(piece.bytes.buffer, piece.bytes.byteOffset, piece.bytes.byteLength)
    let { line } = piece
    for (let at = 0; at < bytes.length; ) {
      if (left === 0) {
        const end = endOfLine(bytes, at)
        left = headerOf(bytes.toString('latin1', at, end), line)
        at = end + 1
        line++
        continue
      }
      const end = endOfLines(bytes, at, left)
      const part = bytes.subarray(at, end)
      chunk.push({ ...piece, bytes: part, line })
      const lines = countLineFeeds(part) + (part.at(-1) === lineFeed ? 0 : 1)
      left -= lines
      line += lines
      at = end
      if (left === 0) {
        yield chunk
        chunk = []
      }
    }
  }
  if (chunk.length > 0) yield chunk
}

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(lineFeed, at)
  return end < 0 ? bytes.length : end
}

/** Behind the last of so many lines, or the end of the bytes. */
function endOfLines(bytes: Buffer, from: number, count: number): number {
  let at = from
  for (let i = 0; i < count && at < bytes.length; i++) at = endOfLine(bytes, at) + 1
  return Math.min(at, bytes.length)
}

function headerOf(text: string, line: number): number {
  if (/^\d{1,9}\r?$/.test(text)) return Number.parseInt(text, 10)
  const shown = JSON.stringify(text.slice(0, 40))
  throw new TifaError(
    'input',
    `--chunk-header: line ${line}: received ${shown}; allowed is the number of records that follow (send_chunk_header must be on)`,
  )
}
