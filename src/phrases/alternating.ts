import type { Candidate } from './candidate.ts'
import { bondOf, type Clause } from './clauses.ts'
import { likeness } from './likeness.ts'
import type { TaggedText } from './tagged-text.ts'
import type { WholeShapes } from './whole-shapes.ts'

/** How alike the first and the third clause must be, and the second and the fourth. */
const leastLikeness = 0.68

/**
 * Sentences of two clauses each that answer each other: 对有利于发展的事情，必须支持；对不利于发展的事情，必须革除. The first clause of one is
 * like the first of the other and begins with the same character, and so are the second ones. Cost: a look at two
 * characters for most clauses.
 */
export function alternating(
  { text }: TaggedText,
  clauses: readonly Clause[],
  whole: WholeShapes,
  first: number,
): Candidate | undefined {
  let last = first + 1
  let score = 1
  while (last + 2 < clauses.length) {
    const parts = clauses.slice(last - 1, last + 3)
    if (parts.slice(1).some((part) => bondOf(part) !== 'loose')) break
    const alike = Math.min(answer(text, whole, last - 1), answer(text, whole, last))
    if (alike < leastLikeness) break
    score = Math.min(score, alike)
    last += 2
  }
  if (last === first + 1) return undefined
  const shapes = whole.slice(first, last + 1)
  return { shapes, first, last, score, trimmedStart: false, trimmedEnd: false }
}

/** The likeness of clause `i` to the one after the next; 0 where they begin differently. */
function answer(text: string, whole: WholeShapes, i: number): number {
  const [a, b] = [whole.placeOf(i), whole.placeOf(i + 2)]
  return text[a.start] === text[b.start] ? likeness(whole.at(i), whole.at(i + 2), 'loose') : 0
}
