import { checkOptions, shown, TifaError } from '../error.ts'
import type { DocumentsOptions } from '../report/documents.ts'
import { type Texts, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import { countChars } from '../text/chars.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import { addWeight, emptyTally, type RateInterval, rateIntervals, themeRows } from './count-rows.ts'
import type { Themes } from './define.ts'
import { cutFor, type Group, groupBy } from './groups.ts'
import { type ThemesOptions, visitHits } from './hits.ts'
import { policyThemes } from './policy.ts'
import { countTokens } from './tokens.ts'
import { unitOf } from './units.ts'

/** How often a theme is spoken of in a unit, or in whatever was counted by. */
export interface ThemeCount {
  /**
   * The unit; where the rows are not by unit, section, sentence or document, what they are by: 2026, or 2026 · plan. Fields
   * other than `unit` are also columns of their own.
   */
  unit: string
  /** The theme's id. */
  theme: string
  label: string
  /** The id of the theme above it; absent on the first level. */
  parent?: string
  /** 1 is the first level. Rows of one level may be added up. */
  level: number
  /** Hits, each of which `findThemes` gives with its place. */
  count: number
  /** The sum of their weights: `count`, unless the dictionary weighs its terms. */
  weight: number
  /** How many of them stand behind a negating word. */
  negated: number
  /** How many different terms were hit. */
  terms: number
  /** Characters counted in that are not white space, punctuation included; 𠮷 is one. */
  chars: number
  /** 1000 · count / chars; 0 where there are no characters. */
  perThousandChars: number
  /**
   * The exact 95% interval of `perThousandChars` for hits that come each on its own (`poissonInterval`); hits come in heaps,
   * so it is rather too narrow. 0, 0 where there are no characters.
   */
  perThousandCharsInterval: [low: number, high: number]
  /** Words counted in, punctuation not included, and 1000 · count / tokens; only where `tokens` was asked for. */
  tokens?: number
  perThousandTokens?: number
  /** Documents counted in, and those among them with at least one hit. */
  documents: number
  documentsWithTheme: number
  /** documentsWithTheme / documents, 0 to 1. */
  shareOfDocuments: number
  /** Units that these documents are of, and those among them with at least one hit. Both are 1 at most where rows are by unit. */
  units: number
  unitsWithTheme: number
  /** count / all hits of this group on this level, 0 to 1; 0 where there are none. */
  shareOfHits: number
}

/** A column that rows have because they are counted by it; `null` where a document does not say. */
export type CountedBy<Field extends string> = Record<Exclude<Field, 'unit'>, string | number | null>

export interface CountOptions<Field extends string = string> extends Omit<ThemesOptions, 'by'> {
  /**
   * What rows are by: `unit` (default), `section`, `part` (`review` looks back, `plan` ahead), `year`, `document`,
   * `sentence`, any field of the documents' `meta`, or a list of these: `['unit', 'part']`. Reports are cut as fine as
   * it needs, and what runs over a cut is not seen. Texts that are no reports have neither parts nor sections of their own.
   */
  by?: Field | readonly Field[]
  /**
   * How reports are cut into the documents that `documents` and `shareOfDocuments` tell of: `unit`, `part`, `section`,
   * `sentence`. Default: no finer than `by` needs. Must not be coarser.
   */
  cut?: NonNullable<DocumentsOptions['by']>
  /**
   * Whether words are counted too, for `tokens` and `perThousandTokens`; by `segmenter`, as for guards. Default false: a
   * browser must have loaded the segmenter for it.
   */
  tokens?: boolean
}

/**
 * Counts themes by unit or by anything else that is known of documents: a row for each group and theme, zeros included,
 * groups in the order of the texts and themes in that of the dictionary. A document without a unit is a unit of
 * its own, under its id. Lists of explained words behind a report are left out unless `glossary` is true. Every count
 * is the number of rows that `findThemes` gives there. One pass; time grows with the text, its hits and the rows.
 *
 * @throws TifaError for options that cannot be meant, among them a field in `by` that no document has
 */
export function countThemes<Field extends string = 'unit'>(
  documents: Texts,
  themes: Themes = policyThemes,
  options: CountOptions<Field> = {},
): (ThemeCount & CountedBy<Field>)[] {
  checkOptions(options)
  const { tokens = false, segmenter } = options
  const compiled = compileThemes(themes)
  const { names, groups } = countedGroups(documents, options)
  const words = tokens ? (segmenter ?? defaultSegmenter()) : undefined
  const rateInterval = rateIntervals()
  return groups.flatMap((group) =>
    rowsOf(group, names, compiled, words, rateInterval, options),
  ) as (ThemeCount & CountedBy<Field>)[]
}

/** What rows are counted in: the fields that they are by, and the documents of each group, in the order of the rows. */
export function countedGroups(
  documents: Texts,
  { by = 'unit', cut, glossary = false }: Pick<CountOptions, 'by' | 'cut' | 'glossary'>,
): { names: string[]; groups: Group[] } {
  const names = fieldsOf(by)
  return { names, groups: groupBy(toDocuments(documents, { glossary, by: cutOf(cut, names) }), names) }
}

const reserved = new Set(
  'theme label parent level count weight negated terms chars perThousandChars tokens perThousandTokens documents documentsWithTheme shareOfDocuments units unitsWithTheme shareOfHits perThousandCharsInterval'.split(
    ' ',
  ),
)

function fieldsOf(by: unknown): string[] {
  const names: unknown[] = Array.isArray(by) ? by : [by]
  const odd = names.find((name) => typeof name !== 'string' || name === '' || reserved.has(name))
  if (names.length === 0 || odd !== undefined || new Set(names).size < names.length) {
    throw new TifaError(
      'option',
      `by: received ${shown(by)}; allowed are names of fields, each once, that are no other column of the rows`,
    )
  }
  return names as string[]
}

const cuts = ['unit', 'part', 'section', 'sentence'] as const

function cutOf(cut: CountOptions['cut'], names: readonly string[]): (typeof cuts)[number] {
  const needed = cutFor(names)
  if (cut === undefined) return needed
  if (!cuts.includes(cut) || cuts.indexOf(cut) < cuts.indexOf(needed) || differs(cut, needed)) {
    const allowed = cuts.filter(
      (name) => cuts.indexOf(name) >= cuts.indexOf(needed) && !differs(name, needed),
    )
    throw new TifaError('option', `cut: received ${shown(cut)}; allowed are ${allowed.map(shown).join(', ')}`)
  }
  return cut
}

/** A sentence has the number of no section, so sections must be cut as sections. */
const differs = (cut: string, needed: string) => needed === 'section' && cut === 'sentence'

function rowsOf(
  { name, values, documents }: Group,
  fields: readonly string[],
  compiled: CompiledThemes,
  segmenter: Pick<Segmenter, 'ends'> | undefined,
  rateInterval: RateInterval,
  options: Omit<ThemesOptions, 'by'>,
): ThemeCount[] {
  const found = compiled.list.map(() => ({ last: -1, terms: new Set<number>(), units: new Set<string>() }))
  const tallies = compiled.list.map(() => emptyTally())
  const units = new Set<string>()
  let chars = 0
  let tokens = 0
  documents.forEach((document, place) => {
    const { text } = document
    const unit = unitOf(document)
    units.add(unit)
    chars += countChars(text)
    if (segmenter) tokens += countTokens(text, segmenter)
    const tell = (target: number, term: number, weight: number, negated: boolean) => {
      const tally = tallies[target]!
      const { terms, units: unitsWith, last } = found[target]!
      tally.count++
      if (weight !== 1) addWeight(tally, weight, 1)
      if (negated) tally.negated++
      terms.add(term)
      if (last === place) return
      found[target]!.last = place
      tally.documents++
      unitsWith.add(unit)
    }
    visitHits(
      text,
      compiled,
      ({ target, term, weight, negated }) => tell(target, term, weight, negated),
      options,
    )
  })
  found.forEach(({ terms, units: unitsWith }, i) => {
    Object.assign(tallies[i]!, { terms: terms.size, units: unitsWith.size })
  })
  const columns = Object.fromEntries(
    fields.map((field, i) => [field, values[i]!] as const).filter(([field]) => field !== 'unit'),
  )
  const all = { chars, documents: documents.length, units: units.size, ...(segmenter ? { tokens } : {}) }
  return themeRows({ unit: name, ...columns }, compiled, tallies, all, rateInterval)
}
