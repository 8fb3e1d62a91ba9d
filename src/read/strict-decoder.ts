import { readUtf8 } from './utf8.ts'

/** Bytes as text, a byte order mark kept; undefined where they are not of the encoding. */
export type StrictDecoder = (bytes: Uint8Array) => string | undefined

/** For records, which come by the million: made once, and a bad one costs no exception to the caller. */
export function strictDecoder(encoding = 'utf-8'): StrictDecoder {
  if (encoding === 'utf-8') return readUtf8
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  return (bytes) => {
    try {
      return decoder.decode(bytes)
    } catch {
      return undefined
    }
  }
}
