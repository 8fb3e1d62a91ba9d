import type { CodePoints } from './code-points.ts'

/** What an expression, a glob or a gap says, as a tree. */
export type Tree =
  | { readonly kind: 'set'; readonly set: CodePoints }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | {
      readonly kind: 'repeat'
      readonly part: Tree
      readonly least: number
      /** `Infinity` for no bound. */
      readonly most: number
    }

/** A pattern ready to be compiled together with others. */
export interface Pattern {
  readonly tree: Tree
  /** Of the matches that start at one place the `longest` counts, or the `shortest`. */
  readonly prefer: 'longest' | 'shortest'
  /** Only at the start, or the end, of a line. */
  readonly lineStart?: boolean
  readonly lineEnd?: boolean
  /** The match goes on to the beginning, or the end, of the Latin word that it stands in. */
  readonly wordStart?: boolean
  readonly wordEnd?: boolean
}

/** What is wrong with a pattern as a person wrote it; told with its place by who reads it. */
export class PatternMistake extends Error {
  override readonly name = 'PatternMistake'
}
