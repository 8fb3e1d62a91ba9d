import type { Span } from '../../text/span.ts'
import { alternating } from './alternating.ts'
import { bothTrimmed, innerFours } from './both-trimmed.ts'
import { type Candidate, judge, type RunContext, reasons } from './candidate.ts'
import { bindsClosely, type Clause, type ClauseRun } from './clauses.ts'
import { evenRun } from './even-run.ts'
import { withHead } from './heads.ts'
import { heldRow, mayHold } from './held-row.ts'
import { alike, likenessOfRow } from './likeness.ts'
import type { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'
import { withoutTail, withTail } from './tails.ts'
import { prefixLike, repeatsWord, suffixLike } from './trimmed.ts'
import { WholeShapes } from './whole-shapes.ts'

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
  const clauses = run.slice()
  const whole = new WholeShapes(tagged, clauses)
  /** The first clause that no pattern and no list holds. */
  let free = 0
  for (let i = 0; i < clauses.length - 1; ) {
    const { candidate, score } = judgedOrHeld({ tagged, clauses, whole, context }, i, i > free)
    if (!candidate || score < threshold) {
      // What was gathered and judged a list is a list from its second member on, too.
      const isList = candidate && (score === 0 || !candidate.trimmedStart) && candidate.last > i
      i = isList ? candidate.last : i + 1
      if (isList) free = i
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
    free = i
    if (candidate.trimmedEnd) {
      // The rest of a clause may begin the next pattern (招才引智 + 牵线搭桥、建言献策).
      const clause = clauses[last]!
      const start = shapes.at(-1)!.end
      clauses[last] = { ...clause, mark: '', start }
      whole.forget(last)
      i = last
      free = i
    }
  }
  return found
}

/** A run while it is read. */
interface Run {
  tagged: TaggedText
  /** Clauses that lose what a pattern took of them. */
  clauses: Clause[]
  whole: WholeShapes
  context: RunContext
}

interface Judged {
  candidate?: Candidate
  score: number
}

/** What begins at clause `i`, with its score; where that is not enough or only an end of it, what words around hold together. */
function judgedOrHeld(run: Run, i: number, mayGoBack: boolean): Judged {
  const { tagged, clauses, context } = run
  const found = judged(run, i, mayGoBack)
  const isWhole = found.score >= threshold && !found.candidate?.trimmedStart
  if (isWhole || !bindsClosely(clauses[i + 1]) || !mayHold(clauses[i]!)) return found
  const candidate = heldRow(tagged, clauses, i)
  if (!candidate) return found
  const score = judge(tagged.text, candidate, clauses, context)
  return score >= threshold ? { candidate, score } : found
}

/** What begins at clause `i`, with its score; without the beginning of the clause behind it where that was too much. */
function judged({ tagged, clauses, whole, context }: Run, i: number, mayGoBack: boolean): Judged {
  let candidate =
    (i === 0 ? evenRun(clauses, whole, context.quoted) : undefined) ?? gather(tagged, clauses, whole, i)
  if (!candidate || candidate.last < i + 3) {
    const answering = alternating(tagged, clauses, whole, i)
    if (answering) return { candidate: answering, score: answering.score }
  }
  if (!candidate) return { score: 0 }
  if (mayGoBack && !candidate.trimmedStart && bindsClosely(clauses[i]))
    candidate = withHead(tagged, clauses, candidate)
  const score = judge(tagged.text, candidate, clauses, context)
  if (score >= threshold || !candidate.trimmedEnd || candidate.shapes.length < 3) return { candidate, score }
  // 吃苦耐劳、一往无前 + 、不达目的绝不罢休
  const shorter = withoutTail(candidate)
  return { candidate: shorter, score: judge(tagged.text, shorter, clauses, context) }
}

function gather(
  tagged: TaggedText,
  clauses: readonly Clause[],
  whole: WholeShapes,
  i: number,
): Candidate | undefined {
  const groupEnd = wholeGroup(whole, clauses, i, false)
  if (groupEnd === i + 1) {
    const inner = bracketed(tagged, clauses[i]!, clauses[groupEnd]!, groupEnd)
    if (inner) return inner
  }
  // A，B、C: a comma parts the first from the two that 、 binds; they are a pattern without it.
  const isApart = !bindsClosely(clauses[i + 1]) && bindsClosely(clauses[i + 2])
  if (isApart && endsApart(tagged.text, clauses, i)) return undefined
  if (isApart && groupEnd > i + 1 && !bindsClosely(clauses[i]) && !whole.shareAt(i)) return undefined
  if (groupEnd > i) {
    const head = rowOf(whole.slice(i, groupEnd + 1), clauses, i, false, false)
    return withTail(tagged, clauses, head)
  }
  if (isApart && bindsClosely(clauses[i + 3]) && !bindsClosely(clauses[i])) return undefined
  const next = clauses[i + 1]!
  const head = suffixLike(tagged, clauses[i]!, next, whole, i + 1)
  if (head) {
    const end = wholeGroup(whole, clauses, i + 1, true)
    const inner = end === i + 1 ? bracketed(tagged, head, next, end) : undefined
    if (inner) return inner
    const shapes = [head, ...whole.slice(i + 1, end + 1)]
    const candidate = rowOf(shapes, clauses, i, true, false)
    return withTail(tagged, clauses, candidate)
  }
  if (!bindsClosely(next)) return undefined
  const tail = prefixLike(tagged, whole.at(i), next)
  if (tail && !tail.headed) {
    return rowOf([whole.at(i), tail.shape], clauses, i, false, true)
  }
  return bothTrimmed(tagged, clauses[i]!, next, i + 1)
}

/** Shapes of as many clauses from `first` on. */
const rowOf = (
  shapes: Shape[],
  clauses: readonly Clause[],
  first: number,
  trimmedStart: boolean,
  trimmedEnd: boolean,
): Candidate => ({
  shapes,
  first,
  last: first + shapes.length - 1,
  score: likenessOfRow(shapes, clauses, first + 1),
  trimmedStart,
  trimmedEnd,
})

/** 持续增强，+ 教育强区、科技强区: those that 、 binds end in one character, and the one before does not. */
const endsApart = (text: string, clauses: readonly Clause[], i: number): boolean => {
  const lastOf = (k: number) => text.charCodeAt(clauses[k]!.end - 1)
  return lastOf(i + 1) === lastOf(i + 2) && lastOf(i) !== lastOf(i + 1)
}

/** Two clauses of six that share nothing themselves, but a verb and a noun around four and four that do. */
function bracketed(tagged: TaggedText, a: Span, b: Clause, last: number): Candidate | undefined {
  const sixes = a.end - a.start === 6 && b.end - b.start === 6 && bindsClosely(b)
  if (!sixes || repeatsWord(tagged.text, a.start, b.start, 6)) return undefined
  return innerFours(tagged, a.end, b, last)
}

/**
 * The last clause of the group of like whole clauses that begins at `i`. A group ends before a pair that is much
 * closer (贯彻新理念，| 科学应对新挑战，科学把握新机遇): the closer pair is the pattern. `headed` is whether
 * clause `i` is like the end of a longer one before it.
 */
function wholeGroup(whole: WholeShapes, clauses: readonly Clause[], i: number, headed: boolean): number {
  let end = i
  let current = 0
  while (end + 1 < clauses.length) {
    const next = whole.likenessAt(end)
    const afterNext = end + 2 < clauses.length ? whole.likenessAt(end + 1) : 0
    if (next < alike && !isBridged(clauses, end, next, Math.max(current, afterNext))) {
      const goesOn = headed && end === i && bindsClosely(clauses[end + 1])
      if (!goesOn || !isBridged(clauses, end, next, alike) || !whole.sayAt(end)) break
    }
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
