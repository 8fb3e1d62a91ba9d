import type { Span } from '../text/span.ts'
import { classesIn, type TaggedText } from './tagged-text.ts'
import { isOpeningVerb, wordClasses } from './word-class.ts'

const verb = wordClasses.indexOf('V')
/** Classes of a first character that may be a verb: V, W, P, A, N (优服务). */
const mayBeVerb = new Set([...'VWPAN'].map((letter) => wordClasses.indexOf(letter as 'V')))

/** A stretch of text as the comparison of clauses sees it. What only candidates are asked for is made when it is asked. */
export class Shape implements Span {
  readonly start: number
  readonly end: number
  readonly tagged: TaggedText
  /** The number of the class of the first word, and its length inside the stretch. */
  readonly firstClass: number
  readonly firstLength: number
  /** How many words it has or cuts. */
  readonly words: number
  /** Where words end inside the stretch, counted from its start, as bits; its own end is left out. Up to 32 units. */
  readonly cuts: number
  /** Where the last word begins, counted from the start. */
  readonly lastStart: number
  #text: string | undefined
  #classes: string | undefined

  /** Cost: the number of words. */
  constructor(tagged: TaggedText, { start, end }: Span) {
    this.tagged = tagged
    this.start = start
    this.end = end
    const { tokens } = tagged
    const first = tagged.wordAt(start)
    let cuts = 0
    let last = start
    let word = first
    for (; word < tokens.length && tokens[word]!.start < end; word++) {
      const from = Math.max(tokens[word]!.start, start)
      const to = Math.min(tokens[word]!.end, end)
      // A formula of four characters beats two and two, whether or not the dictionary knows it as one word.
      if (to - from === 4) cuts |= 1 << (from - start + 2)
      if (to < end) cuts |= 1 << (to - start)
      last = from
    }
    this.words = word - first
    this.cuts = cuts
    this.lastStart = last - start
    this.firstLength = Math.min(tokens[first]!.end, end) - start
    const firstClass = tagged.classAt(first)
    const opens = this.words > 1 && isOpeningVerb(tokens[first]!.text)
    // Three characters in one and two are a verb and its object, whatever the tagger makes of the first
    // (把方向、管大局、稳预期).
    const threes =
      end - start === 3 &&
      this.firstLength === 1 &&
      mayBeVerb.has(firstClass) &&
      !'新老大小高好全'.includes(tagged.text[start]!)
    this.firstClass = opens || threes ? verb : firstClass
  }

  get length(): number {
    return this.end - this.start
  }

  get text(): string {
    this.#text ??= this.tagged.text.slice(this.start, this.end)
    return this.#text
  }

  /** The class of each word, as letters. */
  get classes(): string {
    this.#classes ??= wordClasses[this.firstClass] + classesIn(this.tagged, this).slice(1)
    return this.#classes
  }

  /** The number of the class of the word that covers a unit, counted from the start. */
  classAt(i: number): number {
    return i < this.firstLength ? this.firstClass : this.tagged.classAt(this.tagged.wordAt(this.start + i))
  }

  /** The code of a unit, counted from the start. */
  codeAt(i: number): number {
    return this.tagged.text.charCodeAt(this.start + i)
  }
}
