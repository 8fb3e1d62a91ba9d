/**
 * Characters are known to the tables by a number below 2¹⁴. The first numbers are fixed, so that the kinds
 * of character that cppjieba's rules ask for are ranges of numbers; the others are given by the compiler,
 * characters that continue words first, by frequency, so that the cells they lead to lie close together.
 */
/** Not in the dictionary. It leads nowhere, so it also stands behind the last character of a run and ends every search. */
export const UNKNOWN = 0
/** The second half of a surrogate pair, as every low surrogate is read at first: weighs nothing and begins nothing. */
export const TAIL = 1
/** Space, tab, line feed, ， and 。: what cppjieba cuts text at before it looks for words. */
export const FIRST_SEPARATOR = 2
export const SEPARATORS = ' \t\n，。'
/** A separator that a user word lies across, so that it separates nothing; no code has this number. */
export const INSIDE = FIRST_SEPARATOR + SEPARATORS.length
export const FIRST_LETTER = INSIDE + 1
export const LETTERS = 52
export const FIRST_DIGIT = FIRST_LETTER + LETTERS
export const DIGITS = 10
export const POINT = FIRST_DIGIT + DIGITS
const OTHERS = 128 - 3 - LETTERS - DIGITS
/** The first number that is not fixed: not ASCII and not a separator. */
export const FIRST_FREE = FIRST_DIGIT + DIGITS + OTHERS

/** Bits of a cell that name the character which leads to it; characters that continue words are fewer than 2¹³. */
export const LABEL_BITS = 13
/** Also the label of a free cell; no character has this number. */
export const LABEL_MASK = (1 << LABEL_BITS) - 1
/** Every number lies below this. */
export const NUMBER_LIMIT = 1 << 14

/** The fixed part of the map from UTF-16 code to number. */
export function fixedNumbers(): Uint16Array {
  const numbers = new Uint16Array(65_536)
  let next = FIRST_SEPARATOR
  const give = (code: number): void => {
    if (numbers[code] === 0) numbers[code] = next++
  }
  for (let i = 0; i < SEPARATORS.length; i++) give(SEPARATORS.charCodeAt(i))
  next = FIRST_LETTER
  for (let i = 0; i < 26; i++) give(0x41 + i)
  for (let i = 0; i < 26; i++) give(0x61 + i)
  for (let i = 0; i < 10; i++) give(0x30 + i)
  give(0x2e)
  for (let code = 0; code < 128; code++) give(code)
  numbers.fill(TAIL, 0xdc00, 0xe000)
  return numbers
}
