import { type Texts, toDocuments } from '../report/texts.ts'
import { countChars } from '../text/chars.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import type { Themes } from './define.ts'
import { type ThemesOptions, visitHits } from './hits.ts'
import { policyThemes } from './policy.ts'
import { groupByUnit, type UnitDocuments } from './units.ts'

/** How often a theme is spoken of in a unit. */
export interface ThemeCount {
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
  /** How many different terms were hit. */
  terms: number
  /** Characters of the unit that are not white space, punctuation included; 𠮷 is one. */
  chars: number
  /** 1000 · count / chars; 0 where the unit has no characters. */
  perThousandChars: number
  /** Documents of the unit, and those among them with at least one hit. */
  documents: number
  documentsWithTheme: number
  /** documentsWithTheme / documents, 0 to 1. */
  shareOfDocuments: number
  /** count / all hits of this unit on this level, 0 to 1; 0 where there are none. */
  shareOfHits: number
}

/**
 * Counts themes by unit: a row for each unit and theme, zeros included, units in the order of the texts
 * and themes in that of the dictionary. A document without a unit is a unit of its own, under its id.
 * Every count is the number of rows that `findThemes` gives for that unit and theme. One pass.
 */
export function countThemes(
  documents: Texts,
  themes: Themes = policyThemes,
  options: ThemesOptions = {},
): ThemeCount[] {
  const compiled = compileThemes(themes)
  return groupByUnit(toDocuments(documents, options)).flatMap((unit) => rowsOf(unit, compiled, options))
}

function rowsOf(
  { unit, documents }: UnitDocuments,
  compiled: CompiledThemes,
  options: ThemesOptions,
): ThemeCount[] {
  const { list } = compiled
  const tallies = list.map(() => ({ count: 0, documents: 0, lastDocument: -1, terms: new Set<number>() }))
  let chars = 0
  documents.forEach(({ text }, place) => {
    chars += countChars(text)
    visitHits(
      text,
      compiled,
      (target, term) => {
        const tally = tallies[target]!
        tally.count++
        tally.terms.add(term)
        if (tally.lastDocument !== place) tally.documents++
        tally.lastDocument = place
      },
      options,
    )
  })
  const hitsOfLevel = new Map<number, number>()
  list.forEach(({ level }, i) => {
    hitsOfLevel.set(level, (hitsOfLevel.get(level) ?? 0) + tallies[i]!.count)
  })
  return list.map(({ theme, parent, level }, i) => {
    const { count, documents: documentsWithTheme, terms } = tallies[i]!
    const hits = hitsOfLevel.get(level)!
    return {
      unit,
      theme: theme.id,
      label: theme.label,
      ...(parent < 0 ? {} : { parent: list[parent]!.theme.id }),
      level,
      count,
      terms: terms.size,
      chars,
      perThousandChars: chars > 0 ? (1000 * count) / chars : 0,
      documents: documents.length,
      documentsWithTheme,
      shareOfDocuments: documentsWithTheme / documents.length,
      shareOfHits: hits > 0 ? count / hits : 0,
    }
  })
}
