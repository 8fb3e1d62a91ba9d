import { compilePatterns, type PatternScanner } from '../match/expression/run.ts'
import type { Pattern } from '../match/expression/tree.ts'
import { compileMatcher, type Matcher } from '../match/matcher.ts'
import { foldWidth } from '../text/fold.ts'
import { toSimplifiedView } from '../text/script.ts'
import { patternOf } from './pattern.ts'
import type { Theme, ThemePattern, Themes } from './theme.ts'

/** A theme in the flat list of all themes, parents before their sub-themes. */
export interface ListedTheme {
  theme: Theme
  /** Place of the parent in the list; -1 for a theme of the first level. */
  parent: number
  /** 1 is the first level. */
  level: number
}

/** For which theme a string counts, the theme whose term it is, by their places in the list, and for how much. */
export interface Target {
  target: number
  owner: number
  weight: number
  /** Number of the term, by which the terms that were hit can be told apart. */
  term: number
  /** Its number among the targets of all strings and patterns. */
  entry: number
}

/** What a string or pattern means where it is found. */
export interface Meaning {
  readonly targets: Target[]
  /** Themes in which it hides the terms inside it. */
  readonly hides: number[]
  /** It negates what follows; or it only looks as if it did. */
  negates: boolean
  sparesNegation: boolean
}

export interface CompiledThemes {
  readonly list: readonly ListedTheme[]
  /** All strings: terms, exceptions and negating words. */
  readonly matcher: Matcher
  /** All globs, expressions and gaps; their numbers follow those of the strings. Undefined where there are none. */
  readonly scanner: PatternScanner | undefined
  /** By number of string or pattern. */
  readonly meanings: readonly Meaning[]
  /** By number of term: how it was written. */
  readonly terms: readonly string[]
  /** How far a negating word reaches, in characters. */
  readonly negationWithin: number
}

const compiled = new WeakMap<Themes, CompiledThemes>()

/** One automaton for the strings of all themes, and one for their patterns; made once for a dictionary and kept. */
export function compileThemes(themes: Themes): CompiledThemes {
  const known = compiled.get(themes)
  if (known) return known
  const list = listThemes(themes)
  const strings = new Map<string, Meaning>()
  const patterns = new Map<string, { pattern: Pattern; text: string; meaning: Meaning }>()
  const terms = new Map<string, number>()

  const meaningsOf = (written: Pick<ThemePattern, 'kind' | 'text' | 'within'>): Meaning[] => {
    const pattern = patternOf(written)
    if (!pattern) return viewsOf(written.text).map((view) => meaningIn(strings, view))
    const key = `${written.kind} ${written.within ?? ''} ${written.text}`
    const entry = patterns.get(key) ?? { pattern, text: written.text, meaning: noMeaning() }
    patterns.set(key, entry)
    return [entry.meaning]
  }
  const addTerm = (owner: number, written: Omit<ThemePattern, 'note' | 'source'>) => {
    const key = `${written.kind} ${written.text}`
    const term = terms.get(key) ?? terms.size
    terms.set(key, term)
    for (const { targets } of meaningsOf(written)) {
      for (let target = owner; target >= 0; target = list[target]!.parent)
        targets.push({ target, owner, weight: written.weight, term, entry: 0 })
    }
  }
  list.forEach(({ theme }, owner) => {
    for (const text of theme.terms) addTerm(owner, { kind: 'term', text, weight: 1 })
    for (const pattern of theme.patterns) addTerm(owner, pattern)
    for (const text of theme.except) {
      for (const { hides } of meaningsOf({ kind: 'term', text })) {
        for (let below = owner; below < list.length; below++)
          if (isWithin(list, below, owner)) hides.push(below)
      }
    }
  })
  const { words, except, within } = themes.negation
  for (const word of words) for (const view of viewsOf(word)) meaningIn(strings, view).negates = true
  for (const word of except) for (const view of viewsOf(word)) meaningIn(strings, view).sparesNegation = true

  const meanings = [...strings.values(), ...[...patterns.values()].map(({ meaning }) => meaning)]
  let entries = 0
  for (const { targets } of meanings) {
    targets.sort((a, b) => a.target - b.target || a.owner - b.owner)
    for (const target of targets) target.entry = entries++
  }
  const written = [...patterns.values()]
  const made: CompiledThemes = {
    list,
    matcher: compileMatcher([...strings.keys()]),
    scanner:
      written.length === 0
        ? undefined
        : compilePatterns(
            written.map(({ pattern }) => pattern),
            (number) => `themes: ${written[number]!.text}`,
          ),
    meanings,
    terms: [...terms.keys()].map((key) => key.slice(key.indexOf(' ') + 1)),
    negationWithin: within,
  }
  compiled.set(themes, made)
  return made
}

const noMeaning = (): Meaning => ({ targets: [], hides: [], negates: false, sparesNegation: false })

function meaningIn(strings: Map<string, Meaning>, text: string): Meaning {
  const meaning = strings.get(text) ?? noMeaning()
  strings.set(text, meaning)
  return meaning
}

/** Texts are searched in a folded view (`foldText`): how a term looks there, in simplified and traditional texts. */
export function viewsOf(text: string): string[] {
  const narrow = foldWidth(text)
  return [...new Set([narrow, toSimplifiedView(narrow)])]
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
