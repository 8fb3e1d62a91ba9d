import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import type { Clause, ClauseRun } from './clauses.ts'
import { type Bond, leastPartLength, likeness, mostPartLength } from './likeness.ts'
import { predication, type Shape, shapeOf } from './shape.ts'

/** Adjacent clauses of one shape. */
export interface Parallel extends Span {
  parts: Span[]
  /** 0 to 1. */
  score: number
}

export interface ParallelContext {
  /** The run stands in a quotation of somebody's words, where lists are lists. */
  speech: boolean
  /** The run is the whole of a quotation: somebody marked it as a formula. */
  quoted: boolean
  /** The run is a heading. */
  heading: boolean
}

/** From this likeness on two clauses may be parts of one pattern. */
const alike = 0.6
/** From this score on a pattern counts. */
const threshold = 0.62

interface Candidate {
  shapes: Shape[]
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
export function findParallels(text: string, run: ClauseRun, context: ParallelContext): Parallel[] {
  const found: Parallel[] = []
  const clauses = [...run]
  const whole = clauses.map((clause) => shapeOf(text, clause, clause.tokens))
  for (let i = 0; i < clauses.length - 1; ) {
    const candidate = gather(text, clauses, whole, i)
    const score = candidate ? judge(text, candidate, clauses, context) : 0
    if (!candidate || score < threshold) {
      i++
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
      whole[last] = shapeOf(text, clauses[last], clauses[last].tokens)
      i = last
    }
  }
  return found
}

/** 、 binds parts of one sentence; at the other marks a sentence may go on to something else. */
const bondOf = (clause: Clause): Bond =>
  clause.mark === '、' ? 'close' : clause.mark.trim() === '' ? 'couplet' : 'loose'
const bindsClosely = (clause: Clause | undefined) => clause?.mark === '、'

function gather(
  text: string,
  clauses: readonly Clause[],
  whole: readonly Shape[],
  i: number,
): Candidate | undefined {
  const groupEnd = wholeGroup(whole, clauses, i)
  if (groupEnd > i) {
    const shapes = whole.slice(i, groupEnd + 1)
    const head = {
      shapes,
      last: groupEnd,
      score: least(shapes, clauses, i + 1),
      trimmedStart: false,
      trimmedEnd: false,
    }
    return withTail(text, clauses, head)
  }
  const next = clauses[i + 1]!
  const head = suffixLike(text, clauses[i]!, whole[i + 1]!, bondOf(next))
  if (head) {
    const end = wholeGroup(whole, clauses, i + 1)
    const shapes = [head, ...whole.slice(i + 1, end + 1)]
    const candidate = {
      shapes,
      last: end,
      score: least(shapes, clauses, i + 1),
      trimmedStart: true,
      trimmedEnd: false,
    }
    return withTail(text, clauses, candidate)
  }
  if (!bindsClosely(next)) return undefined
  const tail = prefixLike(text, whole[i]!, next)
  if (tail) {
    const shapes = [whole[i]!, tail]
    return {
      shapes,
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
function wholeGroup(whole: readonly Shape[], clauses: readonly Clause[], i: number): number {
  let end = i
  let current = 0
  while (end + 1 < whole.length) {
    const next = likeness(whole[end]!, whole[end + 1]!, bondOf(clauses[end + 1]!))
    if (next < alike) break
    const afterNext =
      end + 2 < whole.length ? likeness(whole[end + 1]!, whole[end + 2]!, bondOf(clauses[end + 2]!)) : 0
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
function suffixLike(text: string, clause: Clause, other: Shape, bond: Bond): Shape | undefined {
  const start = clause.end - other.text.length
  if (start <= clause.start || !wordStartsAt(clause.tokens, start)) return undefined
  const shape = shapeOf(text, { start, end: clause.end }, clause.tokens)
  const leads = clause.tokens.every((token) => token.start >= start || lead.test(token.tag))
  const needed = bond === 'close' || leads ? alike : 0.85
  return likeness(shape, other, bond) >= needed ? shape : undefined
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
    best = { shapes, last, score, trimmedStart: true, trimmedEnd: true }
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

const listTail = /^[”」’]?(?:等|[一二三四五六七八九十两\d]+(?:个|项|大|类|方面|家|名|种|条))/
const listHead =
  /(?:围绕|聚焦|针对|包括|如|涵盖|涉及|邀请|组织|开展|推进|加强|做好|完善|建设|发展|实施|推动|促进|支持|保障|出台|打造|培育|投身|投身到|抓好|落实|提出|在|和|与)[“「]?$/
/** Persons and places: however alike they are, they are things (外卖员、快递员). */
const thingEnding = /[员者人家师工户民省市县区镇乡村院校局厅站园场厂店]$/
/** A value that one feels or has: 获得感、幸福感. */
const valueEnding = /[感]$/
const loneWords =
  /^(?:和|与|及|并|而|但|的|了|等|中|上|以及|是|年|之)|(?:等|的|(?<![温平缓祥])和|(?<!参)与|(?<![涉普触波顾惠])及)$/

/** The score of a candidate as a slogan: how alike its parts are, and whether they say more than a list of things. */
function judge(
  text: string,
  candidate: Candidate,
  clauses: readonly Clause[],
  context: ParallelContext,
): number {
  const { shapes } = candidate
  const says = shapes.map(predication)
  const after = text.slice(shapes.at(-1)!.end, shapes.at(-1)!.end + 6)
  const before = text.slice(Math.max(0, shapes[0]!.start - 4), shapes[0]!.start)
  let score = candidate.score + 0.04 * Math.min(3, shapes.length - 2)
  const marked = context.quoted && !candidate.trimmedStart && !candidate.trimmedEnd
  if (marked) score += 0.25
  if (context.heading) score += 0.1
  if (shapes.some(({ text: part }) => loneWords.test(part))) return 0
  if (shapes.some(({ text: part }) => /[\d％%]/.test(part))) return 0
  if (shapes.some(({ classes }) => classes.includes('F'))) score -= 0.25
  if (governsObjects(shapes)) return 0

  const things = says.filter((kind) => kind === 'thing').length
  const predicates = says.filter((kind) => kind === 'predicate').length
  const cutOut = isMemberOfList(clauses, candidate)
  if (marked || shapes.every((shape) => valueEnding.test(shape.text))) score += 0.05
  else if (things === shapes.length || sameHead(shapes) || namesThings(shapes)) return 0
  else if (predicates === 0 && sameModifier(shapes)) return 0
  else if (predicates < shapes.length) {
    // Verbs that may be nouns: a frame in common speaks for a pattern, a list around them against it.
    const inList = cutOut || listTail.test(after) || listHead.test(before)
    score -= inList ? (sharesFrame(shapes) ? 0.1 : 0.3) : 0.02
    if (things > 0) score -= 0.15
  } else {
    if (cutOut && !sharesFrame(shapes)) score -= 0.25
    score += 0.05
  }
  if (context.speech) score -= 0.12
  if (shapes[0]!.text.length === leastPartLength && predicates < shapes.length && !sharesFrame(shapes))
    score -= 0.2
  return Math.max(0, Math.min(1, score))
}

/** The clause before or after it hangs on with 、 but is not like it: the pattern is cut out of a list. */
function isMemberOfList(clauses: readonly Clause[], { shapes, last, trimmedEnd }: Candidate): boolean {
  const goesOn = !trimmedEnd && bindsClosely(clauses[last + 1])
  const comesFrom = clauses.some((clause) => clause.start === shapes[0]!.start && bindsClosely(clause))
  return goesOn || comesFrom
}

/** 加强 + 林地、湿地管理: the verb in front of the first part governs the others, which begin with a noun. */
function governsObjects(shapes: readonly Shape[]): boolean {
  const [first, ...others] = shapes as [Shape, ...Shape[]]
  const startsWithVerb = first.classes[0] === 'V' && first.classes.length > 1
  const nouns = others.filter(({ classes }) => classes[0] === 'N' || classes[0] === 'F' || classes[0] === 'W')
  return (
    startsWithVerb && nouns.length === others.length && !others.some(({ text }) => text[0] === first.text[0])
  )
}

const namesThings = (shapes: readonly Shape[]) =>
  shapes.every(({ text }) => thingEnding.test(text)) && sharesLast(shapes)
const sharesLast = (shapes: readonly Shape[]) =>
  shapes.every(({ text }) => text.at(-1) === shapes[0]!.text.at(-1))

/** 服务贸易、数字贸易: kinds of one thing, named by the same last word. */
function sameHead(shapes: readonly Shape[]): boolean {
  const [first, ...others] = shapes as [Shape, ...Shape[]]
  const head = first.text.slice(first.cuts.at(-1) ?? 0)
  const last = first.classes.at(-1)
  const isNoun = last === 'N' || last === 'W' || (last === 'J' && shapes.length > 2)
  const shared = isNoun && head.length >= 2 && others.every(({ text }) => text.endsWith(head))
  return shared && !shapes.every(({ classes, text }) => classes.includes('P') || text[0] === first.text[0])
}

/** 政协组织、政协委员: things of one kind, named by the same first word. */
function sameModifier(shapes: readonly Shape[]): boolean {
  const [first, ...others] = shapes as [Shape, ...Shape[]]
  const modifier = first.text.slice(0, first.cuts[0] ?? first.text.length)
  const isNoun = 'NFJ'.includes(first.classes[0]!)
  return isNoun && modifier.length >= 2 && others.every(({ text }) => text.startsWith(modifier))
}

/** Characters at one place in all parts, not counting what only names one kind of thing (夜间经济、直播经济). */
function sharesFrame(shapes: readonly Shape[]): boolean {
  const [first, ...others] = shapes as [Shape, ...Shape[]]
  const same = [...first.text].map((char, i) => others.every((shape) => shape.text[i] === char))
  const count = same.filter(Boolean).length
  return (same[0] === true && count >= 1) || (count >= 1 && same.at(-1) === false)
}
