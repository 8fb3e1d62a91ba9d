import { expect, test } from 'vitest'
import { registerNode } from '../segment/register.node.ts'
import { defineThemes } from './define.ts'
import { checkFirmness, checkKeywordFirmness } from './firmness.ts'
import { wordCutters } from './word-cutters.ts'

registerNode()

const themes = defineThemes({
  themes: [
    { id: '生产', terms: ['生产'], except: ['生产总值'] },
    { id: '民生', terms: ['民生'] },
  ],
})
const documents = [
  { id: '甲', text: '地区生产总值增长。地区生产总值提高。安全生产。民生民生。' },
  { id: '乙', text: '安全生产，发展生产。改善民生。' },
  { id: '丙', text: '保障民生民生民生，生产总值，生产总值，生产总值。' },
]

test('a ranking that exceptions decide is not firm, one that they do not touch is', async () => {
  const rows = await checkFirmness(documents, themes)
  const without = rows.filter(({ guard }) => guard === 'none')
  expect(without.map(({ ranked, theme, n }) => [ranked, theme, n])).toEqual([
    ['themes', null, 2],
    ['units', '生产', 3],
    ['units', '民生', 3],
  ])
  expect(without[1]).toMatchObject({ count: 3, otherCount: 8 })
  expect(without[1]?.tau).toBeLessThan(1)
  expect(without[2]?.tau).toBe(1)
  const cutters = [...new Set(rows.map(({ segmenter }) => segmenter))]
  expect(cutters.slice(0, 4)).toEqual([null, 'tifa', 'tifa, no hmm', 'tifa, keep'])
})

test('a cutter that parts every character finds what no guard finds; none is refused', async () => {
  const segmenter = { ends: (text: string) => Uint32Array.from(text, (_, i) => i + 1), tokens: () => [] }
  const rows = await checkFirmness(documents, themes, {
    guard: 'none',
    cutters: [{ name: 'characters', segmenter }],
  })
  const apart = rows.filter((row) => row.segmenter === 'characters')
  expect(
    apart.every(({ count, otherCount, tau }) => count === otherCount && (tau === null || tau === 1)),
  ).toBe(true)
  await expect(checkFirmness(documents, themes, { cutters: [] })).rejects.toThrow('cutters: received none')
})

test('tokens of every cutter join to the text, and keywords are compared with each', async () => {
  const cutters = await wordCutters()
  const text = '推动5.5%的增长，走帮服企业，用好Wi-Fi。'
  for (const { name, segmenter } of cutters) {
    expect(
      segmenter
        .tokens(text)
        .map((token) => token.text)
        .join(''),
      name,
    ).toBe(text)
    expect(
      segmenter.tokens(text).every(({ tag }) => tag !== ''),
      name,
    ).toBe(true)
  }
  const rows = await checkKeywordFirmness(documents, { minCount: 1 })
  expect(rows).toHaveLength(3 * (cutters.length - 1))
  for (const { overlap, tau } of rows) {
    if (overlap !== null) expect(overlap).toBeLessThanOrEqual(1)
    if (tau !== null) expect(Math.abs(tau)).toBeLessThanOrEqual(1)
  }
})
