import { beforeAll, describe, expect, it } from 'vitest'
import { nodeLexiconSource } from './lexicon-source.node.ts'
import { setLexiconSource } from './lexicon-source.ts'
import { loadSegmenter } from './load.ts'
import type { Segmenter } from './segmenter.ts'

let both: Segmenter

beforeAll(async () => {
  setLexiconSource(nodeLexiconSource)
  both = await loadSegmenter({ keep: ['numbers', 'latin'] })
})

describe('keep', () => {
  it.each([
    ['增长5.5%左右', '增长 5.5% 左右'],
    ['开展46场', '开展 46场'],
    ['2022年5月23日', '2022年 5月 23日'],
    ['5·23讲话', '5·23 讲话'],
    ['投入1,000万元', '投入 1,000万元'],
    ['通过Wi-Fi上网', '通过 Wi-Fi 上网'],
    ['请写信到zheng.xie@nantong.gov.cn。', '请 写信 到 zheng.xie@nantong.gov.cn 。'],
    ['抗击COVID-19疫情', '抗击 COVID-19 疫情'],
    ['建设5G基站', '建设 5G 基站'],
    ['3个', '3个'],
  ])('leaves %s in the words %s', (text, words) => {
    expect(both.cut(text).join(' ')).toBe(words)
    expect(
      both
        .tokens(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(words)
    expect(both.cut(text, { hmm: false }).join('')).toBe(text)
  })

  it('changes nothing without numbers and Latin', () => {
    expect(both.cut('有事好商量')).toEqual(['有事', '好', '商量'])
    expect(both.tag('增长5.5%').at(-1)).toEqual({ word: '5.5%', tag: 'm' })
  })

  it('is off by default', async () => {
    expect((await loadSegmenter()).cut('增长5.5%')).toEqual(['增长', '5.5', '%'])
  })

  it('refuses other kinds', async () => {
    await expect(loadSegmenter({ keep: ['dates'] as never })).rejects.toThrow(
      /'numbers' and 'latin', not \["dates"\]/,
    )
  })
})
