import { shown, TifaError } from '../error.ts'
import { parseExpression } from '../match/expression/parse.ts'
import { compilePatterns } from '../match/expression/run.ts'
import { type Pattern, PatternMistake } from '../match/expression/tree.ts'
import { parseGap, parseGlob } from '../match/expression/wildcards.ts'
import { chooseLongest } from '../match/longest.ts'
import { compileMatcher } from '../match/matcher.ts'
import type { Span } from '../text/span.ts'
import { compileThemes, viewsOf } from './compile.ts'
import { usualGap } from './pattern.ts'
import { policyThemes } from './policy.ts'
import type { Themes } from './theme.ts'
import { visitTerms } from './visit.ts'

/** What a concordance looks for. */
export type ConcordancePattern =
  /** Words or formulas; of several that overlap, the leftmost longest counts. */
  | string
  | readonly string[]
  /** JavaScript's own expressions, as they are: their time is their author's affair. */
  | RegExp
  /** As in theme files (`defineThemes`): run in linear time, so safe from strangers too. */
  | { readonly glob: string }
  | { readonly regex: string }
  | { readonly gap: string; readonly within?: number }
  /** The hits of a theme, by its id or label; of `policyThemes` unless others are given. */
  | { readonly theme: string; readonly themes?: Themes }

/** A pattern made ready. */
export interface Search {
  /** What repeated searches are known by; undefined where each is one of its own. */
  key: string | undefined
  /** Set where strings alone are looked for, in folded texts. */
  words: readonly string[] | undefined
  /** Where it stands in a text, given as it is and folded. */
  find(text: string, folded: string): Span[]
}

export function searchOf(pattern: ConcordancePattern): Search {
  if (pattern instanceof RegExp)
    return { key: undefined, words: undefined, find: (text) => matchesOf(pattern, text) }
  const isList = typeof pattern === 'string' || Array.isArray(pattern)
  if (isList)
    return searchOfWords((typeof pattern === 'string' ? [pattern] : pattern) as readonly string[], pattern)
  for (const [kind, make] of Object.entries(kinds)) {
    const value =
      typeof pattern === 'object' && pattern !== null ? (pattern as Record<string, unknown>)[kind] : undefined
    if (value === undefined) continue
    if (typeof value !== 'string' || value === '') {
      throw new TifaError(
        'option',
        `pattern.${kind}: received ${shown(value)}; allowed is a string that is not empty`,
      )
    }
    return make(value, pattern as { within?: number; themes?: Themes })
  }
  throw refused(pattern)
}

const refused = (pattern: unknown) =>
  new TifaError(
    'option',
    `pattern: received ${shown(pattern)}; allowed are a string that is not empty, a list of these, a RegExp, or an object with glob, regex, gap or theme`,
  )

function searchOfWords(words: readonly string[], pattern: unknown): Search {
  if (words.length === 0 || words.some((word) => typeof word !== 'string' || word === ''))
    throw refused(pattern)
  const views = [...new Set(words.flatMap(viewsOf))]
  let matcher: ReturnType<typeof compileMatcher> | undefined
  return {
    key: JSON.stringify(views),
    words: views,
    find(_, folded) {
      matcher ??= compileMatcher(views)
      return chooseLongest(matcher.find(folded))
    },
  }
}

const kinds = {
  glob: (text: string) => searchOfPattern('glob', text, () => parseGlob(text)),
  regex: (text: string) => searchOfPattern('regex', text, () => parseExpression(text)),
  gap: (text: string, { within = usualGap }: { within?: number }) =>
    searchOfPattern('gap', text, () => parseGap(text, within), within),
  theme: (name: string, { themes = policyThemes }: { themes?: Themes }) => searchOfTheme(name, themes),
} satisfies Record<string, (text: string, pattern: { within?: number; themes?: Themes }) => Search>

function searchOfPattern(kind: string, text: string, parse: () => Pattern, within?: number): Search {
  try {
    const scanner = compilePatterns([parse()], () => text)
    return {
      key: JSON.stringify([kind, text, within]),
      words: undefined,
      find(_, folded) {
        const spans: Span[] = []
        scanner.scan(folded, (_number, start, end) => {
          spans.push({ start, end })
        })
        return spans
      },
    }
  } catch (error) {
    if (!(error instanceof PatternMistake)) throw error
    throw new TifaError('option', `pattern.${kind}: received ${shown(text)}; ${error.message}`)
  }
}

function searchOfTheme(name: string, themes: Themes): Search {
  const compiled = compileThemes(themes)
  const theme = compiled.list.findIndex((listed) => listed.theme.id === name || listed.theme.label === name)
  if (theme < 0) {
    const some = compiled.list.slice(0, 12).map((listed) => listed.theme.label)
    const more = compiled.list.length > some.length ? ' …' : ''
    throw new TifaError(
      'option',
      `pattern.theme: received ${shown(name)}; allowed are ${some.join(', ')}${more}`,
    )
  }
  return {
    key: JSON.stringify(['theme', themes.hash, theme]),
    words: undefined,
    find(_, folded) {
      const spans: Span[] = []
      visitTerms(folded, compiled, {}, ({ target, start, end, part }) => {
        if (target === theme && !part) spans.push({ start, end })
      })
      return spans
    },
  }
}

function matchesOf(pattern: RegExp, text: string): Span[] {
  const flags = pattern.flags.replace(/[gy]/g, '')
  const spans: Span[] = []
  // matchAll goes on by one character after an empty match, so that it always ends.
  for (const match of text.matchAll(new RegExp(pattern.source, `${flags}g`))) {
    if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}
