import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { loadSegmenter } from './load.ts'
import type { Segmenter } from './segmenter.ts'
import { anyText } from './texts.test-support.ts'

let plain: Segmenter
let own: Segmenter

beforeAll(async () => {
  setLexiconSource(nodeLexiconSource)
  plain = await loadSegmenter()
  own = await loadSegmenter()
})

/** The tokens of a text while words are there. */
function cutWith(text: string, ...words: string[]): string {
  for (const word of words) own.addWord(word, { whole: true })
  const tokens = own.cut(text).join('|')
  for (const word of words) own.removeWord(word)
  return tokens
}

describe('user words', () => {
  it('are found with spaces, separators, digits, symbols, Latin letters and characters beyond the BMP', () => {
    expect(cutWith('在New York见面', 'New York')).toBe('在|New York|见面')
    expect(cutWith('有事好商量，众人来', '好商量，众人')).toBe('有事|好商量，众人|来')
    expect(cutWith('坚持1+10+3模式', '1+10+3')).toBe('坚持|1+10+3|模式')
    expect(cutWith('去𠮷野家吃', '𠮷野家')).toBe('去|𠮷野家|吃')
    expect(cutWith('用5G网', '5G')).toBe('用|5G|网')
    expect(cutWith('a\nb的 c', 'b的 c')).toBe('a|\n|b的 c')
  })

  it('do not break Latin words and numbers', () => {
    expect(cutWith('the license of 15G', 'lic', '5G')).toBe('the| |license| |of| |15|G')
  })

  it('stay whole against their neighbours, the longer before the shorter', () => {
    expect(cutWith('中华人民共和国', '华人')).toBe('中|华人|民|共和国')
    expect(cutWith('协商民主制度', '协商民主', '协商', '民主制度')).toContain('协商')
    expect(cutWith('人民政协', '人民政协', '人民', '政协')).toBe('人民政协')
  })

  it('weigh as frequency says', () => {
    own.addWord('众人的', { frequency: 1 })
    expect(own.cut('众人的事情')).toEqual(plain.cut('众人的事情'))
    own.addWord('众人的', { frequency: 10_000_000, tag: 'zz' })
    expect(own.tag('众人的事情')).toEqual([
      { word: '众人的', tag: 'zz' },
      { word: '事情', tag: 'n' },
    ])
    own.removeWord('众人的')
  })

  it('keep the tag of the dictionary, or take one by rule', () => {
    own.addWord('商量')
    own.addWord('提法论')
    expect(own.tag('商量').at(0)?.tag).toBe('n')
    expect(own.tag('提法论')).toEqual([{ word: '提法论', tag: 'x' }])
    expect(own.cutAll('提法论')).toContain('提法论')
    expect(own.cutForSearch('提法论')).toContain('提法论')
    expect(own.cutSmall('提法论', 3)).toEqual(['提法论'])
    expect(own.cutSmall('提法论', 2)).not.toContain('提法论')
    own.removeWord('商量')
    own.removeWord('提法论')
  })

  it('of one character stay out of unseen words', () => {
    expect(plain.cut('叶壬虎来')).toContain('壬虎来')
    expect(cutWith('叶壬虎来', '壬').split('|')).toContain('壬')
  })

  it('are local to the segmenter', () => {
    own.addWord('有事好商量')
    expect(own.cut('有事好商量')).toEqual(['有事好商量'])
    expect(plain.cut('有事好商量')).toHaveLength(3)
    own.removeWord('有事好商量')
  })

  it('leave no trace when removed', () => {
    const word = fc
      .oneof(anyText, fc.string({ maxLength: 4 }))
      .filter((text) => text !== '' && text.length < 100)
    fc.assert(
      fc.property(anyText, fc.array(word, { maxLength: 4 }), fc.boolean(), (text, words, whole) => {
        const cutAll = own.cutAll(text)
        for (const w of words) own.addWord(w, { whole })
        const around = `${words.join('')}${text}${words.join(' ')}`
        expect(own.cut(around).join('')).toBe(around)
        expect(own.cutSmall(around, 3).join('')).toBe(around)
        for (const w of words) own.removeWord(w)
        expect(own.cut(text)).toEqual(plain.cut(text))
        expect(own.cut(around)).toEqual(plain.cut(around))
        expect(own.cutAll(text)).toEqual(cutAll)
        expect(own.tag(text)).toEqual(plain.tag(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('come from options, 100,000 of them in less than a second', async () => {
    const userWords = Array.from({ length: 100_000 }, (_, i) => ({
      word: String.fromCharCode(
        0x4e00 + (i % 5000),
        0x5000 + ((i * 7) % 3000),
        0x6000 + ((i * 13) % 4000),
        0x4e00 + (i >> 5),
      ),
    }))
    // Of the processor, for what else the machine does must not count.
    const start = process.cpuUsage()
    const segmenter = await loadSegmenter({ userWords })
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
    expect(segmenter.cut(`的${userWords[77_777]!.word}`)).toContain(userWords[77_777]!.word)
  })

  it('are refused when they can be no words', () => {
    expect(() => own.addWord('')).toThrow(/1 to 511/)
    expect(() => own.addWord('甲', { frequency: 0 })).toThrow(
      /frequency of "甲" must be a number above 0, not 0/,
    )
    expect(() => own.addWord('甲', { frequency: 2, whole: true })).toThrow(/both/)
    expect(() => own.addWord('甲', { tag: '' })).toThrow(/tag of "甲"/)
    own.removeWord('never added')
  })
})
