import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeProgram } from './program.ts'

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'command-line.md'), 'utf8')
const program = makeProgram()
const named = (text: string) => new RegExp(`\`${text}[ \`]`)

it('docs/command-line.md names every verb and no option that none has', () => {
  const visible = program.createHelp().visibleCommands(program)
  const verbs = visible.map((command) => command.name()).filter((name) => name !== 'help')
  expect(verbs.filter((name) => !named(name).test(page))).toEqual([])
  const known = new Set(
    [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]
      .flatMap((command) => command.options)
      .map((option) => option.long),
  )
  const written = [...new Set([...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option))]
  expect(written.filter((option) => !known.has(option) && option !== '--help')).toEqual([])
})

it('names every option that several verbs have', () => {
  const counts = new Map<string, number>()
  for (const command of program.commands) {
    for (const { long } of command.options) counts.set(long!, (counts.get(long!) ?? 0) + 1)
  }
  const common = [...counts].filter(([, count]) => count > 4).map(([long]) => long)
  expect(common.filter((long) => !page.includes(long))).toEqual([])
})
