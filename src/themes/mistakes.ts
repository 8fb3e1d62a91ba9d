import type { z } from 'zod'
import { shown, TifaError } from '../error.ts'
import { keysAt } from './entry.ts'
import { nearest } from './nearest.ts'

/** Something wrong in a theme dictionary: where, what was received, what is allowed. */
export interface Mistake {
  path: readonly PropertyKey[]
  message: string
  /** The mistake is the key itself, not its value. */
  key?: string
  /** The key that was probably meant. */
  meant?: string
}

/** Where something stands in a file, as `file:line:column`. */
export type Locate = (mistake: Mistake) => string | undefined

/** At most this many mistakes are told at once. */
const mostMistakes = 10

/** The error for one or several mistakes, each on a line with its place in the file, where there is one. */
export function mistakesError(found: readonly Mistake[], locate?: Locate, name = 'themes'): TifaError {
  const lines = found.slice(0, mostMistakes).map((mistake) => {
    const place = locate?.(mistake)
    const path = pathText(mistake.path)
    return `${place === undefined ? '' : `${place}: `}${path === '' ? 'themes file' : path}: ${mistake.message}`
  })
  if (found.length > mostMistakes) lines.push(`and ${found.length - mostMistakes} more`)
  return new TifaError('input', lines.length === 1 ? lines[0]! : `${name}:\n  ${lines.join('\n  ')}`)
}

export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, key) => (typeof key === 'number' ? `${whole}[${key}]` : `${whole}${whole && '.'}${String(key)}`),
    '',
  )
}

/** What zod found, told in our words. */
export function mistakesOf(issues: readonly z.core.$ZodIssue[], input: unknown): Mistake[] {
  const found = issues.flatMap((issue) => toldOf(issue, issue.path, input))
  // A key that is missing because it is misspelt is one mistake, not two.
  const meant = new Set(found.flatMap(({ path, meant }) => (meant ? [pathText([...path, meant])] : [])))
  return found.filter(({ path, key }) => key !== undefined || !meant.has(pathText(path)))
}

function toldOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[], input: unknown): Mistake[] {
  const value = valueAt(input, path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = nearest(key, keysAt(path))
      return { path, key, ...(meant ? { meant } : {}), message: unknownKey(key, path, meant) }
    })
  }
  if (issue.code === 'invalid_union') {
    // Of a string or an object the one is meant that was written.
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    const meant = isObject ? issue.errors.at(-1) : typeof value === 'string' ? issue.errors[0] : undefined
    if (meant) return meant.flatMap((inner) => toldOf(inner, [...path, ...inner.path], input))
    return [{ path, message: `received ${received(value)}; allowed is a string or an object` }]
  }
  const allowed = issue.code === 'invalid_type' ? `allowed is ${named(issue.expected)}` : issue.message
  return [{ path, message: `received ${received(value)}; ${allowed}` }]
}

const received = (value: unknown) => (value === undefined ? 'nothing' : shown(value))

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key]
  return value
}

function named(type: string): string {
  return type === 'array' ? 'a list' : type === 'object' ? 'an object' : `a ${type}`
}

function unknownKey(key: string, path: readonly PropertyKey[], meant: string | undefined): string {
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`
  return `received the key ${shown(key)}; allowed are ${keysAt(path).join(', ')}${hint}`
}
