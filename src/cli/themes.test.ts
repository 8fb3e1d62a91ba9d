import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fixture, runTifa } from './command.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-cli-themes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tifa = (...args: string[]) => runTifa(args, folder)

writeFileSync(
  join(folder, 'my.yaml'),
  'themes:\n  - { id: c, label: 我的协商, terms: [协商, { glob: 协商?民 }] }\n',
)
writeFileSync(join(folder, 'wrong.yaml'), 'themes:\n  - id: c\n    trems: [协商]\n')

it('counts, compares and reports themes of a file', () => {
  const rows = JSON.parse(tifa('themes', fixture, '--themes', 'my.yaml', '--json').stdout)
  const labels = rows.map((row: { label: string }) => row.label)
  expect(new Set(labels)).toEqual(new Set(['我的协商']))
  expect(rows.every((row: { count: number }) => row.count > 0)).toBe(true)
  expect(tifa('compare', fixture, '--themes', 'my.yaml', '--guard', 'both').stdout).toContain('我的协商')
  const analysis = JSON.parse(tifa('report', fixture, '--themes', 'my.yaml', '--json').stdout)
  expect(analysis.hits[0].theme).toBe('c')
})

it('tells a mistake in a theme file in one line, with its place, and exits with 1', () => {
  for (const verb of ['themes', 'report']) {
    expect(tifa(verb, fixture, '--themes', 'wrong.yaml')).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'tifa: wrong.yaml:3:5: themes[0]: received the key "trems"; allowed are id, label, note, source, terms, except, themes; did you mean terms?\n',
    })
  }
  expect(tifa('themes', fixture, '--themes', 'none.yaml').stderr).toBe('tifa: none.yaml: no such file\n')
})

it('shows words, globs, expressions and themes in context', () => {
  const matches = (...args: string[]) =>
    JSON.parse(tifa('kwic', ...args, fixture, '--json').stdout).map((row: { match: string }) => row.match)
  expect(new Set(matches('协商?民', '--glob'))).toEqual(new Set(['协商于民', '协商为民']))
  expect(new Set(matches('协商(于|为)民', '--regex'))).toEqual(new Set(['协商于民', '协商为民']))
  expect(matches('我的协商', '--theme', '--themes', 'my.yaml', '--limit', '3')).toHaveLength(3)
  const rights = JSON.parse(
    tifa('kwic', '协商', fixture, '--sort', '1R,2R', '--width', '4', '--json').stdout,
  ).map((row: { right: string }) => row.right)
  expect(rights.every((right: string) => right.length <= 4)).toBe(true)
  const keys = rights.map((right: string) => [...right].slice(0, 2).join('\u0000'))
  expect(keys).toEqual([...keys].sort())
})

it('says what is wrong with a pattern or an option, and exits with 2', () => {
  expect(tifa('kwic', '(', fixture, '--regex')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('pattern.regex: received "("; at character 1'),
  })
  expect(tifa('kwic', '协商', fixture, '--sort', 'up').stderr).toContain('Allowed are place, left, right')
  expect(tifa('kwic', '协商', fixture, '--glob', '--regex').status).toBe(2)
  expect(tifa('themes', fixture, '--guard', 'all').status).toBe(2)
})
