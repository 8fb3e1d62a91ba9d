import type { Note } from './span.ts'

/** Text read from bytes. */
export interface DecodedText {
  raw: string
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`. */
  encoding: string
  notes: Note[]
}

/** Tried in this order; the first that all bytes fit is taken. UTF-8 fits other encodings' text only by rare chance. */
const candidates = ['utf-8', 'gb18030', 'big5'] as const

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, GB18030 or Big5, whichever all its bytes fit first.
 * Bytes that fit none are read as UTF-8 with U+FFFD in the place of what is no text, and noted. Linear time.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMarks.find((known) => known.bytes.every((byte, i) => bytes[i] === byte))
  const encodings = mark ? [mark.encoding] : candidates
  for (const encoding of encodings) {
    const raw = tryDecode(bytes, encoding)
    if (raw !== undefined) return { raw, encoding, notes: [] }
  }
  const encoding = encodings[0]!
  const raw = new TextDecoder(encoding).decode(bytes)
  return { raw, encoding, notes: replacementNotes(raw, encoding) }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function replacementNotes(raw: string, encoding: string): Note[] {
  const first = raw.indexOf('\ufffd')
  if (first < 0) return []
  const count = raw.split('\ufffd').length - 1
  return [
    {
      code: 'undecodable-bytes',
      message: `${count} places hold bytes that are no ${encoding}; they show as U+FFFD.`,
      start: first,
      end: raw.lastIndexOf('\ufffd') + 1,
    },
  ]
}

/**
 * True for bytes that are no text in any encoding: NUL bytes outside UTF-16, or many control characters.
 * Looks at the first 64 KB.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMarks.some((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))) return false
  const sample = bytes.subarray(0, 65536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls++
  }
  return controls * 20 > sample.length
}
