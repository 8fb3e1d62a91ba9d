import type { Centres } from '../clusters/centres/centres.ts'
import { checkOptions, shown, TifaError } from '../error.ts'
import { checkedOptions } from '../phrases/words/word-options.ts'
import type { Document } from '../report/documents.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { GuardOptions } from '../themes/guard.ts'
import type { ThemesOptions } from '../themes/hits.ts'
import { policyThemes } from '../themes/policy.ts'
import type { Themes } from '../themes/theme.ts'
import { unitOf } from '../themes/units.ts'
import type { Counting } from './counting.ts'
import { centreCounting } from './kinds/centre-rows.ts'
import { clusterCounting } from './kinds/cluster-rows.ts'
import { cooccurrenceCounting } from './kinds/cooccurrence-rows.ts'
import { gramCounting } from './kinds/gram-rows.ts'
import { phraseCounting } from './kinds/phrase-rows.ts'
import { quoteCounting } from './kinds/quote-rows.ts'
import { sampleCounting } from './kinds/sample-rows.ts'
import { sloganCounting } from './kinds/slogan-rows.ts'
import { themeExampleCounting } from './kinds/theme-example-rows.ts'
import { themeCounting } from './kinds/theme-rows.ts'
import { wordCounting } from './kinds/word-rows.ts'
import { fingerprintOf, fingerprintRows, printOfCentres } from './rows/fingerprint.ts'
import { compareText } from './rows/order.ts'
import type { MergeableRow } from './rows/row.ts'
import { allStats, type TallyStat } from './stat-names.ts'

export type { TallyStat } from './stat-names.ts'

export interface TallyOptions extends Pick<ThemesOptions, 'guard' | 'negated'> {
  /**
   * What to count, by unit but for `cooccurrence`, `grams`, `sample` and `centres`: `themes`; `examples`, a place of each theme; `cooccurrence` of themes; `quotes`;
   * `slogans` of each document; `phrases` that are given; `words` for keywords (content words, with documents); `grams`,
   * strings of characters for discovering words; a `sample` of the texts, from which `centresFromRows` learns; `centres`, a pass of
   * k-means for `nextCentres`; `clusters`, what each holds. Default `['themes']`.
   */
  stats?: readonly TallyStat[]
  /** For `phrases`: what to look for, every place of it. */
  phrases?: readonly string[]
  /** For `cooccurrence`: what counts as together, `sentence` (default) or `document`. */
  within?: 'sentence' | 'document'
  /**
   * For `grams`: the longest word that can be discovered, 2 to 32. Default 6. With 12, the default of `discoverWords`, there are
   * twice as many rows.
   */
  maxChars?: number
  /** For `grams`: marks that may stand inside a word, such as '、'. Default none. */
  inner?: string
  /** For `sample`: of how many buckets one text is kept each, 1 to 65536. Default 4096. */
  sampleSize?: number
  /** For `centres` and `clusters`: the centres that texts go to; needed there. */
  centres?: Centres
  /** The dictionary. Default `policyThemes`. */
  themes?: Themes
  /** What cuts words, where words are needed. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
  /**
   * What rows are by: `unit` (default; a document without one is a unit of its own), `document`, `all` for all together, or a
   * field of the documents' `meta`, such as `year`; what has no such field is counted under `–`.
   */
  by?: string
  /** The same as a function, which the fingerprint can't tell from another. */
  unitOf?: (document: Document) => string
  /**
   * About how many rows are held before they go to `onFull`, 1000 or more; rows of long texts count as several. Default 1,000,000: some 200 MB. A Map of
   * JavaScript holds 16 million at most.
   */
  maxRows?: number
  /**
   * Takes sorted rows when `maxRows` is reached, to write them away; merge them with those that `rows()` gives in the end.
   * Default: they are held in memory.
   */
  onFull?: (rows: Iterable<MergeableRow>) => void
}

interface CheckedTally {
  countings: Counting[]
  /** The rows that say what the others were made from. */
  meta: MergeableRow[]
  groupOf(document: Document): string
  maxRows: number
  onFull: ((rows: Iterable<MergeableRow>) => void) | undefined
}

interface Kind {
  make(options: TallyOptions): Counting
  /** What its rows depend on. */
  from(options: TallyOptions): Record<string, string>
}

const needsWords = ({ guard }: GuardOptions) => guard === 'segmenter' || guard === 'both'
const segmenterOf = ({ segmenter }: TallyOptions) => segmenter ?? defaultSegmenter()
const wordsFrom = (options: TallyOptions) => {
  const { engine, lexicon } = segmenterOf(options)
  return { engine, lexicon }
}

const themesOf = ({ themes = policyThemes }: TallyOptions) => themes
const themesFrom = (options: TallyOptions) => ({
  themes: themesOf(options).hash,
  guard: options.guard ?? 'exceptions',
  negated: options.negated ?? 'mark',
  ...(needsWords(options) ? wordsFrom(options) : {}),
})
const gramsOf = (options: TallyOptions) => {
  const { maxChars, inner } = checkedOptions({ maxChars: options.maxChars ?? 6, inner: options.inner ?? '' })
  return { maxChars, inner }
}

function sampleSizeOf({ sampleSize = 4096 }: TallyOptions): number {
  if (Number.isSafeInteger(sampleSize) && sampleSize >= 1 && sampleSize <= 65_536) return sampleSize
  throw new TifaError(
    'option',
    `sampleSize: received ${shown(sampleSize)}; allowed are whole numbers from 1 to 65536`,
  )
}

function centresOf({ centres }: TallyOptions): Centres {
  if (centres !== undefined) return centres
  throw new TifaError('option', 'centres: received none; needed are those of centresFromRows or nextCentres')
}

const centresFrom = (options: TallyOptions) => ({
  ...wordsFrom(options),
  centres: printOfCentres(centresOf(options)),
})

/** The kinds of statistics as a table. */
const kinds: Record<TallyStat, Kind> = {
  themes: { make: (options) => themeCounting(themesOf(options), options), from: themesFrom },
  examples: { make: (options) => themeExampleCounting(themesOf(options), options), from: themesFrom },
  cooccurrence: {
    make: ({ within = 'sentence', ...options }) =>
      cooccurrenceCounting(themesOf(options), { ...options, within }),
    from: ({ within = 'sentence', ...options }) => ({ ...themesFrom(options), within }),
  },
  quotes: { make: quoteCounting, from: () => ({}) },
  slogans: { make: (options) => sloganCounting(segmenterOf(options)), from: wordsFrom },
  phrases: {
    make: ({ phrases = [] }) => phraseCounting(checkedPhrases(phrases)),
    from: ({ phrases = [] }) => ({ phrases: fingerprintOf(checkedPhrases(phrases)) }),
  },
  words: { make: (options) => wordCounting(segmenterOf(options)), from: wordsFrom },
  sample: {
    make: (options) => sampleCounting(sampleSizeOf(options)),
    from: (options) => ({ sampleSize: `${sampleSizeOf(options)}` }),
  },
  centres: {
    make: (options) => centreCounting(centresOf(options), segmenterOf(options)),
    from: centresFrom,
  },
  clusters: {
    make: (options) => clusterCounting(centresOf(options), segmenterOf(options)),
    from: centresFrom,
  },
  grams: {
    make: (options) => gramCounting(gramsOf(options), segmenterOf(options)),
    from: (options) => {
      const { maxChars, inner } = gramsOf(options)
      return { ...wordsFrom(options), maxChars: `${maxChars}`, inner }
    },
  },
}

function checkedPhrases(phrases: unknown): string[] {
  if (!Array.isArray(phrases) || phrases.some((phrase) => typeof phrase !== 'string')) {
    throw new TifaError('option', `phrases: received ${shown(phrases)}; allowed is a list of strings`)
  }
  return [...new Set(phrases as readonly string[])].filter((phrase) => phrase !== '').sort(compareText)
}

/** Fills in the defaults. @throws TifaError for an option that cannot be meant */
export function checkedTally(options: TallyOptions): CheckedTally {
  checkOptions(options)
  const { stats = ['themes'], by = 'unit', unitOf: given, maxRows = 1_000_000, onFull } = options
  if (!Array.isArray(stats) || stats.length === 0 || stats.some((stat) => !Object.hasOwn(kinds, stat))) {
    const allowed = allStats.map(shown).join(', ')
    throw new TifaError('option', `stats: received ${shown(stats)}; allowed are lists of ${allowed}`)
  }
  if (typeof by !== 'string' || by === '') {
    throw new TifaError(
      'option',
      `by: received ${shown(by)}; allowed are unit, document, all and fields of meta`,
    )
  }
  if (!(Number.isSafeInteger(maxRows) && maxRows >= 1000)) {
    throw new TifaError('option', `maxRows: received ${shown(maxRows)}; allowed are whole numbers from 1000`)
  }
  const chosen = [...new Set(stats as readonly TallyStat[])].sort()
  const from = { stats: chosen.join(' '), by: given ? 'function' : by }
  return {
    countings: chosen.map((stat) => kinds[stat].make(options)),
    meta: fingerprintRows(Object.assign(from, ...chosen.map((stat) => kinds[stat].from(options)))),
    groupOf: given ?? groupingBy(by),
    maxRows,
    onFull,
  }
}

function groupingBy(by: string): (document: Document) => string {
  if (by === 'unit') return unitOf
  if (by === 'document') return ({ id }) => id
  if (by === 'all') return () => ''
  return ({ meta }) => String((meta !== undefined && Object.hasOwn(meta, by) ? meta[by] : undefined) ?? '–')
}
