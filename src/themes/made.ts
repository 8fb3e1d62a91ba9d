import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TermEntry, ThemeEntry, ThemeFile } from './entry.ts'
import { standardNegation } from './negation.ts'
import { usualGap } from './pattern.ts'
import type { Theme, ThemePattern, Themes } from './theme.ts'

/**
 * The dictionary that checked entries stand for: defaults filled in, with the hash of its content. Checks nothing, and
 * so is at hand without what checks.
 */
export function madeThemes(file: ThemeFile): Themes {
  const content = contentOf(file)
  return Object.freeze({ ...content, hash: bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))) })
}

function contentOf({ name, note, source, negation, themes }: ThemeFile): Omit<Themes, 'hash'> {
  const { words, except, within } = { ...standardNegation, ...withoutUndefined(negation) }
  return {
    ...withoutUndefined({ name, note, source }),
    negation: Object.freeze({ words: frozen(words), except: frozen(except), within }),
    themes: frozen(themes.map(completed)),
  }
}

/** A theme with its defaults filled in, its keys in one order, so that its JSON is canonical. */
function completed(entry: ThemeEntry): Theme {
  const terms = entry.terms ?? []
  return Object.freeze({
    id: entry.id,
    label: entry.label ?? entry.id,
    ...withoutUndefined({ note: entry.note, source: entry.source }),
    terms: frozen(terms.filter((term) => typeof term === 'string')),
    patterns: frozen(terms.filter((term) => typeof term === 'object').map(completedTerm)),
    except: frozen(entry.except ?? []),
    themes: frozen((entry.themes ?? []).map(completed)),
  })
}

function completedTerm(entry: TermEntry): ThemePattern {
  const kind = kinds.find((name) => entry[name] !== undefined)!
  return Object.freeze({
    kind,
    text: entry[kind]!,
    ...(kind === 'gap' ? { within: entry.within ?? usualGap } : {}),
    weight: entry.weight ?? 1,
    ...withoutUndefined({ note: entry.note, source: entry.source }),
  })
}

/** The ways to write a term as an object: each has one. */
export const kinds = ['term', 'glob', 'regex', 'gap'] as const
const frozen = <T>(list: readonly T[]): readonly T[] => Object.freeze([...list])

function withoutUndefined<T extends object>(object: T | undefined) {
  const kept = Object.entries(object ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
