import { expect, test } from 'vitest'
import { defineThemes } from './define.ts'
import { findChangePoints, findTrends } from './trends.ts'

const themes = defineThemes({
  themes: [
    { id: '上升', terms: ['升'] },
    { id: '突变', terms: ['变'] },
    { id: '没有', terms: ['无'] },
  ],
})
/** Reports of 1,000 characters: 升 once more every year, 变 5 times until 2009 and 40 times from 2010 on. */
const documents = Array.from({ length: 20 }, (_, i) => {
  const year = 2000 + i
  const text = '升'.repeat(10 + i) + '变'.repeat((year < 2010 ? 5 : 40) + (i % 2))
  return { id: `${year}`, meta: { year: i % 3 === 0 ? year : `${year}年` }, text: text.padEnd(1000, '的') }
})
const undated = { id: '无年', text: '升变' }

test('a steady rise has τ 1, its slope and a small p; what never occurs has none', () => {
  const [rise, change, nothing] = findTrends([...documents, undated], themes)
  expect(rise).toMatchObject({ years: 20, firstYear: 2000, lastYear: 2019, count: 390, chars: 20000, tau: 1 })
  expect(rise?.slope).toBeCloseTo(1, 9)
  expect(rise?.p).toBeLessThan(1e-7)
  expect(rise?.pAdjusted).toBeGreaterThanOrEqual(rise!.p!)
  expect(change?.changeYears).toEqual([2010])
  expect(nothing).toMatchObject({
    count: 0,
    tau: null,
    z: null,
    p: null,
    pAdjusted: null,
    slope: 0,
    changeYears: [],
  })
})

test('the year of a change, with the rates before and after', () => {
  const rows = findChangePoints([...documents, undated], themes).filter(({ theme }) => theme === '突变')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    year: 2010,
    countBefore: 55,
    charsBefore: 10000,
    countAfter: 405,
    charsAfter: 10000,
  })
  expect(rows[0]?.rateRatio).toBeCloseTo(405 / 55, 12)
  expect(rows[0]?.overdispersion).toBe(1)
  expect(findChangePoints(documents, themes, { penalty: 1e6 })).toEqual([])
})

test('no years, no rows; one year, nothing to test; wrong options say what is allowed', () => {
  expect(findTrends(undated, themes)).toEqual([])
  expect(findChangePoints(undated, themes)).toEqual([])
  expect(findTrends(documents[0]!, themes)[0]).toMatchObject({
    years: 1,
    tau: null,
    slope: null,
    slopeInterval: null,
  })
  expect(() => findTrends(documents, themes, { penalty: 0 })).toThrow(
    'penalty: received 0; allowed are numbers above 0',
  )
  const dated = documents.map(({ meta, ...document }) => ({ ...document, meta: { when: meta.year } }))
  expect(findTrends(dated, themes, { time: 'when' })[0]?.years).toBe(20)
})
