import { Buffer } from 'node:buffer'
import { closeSync, readSync } from 'node:fs'
import { shown, TifaError } from '../error.ts'
import { openedRows } from './opened-rows.node.ts'

const blockBytes = 1 << 18

/**
 * The lines of a file of rows as tifa wrote them, one at a time: the line up to its number, and the number. Text is held as
 * bytes, a unit each (latin1), so that V8 compares it by memory and in the order of rows.
 */
export class LineSource {
  /** Of the line that was read last; its bytes. */
  start = ''
  n = ''
  private readonly path: string
  private readonly file: number
  private readonly bytes = Buffer.allocUnsafe(blockBytes)
  private text = ''
  /** Where the line begins that was read last, and the next one. */
  private from = 0
  private at = 0
  /** Of the last whole line that is held; found once it is asked for. */
  private lastHeld: string | undefined
  private closed = false

  constructor(path: string) {
    this.path = path
    this.file = openedRows(path)
  }

  /**
   * Goes on to the next line. False where there is none.
   *
   * @throws TifaError for a file that was changed since tifa wrote it
   */
  next(): boolean {
    let end = this.text.indexOf('\n', this.at)
    while (end < 0) {
      const length = readSync(this.file, this.bytes)
      const rest = this.text.slice(this.at)
      if (length === 0) {
        if (rest !== '') throw this.changed(rest)
        this.close()
        return false
      }
      this.text = rest + this.bytes.toString('latin1', 0, length)
      this.at = 0
      this.lastHeld = undefined
      end = this.text.indexOf('\n')
    }
    this.read(end)
    return true
  }

  /** The line that was read last, and all that are held behind it, if they stand before `limit`; the last is then read. */
  heldBefore(limit: string): string | undefined {
    this.lastHeld ??= this.startOfLast()
    if (this.lastHeld >= limit) return undefined
    const { from } = this
    for (let end = this.text.indexOf('\n', this.at); end >= 0; end = this.text.indexOf('\n', this.at)) {
      this.read(end)
    }
    return this.text.slice(from, this.at)
  }

  private startOfLast(): string {
    const end = this.text.lastIndexOf('\n')
    return this.text.slice(this.text.lastIndexOf('\n', end - 1) + 1, this.text.lastIndexOf(':', end) + 1)
  }

  private read(end: number): void {
    const numberAt = this.text.lastIndexOf(':', end) + 1
    const start = this.text.slice(this.at, numberAt)
    const isRow = start.startsWith('{"stat":"') && start.endsWith('"n":') && this.text[end - 1] === '}'
    if (!isRow || start < this.start) throw this.changed(this.text.slice(this.at, end))
    this.start = start
    this.n = this.text.slice(numberAt, end - 1)
    this.from = this.at
    this.at = end + 1
  }

  close(): void {
    if (!this.closed) closeSync(this.file)
    this.closed = true
  }

  private changed(line: string): TifaError {
    const received = shown(Buffer.from(line.slice(0, 500), 'latin1').toString('utf8'))
    return new TifaError(
      'input',
      `${this.path}: received ${received}; allowed are whole rows in order, as tifa wrote them`,
    )
  }
}
