import { classNumber, isOpeningVerb } from './word-class.ts'

/** What the comparison of clauses asks of a word, as one number: its class in the lowest bits, and flags. */
export const classBits = 15
/** An adverb, a conjunction or a particle, which may lead into a clause without being part of what is repeated. */
export const leadsIn = 16
/** A verb in front of a clause, whatever the dictionary calls it. */
export const opensClause = 32
/** What verbs side by side may have for their object in common. */
export const mayBeObject = 64
/** What goes on with the noun before it: 收入 + 分配制度. */
export const goesOn = 128

/** Flags by tag, filled as tags are met: there are a few dozen. */
const flagsOfTag = new Map<string, number>()

/** The code of a word, from 0 to 255. */
export function wordCode(word: string, tag: string): number {
  let flags = flagsOfTag.get(tag)
  if (flags === undefined) {
    flags =
      (/^(?:[dcu]|ad|vd)/.test(tag) ? leadsIn : 0) |
      (/^(?:[nbarmqjsftzlixk]|vn)/.test(tag) ? mayBeObject : 0) |
      (/^(?:n|vn|v$)/.test(tag) ? goesOn : 0)
    flagsOfTag.set(tag, flags)
  }
  return classNumber(word, tag) | flags | (isOpeningVerb(word) ? opensClause : 0)
}
