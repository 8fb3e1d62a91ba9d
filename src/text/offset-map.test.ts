import { describe, expect, it } from 'vitest'
import { repairText } from './repair.ts'

const bare = (text: string) => text.replace(/\s/g, '')

describe('toRaw', () => {
  const raw =
    '我们走访企业，为企业纾困解难，\n图为协商议事活动现场\n当好企业的“娘家人”。\n大家一致称好，满意而归。'
  const { text, toRaw } = repairText(raw)

  it('leads a span over a caption that was moved to all of its characters', () => {
    expect(text.split('\n')).toEqual([
      '我们走访企业，为企业纾困解难，当好企业的“娘家人”。',
      '图为协商议事活动现场',
      '大家一致称好，满意而归。',
    ])
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const place = toRaw({ start, end })
        expect(place.start).toBeLessThan(place.end)
        const found = bare(raw.slice(place.start, place.end))
        for (const char of bare(text.slice(start, end))) expect(found).toContain(char)
      }
    }
  })

  it('leads a span within one line to itself', () => {
    const start = text.indexOf('图为')
    const { start: from, end } = toRaw({ start, end: start + 4 })
    expect(raw.slice(from, end)).toBe('图为协商')
  })
})
