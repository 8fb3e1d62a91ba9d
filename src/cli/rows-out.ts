import { renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TifaError } from '../error.ts'
import { writeBlocks } from '../tally/rows/row-files.node.ts'

/** Writes blocks of rows to a file, whole or not at all, or to standard output. */
export async function writeRows(blocks: Iterable<Uint8Array>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await pipeline(Readable.from(blocks, { highWaterMark: 4 }), process.stdout, { end: false })
    return
  }
  const unfinished = `${out}.${process.pid}.part`
  try {
    // At once: a stream takes four times as long for blocks that are made as fast as they are written.
    writeBlocks(unfinished, blocks)
    renameSync(unfinished, out)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new TifaError('input', `--out ${out}: can't be written (${cause.code})`, { cause })
  }
}
