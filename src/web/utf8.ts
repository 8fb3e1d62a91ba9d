/** Reads UTF-8; undefined where the bytes are none. The byte order mark is kept, as Node's reader keeps it. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
