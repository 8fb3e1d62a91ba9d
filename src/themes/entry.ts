import { z } from 'zod'

/** A term as a person writes it where a bare string does not say enough: one of the first four keys, and what it needs. */
export interface TermEntry {
  term?: string | undefined
  glob?: string | undefined
  regex?: string | undefined
  gap?: string | undefined
  /** For `gap` only: 0 to 100 characters between two pieces. Default 10. */
  within?: number | undefined
  /** Default 1. */
  weight?: number | undefined
  note?: string | undefined
  source?: string | undefined
}

/** A theme as a person writes it. */
export interface ThemeEntry {
  /** Names the theme in rows; used once in the whole dictionary. */
  id: string
  /** What people read. Default: the id. */
  label?: string | undefined
  note?: string | undefined
  source?: string | undefined
  /** Bare strings are matched as they are. May be left out where there are sub-themes. */
  terms?: (string | TermEntry)[] | undefined
  /** Longer words that hide the terms inside them, in this theme and its sub-themes. */
  except?: string[] | undefined
  themes?: ThemeEntry[] | undefined
}

export interface NegationEntry {
  words?: string[] | undefined
  except?: string[] | undefined
  within?: number | undefined
}

const term = z
  .string()
  .min(1, 'allowed are strings that are not empty')
  .refine((text) => text === text.trim(), 'allowed are strings without white space around them')
const gapWidth = z.number().refine((n) => Number.isInteger(n) && n >= 0 && n <= 100, {
  message: 'allowed are whole numbers from 0 to 100',
})

const termEntry = z.strictObject({
  term: term.optional(),
  glob: term.optional(),
  regex: z.string().min(1, 'allowed are strings that are not empty').optional(),
  gap: term.optional(),
  within: gapWidth.optional(),
  weight: z.number({ error: 'allowed is a number' }).optional(),
  note: z.string().optional(),
  source: z.string().optional(),
})

const themeEntry: z.ZodType<ThemeEntry> = z.strictObject({
  id: term,
  label: term.optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  terms: z.array(z.union([term, termEntry])).optional(),
  except: z.array(term).optional(),
  themes: z.lazy(() => z.array(themeEntry)).optional(),
})

const negationEntry = z.strictObject({
  words: z.array(term).optional(),
  except: z.array(term).optional(),
  within: gapWidth.optional(),
})

/** What a theme file holds, as zod checks it. */
export const themeFile = z.strictObject({
  name: term.optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  negation: negationEntry.optional(),
  themes: z.array(themeEntry).min(1, 'allowed are lists of at least one theme'),
})

export type ThemeFile = z.infer<typeof themeFile>

const termKeys = ['term', 'glob', 'regex', 'gap', 'within', 'weight', 'note', 'source']
const themeKeys = ['id', 'label', 'note', 'source', 'terms', 'except', 'themes']

/** The keys that an object at a path may have. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return ['name', 'note', 'source', 'negation', 'themes']
  if (path[0] === 'negation') return ['words', 'except', 'within']
  return path.at(-2) === 'terms' ? termKeys : themeKeys
}
