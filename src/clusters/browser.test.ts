import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'tsup'
import { describe, expect, it } from 'vitest'
import type { Segmenter } from '../segment/segmenter.ts'
import { clusterCases } from './cluster.ts'
import type { ClusterOptions } from './options.ts'

const { CHROMIUM_PATH } = process.env
const found = [CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
if (found === undefined) console.warn('clusters: not compared with a browser: no Chromium at CHROMIUM_PATH')

const topics = [
  '渔港渔船渔民渔网出海',
  '果园苹果梨树采摘丰收',
  '学校教师学生课堂教材',
  '医院医生护士病房药品',
]
/** Texts of four topics, more than fifty different ones, made by a rule. */
const texts = Array.from({ length: 64 }, (_, i) => {
  const topic = topics[i % 4]!
  return (
    Array.from({ length: 9 }, (_, j) => topic.slice((i * j + j) % 9, ((i * j + j) % 9) + 2)).join('，') + i
  )
})

/** Cuts at every second character; the same in both places, since it is sent as source. */
const tag = (text: string) => (text.match(/..?/gsu) ?? []).map((word) => ({ word, tag: 'n' }))

const runs: ClusterOptions[] = [
  {},
  { k: 4, map: 'umap' },
  { k: 3, weighting: 'bm25', method: 'hierarchical' },
]

describe.skipIf(found === undefined)('clusters in Chromium', () => {
  it('are those of Node, byte for byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-clusters-'))
    const entry = join(folder, 'entry.ts')
    const source = JSON.stringify(fileURLToPath(new URL('./cluster.ts', import.meta.url)))
    await writeFile(entry, `export { clusterCases } from ${source}\n`)
    await build({
      entry: { clusters: entry },
      outDir: folder,
      config: false,
      format: 'iife',
      globalName: 'clusters',
      platform: 'browser',
      target: 'es2022',
      noExternal: [/./],
      silent: true,
    })
    const code = await readFile(join(folder, 'clusters.global.js'), 'utf8')
    const browser = await chromium.launch({ executablePath: found!, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const pages = [await browser.newPage(), await browser.newPage()]
      for (const page of pages) await page.addScriptTag({ content: code })
      // The second is as a page whose policy forbids compiled code.
      await pages[1]!.evaluate('delete globalThis.WebAssembly')
      for (const options of runs) {
        const here = await clusterCases(texts, { ...options, segmenter: { tag } as unknown as Segmenter })
        for (const page of pages) {
          const there = await page.evaluate(
            `clusters.clusterCases(${JSON.stringify(texts)}, { ...${JSON.stringify(options)}, segmenter: { tag: ${tag} } }).then((found) => JSON.stringify(found))`,
          )
          expect(there).toBe(JSON.stringify(here))
        }
      }
    } finally {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})
