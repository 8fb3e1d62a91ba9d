/** What a tally can count beside documents and characters. */
export type TallyStat =
  | 'themes'
  | 'examples'
  | 'cooccurrence'
  | 'quotes'
  | 'slogans'
  | 'phrases'
  | 'words'
  | 'sample'
  | 'centres'
  | 'clusters'
  | 'grams'

/** A table, so that none can be forgotten. */
const named: Record<TallyStat, true> = {
  themes: true,
  examples: true,
  cooccurrence: true,
  quotes: true,
  slogans: true,
  phrases: true,
  words: true,
  sample: true,
  centres: true,
  clusters: true,
  grams: true,
}

/** All of them by name; what they are says `TallyOptions`. */
export const allStats = Object.keys(named) as readonly TallyStat[]
