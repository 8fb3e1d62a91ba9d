/** What a term that is more than a bare string says. */
export interface ThemePattern {
  /** `term` stands as it is; for the others see `defineThemes`. */
  readonly kind: 'term' | 'glob' | 'regex' | 'gap'
  /** The term, glob, expression or gap as it was written; names the hit in rows. */
  readonly text: string
  /** For gaps: how many characters may stand between two pieces. */
  readonly within?: number
  /** What one hit counts in weighted sums. */
  readonly weight: number
  readonly note?: string
  readonly source?: string
}

/** A theme: what it is called and the terms by which it is known. */
export interface Theme {
  readonly id: string
  readonly label: string
  readonly note?: string
  /** Where the theme and its terms were taken from. */
  readonly source?: string
  /** Terms that were written as bare strings: matched as they are, weight 1. */
  readonly terms: readonly string[]
  /** Terms that were written as objects: globs, expressions, gaps, and terms with a weight or a note. */
  readonly patterns: readonly ThemePattern[]
  /** Longer words in which a term of this theme is not that term: 生产总值 for 生产. */
  readonly except: readonly string[]
  /** Sub-themes. What counts for one of them counts for this theme too. */
  readonly themes: readonly Theme[]
}

/** What turns the hit behind it into its opposite. */
export interface Negation {
  /** Negating words: 不, 没有, 未. */
  readonly words: readonly string[]
  /** Words that hold one of them and negate nothing: 不断, 非常, 未来. */
  readonly except: readonly string[]
  /** How many characters may stand between the word and the hit; no clause mark may. */
  readonly within: number
}

/** A checked theme dictionary, as `defineThemes` makes it. Frozen. */
export interface Themes {
  readonly name?: string
  readonly note?: string
  readonly source?: string
  readonly negation: Negation
  readonly themes: readonly Theme[]
  /** SHA-256 of all of the above, in hexadecimal: the same content gives the same hash on any machine. */
  readonly hash: string
}
