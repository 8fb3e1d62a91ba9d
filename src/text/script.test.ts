import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold.ts'
import { detectScript, toSimplifiedView } from './script.ts'

describe('detectScript', () => {
  it.each([
    ['深化协商民主，凝聚共识', 'simplified'],
    ['深化協商民主，凝聚共識', 'traditional'],
    ['2022', 'simplified'],
    ['', 'simplified'],
  ])('reads %s as %s', (text, script) => {
    expect(detectScript(text)).toBe(script)
  })
})

describe('foldText', () => {
  it('narrows digits and letters and leaves punctuation', () => {
    expect(foldText('２０２２年，ＡＩ增长５％。')).toBe('2022年，AI增长5%。')
  })

  it('reads traditional texts in simplified characters', () => {
    expect(foldText('協商於民、協商為民，發展經濟')).toBe('协商于民、协商为民，发展经济')
  })

  it('keeps every place, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'協商发展２Ａ𠮷𡞱，\n%') }), (text) => {
        expect(foldText(text)).toHaveLength(text.length)
        expect(toSimplifiedView(text)).toHaveLength(text.length)
      }),
    )
  })
})
