import type { Span } from '../text/span.ts'
import { alternating } from './alternating.ts'
import { type Candidate, judge, type RunContext, reasons } from './candidate.ts'
import { bindsClosely, bondOf, type Clause, type ClauseRun } from './clauses.ts'
import { alike, leastPartLength, likeness, mostPartLength } from './likeness.ts'
import type { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'
import { bothTrimmed, innerFours, prefixLike, repeatsWord, suffixLike } from './trimmed.ts'
import { WholeShapes } from './whole-shapes.ts'
import { wordClasses } from './word-class.ts'

/** Adjacent clauses of one shape. */
export interface Parallel extends Span {
  parts: Span[]
  /** 0 to 1. */
  score: number
  /** Lengths, what the parts share, their word classes. */
  why: string[]
}

/** From this score on a pattern counts. */
const threshold = 0.62

/**
 * Finds the parallel clauses in a run, left to right, each clause used once. Whole clauses of one shape are
 * gathered first; the first part of a pattern may be the end of a longer clause (积极帮助企业 + 提信心、稳预期), the
 * last the beginning of one (联系广泛、渠道畅通 + 等优势). Cost: each clause is compared with its neighbours at no
 * more than `mostPartLength` lengths, so the time is linear in the run.
 */
export function findParallels(tagged: TaggedText, run: ClauseRun, context: RunContext): Parallel[] {
  const found: Parallel[] = []
  const clauses = [...run]
  const whole = new WholeShapes(tagged, clauses)
  for (let i = 0; i < clauses.length - 1; ) {
    const { candidate, score } = judged(tagged, clauses, whole, i, context)
    if (!candidate || score < threshold) {
      // What was gathered and judged a list is a list from its second member on, too.
      const isList = candidate && (score === 0 || !candidate.trimmedStart) && candidate.last > i
      i = isList ? candidate.last : i + 1
      continue
    }
    const { shapes, last } = candidate
    found.push({
      start: shapes[0]!.start,
      end: shapes.at(-1)!.end,
      parts: shapes.map(({ start, end }) => ({ start, end })),
      score,
      why: reasons(shapes),
    })
    i = last + 1
    if (candidate.trimmedEnd) {
      // The rest of a clause may begin the next pattern (招才引智 + 牵线搭桥、建言献策).
      const clause = clauses[last]!
      const start = shapes.at(-1)!.end
      clauses[last] = { ...clause, mark: '', start }
      whole.forget(last)
      i = last
    }
  }
  return found
}

/** What begins at clause `i`, with its score; without the beginning of the clause behind it where that was too much. */
function judged(
  tagged: TaggedText,
  clauses: readonly Clause[],
  whole: WholeShapes,
  i: number,
  context: RunContext,
): { candidate?: Candidate; score: number } {
  const candidate =
    (i === 0 ? evenRun(clauses, whole, context.quoted) : undefined) ?? gather(tagged, clauses, whole, i)
  if (!candidate || candidate.last < i + 3) {
    const answering = alternating(tagged, clauses, whole, i)
    if (answering) return { candidate: answering, score: answering.score }
  }
  if (!candidate) return { score: 0 }
  const score = judge(tagged.text, candidate, clauses, context)
  if (score >= threshold || !candidate.trimmedEnd || candidate.shapes.length < 3) return { candidate, score }
  // 吃苦耐劳、一往无前 + 、不达目的绝不罢休
  const shorter = withoutTail(candidate)
  return { candidate: shorter, score: judge(tagged.text, shorter, clauses, context) }
}

/**
 * A quotation that is nothing but clauses of one length, three or more (“立足防、超前治、科学救、注重建”), or a sentence that is
 * nothing but two that a comma parts (使命催人奋进，实干成就未来): its writer made it so.
 */
function evenRun(clauses: readonly Clause[], whole: WholeShapes, quoted: boolean): Candidate | undefined {
  const [first, second] = clauses as [Clause, Clause]
  const length = first.end - first.start
  if (length < leastPartLength || length > mostPartLength) return undefined
  if (clauses.some(({ start, end }) => end - start !== length)) return undefined
  const couplet = clauses.length === 2 && length > leastPartLength && bondOf(second) === 'loose'
  if (!couplet && !(quoted && clauses.length > 2)) return undefined
  const shapes = whole.slice(0, clauses.length)
  const like = least(shapes, clauses, 1)
  // Two tasks that happen to be of one length (强化全链条监管，守护群众用药安全) are no couplet.
  const tasks = shapes.every((shape) => shape.firstClass === verb)
  if (couplet && (like < leastCouplet || tasks || length > longestCouplet || goesOn(shapes))) return undefined
  const score = couplet ? like + 0.14 : Math.max(alike, like)
  return { shapes, first: 0, last: clauses.length - 1, score, trimmedStart: false, trimmedEnd: false }
}

/** From this likeness on two clauses that are all of a sentence make a couplet. */
/** 对社会集团消费，+ 要继续进行控制: what a sentence begins with, and what it goes on to say of it. */
const goesOn = ([first, second]: readonly Shape[]): boolean =>
  /^[为对在当自从经按根随除关由]/.test(first!.text) ||
  (first!.text[0] !== second!.text[0] &&
    /^(?:[都也就要这那需须则便已仍还并我他它]|必须|应)/.test(second!.text))
const leastCouplet = 0.46
const longestCouplet = 12
const verb = wordClasses.indexOf('V')

function gather(
  tagged: TaggedText,
  clauses: readonly Clause[],
  whole: WholeShapes,
  i: number,
): Candidate | undefined {
  const groupEnd = wholeGroup(whole, clauses, i)
  if (groupEnd === i + 1) {
    const inner = bracketed(tagged, clauses[i]!, clauses[groupEnd]!, groupEnd)
    if (inner) return inner
  }
  // A，B、C: a comma parts the first from the two that 、 binds; they are a pattern without it.
  const isApart = groupEnd > i + 1 && !bindsClosely(clauses[i + 1]) && bindsClosely(clauses[i + 2])
  if (isApart && !bindsClosely(clauses[i]) && !whole.shareAt(i)) return undefined
  if (groupEnd > i) {
    const shapes = whole.slice(i, groupEnd + 1)
    const head = {
      shapes,
      first: i,
      last: groupEnd,
      score: least(shapes, clauses, i + 1),
      trimmedStart: false,
      trimmedEnd: false,
    }
    return withTail(tagged, clauses, head)
  }
  const next = clauses[i + 1]!
  const head = suffixLike(tagged, clauses[i]!, next, whole, i + 1)
  if (head) {
    const end = wholeGroup(whole, clauses, i + 1)
    const inner = end === i + 1 ? bracketed(tagged, head, next, end) : undefined
    if (inner) return inner
    const shapes = [head, ...whole.slice(i + 1, end + 1)]
    const candidate = {
      shapes,
      first: i,
      last: end,
      score: least(shapes, clauses, i + 1),
      trimmedStart: true,
      trimmedEnd: false,
    }
    return withTail(tagged, clauses, candidate)
  }
  if (!bindsClosely(next)) return undefined
  const tail = prefixLike(tagged, whole.at(i), next)
  if (tail && !tail.headed) {
    const shapes = [whole.at(i), tail.shape]
    return {
      shapes,
      first: i,
      last: i + 1,
      score: least(shapes, clauses, i + 1),
      trimmedStart: false,
      trimmedEnd: true,
    }
  }
  return bothTrimmed(tagged, clauses[i]!, next, i + 1)
}

/** Two clauses of six that share nothing themselves, but a verb and a noun around four and four that do. */
function bracketed(tagged: TaggedText, a: Span, b: Clause, last: number): Candidate | undefined {
  const sixes = a.end - a.start === 6 && b.end - b.start === 6 && bindsClosely(b)
  if (!sixes || repeatsWord(tagged.text, a.start, b.start, 6)) return undefined
  return innerFours(tagged, a.end, b, last)
}

/**
 * The last clause of the group of like whole clauses that begins at `i`. A group ends before a pair that is much
 * closer (贯彻新理念，| 科学应对新挑战，科学把握新机遇): the closer pair is the pattern.
 */
function wholeGroup(whole: WholeShapes, clauses: readonly Clause[], i: number): number {
  let end = i
  let current = 0
  while (end + 1 < clauses.length) {
    const next = whole.likenessAt(end)
    const afterNext = end + 2 < clauses.length ? whole.likenessAt(end + 1) : 0
    if (next < alike && !isBridged(clauses, end, next, Math.max(current, afterNext))) break
    const loose = clauses[end + 1]!.mark !== '、' || end === i
    if (loose && afterNext > next + 0.15 && current < afterNext - 0.1 && !whole.shareAt(end)) break
    current = next
    end++
  }
  return end
}

/** In a row of clauses of one length a pair may be a little less alike than the pairs beside it. */
const isBridged = (clauses: readonly Clause[], i: number, likeness: number, beside: number): boolean =>
  likeness >= alike - 0.14 &&
  beside >= alike &&
  (bindsClosely(clauses[i + 1]) ||
    (likeness >= beside - 0.16 && (evenWith(clauses, i, i + 2) || evenWith(clauses, i, i - 1)))) &&
  evenWith(clauses, i, i + 1)

/** Whether another clause is there and as long as clause `i`. */
const evenWith = (clauses: readonly Clause[], i: number, k: number): boolean =>
  k >= 0 && k < clauses.length && clauses[i]!.end - clauses[i]!.start === clauses[k]!.end - clauses[k]!.start

/**
 * The least likeness of neighbours among `shapes`, the second of which stands in clause `second`; of three or more the
 * mean of the least and of the mean.
 */
const least = (shapes: readonly Shape[], clauses: readonly Clause[], second: number): number => {
  let low = 1
  let sum = 0
  for (let i = 1; i < shapes.length; i++) {
    const like = likeness(shapes[i - 1]!, shapes[i]!, bondOf(clauses[second + i - 1]!))
    low = Math.min(low, like)
    sum += like
  }
  return shapes.length > 2 ? (low + sum / (shapes.length - 1)) / 2 : low
}

const withoutTail = (candidate: Candidate): Candidate => ({
  ...candidate,
  shapes: candidate.shapes.slice(0, -1),
  last: candidate.last - 1,
  trimmedEnd: false,
})

function withTail(tagged: TaggedText, clauses: readonly Clause[], candidate: Candidate): Candidate {
  const next = clauses[candidate.last + 1]
  if (!next) return candidate
  // 顺乎潮流，合乎国情，深得民心 + 的
  const attribute =
    tagged.text[next.end - 1] === '的' && next.end - next.start === candidate.shapes.at(-1)!.length + 1
  if (!bindsClosely(next) && !attribute) return candidate
  const tail = prefixLike(tagged, candidate.shapes.at(-1)!, next, candidate.shapes.length > 2)
  if (!tail) return candidate
  if (tail.headed) return { ...candidate, headed: true }
  const shapes = [...candidate.shapes, tail.shape]
  const score = Math.min(candidate.score, likeness(candidate.shapes.at(-1)!, tail.shape, 'close'))
  return { ...candidate, shapes, last: candidate.last + 1, score, trimmedEnd: true }
}
