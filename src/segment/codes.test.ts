import { beforeAll, expect, test } from 'vitest'
import { defaultSegmenter, loadSegmenter } from './load.ts'
import { registerNode } from './register.node.ts'

beforeAll(registerNode)

const text = '各位代表：2025年，全市新增就业5.5万人，𠮷祥物走帮服，做好六稳、六保。\uD842 OK'
const code = (word: string, tag: string) => word.length * 16 + (tag.charCodeAt(0) % 16)
const other = (_: string, tag: string) => tag.length

test('codes say of each token what its text and tag make', async () => {
  const own = await loadSegmenter({ userWords: [{ word: '走帮服', tag: 'nz' }], keep: ['numbers'] })
  for (const segmenter of [defaultSegmenter(), own, defaultSegmenter()]) {
    for (const coder of [code, other, code, code]) {
      const tokens = segmenter.tokens(text)
      const { ends, codes } = segmenter.codes(text, coder)
      expect([...ends]).toEqual(tokens.map(({ end }) => end))
      expect([...codes]).toEqual(tokens.map((token) => coder(token.text, token.tag)))
    }
  }
})

test('nothing has no codes', () => {
  expect(defaultSegmenter().codes('', code)).toEqual({ ends: new Uint32Array(), codes: new Uint8Array() })
})
