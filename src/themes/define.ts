import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { shown, TifaError } from '../error.ts'

/** A theme: what it is called and the terms by which it is known. */
export interface Theme {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly terms: readonly string[]
  /** Longer words in which a term of this theme is not that term: 生产总值 for 生产. */
  readonly except: readonly string[]
  /** Sub-themes. What counts for one of them counts for this theme too. */
  readonly themes: readonly Theme[]
}

/** A checked theme dictionary, as `defineThemes` makes it. Frozen. */
export interface Themes {
  readonly name?: string
  readonly note?: string
  readonly themes: readonly Theme[]
  /** SHA-256 of all of the above, in hexadecimal: the same content gives the same hash on any machine. */
  readonly hash: string
}

/** A theme as a person writes it. */
export interface ThemeEntry {
  /** Names the theme in rows; used once in the whole dictionary. */
  id: string
  /** What people read. Default: the id. */
  label?: string | undefined
  note?: string | undefined
  /** Matched as they are, character by character. May be left out where there are sub-themes. */
  terms?: string[] | undefined
  /** Longer words that hide the terms inside them, in this theme and its sub-themes. */
  except?: string[] | undefined
  themes?: ThemeEntry[] | undefined
}

const term = z
  .string()
  .min(1, 'allowed are strings that are not empty')
  .refine((text) => text === text.trim(), 'allowed are strings without white space around them')
const themeEntry: z.ZodType<ThemeEntry> = z.strictObject({
  id: term,
  label: term.optional(),
  note: z.string().optional(),
  terms: z.array(term).optional(),
  except: z.array(term).optional(),
  themes: z.lazy(() => z.array(themeEntry)).optional(),
})
const themeFile = z.strictObject({
  name: term.optional(),
  note: z.string().optional(),
  themes: z.array(themeEntry).min(1, 'allowed are lists of at least one theme'),
})

/**
 * Checks a theme dictionary and makes it ready to count with: `{ name?, note?, themes: [{ id, label?,
 * note?, terms, except?, themes? }] }`. A term may belong to several themes, but stands once in each.
 * Throws a `TifaError` that names the place of each mistake (`themes[0].terms[3]`), what was received
 * there and what is allowed.
 */
export function defineThemes(input: unknown): Themes {
  const parsed = themeFile.safeParse(input)
  if (!parsed.success) throw mistakes(parsed.error.issues.map((issue) => told(issue, input)))
  const { name, note, themes } = parsed.data
  const found: string[] = []
  const ids = new Set<string>()
  themes.forEach((theme, i) => {
    checkTheme(theme, `themes[${i}]`, ids, found)
  })
  if (found.length > 0) throw mistakes(found)
  const content = {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
    themes: Object.freeze(themes.map(completed)),
  }
  return Object.freeze({ ...content, hash: bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))) })
}

/** A theme with its defaults filled in, its keys in one order, so that its JSON is canonical. */
function completed(entry: ThemeEntry): Theme {
  return Object.freeze({
    id: entry.id,
    label: entry.label ?? entry.id,
    ...(entry.note === undefined ? {} : { note: entry.note }),
    terms: Object.freeze([...(entry.terms ?? [])]),
    except: Object.freeze([...(entry.except ?? [])]),
    themes: Object.freeze((entry.themes ?? []).map(completed)),
  })
}

/** What a shape cannot say: ids used once, terms once in a theme, exceptions that except something. */
function checkTheme(entry: ThemeEntry, path: string, ids: Set<string>, found: string[]): string[] {
  if (ids.has(entry.id)) found.push(`${path}.id: received ${shown(entry.id)} again; each id is used once`)
  ids.add(entry.id)
  const terms = entry.terms ?? []
  const subThemes = entry.themes ?? []
  if (terms.length === 0 && subThemes.length === 0) {
    found.push(`${path}.terms: received none; a theme has at least one term or sub-theme`)
  }
  for (const key of ['terms', 'except'] as const) {
    const seen = new Set<string>()
    entry[key]?.forEach((text, i) => {
      if (seen.has(text)) found.push(`${path}.${key}[${i}]: received ${shown(text)} twice; each stands once`)
      seen.add(text)
    })
  }
  const all = [...terms]
  subThemes.forEach((theme, i) => {
    all.push(...checkTheme(theme, `${path}.themes[${i}]`, ids, found))
  })
  entry.except?.forEach((text, i) => {
    if (all.includes(text)) {
      found.push(`${path}.except[${i}]: received ${shown(text)}, which is a term of the same theme`)
    } else if (!all.some((word) => text.includes(word))) {
      found.push(
        `${path}.except[${i}]: received ${shown(text)}; allowed are words that hold a term of the theme`,
      )
    }
  })
  return all
}

/** At most this many mistakes are told at once. */
const mostMistakes = 10

function mistakes(found: string[]): TifaError {
  const rest = found.length - mostMistakes
  const lines = rest > 0 ? [...found.slice(0, mostMistakes), `and ${rest} more`] : found
  return new TifaError('input', lines.length === 1 ? lines[0]! : `themes:\n  ${lines.join('\n  ')}`)
}

/** One mistake that zod found, as: place, what was received, what is allowed. */
function told(issue: z.core.$ZodIssue, input: unknown): string {
  const path = issue.path.reduce<string>(
    (whole, key) => (typeof key === 'number' ? `${whole}[${key}]` : `${whole}${whole && '.'}${String(key)}`),
    '',
  )
  const place = path === '' ? 'themes file' : path
  if (issue.code === 'unrecognized_keys') {
    const allowed = path === '' ? 'name, note, themes' : 'id, label, note, terms, except, themes'
    return `${place}: received the key ${issue.keys.map(shown).join(', ')}; allowed are ${allowed}`
  }
  let value = input
  for (const key of issue.path) value = (value as Record<PropertyKey, unknown>)[key]
  const received = value === undefined ? 'nothing' : shown(value)
  const allowed = issue.code === 'invalid_type' ? `allowed is ${named(issue.expected)}` : issue.message
  return `${place}: received ${received}; ${allowed}`
}

function named(type: string): string {
  return type === 'array' ? 'a list' : type === 'object' ? 'an object' : `a ${type}`
}
