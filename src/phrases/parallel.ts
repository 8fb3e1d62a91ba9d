import type { Span } from '../text/span.ts'
import { bindsClosely, bondOf, type Clause, type ClauseRun } from './clauses.ts'
import { frameOf } from './frame.ts'
import { leastPartLength, likeness, mayAgreeClosely, mostPartLength } from './likeness.ts'
import { Shape } from './shape.ts'
import { type Surroundings, substance } from './substance.ts'
import { begins, type TaggedText, wordEnd } from './tagged-text.ts'
import { WholeShapes } from './whole-shapes.ts'
import { goesOn, leadsIn, mayBeObject } from './word-code.ts'

/** Adjacent clauses of one shape. */
export interface Parallel extends Span {
  parts: Span[]
  /** 0 to 1. */
  score: number
  /** Lengths, what the parts share, their word classes. */
  why: string[]
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
export function findParallels(tagged: TaggedText, run: ClauseRun, context: RunContext): Parallel[] {
  const found: Parallel[] = []
  const clauses = [...run]
  const whole = new WholeShapes(tagged, clauses)
  for (let i = 0; i < clauses.length - 1; ) {
    const candidate = gather(tagged, clauses, whole, i)
    const score = candidate ? judge(tagged.text, candidate, clauses, context) : 0
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

/** What the parts have in common, for a reader. */
function reasons(shapes: readonly Shape[]): string[] {
  const why = [`clauses ${shapes.map(({ text }) => text.length).join('+')}`]
  const frame = frameOf(shapes.map(({ text }) => text))
  if (frame !== '') why.push(`frame ${frame}`)
  why.push(`classes ${shapes.map(({ classes }) => classes).join(' ')}`)
  return why
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
  if (!isBalanced(text, start, end)) return 0
  return substance(shapes, score, {
    speech: context.speech,
    heading: context.heading,
    quoted: context.quoted && !trimmedStart && !trimmedEnd,
    cutOut:
      (!trimmedEnd && bindsClosely(clauses[last + 1])) || (!trimmedStart && bindsClosely(clauses[first])),
    before: text.slice(Math.max(0, start - 4), start),
    after: text.slice(end, end + 6),
  })
}

/** No quotation reaches in or out. */
function isBalanced(text: string, start: number, end: number): boolean {
  let depth = 0
  for (let i = start; i < end && depth >= 0; i++) {
    const char = text[i]!
    if (char === '“' || char === '「') depth++
    else if (char === '”' || char === '」') depth--
  }
  return depth === 0
}

function gather(
  tagged: TaggedText,
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
    return withTail(tagged, clauses, head)
  }
  const next = clauses[i + 1]!
  const head = suffixLike(tagged, clauses[i]!, next, whole, i + 1)
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
    return withTail(tagged, clauses, candidate)
  }
  if (!bindsClosely(next)) return undefined
  const tail = prefixLike(tagged, whole.at(i), next)
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
  return bothTrimmed(tagged, clauses[i]!, next, i + 1)
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
    if (loose && afterNext > next + 0.15 && current < afterNext - 0.1) break
    current = next
    end++
  }
  return end
}

/** In a row of clauses of one length joined by 、 a pair may be a little less alike than the pairs beside it. */
const isBridged = (clauses: readonly Clause[], i: number, likeness: number, beside: number): boolean =>
  likeness >= alike - 0.14 &&
  beside >= alike &&
  bindsClosely(clauses[i + 1]) &&
  clauses[i]!.end - clauses[i]!.start === clauses[i + 1]!.end - clauses[i + 1]!.start

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

function withTail(tagged: TaggedText, clauses: readonly Clause[], candidate: Candidate): Candidate {
  const next = clauses[candidate.last + 1]
  if (!next || !bindsClosely(next)) return candidate
  const tail = prefixLike(tagged, candidate.shapes.at(-1)!, next)
  if (!tail) return candidate
  const shapes = [...candidate.shapes, tail]
  const score = Math.min(candidate.score, likeness(candidate.shapes.at(-1)!, tail, 'close'))
  return { ...candidate, shapes, last: candidate.last + 1, score, trimmedEnd: true }
}

/** Whether all words of a stretch lead into a clause without being part of what is repeated: 着力, 不断, 并. */
function onlyLeads({ units }: TaggedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((units[i]! & leadsIn) === 0) return false
  return true
}

const beginsAt = ({ units }: TaggedText, offset: number): boolean => (units[offset]! & begins) !== 0

/** The end of `clause` that is like `other`. At a comma only leading adverbs may be left out, or the two must agree closely. */
function suffixLike(
  tagged: TaggedText,
  clause: Clause,
  next: Clause,
  whole: WholeShapes,
  other: number,
): Shape | undefined {
  const length = next.end - next.start
  const start = clause.end - length
  if (length < leastPartLength || length > mostPartLength) return undefined
  if (start <= clause.start || !beginsAt(tagged, start)) return undefined
  const bond = bondOf(next)
  const needed = bond === 'close' || onlyLeads(tagged, clause.start, start) ? alike : 0.85
  if (needed > alike && !mayAgreeClosely(tagged.text, start, next.start, length)) return undefined
  const shape = new Shape(tagged, start, clause.end)
  return likeness(shape, whole.at(other), bond) >= needed ? shape : undefined
}

function prefixLike(tagged: TaggedText, other: Shape, clause: Clause): Shape | undefined {
  const end = clause.start + other.length
  if (other.length < leastPartLength || other.length > mostPartLength) return undefined
  if (end >= clause.end || !beginsAt(tagged, end)) return undefined
  const shape = new Shape(tagged, clause.start, end)
  const rest = tagged.text.slice(end, clause.end)
  const needed = rest.length <= 4 || /^[等的之]/.test(rest) ? alike : 0.8
  return likeness(other, shape, 'close') >= needed && !sharesObject(tagged, shape) ? shape : undefined
}

/** The end of one clause with the beginning of the next: the length that agrees best, the longer of equals. */
function bothTrimmed(tagged: TaggedText, left: Clause, right: Clause, last: number): Candidate | undefined {
  const most = Math.min(mostPartLength / 2, left.end - left.start - 1, right.end - right.start - 1)
  let best: Candidate | undefined
  for (let length = most; length > leastPartLength; length--) {
    const start = left.end - length
    const end = right.start + length
    if (!beginsAt(tagged, start) || !beginsAt(tagged, end)) continue
    const shapes: [Shape, Shape] = [new Shape(tagged, start, left.end), new Shape(tagged, right.start, end)]
    // Nothing outside holds the two together, so they must agree more closely.
    const score = likeness(shapes[0], shapes[1], 'close') - (length === 4 ? 0.06 : 0.12)
    if (score < alike || score <= (best?.score ?? 0) || sharesObject(tagged, shapes[1])) continue
    best = { shapes, first: last - 1, last, score, trimmedStart: true, trimmedEnd: true }
  }
  return best
}

/** 科学领会、全面贯彻 + 新发展理念: verbs side by side with one object are grammar, no formula. */
function sharesObject(tagged: TaggedText, shape: Shape): boolean {
  const { units, text } = tagged
  const start = shape.end
  if (start >= text.length) return false
  const length = wordEnd(tagged, start) - start
  // A formula of four characters stands for itself and is nobody's object.
  if (length === 4 || (length === 1 && text[start] === '等')) return false
  const last = shape.classes.at(-1)!
  if ('VWDAMR'.includes(last)) return (units[start]! & mayBeObject) !== 0
  // 完善收入 + 分配制度: the noun at the end goes on.
  return last === 'N' && shape.words > 1 && (units[start]! & goesOn) !== 0
}
