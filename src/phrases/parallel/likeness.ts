import type { Span } from '../../text/span.ts'
import { unitSet } from '../../text/unit-set.ts'
import { type Bond, bondOf, type Clause } from './clauses.ts'
import type { Shape } from './shape.ts'
import { begins } from './tagged-text.ts'
import { classLikeness, verb, wordClasses } from './word-class.ts'
import { classBits } from './word-code.ts'

export const leastPartLength = 3
export const mostPartLength = 24
/** From this likeness on two clauses may be parts of one pattern. */
export const alike = 0.6

/**
 * What equal length alone is worth. Clauses joined by 、 that beat alike are rarely so by chance; after a comma
 * any clause may follow, but the longer two are, the less likely their length is the same for nothing.
 */
function lengthPrior(bond: Bond, length: number): number {
  if (bond === 'couplet') return 0.52
  if (bond === 'loose') return length === 3 ? 0.28 : length === 4 ? 0.34 : 0.29
  return length === 3 ? 0.36 : length === 4 ? 0.47 : 0.42
}

/**
 * How alike two clauses are built, 0 to 1: their length, the classes of their words character by character, the
 * places of their word boundaries, characters that both have at the same place, and a frame that both share.
 * Clauses of unequal length are alike only where they share a frame. Cost: the length of the clauses.
 */
export function likeness(a: Shape, b: Shape, bond: Bond): number {
  const short = Math.min(a.length, b.length)
  const long = Math.max(a.length, b.length)
  if (short < leastPartLength || long > mostPartLength) return 0
  return short === long ? equalLikeness(a, b, bond) : frameLikeness(a, b)
}

function equalLikeness(a: Shape, b: Shape, bond: Bond): number {
  const { length } = a
  const { text, units } = a.tagged
  let shared = 0
  let attributes = false
  let classes = 0
  for (let i = 0; i < length; i++) {
    const classA = a.pattern || i < a.firstLength ? a.firstClass : units[a.start + i]! & classBits
    const classB = b.pattern || i < b.firstLength ? b.firstClass : units[b.start + i]! & classBits
    classes += classLikeness(classA, classB)
    const code = text.charCodeAt(a.start + i)
    if (code === text.charCodeAt(b.start + i)) {
      shared++
      if (code === attributive) attributes = true
    }
  }
  if (a.three && b.three) classes = length
  const last = text.charCodeAt(a.end - 1)
  const sameEnd = last === text.charCodeAt(b.end - 1)
  // What one feels or has (获得感、幸福感) is cut by the dictionary in every possible way.
  if (sameEnd && last === feeling) return 0.9
  const opening = classLikeness(a.firstClass, b.firstClass)
  const answers = areConnectives(text.charCodeAt(a.start), text.charCodeAt(b.start))
  const frame =
    text.charCodeAt(a.start) === text.charCodeAt(b.start) ||
    answers ||
    sameEnd ||
    isWoven(shared, length) ||
    repeatsAlike(text, a, b)
  if (!frame && shared < 2 && bond === 'close' && governs(a, b)) return 0
  // Two clauses that begin in different ways (优化环境，全市商店) are no pair, whatever they repeat.
  // 健全出资人监督体系，深化子企业综合改革: tasks of one length stand side by side by chance.
  const chance =
    bond === 'loose' && !frame && !attributes && length > 8 && shared < 2 ? (length > 11 ? 0.16 : 0.1) : 0
  const unlikeStart = opening < 0.35 && !frame ? (bond === 'close' ? 0.08 : 0.24) : 0
  // Four and three are the measure of slogans: 立足当前谋发展，着眼长远强动能.
  const sevens = length === 7 && (a.cuts & b.cuts & fourAndThree) !== 0
  const sum =
    lengthPrior(bond, length) +
    (sevens ? 0.08 : 0) +
    (answers ? 0.16 : 0) +
    0.28 * (classes / length) +
    0.14 * (a.three && b.three ? 1 : rhythm(a, b)) +
    0.12 * Math.min(1, shared / 2) +
    (frame ? 0.12 : 0) -
    unlikeStart -
    chance
  return Math.max(0, Math.min(1, sum))
}

/** 建发展之言，谋发展之策: two characters in five are the same at the same place. */
const isWoven = (shared: number, length: number): boolean => shared > 1 && shared * 5 >= length * 2

/** What answers what at the head of two clauses: 既拉动增长，又增强后劲. */
const connectives = '既又 既也 既更 先后 上下 内外'.split(' ')
const opensAnswer = unitSet(connectives.map((pair) => pair[0]).join(''))
const answersOf = new Set(connectives.map((pair) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1)))
export const areConnectives = (a: number, b: number): boolean =>
  opensAnswer(a) && answersOf.has((a << 16) | b)
const fourAndThree = 1 << 4
const attributive = '的'.charCodeAt(0)
const feeling = '感'.charCodeAt(0)
/** Whether the words of a class modify what stands behind them: N, F, W, A, X. */
const modifies = wordClasses.map((letter) => 'NFWAX'.includes(letter))

/**
 * 实施戏曲振兴、剧本孵化 + 计划: a verb that governs what stands on both sides of the mark, so that the second clause
 * begins with its modifier. Four characters and two formulas may begin in any way (立足岗位、比学赶超).
 */
const governs = (a: Shape, b: Shape): boolean =>
  a.length > 4 &&
  b.words > 1 &&
  (a.firstClass === verb ? a.words > 1 : a.words > 2 && /^[DA]V/.test(a.classes)) &&
  modifies[b.firstClass]! &&
  !b.classes.startsWith('AV') &&
  'NWJF'.includes(b.classes.at(-1)!)

/** Whether two stretches of one length may reach 0.85 across a comma: they must share a character at the same place. */
export function mayAgreeClosely(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) === text.charCodeAt(b + i)) return true
  return false
}

/** Word boundaries at the same places, as a share of all. */
function rhythm(a: Shape, b: Shape): number {
  const all = bitCount(a.cuts | b.cuts)
  return all === 0 ? 1 : bitCount(a.cuts & b.cuts) / all
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Words that hold a clause together and come again at the same place in the next: 以……为……, 在……中……. */
const isFrameWord = unitSet('以为在中上把将让向从到用靠因与于使由对既又更要有是不最')

function frameOf({ start, end, tagged: { text, units } }: Shape): string {
  let frame = ''
  for (let i = start; i < end; i++) {
    // 更 in 更新 is no word.
    const isWord = (units[i]! & begins) !== 0 && (units[i + 1]! & begins) !== 0
    if (isWord && isFrameWord(text.charCodeAt(i))) frame += text[i]
  }
  return frame
}

/** 只有社会主义才能救中国 / 只有社会主义才能发展中国: the likeness of clauses half of whose characters come again in the same order. */
function wovenShare(text: string, a: Shape, b: Shape, short: number): number {
  row.fill(0, 0, b.length + 1)
  for (let i = a.start; i < a.end; i++) {
    const code = text.charCodeAt(i)
    let before = 0
    for (let k = 1; k <= b.length; k++) {
      const above = row[k]!
      row[k] = text.charCodeAt(b.start + k - 1) === code ? before + 1 : Math.max(above, row[k - 1]!)
      before = above
    }
  }
  const share = row[b.length]! / short
  return share < 0.5 ? 0 : 0.55 + 0.3 * share
}
export const endsNew = (text: string, { end }: Span): boolean => text.charCodeAt(end - 3) === newness
const newness = '新'.charCodeAt(0)
const row = new Uint8Array(mostPartLength + 1)

/** 以科技创新为引领 / 以国家重大战略为牵引: unequal, but with the same words in front and in the middle. */
function frameLikeness(a: Shape, b: Shape): number {
  const short = Math.min(a.length, b.length)
  const long = Math.max(a.length, b.length)
  const ratio = short / long
  if (ratio < 0.65 || short < 5) return 0
  const { text } = a.tagged
  const sameStart = text.charCodeAt(a.start) === text.charCodeAt(b.start)
  const sameEnd = text.charCodeAt(a.end - 1) === text.charCodeAt(b.end - 1)
  // 取得新成就，迈出新步伐: what is new at the end of both.
  if (endsNew(text, a) && endsNew(text, b) && long - short < 3) return 0.7
  if (!sameStart && (long - short > 1 || !sameEnd)) return 0
  const woven = wovenShare(text, a, b, short)
  if (!sameStart) return woven
  const wordsA = frameOf(a)
  // 在…前提下，在…时期: where and when, which may be said twice of anything.
  const sameWords =
    wordsA !== '' && wordsA !== '在' && wordsA === frameOf(b) && isFrameWord(text.charCodeAt(a.start))
  if (!sameWords) return Math.max(woven, sameEnd ? 0.66 * ratio : 0)
  return Math.max(woven, 0.5 + 0.25 * ratio + (wordsA.length > 1 ? 0.15 : 0) + (sameEnd ? 0.1 : 0))
}

/** 入脑入心 and 走深走实 repeat at the same places. A text without repetition has no pattern. */
function repeatsAlike(text: string, a: Shape, b: Shape): boolean {
  if (!a.repeats || !b.repeats) return false
  for (let i = 1; i < a.length; i++) {
    const codeA = text.charCodeAt(a.start + i)
    const codeB = text.charCodeAt(b.start + i)
    for (let k = 0; k < i; k++) {
      const same = text.charCodeAt(a.start + k) === codeA
      if (same !== (text.charCodeAt(b.start + k) === codeB)) return false
    }
  }
  return true
}

/**
 * The least likeness of neighbours among `shapes`, the second of which stands in clause `second`; of three or more the
 * mean of the least and of the mean.
 */
export const likenessOfRow = (
  shapes: readonly Shape[],
  clauses: readonly Clause[],
  second: number,
): number => {
  let low = 1
  let sum = 0
  for (let i = 1; i < shapes.length; i++) {
    const like = likeness(shapes[i - 1]!, shapes[i]!, bondOf(clauses[second + i - 1]!))
    low = Math.min(low, like)
    sum += like
  }
  return shapes.length > 2 ? (low + sum / (shapes.length - 1)) / 2 : low
}
