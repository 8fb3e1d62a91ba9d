import { inflateSync } from 'node:zlib'
import { TifaError } from '../error.ts'

/** Unpacked bytes of one stream, pictures included. */
const mostBytes = 256 * 1024 * 1024
/** Unpacked bytes of all streams that are no pictures: text, fonts, tables. */
const mostTextBytes = 512 * 1024 * 1024
/** A stream may be packed over again. */
const mostLayers = 4
/** Where the dictionary of a stream is looked for, before it. */
const dictionaryBytes = 1024

const begin = Buffer.from('stream')
const end = Buffer.from('endstream')

/**
 * Unpacks the streams of a PDF once to see how large they are, before pdf.js does it without a limit: a megabyte can
 * grow to gigabytes. What can't be unpacked here (protected files) is left to pdf.js. Linear in the unpacked bytes.
 *
 * @throws TifaError for a file whose streams unpack to more than 256 MB each or 512 MB together.
 */
export function checkStreams(bytes: Uint8Array, name: string): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at)) {
    const start = at + begin.length + (pdf[at + begin.length] === 0x0d ? 2 : 1)
    const dictionary = pdf.toString('latin1', Math.max(0, at - dictionaryBytes), at)
    const stop = pdf.indexOf(end, start)
    at = stop < 0 ? pdf.length : stop + end.length
    const size = unpackedSize(pdf.subarray(start, at))
    const fields = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/Subtype\s*\/Image/.test(fields)) total += size
    if (size > mostBytes || total > mostTextBytes) {
      const allowed = `allowed are up to ${mostBytes} for one and ${mostTextBytes} for all`
      throw new TifaError('input', `${name}: holds streams that unpack to too many bytes; ${allowed}`)
    }
  }
}

/** More than is allowed counts as one more. */
function unpackedSize(packed: Uint8Array): number {
  let content = packed
  for (let layer = 0; layer < mostLayers && isPacked(content); layer++) {
    try {
      content = inflateSync(content, { maxOutputLength: mostBytes, chunkSize: 262144 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return mostBytes + 1
      break
    }
  }
  return content.length
}

/** The two bytes that packed data begins with. */
const isPacked = (bytes: Uint8Array) =>
  bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && (bytes[0]! * 256 + bytes[1]!) % 31 === 0
