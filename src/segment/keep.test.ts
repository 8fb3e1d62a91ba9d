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
    ['增加1.2亿元', '增加 1.2亿元'],
    ['惠及3万多人、100余户', '惠及 3万多人 、 100余户'],
    ['共46场次', '共 46场次'],
    ['增长10%-20%', '增长 10% - 20%'],
    ['气温−3℃', '气温 −3℃'],
    ['坚持1+10+3模式', '坚持 1 + 10 + 3 模式'],
    ['２０２２年完成５．５％', '２０２２年 完成 ５．５％'],
    ['46个场景', '46个 场景'],
    ['46场景', '46 场景'],
    ['2022年人均收入', '2022年 人均收入'],
    ['a.b@c@d.cn和@', 'a.b @ c@d.cn 和 @'],
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

  it('keeps the one without the other', async () => {
    const numbers = await loadSegmenter({ keep: ['numbers'] })
    expect(numbers.cut('抗击COVID-19，Wi-Fi涨5.5%').join(' ')).toBe('抗击 COVID - 19 ， Wi - Fi 涨 5.5%')
    const latin = await loadSegmenter({ keep: ['latin'] })
    expect(latin.cut('抗击COVID-19，Wi-Fi涨5.5%').join(' ')).toBe('抗击 COVID-19 ， Wi-Fi 涨 5.5 %')
  })

  it('gives numbers the tag m, Latin words eng', () => {
    const tags = (text: string): string[] => both.tag(text).map(({ tag }) => tag)
    expect(['2022年', '1.2亿千瓦时', '２０２２年', '−3℃', '5·23'].flatMap(tags)).toEqual(Array(5).fill('m'))
    expect(['Wi-Fi', 'a@b.cn', '5G'].flatMap(tags)).toEqual(['eng', 'eng', 'eng'])
  })

  it.each(['-', '.', '_', '1', 'a', '1.', 'a-', 'a@', '.a@', '+1', '@', 'a@b.', '1万'])(
    'takes time in proportion to the length of a text of %s alone',
    (unit) => {
      const start = process.cpuUsage()
      const text = unit.repeat(Math.ceil(300_000 / unit.length))
      expect(both.ends(text).at(-1)).toBe(text.length)
      // What searched anew at every place took minutes.
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000)
    },
  )

  it('is off by default', async () => {
    expect((await loadSegmenter()).cut('增长5.5%')).toEqual(['增长', '5.5', '%'])
  })

  it('refuses other kinds', async () => {
    await expect(loadSegmenter({ keep: ['dates'] as never })).rejects.toThrow(
      /'numbers' and 'latin', not \["dates"\]/,
    )
  })
})
