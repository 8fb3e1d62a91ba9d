import { unitSet } from '../../text/unit-set.ts'
import type { Candidate } from './candidate.ts'
import { bindsClosely, type Clause } from './clauses.ts'
import { alike, likeness } from './likeness.ts'
import { maySay, predication } from './predication.ts'
import { Shape } from './shape.ts'
import { beginsAt, type TaggedText } from './tagged-text.ts'

/** Prepositions, and what answers them behind the words that they hold. */
const partners: readonly (readonly [preposition: string, answers: string])[] = [
  // 在 + 推动高质量发展、创造美好生活 + 中的支撑作用
  ['在', '中 上 下 方面 过程 之中 之间'],
  // 为 + 促进经济发展、维护人民权益 + 提供司法保障
  ['为', '提供 作出 做出 贡献 注入 奠定 打下 创造 营造 积累'],
  // 从 + 加强思想建设、开展劳动竞赛、维护职工权益 + 三个方面
  ['从', '等 中 上 方面 入手 着手 两 三 四 五 六 七 八'],
]
const answersOf = new Map(
  partners.map(([preposition, answers]) => [preposition.charCodeAt(0), answers.split(' ')]),
)
const isPreposition = unitSet(partners.map(([preposition]) => preposition).join(''))

const leastPart = 4
const mostPart = 10
/** What is held together from outside may be so much less alike. */
const leastHeld = alike - 0.12

/** Whether a clause is long enough to hold a preposition and the first part of a row. */
export const mayHold = ({ start, end }: Clause): boolean => end - start > leastPart

/**
 * Clauses of one length that a preposition in front and its answer behind hold together. Cost: a look at the last characters
 * of the clause.
 */
export function heldRow(
  tagged: TaggedText,
  clauses: readonly Clause[],
  first: number,
): Candidate | undefined {
  const { start, end } = clauses[first]!
  const next = clauses[first + 1]!
  const nextLength = next.end - next.start
  // In a row of three the second is whole, so that its length is that of the others.
  const goesOn = bindsClosely(clauses[first + 2])
  const most = Math.min(mostPart, goesOn ? nextLength : nextLength - 1, end - start - 1)
  for (let length = goesOn ? nextLength : leastPart; length <= most; length++) {
    const at = end - length - 1
    if (!isPreposition(tagged.text.charCodeAt(at)) || length < leastPart) continue
    if (!beginsAt(tagged, at) || !beginsAt(tagged, at + 1)) continue
    const last = answered(tagged, clauses, first, length, answersOf.get(tagged.text.charCodeAt(at))!)
    return last === 0 ? undefined : rowBetween(tagged, clauses, first, last, length)
  }
  return undefined
}

/** The clause behind whose first `length` units one of `answers` stands; those between are as long. 0 where there is none. */
function answered(
  { text }: TaggedText,
  clauses: readonly Clause[],
  first: number,
  length: number,
  answers: readonly string[],
): number {
  for (let i = first + 1; i < clauses.length && bindsClosely(clauses[i]); i++) {
    const { start, end } = clauses[i]!
    if (end - start < length) return 0
    if (end - start > length) return answers.some((word) => text.startsWith(word, start + length)) ? i : 0
  }
  return 0
}

function rowBetween(
  tagged: TaggedText,
  clauses: readonly Clause[],
  first: number,
  last: number,
  length: number,
): Candidate | undefined {
  const shapes = [new Shape(tagged, clauses[first]!.end - length, clauses[first]!.end)]
  let sum = 0
  for (let i = first + 1; i <= last; i++) {
    const { start } = clauses[i]!
    const shape = new Shape(tagged, start, start + length)
    const like = likeness(shapes.at(-1)!, shape, 'close')
    if (like < leastHeld) return undefined
    sum += like
    shapes.push(shape)
  }
  if (!shapes.every(maySay) || !shapes.some((shape) => predication(shape) === 'predicate')) return undefined
  // 为 + 他们参政议政、发挥民主监督: whose and what. 总结经验、提高认识 + 的过程: one goes on to something else.
  if (/[RM]/.test(shapes[0]!.classes[0]!) || !agree(shapes)) return undefined
  const score = Math.max(alike, sum / (shapes.length - 1))
  return { shapes, first, last, score, trimmedStart: true, trimmedEnd: true }
}

/** Whether all parts hold 的 or none does. */
const agree = ([first, ...others]: readonly Shape[]): boolean =>
  others.every(({ text }) => text.includes('的') === first!.text.includes('的'))
