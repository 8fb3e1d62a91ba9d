import { describe, expect, test } from 'vitest'
import { acceptTerms, themeFileOf } from './accept.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'
import { policyThemes } from './policy.ts'
import { suggestTerms } from './suggest.ts'

const themes = defineThemes({
  themes: [
    { id: '就业', terms: ['就业', '招聘'], themes: [{ id: '新就业', terms: ['骑手'] }] },
    { id: '生态', terms: ['污染', '湿地'], except: ['无污染'] },
  ],
})
const text =
  '稳岗专班促进就业。稳岗专班组织招聘，服务就业。稳岗专班关心骑手。治理污染。保护湿地。候鸟飞回湿地。候鸟不怕污染。天气好。天气好。会议开完。就业。'

describe('suggestTerms', () => {
  test('names the theme that a word stands with more often than by chance, with the evidence for it', () => {
    const rows = suggestTerms(text, themes, ['稳岗专班', { text: '候鸟' }, '会议', '就业', '无污染'], {
      minSentences: 1,
    })
    expect(rows.map(({ term, theme }) => [term, theme])).toEqual(
      expect.arrayContaining([
        ['稳岗专班', '就业'],
        ['候鸟', '生态'],
      ]),
    )
    expect(rows).toHaveLength(2)
    const row = rows.find(({ term }) => term === '稳岗专班')!
    // 11 sentences: the word in 3, the theme in 4, both in 3.
    expect(row).toMatchObject({
      sentences: 3,
      withTheme: 3,
      beside: ['就业', '招聘', '骑手'],
      example: '稳岗专班促进就业。',
    })
    expect(row.expected).toBeCloseTo((3 * 4) / 11, 12)
    expect(suggestTerms(text, themes, ['稳岗专班', '候鸟'], { minSentences: 3 })).toHaveLength(1)
  })

  test('a term inside the word speaks for its theme and is no company of its own', () => {
    const [row] = suggestTerms('骑手之家。骑手之家开门。', themes, ['骑手之家'], { minSentences: 1 })
    expect(row).toMatchObject({ theme: '新就业', inside: ['骑手'], beside: [], withTheme: 0 })
  })

  test('says what it was given that cannot be meant', () => {
    expect(() => suggestTerms(text, themes, '候鸟' as unknown as string[])).toThrow('words: received "候鸟"')
    expect(() => suggestTerms(text, themes, [''])).toThrow('words[0]: received ""')
    expect(() => suggestTerms(text, themes, [], { minSentences: 0 })).toThrow('minSentences: received 0')
  })
})

describe('acceptTerms', () => {
  test('adds accepted terms to their themes, once, and what it makes can be written and read again', () => {
    const more = acceptTerms(themes, [
      { term: '候鸟', theme: '生态' },
      { term: '骑手', theme: '新就业' },
    ])
    expect(findThemes('候鸟', more).map(({ theme }) => theme)).toEqual(['生态'])
    expect(more.themes[0]).toEqual(themes.themes[0])
    expect(defineThemes(JSON.parse(JSON.stringify(themeFileOf(more)))).hash).toBe(more.hash)
    expect(defineThemes(themeFileOf(policyThemes)).hash).toBe(policyThemes.hash)
    expect(() => acceptTerms(themes, [{ term: '候鸟', theme: '鸟' }])).toThrow(
      'accepted[0].theme: received "鸟"',
    )
  })
})
