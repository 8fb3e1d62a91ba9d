const BITS = 16
const LONGEST = 12
/** Keys of characters in no table; above every word's number, below every pair's key. */
const CHARACTERS = 0x7f0000
/** First characters from here on make keys of pairs that no number can be. */
const FIRST_OF_PAIR = 0x80

/**
 * Strings and tags of words lately cut: a word that comes again is the same string, not a new one. A slot holds the word
 * that came last, so the size is bounded (some 2 MB). Words of more than 12 units are not kept, for V8 makes a longer
 * slice hold its whole text.
 */
export class WordCache {
  /** By slot; '' for a tag that nobody has asked for. */
  readonly words: string[] = new Array(1 << BITS).fill('')
  readonly tags: string[] = new Array(1 << BITS).fill('')
  private readonly keys = new Int32Array(1 << BITS)

  /** The slot of the token `text.slice(start, end)`, or -1 where it is kept in none. `number` as the worker gives it. */
  slotOf(number: number, text: string, start: number, end: number): number {
    let key = number
    if (number <= 0) {
      const length = end - start
      if (length === 1) key = CHARACTERS + text.charCodeAt(start)
      else if (length === 2 && text.charCodeAt(start) >= FIRST_OF_PAIR)
        key = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1)
      else return -1
    }
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - BITS)
    if (this.keys[slot] === key) return slot
    if (end - start > LONGEST) return -1
    this.keys[slot] = key
    this.words[slot] = text.slice(start, end)
    this.tags[slot] = ''
    return slot
  }
}
