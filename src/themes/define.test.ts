import { expect, test } from 'vitest'
import { TifaError } from '../error.ts'
import { defineThemes } from './define.ts'

const theme = { id: 'economy', terms: ['高质量发展', '经济'] }
const messageOf = (input: unknown): string => {
  try {
    defineThemes(input)
  } catch (error) {
    expect(error).toBeInstanceOf(TifaError)
    return (error as TifaError).message
  }
  return 'nothing was thrown'
}

test('fills in defaults, freezes, and gives the same hash for the same content in any order of keys', () => {
  const themes = defineThemes({ name: 'mine', themes: [theme] })
  expect(themes.themes[0]).toEqual({ ...theme, label: 'economy', patterns: [], except: [], themes: [] })
  expect(Object.isFrozen(themes.themes[0]?.terms)).toBe(true)
  expect(themes.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(defineThemes({ themes: [{ terms: theme.terms, id: 'economy' }], name: 'mine' }).hash).toBe(
    themes.hash,
  )
  expect(defineThemes({ name: 'mine', themes: [{ ...theme, terms: ['经济'] }] }).hash).not.toBe(themes.hash)
})

test('the hash is SHA-256 of the canonical JSON, as node:crypto computes it', async () => {
  const { createHash } = await import('node:crypto')
  const { hash, ...content } = defineThemes({ themes: [theme] })
  expect(hash).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'))
})

test.each([
  [
    { themes: [{ id: 'a', terms: ['经济', 3] }] },
    'themes[0].terms[1]: received 3; allowed is a string or an object',
  ],
  [{ themes: [{ terms: ['经济'] }] }, 'themes[0].id: received nothing; allowed is a string'],
  [
    { themes: [{ ...theme, colour: 'red' }] },
    'themes[0]: received the key "colour"; allowed are id, label, note, source, terms, except, themes',
  ],
  [
    { themes: [theme], version: 1 },
    'themes file: received the key "version"; allowed are name, note, source, negation, themes',
  ],
  [{ themes: 'economy' }, 'themes: received "economy"; allowed is a list'],
  [{ themes: [] }, 'themes: received []; allowed are lists of at least one theme'],
  [undefined, 'themes file: received nothing; allowed is an object'],
  [
    { themes: [{ id: 'a', terms: [''] }] },
    'themes[0].terms[0]: received ""; allowed are strings that are not empty',
  ],
  [
    { themes: [{ id: 'a', terms: ['经济 '] }] },
    'themes[0].terms[0]: received "经济 "; allowed are strings without white space around them',
  ],
  [
    { themes: [{ id: 'a', terms: ['经济', '民生', '经济'] }] },
    'themes[0].terms[2]: received "经济" twice; each stands once',
  ],
  [
    { themes: [theme, { id: 'b', themes: [theme] }] },
    'themes[1].themes[0].id: received "economy" again; each id is used once',
  ],
  [{ themes: [{ id: 'a' }] }, 'themes[0].terms: received none; a theme has at least one term or sub-theme'],
  [
    { themes: [{ ...theme, except: ['政治'] }] },
    'themes[0].except[0]: received "政治"; allowed are words that hold a term of the theme',
  ],
  [
    { themes: [{ ...theme, except: ['经济'] }] },
    'themes[0].except[0]: received "经济", which is a term of the same theme',
  ],
])('names the place of a mistake, what was received and what is allowed: %j', (input, message) => {
  expect(messageOf(input)).toBe(`tifa: ${message}`)
})

test('tells several mistakes at once, but not hundreds', () => {
  const message = messageOf({ themes: [{ id: 'a', terms: new Array(200).fill(1) }] })
  expect(message.split('\n')).toHaveLength(12)
  expect(message).toContain('and 190 more')
})
