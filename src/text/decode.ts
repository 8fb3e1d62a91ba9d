import { checkedEncoding, type EncodingName, encodings, markedEncoding } from './encodings.ts'
import { logLikelihood, plausibleShare } from './likelihood.ts'
import type { Note } from './span.ts'
import { twiceDecodedNotes } from './twice-decoded.ts'
import { undecodableNotes } from './undecodable.ts'

export interface DecodeOptions {
  /**
   * The encoding of the bytes: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `gbk`, `big5` or a usual other name of
   * one of them (`gb2312`, `cp936`, `utf8`). Default: by the byte order mark, else found in the bytes.
   */
  encoding?: string
}

/** An encoding in which all the bytes are text too, though another one was taken. */
export interface Alternative {
  encoding: EncodingName
  /** How likely it is, from 0 to 1. */
  confidence: number
}

/** Text read from bytes. */
export interface DecodedText {
  raw: string
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `gbk`, `big5`. */
  encoding: EncodingName
  /** How sure the encoding is, from 0 to 1; 1 where a byte order mark or an option says it. */
  confidence: number
  /** What else the bytes could be, the likeliest first. Empty where all encodings read the same (plain ASCII). */
  alternatives: Alternative[]
  notes: Note[]
}

/** Reads UTF-8 whose byte order mark was taken off; undefined where the bytes are none. Node has a faster one. */
export type Utf8Reader = (bytes: Uint8Array) => string | undefined

/**
 * Decodes a text file: as the option says, by its byte order mark, or in the encoding in which it reads most like
 * Chinese text. Bytes that are no text in it become U+FFFD and are noted with their places, all around them stays.
 * An encoding that was hard to tell is noted as `ambiguous-encoding`. Linear time.
 *
 * @throws TifaError for an encoding that tifa doesn't read.
 */
export function decodeText(
  bytes: Uint8Array,
  options: DecodeOptions = {},
  readUtf8: Utf8Reader = (utf8) => tryDecode(utf8, 'utf-8'),
): DecodedText {
  const settled = settledEncoding(bytes, options.encoding)
  const guesses = settled === undefined ? guess(bytes) : [{ encoding: settled, confidence: 1 }]
  const [{ encoding, confidence }, ...others] = guesses as [Alternative, ...Alternative[]]
  const body = withoutMark(bytes, encoding)
  const whole = encoding === 'utf-8' ? readUtf8(body) : tryDecode(body, encoding)
  const raw = whole ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(body)
  const alternatives = others.filter(
    (other) => tellsMuch(other) && tryDecode(bytes, other.encoding) !== undefined,
  )
  const notes = [
    ...ambiguityNotes({ encoding, confidence }, alternatives, raw.length),
    ...(whole === undefined ? undecodableNotes(raw, encoding) : []),
    ...twiceDecodedNotes(raw),
  ]
  return { raw, encoding, confidence, alternatives, notes }
}

/** Nearly any bytes of even number are UTF-16, so that being valid alone says nothing. */
const tellsMuch = ({ encoding, confidence }: Alternative) => confidence > 0 || !encoding.startsWith('utf-16')

function settledEncoding(bytes: Uint8Array, received?: string): EncodingName | undefined {
  const marked = markedEncoding(bytes)
  if (received === undefined) return marked
  const chosen = checkedEncoding(received)
  // `utf-16` leaves the order of the bytes to the mark.
  return chosen.startsWith('utf-16') && marked?.startsWith('utf-16') ? marked : chosen
}

/** Enough to tell an encoding by; from the first byte that is no ASCII. */
const sampleBytes = 65536

/** The encodings that the bytes may be in, the likeliest first. */
function guess(bytes: Uint8Array): Alternative[] {
  let first = 0
  while (first < bytes.length && bytes[first]! < 0x80 && bytes[first] !== 0) first++
  if (first === bytes.length) return [{ encoding: 'utf-8', confidence: 1 }]
  // From an even place on, for UTF-16.
  const start = Math.max(0, first - (first % 2) - 2)
  const sample = bytes.subarray(start, start + sampleBytes)
  const whole = start + sampleBytes >= bytes.length
  const rated = encodings.flatMap(({ name, prior }) => {
    if (prior === undefined || (bytes.length % 2 === 1 && name.startsWith('utf-16'))) return []
    const read = (fatal: boolean) =>
      // A stream that is not ended: the last character of the sample may be cut.
      new TextDecoder(name, { fatal, ignoreBOM: true }).decode(sample, { stream: !whole })
    const text = attempt(() => read(true))
    const log = text === undefined ? damagedLikelihood(read(false)) : logLikelihood(text)
    return [{ name, valid: text !== undefined, log: Math.log(prior) + log }]
  })
  rated.sort((a, b) => b.log - a.log)
  const best = rated[0]!
  const sum = rated.reduce((total, { log }) => total + Math.exp(log - best.log), 0)
  const rounded = (log: number) => Math.round((Math.exp(log - best.log) / sum) * 1e4) / 1e4
  return rated
    .filter((entry) => entry === best || entry.valid)
    .map(({ name, log }) => ({ encoding: name, confidence: rounded(log) }))
}

/** Of every thousand million characters one or so is damaged. */
const logDamage = Math.log(1e-9)

function damagedLikelihood(text: string): number {
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  return logLikelihood(text) + damaged * logDamage
}

const tryDecode = (bytes: Uint8Array, encoding: EncodingName) =>
  attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes))

function attempt(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function withoutMark(bytes: Uint8Array, encoding: EncodingName): Uint8Array {
  const mark = encodings.find(({ name }) => name === encoding)?.mark
  return mark?.every((byte, i) => bytes[i] === byte) ? bytes.subarray(mark.length) : bytes
}

/** Above this an alternative is worth a word. */
const doubtful = 0.01

function ambiguityNotes(taken: Alternative, alternatives: readonly Alternative[], length: number): Note[] {
  const overruled = alternatives.some(({ encoding }) => encoding === 'utf-8')
  const others = alternatives.filter(
    ({ encoding, confidence }) => confidence >= doubtful || (overruled && encoding === 'utf-8'),
  )
  if (others.length === 0) return []
  const told = others.map(({ encoding }) => encoding).join(' or ')
  const message = `The bytes were read as ${taken.encoding} (${Math.round(taken.confidence * 100)}% sure); they could be ${told} too. The option 'encoding' settles it.`
  return [{ code: 'ambiguous-encoding', message, start: 0, end: length }]
}

/**
 * True for bytes that are no text in any encoding: NUL bytes outside UTF-16, or many control characters.
 * Looks at the first 64 KB.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) !== undefined) return false
  const sample = bytes.subarray(0, sampleBytes)
  let controls = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls++
  }
  if (zeros > 0) return !readsAsUtf16(sample)
  return controls * 20 > sample.length && !readsAsUtf16(sample)
}

function readsAsUtf16(bytes: Uint8Array): boolean {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return ['utf-16le', 'utf-16be'].some((name) => plausibleShare(new TextDecoder(name).decode(even)) >= 0.8)
}
