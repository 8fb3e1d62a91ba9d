import { parseExpression } from '../match/expression/parse.ts'
import { makeProgram } from '../match/expression/program.ts'
import { type Pattern, PatternMistake } from '../match/expression/tree.ts'
import { parseGap, parseGlob } from '../match/expression/wildcards.ts'
import type { ThemePattern } from './theme.ts'

/** How many characters a gap may hold where it does not say. */
export const usualGap = 10

type Written = Pick<ThemePattern, 'kind' | 'text' | 'within'>

const parsers = {
  term: () => undefined,
  glob: ({ text }: Written) => parseGlob(text),
  regex: ({ text }: Written) => parseExpression(text),
  gap: ({ text, within = usualGap }: Written) => parseGap(text, within),
} satisfies Record<ThemePattern['kind'], (written: Written) => Pattern | undefined>

/** What the term of a theme file is run as; undefined for a bare term. @throws PatternMistake */
export const patternOf = (written: Written): Pattern | undefined => parsers[written.kind](written)

/** What is wrong with a glob, an expression or a gap, or undefined. */
export function patternMistake(written: Written): string | undefined {
  try {
    const pattern = patternOf(written)
    if (pattern) makeProgram([pattern.tree])
    return undefined
  } catch (error) {
    if (error instanceof PatternMistake) return error.message
    throw error
  }
}
