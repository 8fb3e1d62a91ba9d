import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupVariants } from './variants.ts'

describe('groupVariants', () => {
  it('joins what differs in marks, in order, or in little', () => {
    const groups = groupVariants([
      '协商于民、协商为民',
      '协商于民、协商为民',
      '协商为民、协商于民',
      '走帮服',
      '走、帮、服',
      '高质量发展',
      '经济高质量发展',
      '营商环境',
    ])
    expect(groups.map(({ head, members, count }) => [head, members, count])).toEqual([
      ['协商于民、协商为民', ['协商于民、协商为民', '协商为民、协商于民'], 3],
      ['走帮服', ['走帮服', '走、帮、服'], 2],
      ['营商环境', ['营商环境'], 1],
      ['高质量发展', ['高质量发展', '经济高质量发展'], 2],
    ])
  })

  it('joins a formula with its part and with one character left out, but not with another numeral', () => {
    const heads = (...phrases: string[]) => groupVariants(phrases).map(({ members }) => members)
    expect(heads('协商于民、协商为民', '协商于民、协商为民', '协商为民、协商于民', '协商于民')).toHaveLength(
      1,
    )
    expect(heads('走帮服', '走帮服', '走访帮服')).toEqual([['走帮服', '走访帮服']])
    expect(heads('三大行动', '十大行动')).toHaveLength(2)
    expect(heads('稳就业', '稳企业')).toHaveLength(2)
  })

  it('puts every phrase in one family, under one head, for any phrases', () => {
    const piece = fc.constantFrom('协商', '于民', '为民', '、', '发展', '质量', '高', '三')
    const phrase = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), (phrases) => {
        const groups = groupVariants(phrases)
        expect(groups.flatMap(({ members }) => members).sort()).toEqual([...new Set(phrases)].sort())
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(phrases.length)
        for (const { head, members } of groups) expect(members[0]).toBe(head)
      }),
    )
  })

  it('takes time that grows with the phrases, though all share their characters', () => {
    const phrases = Array.from({ length: 20_000 }, (_, i) => `高质量发展${i.toString(36)}行动`)
    const began = performance.now()
    groupVariants(phrases)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('is silent on load: natural is taken by single files', async () => {
    const written: string[] = []
    const write = process.stdout.write
    process.stdout.write = ((text: string) => written.push(text) > 0) as typeof write
    try {
      await import('natural/lib/natural/distance/dice_coefficient.js')
    } finally {
      process.stdout.write = write
    }
    expect(written).toEqual([])
  })

  it('says what is allowed', () => {
    expect(() => groupVariants(['a'], { minLikeness: 2 })).toThrow(
      /minLikeness: received 2; allowed is a number from 0 to 1/,
    )
  })
})
