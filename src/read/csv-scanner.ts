import type { Buffer } from 'node:buffer'

const lineFeed = 10
const carriageReturn = 13
const quote = 34

/**
 * What a scan came to: the end of a record, the end of the bytes, or the proof that a quoted cell was never closed: over a
 * line feed, and then the beginning of another quoted cell inside of it.
 */
export type Scanned = 'record' | 'more' | 'open'

/** Goes over the bytes of separated values once and knows where records begin. */
export class RecordScanner {
  /** Where the last record begins. */
  recordStart = 0
  /** Whether a quoted cell may go over several lines. */
  multiline = true
  private at = 0
  private cellStart = true
  /** Where the quoted cell begins in which the scan stands; -1 outside of one. */
  private opened = -1
  /** The first line feed in that cell, where it is known, and up to where it was looked for. */
  private feed = -1
  private searched = 0
  private readonly delimiter: number

  constructor(delimiter: number) {
    this.delimiter = delimiter
  }

  /** After `length` bytes were taken off the front, all of whole records. */
  rebase(length: number): void {
    this.at -= length
    this.recordStart -= length
    this.searched = 0
    this.feed = -1
    if (this.opened >= 0) this.opened -= length
  }

  /** After the bytes were cut so that they begin with a record that was not seen yet. */
  restart(): void {
    this.at = 0
    this.recordStart = 0
    this.opened = -1
    this.feed = -1
    this.searched = 0
    this.cellStart = true
  }

  /** Goes on to the first record's end at `enough` or behind it. */
  scan(bytes: Buffer, enough: number): Scanned {
    while (this.at < bytes.length) {
      if (this.opened >= 0) {
        const end = bytes.indexOf(quote, this.at)
        // What stands behind a quotation mark tells whether it closes the cell.
        this.at = end < 0 ? bytes.length : end
        if (this.at + 1 >= bytes.length) return 'more'
        this.at = end + 1
        const next = bytes[this.at]!
        if (next === quote) this.at++
        else if (this.isEnd(next) || next === carriageReturn) this.opened = -1
        else if (this.isEnd(bytes[end - 1]!) && this.spansLines(bytes, end)) return 'open'
        continue
      }
      const byte = bytes[this.at]!
      if (byte === quote && this.cellStart && this.multiline) this.opened = this.at
      this.at++
      this.cellStart = this.isEnd(byte)
      if (byte !== lineFeed) continue
      this.recordStart = this.at
      if (this.at >= enough) return 'record'
    }
    return 'more'
  }

  /** Whether the bytes, should none follow, end in a quoted cell that is not closed. */
  isOpen(bytes: Buffer): boolean {
    return this.opened >= 0 && this.at !== bytes.length - 1
  }

  private isEnd(byte: number): boolean {
    return byte === this.delimiter || byte === lineFeed
  }

  private spansLines(bytes: Buffer, end: number): boolean {
    if (this.feed < this.opened) {
      this.feed = bytes.indexOf(lineFeed, Math.max(this.opened, this.searched))
      this.searched = bytes.length
    }
    return this.feed >= 0 && this.feed < end
  }
}

/** The records that the bytes hold, each without the line feed that ends it, in one pass. */
export function recordRanges(
  bytes: Buffer,
  delimiter: string,
  multiline: boolean,
): { start: number; end: number }[] {
  const scanner = new RecordScanner(delimiter.charCodeAt(0))
  scanner.multiline = multiline
  const ranges: { start: number; end: number }[] = []
  let start = 0
  while (scanner.scan(bytes, start + 1) === 'record') {
    ranges.push({ start, end: scanner.recordStart - 1 })
    start = scanner.recordStart
  }
  if (start < bytes.length) ranges.push({ start, end: bytes.length })
  return ranges
}
