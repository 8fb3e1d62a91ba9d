import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { readTables } from './lexicon/format.ts'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { defaultSegmenter, type LoadSegmenterOptions, loadSegmenter } from './load.ts'
import type { Segmenter } from './segmenter.ts'
import { anyText } from './texts.test-support.ts'

let segmenter: Segmenter

beforeAll(async () => {
  setLexiconSource(nodeLexiconSource)
  segmenter = await loadSegmenter()
})

describe('cut', () => {
  it('cuts a sentence', () => {
    expect(segmenter.cut('有事好商量，众人的事情由众人商量。').join(' ')).toBe(
      '有事 好 商量 ， 众人 的 事情 由 众人 商量 。',
    )
  })

  it('gives tokens that joined again are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(segmenter.cut(text).join('')).toBe(text)
        expect(segmenter.cutSmall(text, 2).join('')).toBe(text)
        const ends = segmenter.ends(text)
        for (let i = 1; i < ends.length; i++) expect(ends[i]).toBeGreaterThan(ends[i - 1]!)
        expect(ends.at(-1) ?? 0).toBe(text.length)
        for (const token of segmenter.tokens(text))
          expect(text.slice(token.start, token.end)).toBe(token.text)
      }),
      { numRuns: 2000 },
    )
  })

  it('never parts a surrogate pair', () => {
    expect(segmenter.cut('𠮷𠮷的')).toEqual(['𠮷', '𠮷', '的'])
    expect(segmenter.cut('\udfb7\ud842')).toEqual(['\udfb7', '\ud842'])
  })

  it('refuses what is not text', () => {
    expect(() => segmenter.cut(5 as unknown as string)).toThrow(/text must be a string, not 5/)
    expect(() => segmenter.cut('的', { hmm: 'no' } as never)).toThrow(/hmm must be true or false, not "no"/)
    expect(() => segmenter.cutSmall('的', 0)).toThrow(/maxChars must be/)
  })
})

describe('loadSegmenter', () => {
  it('refuses options that cannot be meant', async () => {
    const wrong: unknown[] = [null, { engine: 'jieba' }, { userWords: 'x' }, { lexicon: 'x' }, { dict: 'x' }]
    for (const options of wrong)
      await expect(loadSegmenter(options as LoadSegmenterOptions)).rejects.toThrow(TifaError)
    await expect(loadSegmenter({ engine: 'x' as 'tifa' })).rejects.toThrow(/'tifa' or 'nodejieba', not "x"/)
  })

  it('shares one lexicon with the default segmenter', () => {
    expect(defaultSegmenter()).toBe(defaultSegmenter())
    expect(defaultSegmenter().lexicon).toBe(segmenter.lexicon)
    expect(() => defaultSegmenter().addWord('提法')).toThrow(/shared/)
  })
})

describe('readTables', () => {
  const bytes = nodeLexiconSource.readSync()

  it('takes the bytes from any address', () => {
    const moved = new Uint8Array(bytes.length + 1)
    moved.set(bytes, 1)
    expect(readTables(moved.subarray(1)).hash).toBe(segmenter.lexicon)
  })

  it('refuses a foreign, cut or damaged file', () => {
    const damaged = Uint8Array.from(bytes)
    damaged[bytes.length >> 1]! ^= 1
    expect(() => readTables(damaged)).toThrow(/damaged/)
    expect(() => readTables(bytes.subarray(0, bytes.length - 8))).toThrow(/cut off/)
    expect(() => readTables(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow(
      /do not begin/,
    )
    expect(() => readTables(new Uint8Array())).toThrow(TifaError)
    const newer = Uint8Array.from(bytes)
    newer[8]!++
    expect(() => readTables(newer)).toThrow(/version/)
  })
})
