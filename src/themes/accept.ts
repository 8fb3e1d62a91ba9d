import { shown, TifaError } from '../error.ts'
import { listThemes } from './compile.ts'
import { defineThemes, type TermEntry, type Theme, type ThemeEntry, type Themes } from './define.ts'

/** A dictionary as `defineThemes` takes it and as a theme file in JSON or YAML holds it. */
export interface ThemeFileContent {
  name?: string
  note?: string
  source?: string
  themes: ThemeEntry[]
}

/** A dictionary as an object to write to a file: `JSON.stringify(themeFileOf(themes), null, 2)`. `defineThemes` takes it back. */
export function themeFileOf(themes: Themes): ThemeFileContent {
  const { hash: _, themes: list, ...rest } = themes
  return { ...rest, themes: list.map(entryOf) }
}

/**
 * A new dictionary in which accepted terms stand behind those of their themes, by the themes' ids; what a theme has already is not
 * added again. Suggestions of `suggestTerms` that a person has read can be handed over as they are.
 *
 * @throws TifaError for a theme that the dictionary does not have and a term that it cannot take
 */
export function acceptTerms(themes: Themes, accepted: readonly { term: string; theme: string }[]): Themes {
  const ids = new Set(listThemes(themes).map(({ theme }) => theme.id))
  const added = new Map<string, string[]>()
  accepted.forEach(({ term, theme }, i) => {
    if (!ids.has(theme)) {
      throw new TifaError(
        'option',
        `accepted[${i}].theme: received ${shown(theme)}; allowed are ids of the dictionary’s themes`,
      )
    }
    added.set(theme, [...(added.get(theme) ?? []), term])
  })
  const withTerms = (entry: ThemeEntry): ThemeEntry => ({
    ...entry,
    terms: [...new Set([...(entry.terms ?? []), ...(added.get(entry.id) ?? [])])],
    themes: (entry.themes ?? []).map(withTerms),
  })
  const file = themeFileOf(themes)
  return defineThemes({ ...file, themes: file.themes.map(withTerms) })
}

function entryOf({ id, label, note, source, terms, patterns, except, themes }: Theme): ThemeEntry {
  const written = patterns.map(({ kind, text, ...rest }): TermEntry => ({ [kind]: text, ...rest }))
  return {
    id,
    ...(label === id ? {} : { label }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
    terms: [...terms, ...written],
    ...(except.length === 0 ? {} : { except: [...except] }),
    ...(themes.length === 0 ? {} : { themes: themes.map(entryOf) }),
  }
}
