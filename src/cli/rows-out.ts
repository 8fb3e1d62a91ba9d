import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TifaError } from '../error.ts'

/** Writes blocks of rows to a file, whole or not at all, or to standard output. */
export async function writeRows(blocks: Iterable<Uint8Array>, out: string | undefined): Promise<void> {
  const stream = Readable.from(blocks, { highWaterMark: 4 })
  if (out === undefined) {
    await pipeline(stream, process.stdout, { end: false })
    return
  }
  const unfinished = `${out}.${process.pid}.part`
  try {
    await pipeline(stream, createWriteStream(unfinished))
    await rename(unfinished, out)
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new TifaError('input', `--out ${out}: can't be written (${cause.code})`, { cause })
  }
}
