import type { Clustering } from './clusters/cluster.ts'
import type { Quote } from './phrases/quotes.ts'
import type { Slogan } from './phrases/slogans.ts'
import type { Spread } from './phrases/spread.ts'
import type { Note, Span } from './text/span.ts'
import type { ThemeComparison } from './themes/compare.ts'
import type { ThemeCount } from './themes/count.ts'
import type { ThemeHit } from './themes/hits.ts'
import type { Keyword } from './themes/keywords.ts'

/** What a result was made from, so that it can be made again. */
export interface Stamp {
  tifa: string
  engine: string
  lexicon: string
  themes: string
  text: string
  options: Record<string, string | number | boolean>
}

export interface UnitRow extends Span {
  id: string
  name: string
  heading?: string
  caption?: string
  chars: number
  sections: number
  quotes: number
  slogans: number
}

export interface SectionRow extends Span {
  id: string
  unit: string
  level: number
  ordinal?: number
  heading: string
}

/** Everything that tifa found, as flat rows. Spans index `text`. */
export interface Analysis {
  stamp: Stamp
  title: string
  subtitle?: string
  text: string
  units: UnitRow[]
  sections: SectionRow[]
  quotes: Quote[]
  slogans: Slogan[]
  phrases: Spread[]
  themes: ThemeCount[]
  hits: ThemeHit[]
  comparisons: ThemeComparison[]
  keywords: Keyword[]
  clusters: Clustering
  notes: Note[]
}
