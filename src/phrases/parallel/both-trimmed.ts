import type { Span } from '../../text/span.ts'
import { unitSet } from '../../text/unit-set.ts'
import type { Candidate } from './candidate.ts'
import type { Clause } from './clauses.ts'
import { alike, leastPartLength, likeness, mostPartLength } from './likeness.ts'
import { predication } from './predication.ts'
import { Shape } from './shape.ts'
import { beginsAt, type TaggedText } from './tagged-text.ts'
import { beginsAlike, mayBegin, repeatsWord, sharesObject } from './trimmed.ts'
import { startsThree, verb } from './word-class.ts'
import { mayBeObject } from './word-code.ts'

/** 重 + 实干, 重 + 实绩; 融资 + 难, 融资 + 贵: three characters of which the first or the last is the same. */
const repeatsEnd = (text: string, a: number, b: number, length: number): boolean =>
  (startsThree(text.charCodeAt(a)) && startsThree(text.charCodeAt(b))) ||
  text.charCodeAt(a) === text.charCodeAt(b) ||
  text.charCodeAt(a + length - 1) === text.charCodeAt(b + length - 1)

/** 规范劳动管理、加强就业培训 (+ 等): two verbs with their objects, cut alike; no noun may go on behind them. */
const areSentences = ([a, b]: readonly [Shape, Shape]): boolean =>
  a.cuts === b.cuts && a.firstClass === verb && b.firstClass === verb

const endsFormula = unitSet('的等之地为')
/** Whether what stands at a place ends a formula: 简政放权、放管结合 + 作为重点. */
const isFree = (text: string, at: number): boolean =>
  endsFormula(text.charCodeAt(at)) || text.startsWith('作为', at)

/** 统一规范、信息共享: two and two, of which one says something and the other may, whatever their tags. */
const sayTwice = (shapes: readonly [Shape, Shape]): boolean => {
  const says = shapes.map(predication)
  return (
    shapes.every(({ cuts }) => (cuts & 4) !== 0) &&
    says.includes('predicate') &&
    says.every((kind) => kind === 'predicate' || kind === 'perhaps')
  )
}
const leastSaying = 0.66

/** The end of one clause with the beginning of the next: the length that agrees best, the longer of equals. */
export function bothTrimmed(
  tagged: TaggedText,
  left: Clause,
  right: Clause,
  last: number,
): Candidate | undefined {
  const most = Math.min(mostPartLength / 2, left.end - left.start - 1, right.end - right.start - 1)
  let best: Candidate | undefined
  for (let length = most; length >= leastPartLength; length--) {
    const start = left.end - length
    const end = right.start + length
    const opens = mayBegin(tagged, start, length) || beginsAlike(tagged.text, start, right.start)
    if (!opens || !beginsAt(tagged, end)) continue
    if (length === leastPartLength && !repeatsEnd(tagged.text, start, right.start, length)) continue
    const repeats = repeatsWord(tagged.text, start, right.start, length)
    if (length > 4 && !repeats && (tagged.units[end]! & mayBeObject) !== 0) continue
    const shapes: [Shape, Shape] = [new Shape(tagged, start, left.end), new Shape(tagged, right.start, end)]
    if (length > 4 && !repeats && !areSentences(shapes)) continue
    // Nothing outside holds the two together, so they must agree more closely.
    const like = likeness(shapes[0], shapes[1], 'close') - (length <= 4 ? 0.06 : 0.12)
    const free = isFree(tagged.text, end)
    const isWay = tagged.text.startsWith('之路', end)
    const score = like < alike && length === 4 && free && (isWay || sayTwice(shapes)) ? leastSaying : like
    // 单项冠军、专精特新 + 企业: two fours cut out on both sides are seldom one formula.
    const mustSay = length === leastPartLength || (length === 4 && !free && !repeats)
    if (mustSay && !shapes.every((shape) => predication(shape) === 'predicate')) continue
    if (score < alike || score <= (best?.score ?? 0) || sharesObject(tagged, shapes[1])) continue
    best = { shapes, first: last - 1, last, score, trimmedStart: true, trimmedEnd: true }
  }
  const inner = best && best.shapes[0]!.length > 4 ? innerFours(tagged, left.end, right, last) : undefined
  return inner ?? best
}

/**
 * 搭建 + 知情明政、建言资政 + 平台: the last four characters of one clause and the first four of the next, with a character
 * in common that what is around them has not. The verb in front and the noun behind hold both.
 */
export function innerFours(
  tagged: TaggedText,
  end: number,
  right: Span,
  last: number,
): Candidate | undefined {
  const start = end - 4
  const { text } = tagged
  if (!beginsAt(tagged, start) || !beginsAt(tagged, right.start + 4)) return undefined
  if (!repeatsWord(text, start, right.start, 4)) return undefined
  const shapes = [new Shape(tagged, start, end), new Shape(tagged, right.start, right.start + 4)] as const
  const score = likeness(...shapes, 'close') - 0.06
  return score < alike
    ? undefined
    : { shapes: [...shapes], first: last - 1, last, score, trimmedStart: true, trimmedEnd: true }
}
