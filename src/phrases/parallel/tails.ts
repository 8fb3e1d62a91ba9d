import type { Candidate } from './candidate.ts'
import { bindsClosely, type Clause } from './clauses.ts'
import { likeness } from './likeness.ts'
import { maySay } from './predication.ts'
import { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'
import { prefixLike } from './trimmed.ts'

export const withoutTail = (candidate: Candidate): Candidate => ({
  ...candidate,
  shapes: candidate.shapes.slice(0, -1),
  last: candidate.last - 1,
  trimmedEnd: false,
})

export function withTail(tagged: TaggedText, clauses: readonly Clause[], candidate: Candidate): Candidate {
  const next = clauses[candidate.last + 1]
  if (!next) return candidate
  // 顺乎潮流，合乎国情，深得民心 + 的
  // 应对挑战，负重前行，实干奋进 + 的收获之年
  const { length } = candidate.shapes.at(-1)!
  const attribute =
    tagged.text[next.start + length] === '的' && (length === 4 || next.end - next.start === length + 1)
  if (!bindsClosely(next) && !attribute) return candidate
  const tail = prefixLike(tagged, candidate.shapes.at(-1)!, next, candidate.shapes.length > 2)
  // 发展生产，提高质量，+ 起了很大的作用: behind a comma it must be said, and no more.
  const isShort = next.end - next.start === length + 1
  if (tail && !bindsClosely(next) && !isShort && !endsSaying.test(tail.shape.classes)) return candidate
  if (!tail) return withLonger(tagged, candidate, next)
  // 建得好、建得快 + 、促其早建成: it begins as the others do or is another clause.
  const [first, ...others] = candidate.shapes as [Shape, ...Shape[]]
  const beginAlike = others.length > 0 && others.every(({ text }) => text[0] === first.text[0])
  if (beginAlike && tail.shape.text[0] !== first.text[0]) return candidate
  // 大走访、大调研、大落实 + 活动: what all parts begin with makes the last one a part of its own.
  const isWhole =
    next.end - tail.shape.end <= mostHead &&
    !/[有为是成]$/.test(tail.shape.text) &&
    candidate.shapes.every(({ text }) => text[0] === tail.shape.text[0])
  const shapes = [...candidate.shapes, tail.shape]
  const isNamed = appositive.test(tagged.text.slice(tail.shape.end, next.end)) && shapes.every(maySay)
  if (tail.headed && !((isWhole || isNamed) && candidate.shapes.length > 1))
    return { ...candidate, headed: true }
  const score = Math.min(candidate.score, likeness(candidate.shapes.at(-1)!, tail.shape, 'close'))
  return { ...candidate, shapes, last: candidate.last + 1, score, trimmedEnd: true }
}

/** The classes of a part that is all said: 实干奋进, 勇毅前行. */
const endsSaying = /^(?:[NVWAX]V|[IJ])$/

/** 党委领导、政协主导、多方共治 + 机制: what is made of parts that say something. */
const appositive = /^(?:机制|格局|模式|作用|优势|效应|路径)$/

/** 干部敢为、地方敢闯、企业敢干 + 、群众敢首创: a last member that is a little longer, with the same character at the same place. */
function withLonger(tagged: TaggedText, candidate: Candidate, next: Clause): Candidate {
  const { text } = tagged
  const [first, ...others] = candidate.shapes as [Shape, ...Shape[]]
  const longer = next.end - next.start - first.length
  if (others.length < 2 || longer < 1 || longer > mostLonger) return candidate
  for (let i = 1; i < first.length - 1; i++) {
    const char = first.text[i]!
    if (text[next.start + i] !== char || others.some((shape) => shape.text[i] !== char)) continue
    const shapes = [...candidate.shapes, new Shape(tagged, next.start, next.end)]
    return { ...candidate, shapes, last: candidate.last + 1 }
  }
  return candidate
}
const mostLonger = 2
/** So long is a noun that stands behind the last member and belongs to all. */
const mostHead = 4
