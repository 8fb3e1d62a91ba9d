import { Inflate, Unzlib } from 'fflate'

/** What the readers ask of `node:zlib`, in a browser: unpacks, and stops at the first byte past the limit. */
interface Limits {
  maxOutputLength: number
}

export const inflateRawSync = (packed: Uint8Array, { maxOutputLength }: Limits) =>
  unpack((take) => new Inflate(take), packed, maxOutputLength)

export const inflateSync = (packed: Uint8Array, { maxOutputLength }: Limits) =>
  unpack((take) => new Unzlib(take), packed, maxOutputLength)

type Take = (chunk: Uint8Array) => void

/** Bytes handed over at once: little enough that a bomb is met before it has grown. */
const portion = 65536

function unpack(
  open: (take: Take) => { push(chunk: Uint8Array, final?: boolean): void },
  packed: Uint8Array,
  most: number,
): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = open((chunk) => {
    size += chunk.length
    if (size > most) throw Object.assign(new RangeError('too many bytes'), { code: 'ERR_BUFFER_TOO_LARGE' })
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length; at += portion) {
    stream.push(packed.subarray(at, at + portion), at + portion >= packed.length)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
