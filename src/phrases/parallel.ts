import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { bindsClosely, bondOf, type Clause, type ClauseRun } from './clauses.ts'
import { leastPartLength, likeness, mostPartLength } from './likeness.ts'
import { type Shape, shapeOf } from './shape.ts'
import { type Surroundings, substance } from './substance.ts'
import { WholeShapes } from './whole-shapes.ts'

/** Adjacent clauses of one shape. */
export interface Parallel extends Span {
  parts: Span[]
  /** 0 to 1. */
  score: number
}

/** What is known of the run as a whole. */
export type RunContext = Pick<Surroundings, 'speech' | 'quoted' | 'heading'>

/** From this likeness on two clauses may be parts of one pattern. */
const alike = 0.6
/** From this score on a pattern counts. */
const threshold = 0.62

interface Candidate {
  shapes: Shape[]
  /** Index of the first clause it takes from. */
  first: number
  /** Index of the last clause it takes from. */
  last: number
  score: number
  trimmedStart: boolean
  trimmedEnd: boolean
}

/**
 * Finds the parallel clauses in a run, left to right, each clause used once. Whole clauses of one shape are
 * gathered first; the first part of a pattern may be the end of a longer clause (积极帮助企业 + 提信心、稳预期), the
 * last the beginning of one (联系广泛、渠道畅通 + 等优势). Cost: each clause is compared with its neighbours at no
 * more than `mostPartLength` lengths, so the time is linear in the run.
 */
export function findParallels(text: string, run: ClauseRun, context: RunContext): Parallel[] {
  const found: Parallel[] = []
  const clauses = [...run]
  const whole = new WholeShapes(text, clauses)
  for (let i = 0; i < clauses.length - 1; ) {
    const candidate = gather(text, clauses, whole, i)
    const score = candidate ? judge(text, candidate, clauses, context) : 0
    if (!candidate || score < threshold) {
      // What was gathered whole and judged a list is a list from its second member on, too.
      i = candidate && !candidate.trimmedStart && candidate.last > i ? candidate.last : i + 1
      continue
    }
    const { shapes, last } = candidate
    found.push({
      start: shapes[0]!.start,
      end: shapes.at(-1)!.end,
      parts: shapes.map(({ start, end }) => ({ start, end })),
      score,
    })
    i = last + 1
    if (candidate.trimmedEnd) {
      // The rest of a clause may begin the next pattern (招才引智 + 牵线搭桥、建言献策).
      const clause = clauses[last]!
      const start = shapes.at(-1)!.end
      clauses[last] = {
        ...clause,
        mark: '',
        start,
        tokens: clause.tokens.filter((token) => token.end > start),
      }
      whole.forget(last)
      i = last
    }
  }
  return found
}

/** Asks whether a candidate says more than a list does, with what stands around it. */
function judge(
  text: string,
  { shapes, first, last, score, trimmedStart, trimmedEnd }: Candidate,
  clauses: readonly Clause[],
  context: RunContext,
): number {
  const start = shapes[0]!.start
  const end = shapes.at(-1)!.end
  return substance(shapes, score, {
    ...context,
    quoted: context.quoted && !trimmedStart && !trimmedEnd,
    cutOut:
      (!trimmedEnd && bindsClosely(clauses[last + 1])) || (!trimmedStart && bindsClosely(clauses[first])),
    before: text.slice(Math.max(0, start - 4), start),
    after: text.slice(end, end + 6),
  })
}

function gather(
  text: string,
  clauses: readonly Clause[],
  whole: WholeShapes,
  i: number,
): Candidate | undefined {
  const groupEnd = wholeGroup(whole, clauses, i)
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
    return withTail(text, clauses, head)
  }
  const next = clauses[i + 1]!
  const head = suffixLike(text, clauses[i]!, next, whole, i + 1)
  if (head) {
    const end = wholeGroup(whole, clauses, i + 1)
    const shapes = [head, ...whole.slice(i + 1, end + 1)]
    const candidate = {
      shapes,
      first: i,
      last: end,
      score: least(shapes, clauses, i + 1),
      trimmedStart: true,
      trimmedEnd: false,
    }
    return withTail(text, clauses, candidate)
  }
  if (!bindsClosely(next)) return undefined
  const tail = prefixLike(text, whole.at(i), next)
  if (tail) {
    const shapes = [whole.at(i), tail]
    return {
      shapes,
      first: i,
      last: i + 1,
      score: least(shapes, clauses, i + 1),
      trimmedStart: false,
      trimmedEnd: true,
    }
  }
  return bothTrimmed(text, clauses[i]!, next, i + 1)
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
    if (next < alike) break
    const afterNext = end + 2 < clauses.length ? whole.likenessAt(end + 1) : 0
    const loose = clauses[end + 1]!.mark !== '、' || end === i
    if (loose && afterNext > next + 0.15 && current < afterNext - 0.1) break
    current = next
    end++
  }
  return end
}

/** The least likeness of neighbours among `shapes`, the second of which stands in clause `second`. */
const least = (shapes: readonly Shape[], clauses: readonly Clause[], second: number): number =>
  shapes
    .slice(1)
    .reduce((low, shape, i) => Math.min(low, likeness(shapes[i]!, shape, bondOf(clauses[second + i]!))), 1)

function withTail(text: string, clauses: readonly Clause[], candidate: Candidate): Candidate {
  const next = clauses[candidate.last + 1]
  if (!next || !bindsClosely(next)) return candidate
  const tail = prefixLike(text, candidate.shapes.at(-1)!, next)
  if (!tail) return candidate
  const shapes = [...candidate.shapes, tail]
  const score = Math.min(candidate.score, likeness(candidate.shapes.at(-1)!, tail, 'close'))
  return { ...candidate, shapes, last: candidate.last + 1, score, trimmedEnd: true }
}

/** Words that lead into a clause without being part of what is repeated: 着力, 不断, 并. */
const lead = /^(?:[dcu]|ad|vd)/

/** The end of `clause` that is like `other`. At a comma only leading adverbs may be left out, or the two must agree closely. */
function suffixLike(
  text: string,
  clause: Clause,
  next: Clause,
  whole: WholeShapes,
  other: number,
): Shape | undefined {
  const start = clause.end - (next.end - next.start)
  if (start <= clause.start || !wordStartsAt(clause.tokens, start)) return undefined
  const bond = bondOf(next)
  const shape = shapeOf(text, { start, end: clause.end }, clause.tokens)
  const leads = clause.tokens.every((token) => token.start >= start || lead.test(token.tag))
  const needed = bond === 'close' || leads ? alike : 0.85
  return likeness(shape, whole.at(other), bond) >= needed ? shape : undefined
}

function prefixLike(text: string, other: Shape, clause: Clause): Shape | undefined {
  const end = clause.start + other.text.length
  if (end >= clause.end || !wordStartsAt(clause.tokens, end)) return undefined
  const shape = shapeOf(text, { start: clause.start, end }, clause.tokens)
  const rest = text.slice(end, clause.end)
  const needed = rest.length <= 4 || /^[等的之]/.test(rest) ? alike : 0.8
  return likeness(other, shape, 'close') >= needed && !sharesObject(shape, clause) ? shape : undefined
}

/** The end of one clause with the beginning of the next: the length that agrees best, the longer of equals. */
function bothTrimmed(text: string, left: Clause, right: Clause, last: number): Candidate | undefined {
  const most = Math.min(mostPartLength / 2, left.end - left.start - 1, right.end - right.start - 1)
  let best: Candidate | undefined
  for (let length = most; length > leastPartLength; length--) {
    const start = left.end - length
    const end = right.start + length
    if (!wordStartsAt(left.tokens, start) || !wordStartsAt(right.tokens, end)) continue
    const shapes: [Shape, Shape] = [
      shapeOf(text, { start, end: left.end }, left.tokens),
      shapeOf(text, { start: right.start, end }, right.tokens),
    ]
    // Nothing outside holds the two together, so they must agree more closely.
    const score = likeness(shapes[0], shapes[1], 'close') - (length === 4 ? 0.06 : 0.12)
    if (score < alike || score <= (best?.score ?? 0) || sharesObject(shapes[1], right)) continue
    best = { shapes, first: last - 1, last, score, trimmedStart: true, trimmedEnd: true }
  }
  return best
}

const wordStartsAt = (tokens: readonly Token[], offset: number) =>
  tokens.some((token) => token.start === offset)

/** 科学领会、全面贯彻 + 新发展理念: verbs side by side with one object are grammar, no formula. */
function sharesObject(shape: Shape, clause: Clause): boolean {
  const next = clause.tokens.find((token) => token.start >= shape.end)
  // A formula of four characters stands for itself and is nobody's object.
  if (!next || next.text === '等' || next.text.length === 4) return false
  const last = shape.classes.at(-1)
  return (last === 'V' || last === 'W') && /^[nbarmqjsftzlixk]|^vn/.test(next.tag)
}
