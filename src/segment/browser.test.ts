import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { loadSegmenter } from './load.ts'
import type { Segmenter } from './segmenter.ts'
import { anyText } from './texts.test-support.ts'

interface Bundle {
  loadSegmenter: typeof import('./load.ts').loadSegmenter
  setLexiconSource: typeof import('./lexicon-source.ts').setLexiconSource
}

let folder: string
let code: string
let tifa: Bundle
/** Makes what the realm takes for an array of its own. */
let array: <T>(...items: T[]) => T[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tifa-'))
  const source = (name: string): string => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)))
  const entry = join(folder, 'entry.ts')
  await writeFile(
    entry,
    `export * from ${source('./load.ts')}\nexport * from ${source('./lexicon-source.ts')}\n`,
  )
  await build({
    entry: { tifa: entry },
    outDir: folder,
    config: false,
    format: 'iife',
    globalName: 'tifa',
    platform: 'browser',
    target: 'es2022',
    silent: true,
  })
  code = await readFile(join(folder, 'tifa.global.js'), 'utf8')
  // A realm of its own: the language and nothing of Node's.
  const realm = createContext({})
  runInContext(code, realm)
  tifa = runInContext('tifa', realm) as Bundle
  array = runInContext('(...items) => items', realm) as typeof array
  // The realm has its own Uint8Array; bytes of this one would be refused, as they should be.
  const bytes = nodeLexiconSource.readSync()
  const copy = (runInContext('(n) => new Uint8Array(n)', realm) as (n: number) => Uint8Array)(bytes.length)
  copy.set(bytes)
  tifa.setLexiconSource({ read: async () => copy })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('a bundle without any API of Node', () => {
  it('holds nothing of Node', () => {
    expect(code).not.toMatch(/from ["']node:|require\(["']|process\.|\bBuffer\./)
  })

  it('cuts, tags and takes user words as in Node', async () => {
    const segmenter = await tifa.loadSegmenter()
    const text = '有事好商量，众人的事情由众人商量。'
    expect([...segmenter.cut(text)].join(' ')).toBe('有事 好 商量 ， 众人 的 事情 由 众人 商量 。')
    expect(segmenter.ends(text).at(-1)).toBe(text.length)
    expect(segmenter.tag('商量')[0]?.tag).toBe('n')
    segmenter.addWord('众人的事情')
    expect([...segmenter.cut(text)]).toContain('众人的事情')
    segmenter.removeWord('众人的事情')
    expect([...segmenter.cut(text)]).not.toContain('众人的事情')
  })

  it('gives what Node gives, by every way to cut', async () => {
    setLexiconSource(nodeLexiconSource)
    const node = await loadSegmenter({ keep: ['numbers'] })
    const browser = await tifa.loadSegmenter({ keep: array<'numbers'>('numbers') })
    for (const segmenter of [node, browser]) {
      segmenter.addWord('提案工作')
      segmenter.addWord('好商量，众人', { whole: true, tag: 'zz' })
      segmenter.addWord('南通', { frequency: 4321 })
    }
    const all = (segmenter: Segmenter, text: string): string => {
      const counter = segmenter.countWords()
      counter.add(text)
      return JSON.stringify([
        segmenter.cut(text),
        segmenter.cut(text, { hmm: false }),
        segmenter.cutAll(text),
        segmenter.cutForSearch(text),
        segmenter.cutSmall(text, 2),
        segmenter.tag(text),
        segmenter.tokens(text),
        [...segmenter.ends(text)],
        counter.rows(),
      ])
    }
    const fixture = readFileSync(new URL('../../fixtures/nantong-2022/raw.txt', import.meta.url), 'utf8')
    expect(all(browser, fixture)).toBe(all(node, fixture))
    expect(browser.tokens('𠮷野家').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ])
    fc.assert(
      fc.property(anyText, (text) => {
        expect(all(browser, text)).toBe(all(node, text))
      }),
      { numRuns: 300 },
    )
  })

  it("says that engine 'nodejieba' is not for it", async () => {
    await expect(tifa.loadSegmenter({ engine: 'nodejieba' })).rejects.toThrow(/needs Node/)
  })
})
