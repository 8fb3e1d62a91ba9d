import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { loadSegmenter } from './load.ts'
import { asSeen, findOracle } from './oracle.test-support.ts'
import type { Segmenter } from './segmenter.ts'
import { anyText } from './texts.test-support.ts'

const oracle = findOracle()
let tifa: Segmenter

beforeAll(async () => {
  setLexiconSource(nodeLexiconSource)
  tifa = await loadSegmenter()
})

function expectSame(text: string): void {
  const native = oracle!
  const seen = asSeen(text)
  expect(tifa.cut(text).map(asSeen), 'cut').toEqual(native.cut(seen, true))
  expect(tifa.cut(text, { hmm: false }).map(asSeen), 'cut without hmm').toEqual(native.cut(seen, false))
  expect(tifa.cutAll(text).map(asSeen), 'cutAll').toEqual(native.cutAll(seen))
  expect(tifa.cutForSearch(text).map(asSeen), 'cutForSearch').toEqual(native.cutForSearch(seen, true))
  expect(tifa.cutForSearch(text, { hmm: false }).map(asSeen)).toEqual(native.cutForSearch(seen, false))
  for (const maxChars of [1, 2, 3, 5])
    expect(tifa.cutSmall(text, maxChars).map(asSeen), `cutSmall ${maxChars}`).toEqual(
      native.cutSmall(seen, maxChars),
    )
  expect(tifa.tag(text).map(({ word, tag }) => ({ word: asSeen(word), tag }))).toEqual(native.tag(seen))
}

describe.skipIf(oracle === undefined)('same tokens as nodejieba', () => {
  it('on the fixture', () => {
    const text = readFileSync(new URL('../../fixtures/nantong-2022/raw.txt', import.meta.url), 'utf8')
    for (const line of text.split('\n')) expectSame(line)
    expectSame(text)
  })

  it.each([
    '',
    ' ',
    '，。',
    'a',
    '5',
    '5a',
    'a5',
    '12.5%',
    '2022年5月23日',
    'c++',
    'AT&T',
    'B超T恤',
    '\0',
    '\r\n',
    '\u2028',
    '𠮷野家',
    '吉𠮷',
    '的𠮷的的',
    '𠮷',
    '\ud842',
    '\udfb7的',
    '的\ud842\ud842',
    '😀很好😀',
    'ＡＢＣ１２３',
    'あいう',
    'ไทย',
    '、、、',
    '云计算和区块链',
    '蓝翔的韩玉鉴赏',
    '的是了在有和',
    '\u200b\ufeff',
    '鿕䶮㙍',
    'a1.5b2..3',
    '3.14.15',
    '…………',
    '“的”',
  ])('on %j', (text) => {
    expectSame(text)
  })

  it('on generated strings', () => {
    fc.assert(fc.property(anyText, expectSame), { numRuns: 3000 })
  })
})
