import type { Span } from '../text/span.ts'
import { begins, classesIn, type TaggedText } from './tagged-text.ts'
import { type WordClass, wordClasses } from './word-class.ts'
import { classBits, opensClause } from './word-code.ts'

const [verb, verbalNoun, adverb] = [...'VWD'].map((letter) => wordClasses.indexOf(letter as WordClass)) as [
  number,
  number,
  number,
]
/** What may stand between a verb that modifies and the adverb of the clause: N, W, J. */
const mayBeModified = wordClasses.map((letter) => 'NWJ'.includes(letter))
/** Whether the class of a first character may be a verb: V, W, P, A, N (优服务). */
const mayBeVerb = wordClasses.map((letter) => 'VWPAN'.includes(letter))

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
  #repeats: boolean | undefined
  #text: string | undefined
  #classes: string | undefined

  /** Cost: its length. */
  constructor(tagged: TaggedText, start: number, end: number) {
    const { units, text } = tagged
    const first = units[start]!
    let words = 0
    let firstLength = 0
    let cuts = 0
    let from = start
    // 创新动能 + 日益提升: a verb in front of a noun and an adverb belongs to the subject.
    let isSubject = (first & classBits) === verb
    let hasSubject = false
    for (let i = start + 1; i <= end; i++) {
      if (i < end && (units[i]! & begins) === 0) continue
      if (words === 0) firstLength = i - start
      else if (isSubject) {
        const wordClass = units[from]! & classBits
        isSubject = mayBeModified[wordClass]!
        hasSubject = wordClass === adverb && words > 1
      }
      words++
      // A formula of four characters beats two and two, whether or not the dictionary knows it as one word.
      if (i - from === 4) cuts |= 1 << (from - start + 2)
      if (i === end) break
      cuts |= 1 << (i - start)
      from = i
    }
    this.tagged = tagged
    this.start = start
    this.end = end
    this.words = words
    this.cuts = cuts
    this.lastStart = from - start
    this.firstLength = firstLength
    const firstClass = first & classBits
    const opens = words > 1 && (first & opensClause) !== 0
    // Three characters in one and two are a verb and its object, whatever the tagger makes of the first
    // (把方向、管大局、稳预期).
    const threes =
      end - start === 3 &&
      firstLength === 1 &&
      mayBeVerb[firstClass]! &&
      !'新老大小高好全'.includes(text[start]!)
    this.firstClass = hasSubject ? verbalNoun : opens || threes ? verb : firstClass
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

  /** Whether a unit comes again in it. */
  get repeats(): boolean {
    this.#repeats ??= repeatsIn(this.tagged.text, this.start, this.end)
    return this.#repeats
  }
}

function repeatsIn(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    for (let k = start; k < i; k++) if (text.charCodeAt(k) === code) return true
  }
  return false
}
