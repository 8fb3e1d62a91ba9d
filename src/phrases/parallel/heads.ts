import type { Candidate } from './candidate.ts'
import type { Clause } from './clauses.ts'
import { alike, likeness, likenessOfRow } from './likeness.ts'
import { maySay, predication } from './predication.ts'
import { Shape } from './shape.ts'
import type { TaggedText } from './tagged-text.ts'
import { beginsAlike, governsEnd, mayBegin } from './trimmed.ts'

/** So much less alike than others may be what 、 binds to a row. */
const leastBound = alike - 0.15

/**
 * 打造一批 + 内容实 + 、形式活、氛围浓: a row that 、 binds to the clause before it takes the end of that clause for its first
 * part, though the two be a little less alike than neighbours must be. `candidate` is such a row, and its first part whole.
 */
export function withHead(tagged: TaggedText, clauses: readonly Clause[], candidate: Candidate): Candidate {
  const { first, shapes } = candidate
  const before = clauses[first - 1]
  if (!before) return candidate
  const { length } = shapes[0]!
  const start = before.end - length
  if (start <= before.start || shapes.some((shape) => shape.length !== length)) return candidate
  // 坚持把南疆发展摆在突出位置、坚持兵地融合发展: they begin alike as they are.
  if (beginsAlike(tagged.text, before.start, shapes[0]!.start)) return candidate
  if (!mayBegin(tagged, start, length) || governsEnd(tagged, start, clauses[first]!)) return candidate
  const head = new Shape(tagged, start, before.end)
  if (likeness(head, shapes[0]!, 'close') < leastBound || !maySay(head)) return candidate
  if (!shapes.some((shape) => predication(shape) === 'predicate')) return candidate
  const all = [head, ...shapes]
  return {
    ...candidate,
    shapes: all,
    first: first - 1,
    score: Math.max(alike, likenessOfRow(all, clauses, first)),
    trimmedStart: true,
  }
}
