import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairMarks } from './marks.ts'

const inside = (text: string) => pairMarks(text).pairs.map((pair) => text.slice(pair.start, pair.end))
const codes = (text: string) => pairMarks(text).notes.map((note) => note.code)

describe('pairMarks', () => {
  it.each([
    ['深化“走帮服”，凝聚', ['走帮服']],
    ['他说：“要把‘一老一小’办好。”', ['要把‘一老一小’办好。', '一老一小']],
    ['《关于“双减”的意见》', ['关于“双减”的意见', '双减']],
    ['实施"两个健康"工程', ['两个健康']],
    ['「紅色」與『綠色』', ['紅色', '綠色']],
  ])('pairs %s', (text, expected) => {
    expect(inside(text)).toEqual(expected)
    expect(codes(text)).toEqual([])
  })

  it('counts the depth from the outside', () => {
    expect(pairMarks('“甲‘乙’丙”').pairs.map((pair) => pair.depth)).toEqual([0, 1])
  })

  it.each([
    ['深化“走帮服“，凝聚', ['走帮服']],
    ['深化”走帮服“，凝聚', ['走帮服']],
  ])('pairs marks that stand the wrong way round, and notes it: %s', (text, expected) => {
    expect(inside(text)).toEqual(expected)
    expect(codes(text)).toContain('wrong-way-mark')
  })

  it('never lets a mark without partner swallow the text after it', () => {
    const text = '深化“走帮服，凝聚力量。\n擦亮“金招牌”，打造平台。'
    expect(inside(text)).toEqual(['金招牌'])
    expect(codes(text)).toEqual(['unpaired-mark'])
  })

  it('pairs over a broken line', () => {
    const text = '当好企业的“娘\n\n家人”。'
    expect(inside(text)).toEqual(['娘\n\n家人'])
  })

  it('takes no apostrophe for a quotation mark', () => {
    expect(inside('it’s ‘open’')).toEqual(['open'])
  })

  it('gives pairs that nest or stand apart, inside the text, for any string', () => {
    const char = fc.constantFrom(...'“”‘’「」《》"走帮服。\n')
    fc.assert(
      fc.property(fc.array(char, { maxLength: 80 }), (chars) => {
        const text = chars.join('')
        const { pairs } = pairMarks(text)
        for (const a of pairs) {
          expect(text[a.start - 1]).toBe(a.open)
          expect(text[a.end]).toBe(a.close)
          for (const b of pairs) {
            const apart = a.end < b.start || b.end < a.start
            const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
            expect(apart || nested).toBe(true)
          }
        }
      }),
    )
  })

  it('comes to an end on a million marks, with a note for each paragraph at most', () => {
    for (const unit of ['“', '”', '“‘', '"', '“\n', '《“', '”“', '’a‘']) {
      const { notes } = pairMarks(unit.repeat(500_000))
      expect(notes.length).toBeLessThanOrEqual(1_000_000)
    }
  })
})
