/** All that a tally can count beside documents and characters, by name; what they are says `TallyOptions`. */
export const allStats = [
  'themes',
  'examples',
  'cooccurrence',
  'quotes',
  'slogans',
  'phrases',
  'words',
  'sample',
  'centres',
  'clusters',
  'grams',
] as const

/** What a tally can count beside documents and characters. */
export type TallyStat = (typeof allStats)[number]
