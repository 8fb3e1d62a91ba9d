import type { Candidate } from './candidate.ts'
import { bondOf, type Clause } from './clauses.ts'
import { likeness, mostPartLength } from './likeness.ts'
import { begins, type TaggedText } from './tagged-text.ts'
import { repeatsWord } from './trimmed.ts'
import type { WholeShapes } from './whole-shapes.ts'

/** How alike the first and the third clause must be, and the second and the fourth. */
const leastLikeness = 0.68

/** The same where a semicolon parts the sentences and both end in clauses of one length. */
const leastSetOff = 0.5

/**
 * Sentences of two clauses each that answer each other: 对有利于发展的事情，必须支持；对不利于发展的事情，必须革除. The first clause of one is
 * like the first of the other and begins with the same character, or echoes it, and so do the second ones. Cost: a look at
 * two characters for most clauses, at all of them for short ones.
 */
export function alternating(
  tagged: TaggedText,
  clauses: Clause[],
  whole: WholeShapes,
  first: number,
): Candidate | undefined {
  if (first + 3 >= clauses.length || !areLoose(clauses, first + 1)) return undefined
  const start = startOf(tagged, clauses, first)
  if (start === clauses[first]!.start) return sentences(tagged, clauses, whole, first)
  // 区政协将 + 聚焦政治建设，推动引领有力；聚焦中心大局，推动议政有为
  const clause = clauses[first]!
  clauses[first] = { ...clause, start }
  whole.forget(first)
  const found = sentences(tagged, clauses, whole, first)
  if (found) return { ...found, trimmedStart: true }
  clauses[first] = clause
  whole.forget(first)
  return undefined
}

/** Where in clause `first` a sentence begins that the one behind the next semicolon answers; else where the clause does. */
function startOf({ text, units }: TaggedText, clauses: readonly Clause[], first: number): number {
  const { start, end } = clauses[first]!
  const other = clauses[first + 2]
  if (!other || !isSemicolon(other.mark) || beginsAlike(text, clauses[first]!, other)) return start
  const at = text.slice(start, end).lastIndexOf(text.slice(other.start, other.start + 2))
  return at > 0 && (units[start + at]! & begins) !== 0 ? start + at : start
}

function sentences(
  { text }: TaggedText,
  clauses: readonly Clause[],
  whole: WholeShapes,
  first: number,
): Candidate | undefined {
  let last = first + 1
  let score = 1
  // 推动引领更有力度；聚焦大局，推动议政更有深度；聚焦团结: a semicolon inside each shows that it begins in the middle.
  if (isSemicolon(clauses[last]?.mark ?? '')) return undefined
  while (last + 2 < clauses.length) {
    if (!mayAnswer(text, clauses, last - 1) || !mayAnswer(text, clauses, last) || !areLoose(clauses, last))
      break
    const alike = Math.min(
      answer(text, clauses, whole, last - 1, last - 1),
      answer(text, clauses, whole, last, last - 1),
    )
    if (alike < (isSetOff(clauses, last) ? leastSetOff : leastLikeness)) break
    score = Math.min(score, alike)
    last += 2
  }
  if (last === first + 1) return undefined
  const shapes = whole.slice(first, last + 1)
  return {
    shapes,
    first,
    last,
    score: Math.max(score, leastLikeness),
    trimmedStart: false,
    trimmedEnd: false,
  }
}

const beginsAlike = (text: string, a: Clause, b: Clause): boolean =>
  text.charCodeAt(a.start) === text.charCodeAt(b.start)

/** Short, of one length, and with a character in common: 道虽迩，不行不至；事虽小，不为不成. */
const isEcho = (text: string, a: Clause, b: Clause): boolean => {
  const length = a.end - a.start
  return length <= mostShort && length === b.end - b.start && repeatsWord(text, a.start, b.start, length)
}
const mostShort = 8

/** 理念创新，明确思路；制度创新，加强建设: a semicolon sets off what a comma parts, so that what ends each need only be as long. */
const isSetOff = (clauses: readonly Clause[], i: number): boolean =>
  ((isComma(clauses[i]!.mark) && isSemicolon(clauses[i + 1]!.mark)) || isEven(clauses, i)) &&
  clauses[i]!.end - clauses[i]!.start === clauses[i + 2]!.end - clauses[i + 2]!.start
/** 干在实处，身影就是引领；走在前列，公义就是垂范: clause `i` begins a sentence, and both of its parts are as long as those of the next. */
const isEven = (clauses: readonly Clause[], i: number): boolean =>
  i + 3 < clauses.length &&
  clauses[i]!.end - clauses[i]!.start <= mostShort &&
  isComma(clauses[i + 1]!.mark) &&
  isSemicolon(clauses[i + 2]!.mark) &&
  isComma(clauses[i + 3]!.mark) &&
  clauses[i + 1]!.end - clauses[i + 1]!.start === clauses[i + 3]!.end - clauses[i + 3]!.start
const isComma = (mark: string) => mark === '，' || mark === ','
const isSemicolon = (mark: string) => mark === '；' || mark === ';'

const mayAnswer = (text: string, clauses: readonly Clause[], i: number): boolean =>
  beginsAlike(text, clauses[i]!, clauses[i + 2]!) ||
  isEcho(text, clauses[i]!, clauses[i + 2]!) ||
  isSetOff(clauses, i)

/** Whether clause `i` and the two behind it stand behind commas. */
const areLoose = (clauses: readonly Clause[], i: number): boolean =>
  bondOf(clauses[i]!) === 'loose' &&
  bondOf(clauses[i + 1]!) === 'loose' &&
  bondOf(clauses[i + 2]!) === 'loose'

/**
 * The likeness of clause `i` to the one after the next; of an echo it is just enough. Counts (棉花五万吨) echo for another
 * reason.
 */
function answer(
  text: string,
  clauses: readonly Clause[],
  whole: WholeShapes,
  i: number,
  first: number,
): number {
  const [a, b] = [clauses[i]!, clauses[i + 2]!]
  if (b.end - a.start > mostSentences || counts.test(text.slice(a.start, b.end))) return 0
  if (!beginsAlike(text, a, b) && isEcho(text, a, b)) return leastLikeness
  // 唯有敢于担当，才能挑起重担；唯有砥砺前行，才能抵达彼岸
  if (isSemicolon(clauses[first + 2]!.mark) && opensAlike(text, a, b)) return leastLikeness
  return likeness(whole.at(i), whole.at(i + 2), 'loose')
}
/** Whether two clauses of nearly one length begin with the same two characters. */
const opensAlike = (text: string, a: Clause, b: Clause): boolean =>
  Math.abs(a.end - a.start - (b.end - b.start)) <= 1 &&
  beginsAlike(text, a, b) &&
  text.charCodeAt(a.start + 1) === text.charCodeAt(b.start + 1)

/** So long are two clauses with the one between them at most. */
const mostSentences = 3 * mostPartLength + 2
const counts = /百分之|\d|[一二两三四五六七八九十百千万亿]{2}/
