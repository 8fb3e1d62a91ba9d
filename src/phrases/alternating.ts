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
    if (!answers(text, clauses, last - 1) || !answers(text, clauses, last) || !areLoose(clauses, last)) break
    const alike = Math.min(answer(whole, last - 1), answer(whole, last))
    if (alike < leastLikeness) break
    score = Math.min(score, alike)
    last += 2
  }
  if (last === first + 1) return undefined
  const shapes = whole.slice(first, last + 1)
  return { shapes, first, last, score, trimmedStart: false, trimmedEnd: false }
}

/** Whether clause `i` begins with the character that the one after the next begins with. */
const answers = (text: string, clauses: readonly Clause[], i: number): boolean =>
  text.charCodeAt(clauses[i]!.start) === text.charCodeAt(clauses[i + 2]!.start)

/** Whether clause `i` and the two behind it stand behind commas. */
const areLoose = (clauses: readonly Clause[], i: number): boolean =>
  bondOf(clauses[i]!) === 'loose' &&
  bondOf(clauses[i + 1]!) === 'loose' &&
  bondOf(clauses[i + 2]!) === 'loose'

/** The likeness of clause `i` to the one after the next. */
const answer = (whole: WholeShapes, i: number): number => likeness(whole.at(i), whole.at(i + 2), 'loose')
