import type { Span } from '../../text/span.ts'
import { unitSet } from '../../text/unit-set.ts'
import { begins, classesIn, type TaggedText } from './tagged-text.ts'
import { isPolicyVerbAt, startsThree, type WordClass, wordClasses } from './word-class.ts'
import { classBits, opensClause } from './word-code.ts'

const [verb, verbalNoun, adverb, idiom] = [...'VWDI'].map((letter) =>
  wordClasses.indexOf(letter as WordClass),
) as [number, number, number, number]
/** Whether a word of three characters in one piece may be a verb with its object: X, N. */
const mayBeGlued = wordClasses.map((letter) => 'XNI'.includes(letter))
/** What may stand between a verb that modifies and the adverb of the clause: N, W, J. */
const mayBeModified = wordClasses.map((letter) => 'NWJ'.includes(letter))
/** Whether the class of a first character may be a verb: V, W, P, A, N (优服务). */
const mayBeVerb = wordClasses.map((letter) => 'VWPAN'.includes(letter))

/** What a part of a pattern says of itself. */
export type Predication = 'predicate' | 'perhaps' | 'nouns' | 'field' | 'thing'

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
  /** Three characters that are a verb and its object, however they are cut: 把方向, 听党话, 控增量. */
  readonly three: boolean
  /** Four characters of which the first and third or the second and fourth are the same: 有保有压. No dictionary has them all. */
  readonly pattern: boolean
  /** Once it has been asked (`predication`). */
  says: Predication | undefined = undefined
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
    // 亲历了变革: what has an aspect is a verb.
    const opens = words > 1 && ((first & opensClause) !== 0 || text[start + firstLength] === '了')
    this.three = end - start === 3 && isVerbAndObject(text, start, firstLength, firstClass)
    // Verbs that the dictionary cuts through: 赓续文脉.
    const unknown = firstLength !== 2 && end - start === 4 && isPolicyVerbAt(text, start)
    if (this.three || unknown) {
      this.firstLength = unknown ? 2 : 1
      this.words = 2
      this.cuts = 1 << this.firstLength
      this.lastStart = this.firstLength
    }
    this.pattern = end - start === 4 && words > 1 && repeatsInFour(text, start)
    this.firstClass = this.pattern
      ? idiom
      : hasSubject
        ? verbalNoun
        : opens || this.three || unknown
          ? verb
          : firstClass
  }

  /** The class that the tagger gives its first word. */
  get taggedFirst(): WordClass {
    return wordClasses[this.tagged.units[this.start]! & classBits]!
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
    this.#classes ??= this.pattern
      ? 'I'
      : wordClasses[this.firstClass] + classesIn(this.tagged, this).slice(1)
    return this.#classes
  }

  /** Whether a unit comes again in it. */
  get repeats(): boolean {
    this.#repeats ??= repeatsIn(this.tagged.text, this.start, this.end)
    return this.#repeats
  }
}

/** A few characters in front of parts, and behind them. */
export const textBefore = ([first]: readonly Shape[]): string =>
  first!.tagged.text.slice(Math.max(0, first!.start - 4), first!.start)
export function textBehind(shapes: readonly Shape[]): string {
  const { tagged, end } = shapes.at(-1)!
  return tagged.text.slice(end, end + 6)
}

/** What ends 底子薄 and 人口少: a quality, and what it makes other words with, in front of it. */
const qualities: readonly (readonly [last: string, notBehind: string])[] = [
  ['少薄弱差慢难贵高低多快足稳浓', '最更较很不'],
  ['优精', '最更较很不择选创培评求'],
  ['富', '丰致增共财'],
  ['美', '优秀完健精'],
  ['实', '现事真落'],
  ['活', '生'],
  ['大', '最更较很不人重五六七八九十'],
  ['强', '最更较很不加增百富列'],
  ['好', '最更较很不爱友良美'],
]
/** The same where only some words end so: 服务重, 周期长. */
const endsOfQualities: readonly (readonly [last: string, behind: string])[] = [
  ['重', '务力'],
  ['长', '期线度间'],
]
const rulesOfQuality = new Map<number, (before: number) => boolean>()
for (const [last, notBehind] of qualities) {
  const refused = unitSet(notBehind)
  for (const char of last) rulesOfQuality.set(char.charCodeAt(0), (before) => !refused(before))
}
for (const [last, behind] of endsOfQualities) rulesOfQuality.set(last.charCodeAt(0), unitSet(behind))

const isQuality = (before: number, last: number): boolean => rulesOfQuality.get(last)?.(before) ?? false
const [potential, not] = [...'得不'].map((char) => char.charCodeAt(0))
/** What modifies the two behind it: 新动能, 全领域. */
const modifies = unitSet('新老大小高好全省市县区乡镇村')
const isThing = unitSet('员区室站所院社厂店器机品费率金税险业者')

/**
 * Whether three characters are a verb and its object: the tagger parts them in one and two and the first is no quality
 * (把方向, 稳预期), or it does not, and the first is a verb of such formulas (听党话, and not 保护区).
 */
function isVerbAndObject(text: string, start: number, firstLength: number, firstClass: number): boolean {
  const first = text.charCodeAt(start)
  const second = text.charCodeAt(start + 1)
  const third = text.charCodeAt(start + 2)
  // 底子薄、人口少
  if (isQuality(second, third)) return true
  // 进得来、过得好; 等不得、坐不住
  if (second === potential || second === not) return true
  if (firstLength === 1) return (mayBeVerb[firstClass]! || startsThree(first)) && !modifies(first)
  if (!startsThree(first)) return false
  return firstLength === 2 || (mayBeGlued[firstClass]! && !isThing(third))
}

/** 走深走实, 有保有压, 宜工则工, and not 高高兴兴. */
const repeatsInFour = (text: string, start: number): boolean => {
  const a = text.charCodeAt(start)
  const b = text.charCodeAt(start + 1)
  const c = text.charCodeAt(start + 2)
  const d = text.charCodeAt(start + 3)
  return (a === c) !== (b === d) && a !== b && c !== d
}

function repeatsIn(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    for (let k = start; k < i; k++) if (text.charCodeAt(k) === code) return true
  }
  return false
}
