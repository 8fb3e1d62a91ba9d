import { Buffer } from 'node:buffer'
import type { GoodRecord, StreamedRecord } from './record.ts'
import { documentOfFields, type FieldNames } from './record-fields.ts'
import { strictDecoder } from './strict-decoder.ts'
import { readUtf8 } from './utf8.ts'

/** Lines of JSON with what is known of them. */
export interface JsonLines {
  file: string
  /** What documents without a name are called after, followed by `#` and the line. */
  id: string
  bytes: Uint8Array
  line: number
}

export interface JsonLineOptions extends FieldNames {
  /** The encoding of the bytes where they are not UTF-8. */
  encoding?: string
  longestLine: number
}

const lineFeed = 10
const mark = '\ufeff'

/**
 * Reads JSON Lines, each line by itself: a line that can't be read is given as a bad record, the others stay. Lines of
 * white space are no records. Bytes that are all UTF-8 are decoded together, else line by line. Linear time.
 */
export function* jsonRecords(lines: JsonLines, options: JsonLineOptions): Generator<StreamedRecord> {
  const { bytes, file, id } = lines
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = options.encoding === undefined ? readUtf8(buffer) : undefined
  const decode = strictDecoder(options.encoding)
  let { line } = lines
  let start = 0
  let textStart = 0
  while (start < buffer.length) {
    const found = buffer.indexOf(lineFeed, start)
    const end = found < 0 ? buffer.length : found
    let text: string | undefined
    if (whole === undefined) text = decode(buffer.subarray(start, end))
    else {
      const textEnd = found < 0 ? whole.length : whole.indexOf('\n', textStart)
      text = whole.slice(textStart, textEnd)
      textStart = textEnd + 1
    }
    const record = recordOf(text, end - start, `${id}#${line}`, options)
    if (record !== undefined) yield { ...record, bytes: end - start, file, line }
    start = end + 1
    line++
  }
}

type Outcome = (Pick<GoodRecord, 'document'> | { bad: string }) & { raw?: string }

function recordOf(
  decoded: string | undefined,
  bytes: number,
  name: string,
  options: JsonLineOptions,
): Outcome | undefined {
  if (bytes > options.longestLine) return { bad: tooLong(bytes, options.longestLine) }
  if (decoded === undefined) return { bad: notDecoded(options.encoding) }
  const text = decoded.startsWith(mark) ? decoded.slice(1) : decoded
  if (/^\s*$/.test(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { bad: `is no JSON (${reasonOf(error, text)})` }
  }
  const document = documentOfFields(value, name, options)
  return typeof document === 'string' ? { bad: document, raw: text } : { document, raw: text }
}

export const tooLong = (bytes: number, longest: number) =>
  `is ${bytes} bytes long; allowed are up to ${longest}`

const notDecoded = (encoding: string | undefined) =>
  encoding === undefined
    ? 'its bytes are no UTF-8; encoding (--encoding) names another'
    : `its bytes are no ${encoding}`

/** What the parser says differs between versions of V8 and may show much of the text: only the kind of fault is told. */
function reasonOf(error: unknown, text: string): string {
  if (text.includes('\0')) return 'it holds NUL bytes'
  const message = error instanceof Error ? error.message : ''
  return /end of JSON|unterminated/i.test(message) ? 'it ends too early' : 'a mark stands where none may'
}
