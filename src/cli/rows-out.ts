import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TifaError } from '../error.ts'
import type { MergeableRow } from '../tally/row.ts'
import { rowBlocks } from '../tally/row-files.node.ts'

/** Writes rows to a file, whole or not at all, or to standard output. */
export async function writeRows(rows: Iterable<MergeableRow>, out: string | undefined): Promise<void> {
  const blocks = Readable.from(rowBlocks(rows), { highWaterMark: 4 })
  if (out === undefined) {
    await pipeline(blocks, process.stdout, { end: false })
    return
  }
  const unfinished = `${out}.${process.pid}.part`
  try {
    await pipeline(blocks, createWriteStream(unfinished))
    await rename(unfinished, out)
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new TifaError('input', `--out ${out}: can't be written (${cause.code})`, { cause })
  }
}
