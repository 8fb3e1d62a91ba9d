import { describe, expect, it } from 'vitest'
import type { Segmenter } from '../../segment/segmenter.ts'
import { characterGrams, topicWords } from './words.ts'

describe('topicWords', () => {
  it('keeps words of a topic by tag, length and shape', () => {
    const tagged = [
      ['建设', 'vn'],
      ['的', 'uj'],
      ['我们', 'r'],
      ['港', 'n'],
      ['帮服', 'x'],
      ['，，', 'x'],
      ['2022', 'm'],
      ['BERT', 'eng'],
      ['有', 'vyou'],
      ['企业', 'n'],
      ['非常', 'd'],
    ].map(([word, tag]) => ({ word: word!, tag: tag! }))
    const segmenter = { tag: () => tagged } as unknown as Segmenter
    expect(topicWords(segmenter, '', (word) => word === '企业')).toEqual(['建设', '帮服', 'BERT'])
  })
})

describe('characterGrams', () => {
  it('pairs neighbours only, and tells pairs apart', () => {
    const pairs = [...characterGrams('渔港，渔港、港渔 渔', 2)]
    expect(pairs.length).toBe(3)
    expect(pairs[0]).toBe(pairs[1])
    expect(pairs[2]).not.toBe(pairs[0])
    expect([...characterGrams('渔A港', 2)]).toEqual([])
    expect([...characterGrams('渔a港', 1)].length).toBe(2)
  })

  it('stays within small integers', () => {
    expect(Math.max(...characterGrams('鿿鿿', 2))).toBeLessThan(2 ** 30)
  })
})
