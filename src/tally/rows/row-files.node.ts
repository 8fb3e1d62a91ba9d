import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TifaError } from '../../error.ts'
import { mergeRows } from './merge.ts'
import { openedRows } from './opened-rows.node.ts'
import { compareRows } from './order.ts'
import { type MergeableRow, readRowLine } from './row.ts'
import { rowBlocks } from './row-blocks.node.ts'
import { mergeRowLines } from './row-lines.node.ts'

const blockBytes = 1 << 16
/** Runs that are open at once; more are merged into one first. */
const mostRuns = 64
/** A row is some hundred bytes; a line of this length is something else. */
const longestLine = 1 << 20

/**
 * The rows of a file of NDJSON, read as they are asked for. Empty lines are passed over.
 *
 * @throws TifaError naming the line that is no row, or the file that can't be read
 */
export function* readRowFile(path: string): Generator<MergeableRow> {
  const file = openedRows(path)
  try {
    const lines = rowLines(path)
    for (;;) {
      const block = Buffer.allocUnsafe(blockBytes)
      const length = readSync(file, block)
      yield* length === 0 ? lines.end() : lines.rows(block.subarray(0, length))
      if (length === 0) return
    }
  } finally {
    closeSync(file)
  }
}

/** The rows of a stream of bytes likewise. */
export async function* readRowStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<MergeableRow> {
  const lines = rowLines(name)
  for await (const block of stream) yield* lines.rows(block)
  yield* lines.end()
}

/** Cuts blocks of bytes at their line feeds and nowhere else, and reads the lines. */
function rowLines(name: string) {
  let left: Uint8Array = new Uint8Array()
  let line = 0
  function* read(bytes: Buffer) {
    for (const text of bytes.toString('utf8').split('\n')) {
      line++
      if (text.trim() !== '') yield readRowLine(text, `${name}:${line}`)
    }
  }
  return {
    *rows(block: Uint8Array) {
      const bytes = Buffer.concat([left, block])
      const end = bytes.lastIndexOf(10)
      left = bytes.subarray(end + 1)
      if (left.length > longestLine)
        throw new TifaError(
          'input',
          `${name}:${line + 1}: received a line of more than 1 MB; allowed are rows`,
        )
      if (end >= 0) yield* read(bytes.subarray(0, end))
    },
    end: () => read(Buffer.from(left)),
  }
}

/** Whether the rows of a file stand in order, so that it can be merged as it is. */
export function isSortedFile(path: string): boolean {
  let last: MergeableRow | undefined
  for (const row of readRowFile(path)) {
    if (last && compareRows(last, row) > 0) return false
    last = row
  }
  return true
}

/** Writes a file, in the place of one that is there. */
export function writeBlocks(path: string, blocks: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    // Unlike `writeSync`, this writes all of a block or throws.
    for (const block of blocks) writeFileSync(file, block)
  } finally {
    closeSync(file)
  }
}

/** Rows that lie in several places, merged as they are asked for, in one of two forms and once. */
export interface MergedRows {
  rows(): Iterable<MergeableRow>
  /** Their lines. `see` is shown the rows of `_meta` that lie in files. */
  blocks(see?: (row: MergeableRow) => void): Iterable<Uint8Array>
}

/** Sorted runs of rows in a folder of their own under the system's for temporary files. */
export interface RowRuns {
  /** Writes a sorted run away. */
  write(rows: Iterable<MergeableRow>): void
  /** All of them, and `others`, merged. */
  merged(others?: readonly Iterable<MergeableRow>[]): Iterable<MergeableRow>
  /**
   * All of them, other files that tifa wrote, and a last run that is not written yet. Which of the others this run wrote
   * says `own`: nobody changed these.
   */
  together(last: Iterable<MergeableRow>, others?: readonly string[], own?: Iterable<string>): MergedRows
  /** Removes the folder. */
  remove(): void
}

/** Makes a place for sorted runs. Nothing is written before the first of them. */
export function createRowRuns(): RowRuns {
  let folder: string | undefined
  let paths: string[] = []
  const written = new Set<string>()
  let number = 0
  const write = (blocks: Iterable<Buffer>) => {
    folder ??= mkdtempSync(join(tmpdir(), 'tifa-rows-'))
    const path = join(folder, `${number++}.ndjson`)
    writeBlocks(path, blocks)
    written.add(path)
    return path
  }
  /** No more than may be open at once: the first of them are made one. */
  const grouped = (files: string[]) => {
    while (files.length > mostRuns)
      files.push(write(mergeRowLines(files.splice(0, mostRuns), undefined, written)))
    return files
  }
  return {
    write(rows) {
      if (paths.length >= mostRuns) {
        const merged = write(mergeRowLines(paths, undefined, written))
        for (const path of paths) rmSync(path)
        paths = [merged]
      }
      paths.push(write(rowBlocks(rows)))
    },
    together: (last, others = [], own = []) => ({
      rows: () => mergeRows([...grouped([...paths, ...others]).map(readRowFile), last]),
      *blocks(see) {
        for (const path of own) written.add(path)
        if (paths.length + others.length === 0) {
          yield* rowBlocks(last)
          return
        }
        yield* mergeRowLines(grouped([...paths, ...others, write(rowBlocks(last))]), see, written)
      },
    }),
    merged: (others = []) => mergeRows([...paths.map(readRowFile), ...others]),
    remove() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
      folder = undefined
      paths = []
    },
  }
}
