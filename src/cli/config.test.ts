import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from './config.ts'
import { printed } from './printed.test-support.ts'

const fixture = join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt')
const folder = mkdtempSync(join(tmpdir(), 'tifa-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())
const below = join(folder, 'a', 'b')
mkdirSync(below, { recursive: true })

function config(content: unknown, name = 'tifa.config.json'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** What a call prints from two folders below the config file. */
function printedBelow(...call: string[]): Promise<string> {
  vi.spyOn(process, 'cwd').mockReturnValue(below)
  return printed(...call)
}

describe('tifa.config.json', () => {
  it('is found above the working folder; options of the call outweigh it', async () => {
    writeFileSync(join(folder, 'my.yaml'), 'themes:\n  - { id: c, label: 我的协商, terms: [协商] }\n')
    config({ themes: 'my.yaml', format: 'json' })
    const rows = JSON.parse(await printedBelow('themes', fixture))
    expect(new Set(rows.map((row: { label: string }) => row.label))).toEqual(new Set(['我的协商']))
    expect(await printedBelow('themes', fixture, '--csv')).toMatch(/^unit,theme,label/)
    expect(await printedBelow('themes', fixture, '--no-config')).toContain('营商环境与助企')
    const other = config({ levels: 1, format: 'ndjson' }, 'other.json')
    expect(await printedBelow('themes', fixture, '--config', other)).not.toContain('"level":2')
    rmSync(join(folder, 'tifa.config.json'))
  })

  it('looks for its files from its own folder', () => {
    const path = config(
      { themes: 'my.yaml', words: '../words.txt', by: '年份', levels: [1, 2] },
      'paths.json',
    )
    expect(readConfig(path)).toEqual({
      themes: join(folder, 'my.yaml'),
      words: join(folder, '..', 'words.txt'),
      by: ['年份'],
      levels: [1, 2],
    })
  })

  it.each([
    [{ seeds: 1 }, /: received the key "seeds"; allowed are \$schema, themes, .*; did you mean seed\?$/],
    [{ engine: 'tiffa' }, /: engine: received "tiffa"; allowed are tifa, nodejieba; did you mean tifa\?$/],
    [{ seed: '7' }, /: seed: received "7"; allowed are whole numbers from 0$/],
    [
      { levels: [1, 'x'] },
      /: levels: received \[1,"x"\]; allowed are a whole number from 1 or a list of such$/,
    ],
    [{ bom: 'yes' }, /: bom: received "yes"; allowed is a boolean$/],
    [[], /: received \[\]; allowed is an object$/],
    ['{ "seed": 1, }', /: is no JSON: /],
    ['{ "__proto__": 1 }', /: received the key "__proto__"; allowed are /],
  ])('tells what is wrong with %j', (content, message) => {
    const path = config(content, 'wrong.json')
    expect(() => readConfig(path)).toThrow(message)
  })

  it('tells each mistake, and a file that is not there', () => {
    expect(() => readConfig(config({ k: 0, guard: 'all' }, 'two.json'))).toThrow(
      /guard: received "all"; allowed are none, [\s\S]*k: received 0; allowed are whole numbers from 1, or 'auto'/,
    )
    expect(() => readConfig(join(folder, 'none.json'))).toThrow(/none\.json: no such file$/)
  })
})
