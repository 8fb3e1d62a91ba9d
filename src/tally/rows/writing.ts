/**
 * How texts stand in rows. Every character up to `"`, the marks % / \ |, control characters, the line separators and
 * halves of surrogate pairs are written as %XX, a byte of UTF-8 each; all else stays. So a row's strings need no
 * escape in JSON or TSV, every program writes the same bytes for them, and the order of strings, of lines and of SQL's
 * columns is one: no character that may stand in a string sorts before the mark that ends it.
 */
const odd = new Uint8Array(65536)
for (let code = 0; code <= 0x22; code++) odd[code] = 1
for (const mark of '%/\\|\u2028\u2029') odd[mark.charCodeAt(0)] = 1
for (let code = 0x7f; code <= 0x9f; code++) odd[code] = 1
for (let code = 0xd800; code <= 0xdfff; code++) odd[code] = 1

function hasOdd(text: string, from = 0): boolean {
  for (let i = from; i < text.length; i++) if (odd[text.charCodeAt(i)] === 1) return true
  return false
}

/** A text as one part of a key, or as a unit. Linear time. */
export function written(text: string): string {
  if (!hasOdd(text)) return text
  let out = ''
  for (const char of text) {
    const code = char.codePointAt(0)!
    out += code > 0xffff || odd[code] !== 1 ? char : bytesOf(code).map(toHex).join('')
  }
  return out
}

const toHex = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** UTF-8 of a code unit; halves of surrogate pairs too, which TextEncoder would replace. */
function bytesOf(code: number): number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
}

/** The text that `written` wrote. */
export function unwritten(text: string): string {
  if (!text.includes('%')) return text
  return text.replaceAll(/%([0-7]\w)|%([CD]\w)%(\w\w)|%(E\w)%(\w\w)%(\w\w)/g, (_, one, ...more) => {
    const [two, twoEnd, three, middle, threeEnd] = more.map((hex) => Number.parseInt(String(hex), 16))
    if (one !== undefined) return String.fromCharCode(Number.parseInt(one, 16))
    if (!Number.isNaN(two!)) return String.fromCharCode(((two! & 31) << 6) | (twoEnd! & 63))
    return String.fromCharCode(((three! & 15) << 12) | ((middle! & 63) << 6) | (threeEnd! & 63))
  })
}

/** Whether a string may stand in a row as it is: `written` parts, joined by `|`. */
export function isWritten(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (odd[code] !== 1 || code === 0x25 || code === 0x7c) continue
    const low = text.charCodeAt(i + 1)
    if (!(code >= 0xd800 && code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff)) return false
    i++
  }
  return true
}

/** The key of what is known by several texts: each written, joined by `|`. */
export const keyOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => written(String(part))).join('|')

/** The texts that a key was made of. */
export const partsOf = (key: string): string[] => key.split('|').map(unwritten)

/** A key no longer than this stands whole; of what is longer (a quotation of a megabyte) the beginning is kept. */
const longest = 500

/**
 * A text cut to what a key may hold, its length told behind it, and freed from the text that it is a slice of: a slice
 * kept in a Map would keep all of the other alive.
 */
export function keptText(text: string): string {
  if (text.length > longest) return `${freed(text.slice(0, longest))}…${text.length}`
  return freed(text)
}

/** V8 copies slices of up to 12 units; longer ones only point into the text. */
function freed(text: string): string {
  if (text.length <= 12) return text
  const codes = new Array<number>(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return String.fromCharCode(...codes)
}
