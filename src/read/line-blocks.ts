import { Buffer } from 'node:buffer'

/** Whole lines, one after the other, as they stood in the stream. */
export interface LineBlock {
  bytes: Uint8Array
  /** The number of the first line, from 1. */
  line: number
}

/** A line that is longer than any that is read; only its length was kept. */
export interface LongLine {
  long: number
  line: number
}

/** The stream broke here; what came before was given. */
export interface DamagedStream {
  damage: unknown
  line: number
}

export interface BlockOptions {
  /** A block ends with the first line that brings it to so many bytes. */
  blockBytes: number
  /** Longer lines are passed over. */
  longestLine: number
  /** Whether what is whole is given on as soon as it came, for programs that wait for an answer. */
  eager?: boolean
}

const lineFeed = 10

/**
 * Cuts a stream of bytes into blocks of whole lines, at 0x0A alone: other ends of lines (U+2028, a lone CR) may stand in
 * texts. Where blocks end hangs on the bytes alone, not on how they came, unless `eager`. Holds one block and one line at
 * most. The memory of chunks must stay as it is. Linear time.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { blockBytes, longestLine, eager = false }: BlockOptions,
): AsyncGenerator<LineBlock | LongLine | DamagedStream> {
  const held = new HeldLines()
  /** How much of a long line was passed over; undefined outside of one. */
  let passed: number | undefined
  function* add(bytes: Buffer): Generator<LineBlock | LongLine> {
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(lineFeed, at)
      const rest = (end < 0 ? bytes.length : end) - at
      if (passed === undefined && held.openLine + rest > longestLine) {
        passed = held.dropOpenLine()
        yield* held.take()
      }
      if (passed !== undefined) {
        passed += rest
        if (end < 0) return
        yield { long: passed, line: held.line++ }
        passed = undefined
        at = end + 1
        continue
      }
      const enough = Math.max(at, at + blockBytes - held.length - 1)
      const cut = eager ? bytes.lastIndexOf(lineFeed) : bytes.indexOf(lineFeed, enough)
      if (cut < at) {
        held.add(bytes.subarray(at))
        return
      }
      held.add(bytes.subarray(at, cut + 1))
      yield* held.take()
      at = cut + 1
    }
  }
  try {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      // In a part that is no longer than a line may be, only the first line can turn out to be too long.
      for (let at = 0; at < bytes.length; at += longestLine) yield* add(bytes.subarray(at, at + longestLine))
    }
  } catch (damage) {
    // The open line is cut.
    held.dropOpenLine()
    yield* held.take()
    yield { damage, line: held.line }
    return
  }
  if (passed !== undefined) yield { long: passed, line: held.line }
  yield* held.take()
}

/** The lines that are waiting for their block to be full, the last of them open. */
class HeldLines {
  private parts: Uint8Array[] = []
  length = 0
  /** The length of what stands behind the last line feed. */
  openLine = 0
  /** The number of the first line that is held. */
  line = 1

  add(part: Buffer): void {
    this.parts.push(part)
    this.length += part.length
    const last = part.lastIndexOf(lineFeed)
    this.openLine = last < 0 ? this.openLine + part.length : part.length - last - 1
  }

  dropOpenLine(): number {
    const dropped = this.openLine
    const kept = Buffer.concat(this.parts).subarray(0, this.length - dropped)
    this.parts = [kept]
    this.length = kept.length
    this.openLine = 0
    return dropped
  }

  *take(): Generator<LineBlock> {
    if (this.length === 0) return
    // Memory that nothing else lies in can be moved to another thread.
    const bytes = Buffer.concat(this.parts)
    const { line } = this
    this.line += countLineFeeds(bytes)
    this.parts = []
    this.length = 0
    this.openLine = 0
    yield { bytes, line }
  }
}

export function countLineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++
  return count
}
