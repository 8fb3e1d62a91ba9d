import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClauses, findSentences } from './sentences.ts'

const sentences = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end))

describe('findSentences', () => {
  it('ends at full stops, with the marks that close after them', () => {
    expect(sentences('工作很辛苦。真是太好了！获得好评')).toEqual([
      '工作很辛苦。',
      '真是太好了！',
      '获得好评',
    ])
    expect(sentences('他说：“太好了。”大家赞成。')).toEqual(['他说：“太好了。”', '大家赞成。'])
  })

  it('keeps a quotation of several sentences whole', () => {
    expect(sentences('“辛苦。歇脚。”委员说。')).toEqual(['“辛苦。歇脚。”', '委员说。'])
  })

  it('goes on after a quotation that is part of the sentence', () => {
    expect(sentences('增强“遇事多协商。”的意识。')).toEqual(['增强“遇事多协商。”的意识。'])
  })

  it('keeps brackets with what they explain, and is not led astray by one that never closes', () => {
    expect(sentences('推进改革（试点五年。已有成效！）和开放。继续努力。')).toEqual([
      '推进改革（试点五年。已有成效！）和开放。',
      '继续努力。',
    ])
    expect(sentences('推进改革（试点。继续努力。')).toEqual(['推进改革（试点。', '继续努力。'])
  })

  it('does not end at decimal points', () => {
    expect(sentences('增长5.5%，达到3.2亿元。')).toEqual(['增长5.5%，达到3.2亿元。'])
  })

  it('leaves out nothing but white space and never overlaps', () => {
    const char = fc.constantFrom(...'走帮服。！？…“”（） \n\u3000，5.')
    fc.assert(
      fc.property(fc.array(char, { maxLength: 80 }), (chars) => {
        const text = chars.join('')
        const found = findSentences(text)
        let at = 0
        for (const { start, end } of found) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('findClauses', () => {
  it('cuts sentences at their inner marks, not at those in numbers', () => {
    const text = '增长1,000家，其中：8:30开业的12家；其余平稳。'
    expect(findClauses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '增长1,000家，',
      '其中：',
      '8:30开业的12家；',
      '其余平稳。',
    ])
  })
})
