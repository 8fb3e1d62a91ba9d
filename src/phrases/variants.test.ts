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
