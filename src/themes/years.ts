import { type Texts, toDocuments } from '../report/texts.ts'
import { countChars } from '../text/chars.ts'
import { compileThemes, type ListedTheme } from './compile.ts'
import type { Themes } from './define.ts'
import { type ThemesOptions, visitHits } from './hits.ts'

export interface YearsOptions extends ThemesOptions {
  /** The field of the documents' `meta` that says when: a number, or a text that begins with one. Default `year`. */
  time?: string
}

/** Counts of every theme year by year. */
export interface YearCounts {
  /** Years that any document is of, ascending. */
  years: number[]
  /** By year: characters that are not white space. */
  chars: number[]
  /** By theme, by year. */
  themes: { listed: ListedTheme; counts: number[] }[]
}

/**
 * Counts themes by year. Documents that do not say their year are left out: they are of no year. Several documents of one
 * year are counted together. One pass.
 */
export function countByYear(documents: Texts, themes: Themes, options: YearsOptions): YearCounts {
  const { time = 'year', ...rest } = options
  const compiled = compileThemes(themes)
  const dated = toDocuments(documents, { glossary: false, ...rest }).flatMap((document) => {
    const value = document.meta && Object.hasOwn(document.meta, time) ? document.meta[time] : undefined
    const year = value === undefined || value === '' ? Number.NaN : Number.parseFloat(String(value))
    return Number.isFinite(year) ? [{ year, text: document.text }] : []
  })
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b)
  const placeOf = new Map(years.map((year, place) => [year, place]))
  const chars = years.map(() => 0)
  const counts = compiled.list.map(() => years.map(() => 0))
  for (const { year, text } of dated) {
    const place = placeOf.get(year)!
    chars[place]! += countChars(text)
    visitHits(
      text,
      compiled,
      ({ target }) => {
        counts[target]![place]!++
      },
      rest,
    )
  }
  return { years, chars, themes: compiled.list.map((listed, i) => ({ listed, counts: counts[i]! })) }
}
