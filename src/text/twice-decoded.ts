import type { Note } from './span.ts'

/** The lead bytes of Chinese characters and marks in UTF-8, and all the bytes that may follow them. */
const leads = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef]
const followers = Array.from({ length: 64 }, (_, i) => 0x80 + i)

let garbage: ReadonlySet<string> | undefined

/** What the first two bytes of a character in UTF-8 show as when they are read as GBK: 锛 銆 鐨 and the like, mostly rare. */
function garbageCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  garbage ??= new Set(
    leads.flatMap((lead) => followers.map((next) => decoder.decode(Uint8Array.from([lead, next])))),
  )
  return garbage
}

const sampleLength = 10_000
const leastShare = 0.15
const leastCharacters = 20

/**
 * Notes UTF-8 that somebody once read as GBK and saved like that. Some of its characters are lost for good, so it
 * is told and not undone. Looks at the first 10,000 characters.
 */
export function twiceDecodedNotes(raw: string): Note[] {
  const known = garbageCharacters()
  let characters = 0
  let hits = 0
  for (const character of raw.slice(0, sampleLength)) {
    if (character < '\u2e80') continue
    characters++
    if (known.has(character)) hits++
  }
  if (characters < leastCharacters || hits < characters * leastShare) return []
  const message =
    'The text is UTF-8 that was read as GBK before it was saved (锛 for a comma); look for a better copy.'
  return [{ code: 'twice-decoded', message, start: 0, end: raw.length }]
}
