import type { Span } from '../text/span.ts'
import type { FormulaKind } from './formula-lexicon.ts'

export type SloganKind = 'parallel' | 'numeral' | 'formula' | 'quoted' | 'heading'

/** One reason to call a stretch a slogan. */
export interface Evidence extends Span {
  kind: SloganKind
  /** 0 to 1. */
  score: number
  /** What was seen, in a few words each. */
  why: string[]
  parts?: Span[]
  /** The formula in its standard wording, where that is not the stretch as it stands. */
  formula?: string
  /** The field of a set formulation. */
  field?: FormulaKind | 'corpus'
}
