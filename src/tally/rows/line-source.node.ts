import { Buffer } from 'node:buffer'
import { closeSync, readSync } from 'node:fs'
import { shown, TifaError } from '../../error.ts'
import { openedRows } from './opened-rows.node.ts'

const blockBytes = 1 << 18
/** A row is some hundred bytes; a line of this length is something else. */
const longestLine = 1 << 20
const lineFeed = 0x0a
const colon = 0x3a
const bracket = 0x7d
const rowStart = Buffer.from('{"stat":"')
const numberStart = Buffer.from('"n":')

/**
 * The lines of a file of rows as tifa wrote them: one at a time as text, the line up to its number and the number; or all
 * that are held at once as bytes. Text has a unit for each byte (latin1), so that V8 compares it by memory and in the
 * order of rows.
 */
export class LineSource {
  /** Of the line that was read last; its bytes. */
  start = ''
  n = ''
  private readonly path: string
  private readonly file: number
  /** What is held. It is not written over: lines of it may be on their way to another file. */
  private bytes: Buffer = Buffer.alloc(0)
  /** Where the line begins that was read last, where its number does, and where the next line. */
  private from = 0
  private number = 0
  private at = 0
  /** The last whole line that is held; found once it is asked for. */
  private last: { start: string; from: number; number: number; end: number } | undefined
  private readonly own: boolean
  private closed = false

  /** Of `own` files, which this run wrote, lines that are only copied are not looked at. */
  constructor(path: string, own: boolean) {
    this.path = path
    this.own = own
    this.file = openedRows(path)
  }

  /**
   * Goes on to the next line. False where there is none.
   *
   * @throws TifaError for a file that was changed since tifa wrote it
   */
  next(): boolean {
    let end = this.bytes.indexOf(lineFeed, this.at)
    while (end < 0) {
      const rest = this.bytes.subarray(this.at)
      if (rest.length > longestLine) throw this.changed(this.at, this.bytes.length)
      const bytes = Buffer.allocUnsafe(rest.length + blockBytes)
      const length = readSync(this.file, bytes, rest.length, blockBytes, null)
      if (length === 0) {
        if (rest.length > 0) throw this.changed(this.at, this.bytes.length)
        this.close()
        return false
      }
      bytes.set(rest)
      this.bytes = bytes.subarray(0, rest.length + length)
      this.at = 0
      this.last = undefined
      end = this.bytes.indexOf(lineFeed, rest.length)
    }
    const number = this.numberOf(this.at, end)
    const start = this.bytes.toString('latin1', this.at, number)
    if (start < this.start) throw this.changed(this.at, end)
    this.start = start
    this.n = this.bytes.toString('latin1', number, end - 1)
    this.from = this.at
    this.number = number
    this.at = end + 1
    return true
  }

  /** The line that was read last, and all that are held behind it, if they stand before `limit`; the last is then read. */
  heldBefore(limit: string): Buffer | undefined {
    this.last ??= this.lastLine()
    const { start, from: lastFrom, number: lastNumber, end: lastEnd } = this.last
    if (start >= limit) return undefined
    const { from, bytes } = this
    if (!this.own) this.checkHeld()
    this.start = start
    this.n = bytes.toString('latin1', lastNumber, lastEnd - 1)
    this.from = lastFrom
    this.number = lastNumber
    this.at = lastEnd + 1
    return bytes.subarray(from, this.at)
  }

  private lastLine() {
    const { bytes } = this
    const end = bytes.lastIndexOf(lineFeed)
    const from = end > 0 ? bytes.lastIndexOf(lineFeed, end - 1) + 1 : 0
    const number = this.numberOf(from, end)
    return { start: bytes.toString('latin1', from, number), from, number, end }
  }

  /** Goes through all lines that are held. */
  private checkHeld(): void {
    const { bytes } = this
    for (let end = bytes.indexOf(lineFeed, this.at); end >= 0; end = bytes.indexOf(lineFeed, this.at)) {
      const number = this.numberOf(this.at, end)
      if (!this.isInOrder(number)) throw this.changed(this.at, end)
      this.from = this.at
      this.number = number
      this.at = end + 1
    }
  }

  /** Where the number of a line begins. */
  private numberOf(from: number, end: number): number {
    const { bytes } = this
    let number = end - 1
    if (bytes[number] !== bracket) throw this.changed(from, end)
    while (number > from && bytes[number - 1] !== colon) number--
    if (!this.holds(rowStart, from) || !this.holds(numberStart, number - numberStart.length))
      throw this.changed(from, end)
    return number
  }

  private holds(marks: Buffer, at: number): boolean {
    for (let i = 0; i < marks.length; i++) if (this.bytes[at + i] !== marks[i]) return false
    return true
  }

  /** Whether the next line, whose number begins there, does not stand before the line that was read last. */
  private isInOrder(number: number): boolean {
    const { bytes } = this
    let before = this.from
    let at = this.at
    while (before < this.number && at < number && bytes[before] === bytes[at]) {
      before++
      at++
    }
    return before === this.number || (at < number && bytes[before]! < bytes[at]!)
  }

  close(): void {
    if (!this.closed) closeSync(this.file)
    this.closed = true
  }

  private changed(from: number, end: number): TifaError {
    const received = shown(this.bytes.toString('utf8', from, Math.min(end, from + 500)))
    return new TifaError(
      'input',
      `${this.path}: received ${received}; allowed are whole rows in order, as tifa wrote them`,
    )
  }
}
