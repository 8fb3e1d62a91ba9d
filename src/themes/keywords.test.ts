import { expect, test } from 'vitest'
import type { Token } from '../segment/segmenter.ts'
import { findKeywords } from './keywords.ts'

/** Cuts at spaces; a word carries its tag after a slash, `n` without one. Offsets are of no matter here. */
const segmenter = {
  tokens: (text: string): Token[] =>
    text
      .split(' ')
      .filter((piece) => piece !== '')
      .map((piece) => {
        const [word = '', tag = 'n'] = piece.split('/')
        return { text: word, tag, start: 0, end: word.length }
      }),
}
const repeated = (word: string, n: number) => `${word} `.repeat(n)

test('ranks the words that tell a unit from the others, with the counts they come from', () => {
  const rows = findKeywords(
    [
      { id: '1', unit: '甲', text: repeated('协商', 6) + repeated('企业', 4) },
      { id: '2', unit: '甲', text: repeated('协商', 4) },
      { id: '3', unit: '乙', text: repeated('企业', 10) + repeated('协商', 1) + repeated('港口/ns', 5) },
    ],
    { segmenter },
  )
  expect(rows.map(({ unit, rank, word }) => [unit, rank, word])).toEqual([
    ['甲', 1, '协商'],
    ['乙', 1, '港口'],
    ['乙', 2, '企业'],
  ])
  expect(rows[0]).toMatchObject({
    tag: 'n',
    count: 10,
    tokens: 14,
    documents: 2,
    otherCount: 1,
    otherTokens: 16,
  })
  // scipy.stats.chi2_contingency([[10, 1], [4, 15]], lambda_="log-likelihood", correction=False)
  expect(rows[0]?.g2).toBeCloseTo(15.196584130846531, 9)
  expect(rows[0]?.logRatio).toBeCloseTo(Math.log2((10 / 14) * 16), 9)
  expect(rows.every(({ p, pAdjusted }) => pAdjusted! >= p!)).toBe(true)
})

test('takes content words of two letters and more; no numbers, marks, function or stop words', () => {
  const text = repeated(
    '协商 和/c 十四/m 2022/m 46场/m ，/x 企/n 积极/ad 三十/n 推进/v constructor/eng __proto__/x 议事厅/x',
    3,
  )
  const words = findKeywords({ id: '1', text }, { segmenter }).map(({ word }) => word)
  expect(words).toEqual(['constructor', '协商', '议事厅'])
  expect(
    findKeywords({ id: '1', text }, { segmenter, stopWords: ['协商'] }).map(({ word }) => word),
  ).toContain('推进')
})

test('a single unit gives its most frequent words, with null for what cannot be compared', () => {
  const [row] = findKeywords(
    { id: '1', text: repeated('协商', 3) + repeated('企业', 5) },
    { segmenter, limit: 1 },
  )
  expect(row).toMatchObject({
    word: '企业',
    rank: 1,
    count: 5,
    expected: null,
    g2: null,
    p: null,
    pAdjusted: null,
  })
})

test('minCount and limit hold, and wrong ones say what is allowed', () => {
  const text = repeated('协商', 3) + repeated('企业', 2)
  expect(findKeywords({ id: '1', text }, { segmenter, minCount: 2 })).toHaveLength(2)
  expect(findKeywords({ id: '1', text }, { segmenter })).toHaveLength(1)
  expect(() => findKeywords(text, { segmenter, minCount: 0 })).toThrow(
    'minCount: received 0; allowed are whole numbers from 1',
  )
  expect(() => findKeywords(text, { segmenter, limit: 1.5 })).toThrow('limit: received 1.5')
})
