import { shown, TifaError } from '../error.ts'
import type { Row } from './rows.ts'

type Kind = 'array' | 'object' | 'string'

/** What of an analysis the views read, and of which kind it must be. */
const fields: readonly (readonly [path: string, kind: Kind])[] = [
  ['stamp', 'object'],
  ['stamp.tifa', 'string'],
  ['stamp.engine', 'string'],
  ['stamp.lexicon', 'string'],
  ['stamp.themes', 'string'],
  ['stamp.text', 'string'],
  ['stamp.options', 'object'],
  ['title', 'string'],
  ['text', 'string'],
  ['sources', 'array'],
  ['units', 'array'],
  ['sections', 'array'],
  ['quotes', 'array'],
  ['slogans', 'array'],
  ['phrases', 'array'],
  ['themes', 'array'],
  ['hits', 'array'],
  ['comparisons', 'array'],
  ['keywords', 'array'],
  ['clusters', 'object'],
  ['clusters.clusters', 'array'],
  ['clusters.rows', 'array'],
  ['notes', 'array'],
]

const words: Record<Kind, string> = { array: 'an array', object: 'an object', string: 'a string' }

/** @throws TifaError where the value is nothing that a view can show. */
export function assertAnalysis(value: unknown): void {
  if (kindOf(value) !== 'object') refuse('analysis', value, 'an analysis, as analyze() gives it')
  for (const [path, kind] of fields) {
    const field = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
    if (kindOf(field) !== kind) refuse(`analysis.${path}`, field, words[kind])
    if (kind === 'array') assertItems(`analysis.${path}`, field as unknown[])
  }
}

/** @throws TifaError where the value is no array of objects. */
export function assertRows(value: unknown): asserts value is readonly Row[] {
  if (!Array.isArray(value)) refuse('rows', value, 'an array of objects')
  assertItems('rows', value)
}

/** @throws TifaError where the value is no object of options. */
export function assertOptions(value: unknown): void {
  if (kindOf(value) !== 'object') refuse('options', value, 'an object')
}

/** A switch that may be left out. @throws TifaError for anything but `true` and `false`. */
export function flag(name: string, value: unknown, fallback: boolean): boolean {
  if (value === undefined) return fallback
  if (typeof value === 'boolean') return value
  return refuse(name, value, 'true and false')
}

/** @throws TifaError always: names the argument, what was received and what is allowed. */
export function refuse(name: string, received: unknown, allowed: string): never {
  const is = /^(?:an?|what) /.test(allowed) ? 'is' : 'are'
  throw new TifaError('option', `${name}: received ${shown(received)}; allowed ${is} ${allowed}`)
}

function assertItems(name: string, items: readonly unknown[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (typeof item !== 'object' || item === null) refuse(`${name}[${i}]`, item, 'an object')
  }
}

function kindOf(value: unknown): Kind | undefined {
  if (typeof value === 'string') return 'string'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'object' && value !== null ? 'object' : undefined
}
