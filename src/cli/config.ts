import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { shown, TifaError } from '../error.ts'
import { type Config, config } from '../schema/config.ts'
import { nearest } from '../themes/nearest.ts'

const fileName = 'tifa.config.json'
/** These name files, which are looked for from the folder of the config file. */
const paths = ['themes', 'words'] as const

/** Adds `--config` and has the file's options stand where the call itself says nothing. */
export function addConfigOption(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--config <file>',
        `options to begin with (default: the nearest ${fileName} above this folder)`,
      ),
    )
    .option('--no-config', 'read no such file')
    .hook('preAction', (owner, called) => {
      if (owner === called) applyConfig(called)
    })
}

/** @throws TifaError for a file that can't be read, and for each mistake in it with its place */
function applyConfig(command: Command): void {
  const asked: unknown = command.getOptionValue('config')
  if (asked === false) return
  const path = typeof asked === 'string' ? asked : nearestConfig(process.cwd())
  if (path === undefined) return
  const known = new Set(command.options.map((option) => option.attributeName()))
  const given = (key: string) => {
    const source = command.getOptionValueSource(key)
    return source !== undefined && source !== 'default'
  }
  // What is written by another name, or told by the file's ending, was asked for by the call too.
  const formatGiven = ['format', 'json', 'csv', 'out', 'svg', 'png'].some(given)
  for (const [key, value] of Object.entries(readConfig(path))) {
    if (!known.has(key) || given(key) || (key === 'format' && formatGiven)) continue
    command.setOptionValueWithSource(key, value, 'config')
  }
}

/** The file in this folder or the nearest above it. */
function nearestConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, fileName)
    if (existsSync(path)) return path
    if (dirname(at) === at) return undefined
  }
}

type Applied = Omit<Config, '$schema' | 'by' | 'levels'> & { by?: string[]; levels?: number[] }

/** Reads and checks a config file. @throws TifaError */
export function readConfig(path: string): Applied {
  const { $schema: _, by, levels, ...rest } = checked(parsed(path), path)
  const folder = dirname(resolve(path))
  const files = paths.flatMap((key) => {
    const name = rest[key]
    return name === undefined ? [] : [[key, resolve(folder, name)] as const]
  })
  return {
    ...rest,
    ...Object.fromEntries(files),
    ...(by === undefined ? {} : { by: [by].flat() }),
    ...(levels === undefined ? {} : { levels: [levels].flat() }),
  }
}

function parsed(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'no such file' : `can't be read (${code ?? String(error)})`
    throw new TifaError('input', `${path}: ${why}`, { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new TifaError('input', `${path}: is no JSON: ${(error as Error).message}`, { cause: error })
  }
}

function checked(value: unknown, path: string): Config {
  const result = config.safeParse(value)
  if (result.success) return result.data
  const mistakes = result.error.issues.flatMap((issue) => toldOf(issue, value))
  const lines = mistakes.map((mistake) => `${path}: ${mistake}`)
  throw new TifaError('input', lines.join('\n  '))
}

/** Mistakes in our own words: where, what was received, what is allowed. */
function toldOf(issue: z.core.$ZodIssue, whole: unknown): string[] {
  const keys = Object.keys(config.shape)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = nearest(key, keys)
      const hint = meant === undefined ? '' : `; did you mean ${meant}?`
      return `received the key ${shown(key)}; allowed are ${keys.join(', ')}${hint}`
    })
  }
  const received = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    whole,
  )
  const place = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const prefix = place === '' ? '' : `${place.slice(1)}: `
  return [`${prefix}received ${shown(received)}; ${allowedBy(issue, received)}`]
}

function allowedBy(issue: z.core.$ZodIssue, received: unknown): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const meant = typeof received === 'string' ? nearest(received, values) : undefined
    return `allowed are ${values.join(', ')}${meant === undefined ? '' : `; did you mean ${meant}?`}`
  }
  if (issue.code === 'invalid_type' && !issue.message.startsWith('allowed')) {
    return `allowed is ${issue.expected === 'object' ? 'an object' : `a ${issue.expected}`}`
  }
  return issue.message
}
