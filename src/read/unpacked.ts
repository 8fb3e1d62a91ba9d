import { Buffer } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { pipeline, type Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { TifaError } from '../error.ts'
import { nameOf, standardInput, systemError } from './bytes.ts'

const readBytes = 512 * 1024

/** How files are packed, by their first bytes. */
const packings = [
  { name: 'gzip', ending: '.gz', signature: [0x1f, 0x8b], open: () => zlib.createGunzip() },
  { name: 'Zstandard', ending: '.zst', signature: [0x28, 0xb5, 0x2f, 0xfd], open: () => openZstandard() },
] as const

/** Node has it from 22.15 on. */
function openZstandard(): Transform {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }
  if (createZstdDecompress !== undefined) return createZstdDecompress()
  throw new TifaError(
    'input',
    `.zst is read by Node 22.15 and later, this is ${process.version}; unpack it before: zstd -dc FILE | tifa …`,
  )
}

/** A path without the ending that says how it is packed. */
export function unpackedName(path: string): string {
  const packing = packings.find(({ ending }) => path.toLowerCase().endsWith(ending))
  return packing === undefined ? path : path.slice(0, -packing.ending.length)
}

export interface UnpackedStream {
  chunks: AsyncIterable<Uint8Array>
  /** How many bytes of the file, as it is packed, have been read so far. */
  position(): number
}

/**
 * Opens a file, or standard input for `-`, as a stream of its unpacked bytes. Packing is told by the first bytes, whatever
 * the name. What comes before a damaged place is given before the error is thrown.
 *
 * @throws TifaError (from the stream) where the file can't be opened or read, or is damaged.
 */
export function openUnpacked(path: string): UnpackedStream {
  const source: Readable =
    path === standardInput ? process.stdin : createReadStream(path, { highWaterMark: readBytes })
  let position = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      position += (chunk as Uint8Array).length
      yield chunk as Uint8Array
    }
  }
  async function* unpack(): AsyncGenerator<Uint8Array> {
    const raw = counted()
    let packing: string | undefined
    try {
      const head = await headOf(raw)
      const known = packings.find(({ signature }) => signature.every((byte, i) => head[i] === byte))
      packing = known?.name
      if (known === undefined) {
        if (head.length > 0) yield head
        yield* raw
      } else yield* through(head, raw, known.open())
    } catch (error) {
      throw packing === undefined ? systemError(path, error) : damaged(path, packing, error)
    }
  }
  return { chunks: unpack(), position: () => position }
}

function damaged(path: string, packing: string, error: unknown): TifaError {
  if (error instanceof TifaError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new TifaError('input', `${nameOf(path)}: is damaged ${packing} data (${reason})`, { cause: error })
}

async function headOf(raw: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = Buffer.alloc(0)
  // No longer than the bytes may be a signature: a program that asks line by line waits for an answer.
  while (packings.some(({ signature }) => couldBegin(head, signature))) {
    const { done, value } = await raw.next()
    if (done) break
    head = head.length === 0 ? value : Buffer.concat([head, value])
  }
  return head
}

const couldBegin = (head: Uint8Array, signature: readonly number[]) =>
  head.length < signature.length && head.every((byte, i) => byte === signature[i])

async function* through(
  head: Uint8Array,
  raw: AsyncGenerator<Uint8Array>,
  unpacker: Transform,
): AsyncGenerator<Uint8Array> {
  async function* all() {
    yield head
    yield* raw
  }
  // Errors of either side come out where the unpacked side is read.
  pipeline(all, unpacker, () => {})
  yield* unpacker as AsyncIterable<Uint8Array>
}

/** Bytes of UTF-16, told by their mark, as UTF-8: in UTF-16 a line feed is two bytes. Others are given as they come. */
export async function* withoutUtf16(
  chunks: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let known = false
  for await (const chunk of chunks) {
    if (!known) {
      known = true
      const marked = chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-16be'
      const isMarked = marked === 'utf-16le' || (chunk[0] === 0xfe && chunk[1] === 0xff)
      const named = encoding?.startsWith('utf-16') ? encoding : undefined
      if (isMarked || named !== undefined) decoder = new TextDecoder(isMarked ? marked : named)
    }
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8')
  }
  const rest = decoder?.decode()
  if (rest) yield Buffer.from(rest, 'utf8')
}
