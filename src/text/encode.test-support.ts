/** Encoders for tests: the platform decodes these encodings but encodes UTF-8 only. */

type TwoByte = 'gb18030' | 'big5'
const tables = new Map<TwoByte, Map<string, readonly number[]>>()

/** The one- and two-byte characters of an encoding, found by decoding all of them. */
function table(encoding: TwoByte): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const made = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.from([lead, trail]))
      if ([...character].length === 1 && character !== '\ufffd' && !made.has(character))
        made.set(character, [lead, trail])
    }
  }
  for (let byte = 0; byte < 0x80; byte++) made.set(String.fromCharCode(byte), [byte])
  tables.set(encoding, made)
  return made
}

/** @throws for a character that the encoding lacks. */
export function encodeTwoByte(text: string, encoding: TwoByte): Uint8Array {
  const characters = table(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = characters.get(character)
      if (!bytes) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

/** Without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
