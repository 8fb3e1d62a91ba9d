import type { Span } from '../text/span.ts'

export type SloganKind = 'parallel' | 'numeral' | 'formula' | 'quoted' | 'heading'

/** A stretch of text that is made to be repeated. */
export interface Slogan extends Span {
  document: string
  unit?: string
  text: string
  kinds: SloganKind[]
  /** The clauses of a parallel slogan. */
  parts: Span[]
  /** 0 to 1: how much of the evidence for its kinds is there. */
  score: number
}
