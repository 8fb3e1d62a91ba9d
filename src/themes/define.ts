import { shown } from '../error.ts'
import { type TermEntry, type ThemeEntry, themeFile } from './entry.ts'
import { kinds, madeThemes } from './made.ts'
import { type Locate, type Mistake, mistakesError, mistakesOf } from './mistakes.ts'
import { patternMistake } from './pattern.ts'
import type { Themes } from './theme.ts'

export type { NegationEntry, TermEntry, ThemeEntry } from './entry.ts'
export type { Negation, Theme, ThemePattern, Themes } from './theme.ts'

/**
 * Checks a theme dictionary and makes it ready to count with: `{ name?, note?, source?, negation?, themes: [{ id,
 * label?, note?, source?, terms, except?, themes? }] }`. A term is a string, or an object with one of
 *
 * - `term`: as it is;
 * - `glob`: `?` is one character, `*` any number within a clause, as few as fit (`第?产业`);
 * - `regex`: a regular expression without references back and looking around, run in linear time, the longest match
 *   (`\d+个百分点`);
 * - `gap`: pieces in one clause with at most `within` (default 10) characters between two (`提高…水平`);
 *
 * and with `weight` (default 1), `note` and `source` if need be. A term may belong to several themes, but stands once in
 * each. `negation` says which words negate a hit behind them; default: a list of 不, 没有, 未 … within 4 characters.
 *
 * @throws TifaError that names the place of each mistake (`themes[0].terms[3]`), what was received there and what is
 *   allowed
 */
export function defineThemes(input: unknown): Themes {
  return checkedThemes(input)
}

/** The same for what was read from a file, whose mistakes have a place there. */
export function checkedThemes(input: unknown, locate?: Locate, name?: string): Themes {
  const parsed = themeFile.safeParse(input)
  if (!parsed.success) throw mistakesError(mistakesOf(parsed.error.issues, input), locate, name)
  const found: Mistake[] = []
  const ids = new Map<string, Mistake>()
  parsed.data.themes.forEach((theme, i) => {
    checkTheme(theme, ['themes', i], ids, found, locate)
  })
  if (found.length > 0) throw mistakesError(found, locate, name)
  return madeThemes(parsed.data)
}

/** What a shape cannot say: ids used once, terms once in a theme and well written, exceptions that except something. */
function checkTheme(
  entry: ThemeEntry,
  path: readonly PropertyKey[],
  ids: Map<string, Mistake>,
  found: Mistake[],
  locate: Locate | undefined,
): (string | undefined)[] {
  const tell = (keys: readonly PropertyKey[], message: string): Mistake => {
    const mistake = { path: [...path, ...keys], message }
    found.push(mistake)
    return mistake
  }
  const elsewhere = (first: Mistake) => {
    const place = locate?.(first)
    return place === undefined ? '' : ` (first at ${place})`
  }
  const known = ids.get(entry.id)
  if (known) tell(['id'], `received ${shown(entry.id)} again; each id is used once${elsewhere(known)}`)
  else ids.set(entry.id, { path: [...path, 'id'], message: '' })

  const terms = entry.terms ?? []
  const subThemes = entry.themes ?? []
  if (terms.length === 0 && subThemes.length === 0) {
    tell(['terms'], 'received none; a theme has at least one term or sub-theme')
  }
  terms.forEach((term, i) => {
    if (typeof term === 'string') return
    for (const { keys, message } of termMistakes(term)) tell(['terms', i, ...keys], message)
  })
  for (const [key, texts] of [
    ['terms', terms.map(termText)],
    ['except', entry.except ?? []],
  ] as const) {
    const seen = new Map<string, Mistake>()
    texts.forEach((text, i) => {
      if (text === undefined) return
      const first = seen.get(text)
      if (first) tell([key, i], `received ${shown(text)} twice; each stands once${elsewhere(first)}`)
      else seen.set(text, { path: [...path, key, i], message: '' })
    })
  }
  const all = terms.map(plainText)
  subThemes.forEach((theme, i) => {
    all.push(...checkTheme(theme, [...path, 'themes', i], ids, found, locate))
  })
  entry.except?.forEach((text, i) => {
    if (all.includes(text)) {
      tell(['except', i], `received ${shown(text)}, which is a term of the same theme`)
    } else if (!all.some((word) => word === undefined || text.includes(word))) {
      tell(['except', i], `received ${shown(text)}; allowed are words that hold a term of the theme`)
    }
  })
  return all
}

/** The characters of a term without wildcards; undefined for the others. */
const plainText = (term: string | TermEntry) => (typeof term === 'string' ? term : term.term)
/** What a term is told apart by. */
const termText = (term: string | TermEntry) =>
  typeof term === 'string' ? term : (term.term ?? term.glob ?? term.regex ?? term.gap)

function* termMistakes(entry: TermEntry): Generator<{ keys: string[]; message: string }> {
  const given = kinds.filter((kind) => entry[kind] !== undefined)
  if (given.length !== 1) {
    const received = given.length === 0 ? 'none of them' : given.join(' and ')
    yield { keys: [], message: `received ${received}; a term has one of ${kinds.join(', ')}` }
    return
  }
  const kind = given[0]!
  if (entry.within !== undefined && kind !== 'gap') {
    yield { keys: ['within'], message: `received ${shown(entry.within)}; within belongs to gap only` }
  }
  const text = entry[kind]!
  const wrong = patternMistake({
    kind,
    text,
    ...(entry.within === undefined ? {} : { within: entry.within }),
  })
  if (wrong !== undefined) yield { keys: [kind], message: `received ${shown(text)}; ${wrong}` }
}
