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

const sampleLength = 2_000
const leastShare = 0.15
const leastCharacters = 20

/** What 。 or a blank became: such texts hold them many times. */
const telling = /[銆锛鐨]/

/**
 * Notes UTF-8 that somebody once read as GBK and saved like that, also where only a part of the text is so: pages of
 * one crawl are told apart. Some of its characters are lost for good, so it is told and not undone. Linear time.
 */
export function twiceDecodedNotes(raw: string): Note[] {
  if (!telling.test(raw)) return []
  const notes: Note[] = []
  for (let start = 0; start < raw.length; start += sampleLength) {
    const end = Math.min(raw.length, start + sampleLength)
    if (!isTwiceDecoded(raw.slice(start, end))) continue
    const last = notes.at(-1)
    if (last?.end === start) last.end = end
    else notes.push({ code: 'twice-decoded', message, start, end })
  }
  return notes
}

const message =
  'The text is UTF-8 that was read as GBK before it was saved (锛 for a comma); look for a better copy.'

function isTwiceDecoded(sample: string): boolean {
  const known = garbageCharacters()
  let characters = 0
  let hits = 0
  for (const character of sample) {
    if (character < '\u2e80') continue
    characters++
    if (known.has(character)) hits++
  }
  return characters >= leastCharacters && hits >= characters * leastShare
}
