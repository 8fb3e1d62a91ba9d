import { beforeAll, describe, expect, it } from 'vitest'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { loadSegmenter } from './load.ts'
import type { Segmenter } from './segmenter.ts'

let segmenter: Segmenter

beforeAll(async () => {
  setLexiconSource(nodeLexiconSource)
  segmenter = await loadSegmenter()
  for (let i = 0; i < 30; i++) segmenter.ends('有事好商量，众人的事情由众人商量。'.repeat(500))
})

function elapsedMs(text: string): number {
  const times = [0, 1, 2].map(() => {
    // Of the processor, for what else the machine does must not count.
    const start = process.cpuUsage()
    expect(segmenter.ends(text).at(-1)).toBe(text.length)
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

describe('long text without relief', () => {
  const million = 1_000_000
  it.each([
    ['one character', '的'],
    ['separators', '，'],
    ['an unknown run', '𠮷'],
    ['characters in no table', '\ue000'],
    ['digits', '7'],
    ['letters', 'x'],
    ['the longest words', '中华人民共和国'],
    ['unseen words', '叶壬虎'],
    ['lone surrogates', '\ud842'],
  ])('of %s takes time in proportion to its length', (_, unit) => {
    const text = unit.repeat(Math.ceil(million / unit.length))
    const tenth = elapsedMs(text.slice(0, Math.floor(text.length / 10)))
    const whole = elapsedMs(text)
    expect(whole).toBeLessThan(1000)
    expect(whole).toBeLessThan(60 * tenth + 50)
  })

  it('cuts a run longer than its work space as it cuts the same run elsewhere', () => {
    const run = '政协商议民主政治协商会议的了和在是叶壬虎'.repeat(4000)
    const words = segmenter.cut(run)
    expect(words.join('')).toBe(run)
    expect(segmenter.cut(`，${run}。`)).toEqual(['，', ...words, '。'])
  })
})

describe('countWords', () => {
  it('needs no memory for the length of the text', async () => {
    const text = '有事好商量，众人的事情由众人商量。\n'.repeat(500_000)
    const counter = (await loadSegmenter()).countWords()
    const before = process.memoryUsage().arrayBuffers
    counter.add(text)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
    expect(counter.rows()[0]).toEqual({ word: '众人', tag: 'n', count: 1_000_000 })
  })

  it('counts what cut gives', () => {
    const texts = ['有事好商量，众人的事情由众人商量。', '叶壬虎和𠮷野家的中华人民共和国', 'Tom 5.5%\n']
    const counter = segmenter.countWords()
    const expected = new Map<string, number>()
    for (const text of texts) {
      counter.add(text)
      for (const word of segmenter.cut(text)) expected.set(word, (expected.get(word) ?? 0) + 1)
    }
    const rows = counter.rows()
    expect(new Map(rows.map((row) => [row.word, row.count]))).toEqual(expected)
    expect(rows.find((row) => row.word === '商量')).toEqual({ word: '商量', tag: 'n', count: 2 })
    expect(counter.total).toBe(rows.reduce((sum, row) => sum + row.count, 0))
  })
})
