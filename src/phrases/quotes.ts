import type { Span } from '../text/span.ts'

export type QuoteKind = 'term' | 'title' | 'speech' | 'part'

/** What stands between two quotation marks; the span is the inside, without the marks. */
export interface Quote extends Span {
  document: string
  unit?: string
  text: string
  kind: QuoteKind
  open: string
  close: string
  /** 0 is outermost. */
  depth: number
  speaker?: string
}
