import { NOT_LOOKED_UP } from './chunk.ts'
import { DIGITS, FIRST_DIGIT, FIRST_FREE, FIRST_LETTER, POINT, TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { makeDecoder } from './viterbi.ts'

/**
 * Cuts the units from `from` to `to` of a chunk; writes where words end, plus `offset`, to `ends` and the words' numbers
 * to `numbers`, from index `count` on. Returns the new count.
 */
export type CutUnseen = (
  from: number,
  to: number,
  ends: Uint32Array,
  numbers: Int32Array,
  count: number,
  offset: number,
) => number

/**
 * Makes the function that joins single characters into words that the dictionary does not hold, as cppjieba's HMMSegment
 * does: Latin letters with the digits behind them and digits with points are one word each, other ASCII stands alone,
 * and what lies between is cut by a hidden Markov model. `ids` as in `Chunk`.
 */
export function makeUnseenCutter(lexicon: Lexicon, chunkIds: Uint16Array): CutUnseen {
  const { emitted: lexiconEmitted } = lexicon
  const decoder = makeDecoder(lexicon, chunkIds)
  // Constants of its own: a bundler may make variables of those of other files.
  const firstLetter = FIRST_LETTER
  const firstDigit = FIRST_DIGIT
  const lastDigit = FIRST_DIGIT + DIGITS - 1
  const firstFree = FIRST_FREE
  const notLookedUp = NOT_LOOKED_UP
  const point = POINT
  const tail = TAIL

  /** A stretch without ASCII. A character that no state emits makes every later state of cppjieba's table the same, "end". */
  function cutBetween(
    from: number,
    to: number,
    ends: Uint32Array,
    numbers: Int32Array,
    count: number,
    offset: number,
  ): number {
    const ids = chunkIds
    const emitted = lexiconEmitted
    let known = from
    while (known < to && emitted[ids[known]!] === 1) known++
    let out = count
    if (known - from > 2) {
      const states = decoder.decode(from, known, known < to)
      // States are numbered so that odd ones end a word.
      for (let i = from, start = from; i < known; i++) {
        if ((states[i - from]! & 1) === 0) continue
        numbers[out] = i === start ? ids[i]! : notLookedUp
        start = i + 1
        ends[out++] = start + offset
      }
    } else if (known - from === 2 && decoder.joinsPair(from, known < to)) {
      numbers[out] = notLookedUp
      ends[out++] = known + offset
    } else {
      for (let i = from; i < known; i++) {
        numbers[out] = ids[i]!
        ends[out++] = i + 1 + offset
      }
    }
    for (let i = known; i < to; ) {
      numbers[out] = ids[i]!
      i++
      if (i < to && ids[i] === tail) i++
      ends[out++] = i + offset
    }
    return out
  }

  return function cutUnseen(from, to, ends, numbers, count, offset) {
    const ids = chunkIds
    const emitted = lexiconEmitted
    if (to - from === 2) {
      // Half of all stretches: without loops whose end the processor would have to guess.
      const first = ids[from]!
      const second = ids[from + 1]!
      if (first >= firstFree && second >= firstFree && (emitted[first]! & emitted[second]!) === 1) {
        if (decoder.joinsPair(from, false)) {
          numbers[count] = notLookedUp
          ends[count] = to + offset
          return count + 1
        }
        numbers[count] = first
        ends[count] = from + 1 + offset
        numbers[count + 1] = second
        ends[count + 1] = to + offset
        return count + 2
      }
    }
    let left = from
    let out = count
    let i = from
    while (i < to) {
      const id = ids[i]!
      if (id >= firstFree || id < firstLetter) {
        i++
        continue
      }
      if (left !== i) out = cutBetween(left, i, ends, numbers, out, offset)
      const start = i++
      if (id < firstDigit) {
        while (i < to && ids[i]! >= firstLetter && ids[i]! <= lastDigit) i++
      } else if (id <= lastDigit) {
        while (i < to && ids[i]! >= firstDigit && ids[i]! <= point) i++
      }
      numbers[out] = i - start === 1 ? id : notLookedUp
      ends[out++] = i + offset
      left = i
    }
    return left === to ? out : cutBetween(left, to, ends, numbers, out, offset)
  }
}
