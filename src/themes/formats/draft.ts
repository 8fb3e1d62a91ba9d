import type { TermEntry, ThemeEntry } from '../entry.ts'
import type { Places, ReadFile } from './source.ts'

/** A category of a dictionary of another program, before it becomes a theme. */
export interface Category {
  name: string
  place: string
  words: { text: string; place: string }[]
  categories: Category[]
}

/**
 * Makes themes of categories: the name is the label and, where no other has it, the id; else the id is the path (`A/B`). Words
 * with `*` or `?` become globs. Words that come again in a category and categories without words are left out.
 */
export function themesOf(categories: readonly Category[], places: Places): ReadFile {
  const names = new Map<string, number>()
  const count = (list: readonly Category[]) => {
    for (const { name, categories: below } of list) {
      names.set(name, (names.get(name) ?? 0) + 1)
      count(below)
    }
  }
  count(categories)
  const convert = (list: readonly Category[], path: readonly PropertyKey[], above: string): ThemeEntry[] => {
    const entries: ThemeEntry[] = []
    for (const category of list.filter(hasWords)) {
      const own = [...path, 'themes', entries.length]
      const route = above === '' ? category.name : `${above}/${category.name}`
      places.add(own, category.place)
      const words = new Map<string, string>()
      for (const { text, place } of category.words) if (!words.has(text)) words.set(text, place)
      const terms = [...words].map(([text, place], i) => {
        places.add([...own, 'terms', i], place)
        return termOf(text)
      })
      entries.push({
        id: names.get(category.name) === 1 ? category.name : route,
        label: category.name,
        terms,
        themes: convert(category.categories, own, route),
      })
    }
    return entries
  }
  return { input: { themes: convert(categories, [], '') }, locate: places.locate }
}

const hasWords = ({ words, categories }: Category): boolean => words.length > 0 || categories.some(hasWords)

const termOf = (text: string): string | TermEntry => (/[*?]/.test(text) ? { glob: text } : text)
