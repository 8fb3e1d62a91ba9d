import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { jsonSchema, schemaNames } from './schema.ts'
import { registerNode } from './segment/register.node.ts'
import { themeFileOf } from './themes/accept.ts'
import { policyThemes } from './themes/policy.ts'

registerNode()
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
const fixture = readFileSync(join(__dirname, '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')

/** What is wrong with a value by a schema, each mistake with its place. */
function mistakes(name: (typeof schemaNames)[number], value: unknown): string[] {
  const validate = ajv.compile(jsonSchema(name))
  validate(JSON.parse(JSON.stringify(value)))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the JSON Schemas', () => {
  it('are schemas of the draft that they name', () => {
    for (const name of schemaNames) expect(ajv.validateSchema(jsonSchema(name))).toBe(true)
  })

  it('take the analysis of the fixture, of bare text and of nothing much', async () => {
    expect(mistakes('analysis', await analyze(fixture))).toEqual([])
    expect(mistakes('analysis', await analyze('坚持“两个确立”。'))).toEqual([])
    expect(
      mistakes('analysis', await analyze('a', { k: 3, unit: '甲', userWords: [{ word: '甲' }] })),
    ).toEqual([])
  })

  it('refuse an analysis with a key more, a key less, a text for a number', async () => {
    const good = await analyze('坚持“两个确立”。')
    const { title: _, ...untitled } = good
    expect(mistakes('analysis', { ...good, extra: 1 })).toEqual([' must NOT have additional properties'])
    expect(mistakes('analysis', untitled)).toEqual([" must have required property 'title'"])
    const quotes = good.quotes.map((quote) => ({ ...quote, start: '3' }))
    expect(mistakes('analysis', { ...good, quotes })).toEqual(['/quotes/0/start must be integer'])
  })

  it('take the built-in themes as a file, words and a config, and refuse what is none', () => {
    expect(mistakes('themes', themeFileOf(policyThemes))).toEqual([])
    expect(mistakes('themes', { themes: [{ id: 'a', trems: [] }] })).not.toEqual([])
    expect(mistakes('words', [{ word: '走帮服', tag: 'nz' }])).toEqual([])
    expect(mistakes('words', [{ word: '' }])).not.toEqual([])
    expect(mistakes('config', { themes: 'a.yaml', levels: [1], k: 'auto' })).toEqual([])
    expect(mistakes('config', { thems: 'a.yaml' })).not.toEqual([])
  })
})
