const SIZE = 1 << 15
const LONGEST = 12

/**
 * Strings of words lately cut, by number: a word that comes again is the same string, not a new one. Bounded; a slot
 * keeps the word that came last. Longer words are not kept, for V8 makes a slice of 13 units or more hold its text.
 */
export class WordStrings {
  private readonly numbers = new Int32Array(SIZE).fill(-1)
  private readonly strings: string[] = new Array(SIZE).fill('')

  /** The word `text.slice(start, end)`, whose number is `number` (above 0). */
  take(number: number, text: string, start: number, end: number): string {
    const slot = number & (SIZE - 1)
    if (this.numbers[slot] === number) return this.strings[slot]!
    const word = text.slice(start, end)
    if (end - start > LONGEST) return word
    this.numbers[slot] = number
    this.strings[slot] = word
    return word
  }
}
