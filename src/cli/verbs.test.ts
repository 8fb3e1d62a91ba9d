import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { printed } from './printed.test-support.ts'
import { makeProgram } from './program.ts'

const fixture = join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt')

/** Every command, those below others too, by the words that call it. */
function commandsOf(command: Command, name = ''): [string, Command][] {
  return command.commands.flatMap((each) => {
    const own = `${name} ${each.name()}`.trim()
    return [[own, each] as [string, Command], ...commandsOf(each, own)]
  })
}
const commands = commandsOf(makeProgram())
const takesFiles = commands.filter(([, command]) => command.options.some((option) => option.long === '--bom'))

describe('every verb', () => {
  it('is one that the library has', () => {
    const names = commands.map(([name]) => name)
    for (const name of [
      'report',
      'segment',
      'quotes',
      'slogans',
      'numerals',
      'formulas',
      'words',
      'collocations',
    ]) {
      expect(names).toContain(name)
    }
    expect(takesFiles.length).toBeGreaterThan(25)
  })

  it.each(commands)('tifa %s shows examples that it knows itself', (name, command) => {
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
    const examples = [...help.matchAll(/^ {2}\$ .*?\btifa ([^|>&\n]*)/gm)].map(([, call]) => call!)
    expect(examples.length).toBeGreaterThan(0)
    expect(examples.filter((call) => call.startsWith(name)).length).toBeGreaterThan(0)
    const known = new Set(command.options.map((option) => option.long))
    for (const call of examples) {
      for (const [option] of call.matchAll(/--[a-z][\w-]*/g)) expect(known).toContain(option)
    }
  })

  it.each(takesFiles)('tifa %s prints a table that a person can read, and JSON', async (name) => {
    const call = [...name.split(' '), ...(name === 'kwic' ? ['协商'] : []), fixture]
    const table = await printed(...call)
    expect(table).not.toMatch(/undefined|NaN|\[object|\d\.\d{4}/)
    expect(table).not.toContain('\u001b')
    const rows = JSON.parse(await printed(...call, '--json'))
    if (name === 'reuse') expect(rows).toEqual([])
    else {
      expect(table).toContain('──')
      expect(rows.length).toBeGreaterThan(0)
    }
  })

  it('gives each chart the form of Vega-Lite drawn', async () => {
    const withChart = takesFiles.filter(([, command]) => command.options.some(({ long }) => long === '--svg'))
    expect(withChart.map(([name]) => name)).toEqual(
      expect.arrayContaining(['themes', 'clusters', 'distances']),
    )
    for (const [name] of withChart.filter(([each]) => each !== 'trends')) {
      const call = [name, ...(name === 'kwic' ? ['协商'] : []), fixture]
      expect(await printed(...call, '--svg', '-')).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    }
  })
})

describe('the comparison as a person reads it', () => {
  it('clusters say what each document is called beside its number', async () => {
    const rows = JSON.parse(await printed('clusters', fixture, '--json'))
    expect(rows[0]).not.toHaveProperty('heading')
    expect(rows[1]).toMatchObject({ document: 'u1.1', heading: expect.stringContaining('深化“走帮服”') })
  })

  it('says rate, ratio, interval and adjusted p, the surest first, under each unit', async () => {
    const lines = (await printed('compare', fixture, '--levels', '1')).split('\n')
    expect(lines[0]).toMatch(
      /^theme +hits +expected +per 1000 +elsewhere +log₂ ratio +95% interval +p adjusted$/,
    )
    expect(lines[2]).toBe('海门区政协')
    // 29 of its 1,061 characters against 7 of 2,895 elsewhere: 27.3 and 2.4 per thousand, 2^3.50 = 11.3 times.
    expect(lines[3]).toMatch(/^营商环境与助企 +29 +9\.7 +27\.3 +2\.4 +\+3\.50 +\+2\.31 … \+4\.69 +<0\.001$/)
  })

  it('keeps the rows of a table apart that are of one unit and several years', async () => {
    const rows = JSON.parse(
      await printed('themes', join(__dirname, 'years.test-data.csv'), '--by', '年份', '--json'),
    )
    const years = rows.map((row: { unit: string }) => row.unit)
    expect([...new Set(years)]).toEqual(['2020', '2021', '2022'])
  })
})
