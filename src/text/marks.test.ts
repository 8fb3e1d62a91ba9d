import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthOf, linear } from './growth.test-support.ts'
import { pairMarks } from './marks.ts'
import { mostNotes } from './notes.ts'

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

  it.each(['“', '”', '“‘', '"', '“\n', '《“', '”“', '”“ ', '’a‘', '“""'])(
    'takes time in proportion to %j over and over, and tells of a hundred places and of the number of the rest',
    async (unit) => {
      const texts = new Map([20_000, 320_000].map((times) => [times, unit.repeat(times)]))
      expect(await growthOf((times) => pairMarks(texts.get(times)!), 20_000)).toBeLessThan(linear)
      expect(pairMarks(texts.get(20_000)!).notes.length).toBeLessThanOrEqual(2 * (mostNotes + 1))
    },
  )

  it('looks ahead for the partner of a curly mark once, however many straight ones stand between', async () => {
    const between = (times: number) => pairMarks(`“${'"'.repeat(times)}”`)
    expect(await growthOf(between, 10_000)).toBeLessThan(linear)
  })

  it('loses no place: what is not told one by one lies in the last note', () => {
    const notes = pairMarks('深化“走帮服“，凝聚。\n'.repeat(250)).notes
    expect(notes.slice(0, -1)).toHaveLength(mostNotes)
    expect(notes.at(-1)).toEqual({
      code: 'wrong-way-mark',
      message: 'There are 150 more such places.',
      start: 100 * 12 + 6,
      end: 249 * 12 + 7,
    })
  })
})
