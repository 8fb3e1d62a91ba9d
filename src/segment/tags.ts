import { NOT_LOOKED_UP } from './chunk.ts'
import type { Lexicon } from './lexicon/format.ts'
import { findDictionaryWord, findWord, NO_WORD } from './lookup.ts'
import { FIRST_USER_NUMBER, type UserWords } from './user-words.ts'

/**
 * The tag of a token, as cppjieba's PosTagger gives it: the dictionary's, or one by rule. `number` as the worker
 * gives it.
 */
export function tagOf(
  lexicon: Lexicon,
  user: UserWords,
  number: number,
  text: string,
  start: number,
  end: number,
): string {
  let known = number === NOT_LOOKED_UP ? findWord(lexicon, user, text, start, end) : number
  if (known >= FIRST_USER_NUMBER) {
    const tag = user.tagOf(known)
    if (tag !== undefined) return tag
    known = findDictionaryWord(lexicon, text, start, end)
  }
  const tag = known === NO_WORD ? '' : lexicon.tagNames[lexicon.tags[known]!]!
  return tag === '' ? tagByRule(text, start, end) : tag
}

/**
 * `m` for digits, `eng` for other ASCII, `x` for the rest. cppjieba looks no further than until half of the
 * characters have been ASCII, so that 5a is `m`, a5 is `eng` and one character alone is always `x`.
 */
export function tagByRule(text: string, start: number, end: number): string {
  if (end - start === 1) return 'x'
  let characters = 0
  for (let i = start; i < end; i++) if (!isTail(text, i, start)) characters++
  const half = characters >> 1
  let ascii = 0
  let digits = 0
  for (let i = start; i < end && ascii < half; i++) {
    const code = text.charCodeAt(i)
    if (code >= 128) continue
    ascii++
    if (code >= 0x30 && code <= 0x39) digits++
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}

function isTail(text: string, i: number, start: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xdc00 && i > start && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800
}
