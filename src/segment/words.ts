import type { Token, WordCoder } from './segmenter.ts'
import { FIRST_USER_NUMBER } from './user-words.ts'

const BITS = 16
const PAIR_BITS = 13
const LONGEST = 12
/** Keys of characters in no table; above every word's number, below every pair's key. */
const CHARACTERS = 0x7f0000
/** First characters from here on make keys of pairs that no number can be. */
const FIRST_OF_PAIR = 0x80

/** The tokens of a text as the worker gives them: ends and numbers, of which the first `count` count. */
export interface CutText {
  ends: Uint32Array
  numbers: Int32Array
  count: number
}

type TagOf = (number: number, text: string, start: number, end: number) => string

/**
 * Makes tokens of ends. Strings and tags of words lately cut are kept: a word that comes again is the same string, not a
 * new one. A slot holds the word that came last, so the size is bounded (some 2 MB).
 */
export interface WordMaker {
  words(text: string, cut: CutText): string[]
  /** Tags come from `tagOf`; where `lasting`, what it says of dictionary words and unseen words may be kept for others. */
  pairs(text: string, cut: CutText, tagOf: TagOf, lasting: boolean): { word: string; tag: string }[]
  tokens(text: string, cut: CutText, tagOf: TagOf, lasting: boolean): Token[]
  /** What `code` says of each token and its tag; kept until another function asks. A view, until the next call. */
  codes(text: string, cut: CutText, tagOf: TagOf, lasting: boolean, code: WordCoder): Uint8Array
}

/** One for a lexicon, whose numbers the slots are by. Like `makeRouter`, to be made once. */
export function makeWordMaker(): WordMaker {
  const slotKeys = new Int32Array(1 << BITS)
  const slotWords: string[] = new Array(1 << BITS).fill('')
  const tags: string[] = new Array(1 << BITS).fill('')
  /** What `coder` said of words lately cut: `key << 8 | code`, one number for both, since each look here is far away. */
  const codeSlots = new Int32Array(1 << BITS)
  /** The same for unseen words of two units, whose keys leave no room beside them. */
  const pairSlots = new Int32Array(1 << PAIR_BITS)
  const pairCodes = new Uint8Array(1 << PAIR_BITS)
  let coder: WordCoder | undefined
  let given = new Uint8Array(256)
  // Constants of its own: a bundler may make variables of those of other files.
  const shift = 32 - BITS
  const pairShift = 32 - PAIR_BITS
  const longest = LONGEST
  const characters = CHARACTERS
  const firstOfPair = FIRST_OF_PAIR
  const firstUserNumber = FIRST_USER_NUMBER

  /** The slot of a token, or -1 where it is kept in none. */
  function slotOf(number: number, text: string, start: number, end: number): number {
    let key = number
    if (number <= 0) {
      const length = end - start
      if (length === 1) key = characters + text.charCodeAt(start)
      else if (length === 2 && text.charCodeAt(start) >= firstOfPair)
        key = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)
      else return -1
    }
    const slot = Math.imul(key, 0x9e3779b1) >>> shift
    return slotKeys[slot] === key ? slot : fill(slot, key, number, text, start, end)
  }

  function fill(slot: number, key: number, number: number, text: string, start: number, end: number): number {
    // V8 makes a longer slice hold its whole text; and each segmenter numbers its user words itself.
    if (end - start > longest || number >= firstUserNumber) return -1
    slotKeys[slot] = key
    slotWords[slot] = text.slice(start, end)
    tags[slot] = ''
    return slot
  }

  function tagAt(
    slot: number,
    number: number,
    text: string,
    start: number,
    end: number,
    tagOf: TagOf,
  ): string {
    const tag = tagOf(number, text, start, end)
    tags[slot] = tag
    return tag
  }

  return {
    words(text, { ends, numbers, count }) {
      const out: string[] = new Array(count)
      for (let i = 0, start = 0; i < count; i++) {
        const end = ends[i]!
        const slot = slotOf(numbers[i]!, text, start, end)
        out[i] = slot < 0 ? text.slice(start, end) : slotWords[slot]!
        start = end
      }
      return out
    },

    pairs(text, { ends, numbers, count }, tagOf, lasting) {
      const out: { word: string; tag: string }[] = new Array(count)
      for (let i = 0, start = 0; i < count; i++) {
        const end = ends[i]!
        const number = numbers[i]!
        const slot = slotOf(number, text, start, end)
        if (slot < 0 || !lasting)
          out[i] = { word: text.slice(start, end), tag: tagOf(number, text, start, end) }
        else
          out[i] = {
            word: slotWords[slot]!,
            tag: tags[slot]! || tagAt(slot, number, text, start, end, tagOf),
          }
        start = end
      }
      return out
    },

    codes(text, { ends, numbers, count }, tagOf, lasting, code) {
      if (code !== coder) {
        codeSlots.fill(0)
        pairSlots.fill(0)
      }
      coder = code
      if (given.length < count) given = new Uint8Array(2 * count)
      for (let i = 0, start = 0; i < count; i++) {
        const end = ends[i]!
        const number = numbers[i]!
        const key = number > 0 ? number : end - start === 1 ? characters + text.charCodeAt(start) : 0
        const slot = Math.imul(key, 0x9e3779b1) >>> shift
        const known = codeSlots[slot]!
        if (lasting && key > 0 && known >>> 8 === key) given[i] = known & 255
        else {
          const isPair = lasting && key === 0 && end - start === 2
          const pair = isPair ? (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1) : 0
          const place = Math.imul(pair, 0x9e3779b1) >>> pairShift
          if (pair !== 0 && pairSlots[place] === pair) given[i] = pairCodes[place]!
          else {
            const made = code(text.slice(start, end), tagOf(number, text, start, end))
            given[i] = made
            if (lasting && key > 0) codeSlots[slot] = (key << 8) | (made & 255)
            if (pair !== 0) {
              pairSlots[place] = pair
              pairCodes[place] = made
            }
          }
        }
        start = end
      }
      return given.subarray(0, count)
    },

    tokens(text, { ends, numbers, count }, tagOf, lasting) {
      const out: Token[] = new Array(count)
      for (let i = 0, start = 0; i < count; i++) {
        const end = ends[i]!
        const number = numbers[i]!
        const slot = slotOf(number, text, start, end)
        const kept = slot >= 0 && lasting
        const word = kept ? slotWords[slot]! : text.slice(start, end)
        const tag = kept
          ? tags[slot]! || tagAt(slot, number, text, start, end, tagOf)
          : tagOf(number, text, start, end)
        out[i] = { text: word, start, end, tag }
        start = end
      }
      return out
    },
  }
}
