import { compileMatcher, type Matcher } from '../match/matcher.ts'
import type { Theme, Themes } from './define.ts'

/** A theme in the flat list of all themes, parents before their sub-themes. */
export interface ListedTheme {
  theme: Theme
  /** Place of the parent in the list; -1 for a theme of the first level. */
  parent: number
  /** 1 is the first level. */
  level: number
}

export interface CompiledThemes {
  readonly list: readonly ListedTheme[]
  readonly matcher: Matcher
  /** By pattern: for which themes it counts, and the theme whose term it is, by their places in the list. */
  readonly targets: readonly (readonly { target: number; owner: number }[])[]
  /** By pattern: in which themes it hides the terms inside it. */
  readonly hides: readonly (readonly number[])[]
}

const compiled = new WeakMap<Themes, CompiledThemes>()

/** One automaton for the terms and exceptions of all themes; made once for a dictionary and kept. */
export function compileThemes(themes: Themes): CompiledThemes {
  const known = compiled.get(themes)
  if (known) return known
  const list = listThemes(themes)
  const numbers = new Map<string, number>()
  const targets: { target: number; owner: number }[][] = []
  const hides: number[][] = []
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size
    if (number === numbers.size) {
      numbers.set(text, number)
      targets.push([])
      hides.push([])
    }
    return number
  }
  list.forEach(({ theme }, owner) => {
    for (const term of theme.terms) {
      const own = targets[numberOf(term)]!
      for (let target = owner; target >= 0; target = list[target]!.parent) own.push({ target, owner })
    }
    for (const word of theme.except) {
      const hidden = hides[numberOf(word)]!
      for (let below = owner; below < list.length; below++)
        if (isWithin(list, below, owner)) hidden.push(below)
    }
  })
  for (const own of targets) own.sort((a, b) => a.target - b.target || a.owner - b.owner)
  const made = { list, matcher: compileMatcher([...numbers.keys()]), targets, hides }
  compiled.set(themes, made)
  return made
}

/** All themes of a dictionary as one list, each parent before its sub-themes, otherwise as written. */
export function listThemes(themes: Themes): ListedTheme[] {
  const list: ListedTheme[] = []
  const add = (theme: Theme, parent: number, level: number) => {
    const place = list.push({ theme, parent, level }) - 1
    for (const below of theme.themes) add(below, place, level + 1)
  }
  for (const theme of themes.themes) add(theme, -1, 1)
  return list
}

function isWithin(list: readonly ListedTheme[], theme: number, ancestor: number): boolean {
  for (let at = theme; at >= 0; at = list[at]!.parent) if (at === ancestor) return true
  return false
}
