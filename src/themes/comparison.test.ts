import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareUnits } from './compare.ts'
import { comparePhrases } from './compare-phrases.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'
import { countBySentence } from './sentence-counts.ts'

const themes = defineThemes({
  themes: [
    { id: '民生', terms: ['民生', '就业', '民生保障'] },
    {
      id: '改革',
      terms: ['改革'],
      themes: [{ id: '开放', terms: ['开放', '改革开放'], except: ['开放式'] }],
    },
  ],
})

const sentence = fc
  .array(fc.constantFrom('民生', '就业', '改革', '改革开放', '开放式', '保障', '的', '，'), { maxLength: 8 })
  .map((parts) => parts.join(''))
const documents = fc
  .array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.array(sentence, { maxLength: 6 })), { maxLength: 6 })
  .map((list) => list.map(([unit, sentences], i) => ({ id: `${i}`, unit, text: sentences.join('。\n') })))

test('every count is the number of its evidence spans; an independent recount agrees', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const hits = findThemes(texts, themes)
      const rows = compareUnits(texts, themes)
      for (const row of rows) {
        const own = hits.filter(({ theme, unit }) => theme === row.theme && unit === row.unit)
        expect(row.observed).toBe(own.length)
        expect(row.otherCount).toBe(hits.filter(({ theme }) => theme === row.theme).length - own.length)
        const whole = texts.filter(({ unit }) => unit === row.unit).map(({ text }) => text)
        expect(row.chars).toBe(whole.join('').replace(/\s/g, '').length)
        // The leftmost-longest alternative of a regular expression is the count of a theme without exceptions.
        if (row.theme === '民生') {
          expect(row.observed).toBe(whole.flatMap((text) => text.match(/民生保障|民生|就业/g) ?? []).length)
        }
      }
    }),
  )
})

test('what the bootstrap draws from adds up to the counts', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const rows = compareUnits(texts, themes)
      const { groups, sizes, things } = countBySentence(texts, themes, {})
      let start = 0
      groups.forEach((length, group) => {
        const end = start + length
        const own = rows.slice(group * things.length, (group + 1) * things.length)
        things.forEach(({ sentences, counts }, thing) => {
          const inGroup = Array.from(counts).filter((_, i) => sentences[i]! >= start && sentences[i]! < end)
          expect(inGroup.reduce((sum, count) => sum + count, 0)).toBe(own[thing]!.observed)
        })
        const size = Array.from(sizes).slice(start, end)
        expect(size.reduce((sum, chars) => sum + chars, 0)).toBe(own[0]!.chars)
        start = end
      })
    }),
  )
})

/** Ten sentences of ten characters, so many of them with the theme so many times. */
const report = (sentencesWith: number, times: number) =>
  Array.from(
    { length: 10 },
    (_, i) => `${(i < sentencesWith ? '民生'.repeat(times) : '').padEnd(9, '的')}。`,
  ).join('')

test('the bootstrap interval is wider where hits come in clumps, and reproducible', () => {
  const even = [
    { id: '甲', text: report(8, 1) },
    { id: '乙', text: report(4, 1) },
  ]
  const clumped = [
    { id: '甲', text: report(2, 4) },
    { id: '乙', text: report(1, 4) },
  ]
  const [evenRow] = compareUnits(even, themes, { bootstrap: true })
  const [clumpedRow] = compareUnits(clumped, themes, { bootstrap: { samples: 1000, seed: 1 } })
  expect(evenRow?.observed).toBe(8)
  expect(clumpedRow?.observed).toBe(8)
  expect(evenRow?.interval).toEqual(clumpedRow?.interval)
  const width = ([low, high]: [number, number]) => Math.log(high / low)
  expect(width(evenRow!.bootstrapInterval!)).toBeLessThan(width(evenRow!.interval!))
  expect(width(clumpedRow!.bootstrapInterval!)).toBeGreaterThan(width(clumpedRow!.interval!))
  expect(compareUnits(even, themes, { bootstrap: true })).toEqual(
    compareUnits(even, themes, { bootstrap: {} }),
  )
  expect(compareUnits(even, themes)[0]?.bootstrapInterval).toBeNull()
})

test('rows may be by anything that counts are by, each against all others', () => {
  const texts = [
    { id: '1', unit: '甲', meta: { year: 2024 }, text: '民生民生的的' },
    { id: '2', unit: '甲', meta: { year: 2025 }, text: '改革的的的的' },
    { id: '3', unit: '乙', meta: { year: 2025 }, text: '民生改革的的' },
  ]
  const rows = compareUnits(texts, themes, { by: 'year', bootstrap: { samples: 100 } })
  expect(
    rows
      .filter(({ theme }) => theme === '民生')
      .map(({ year, observed, otherCount }) => [year, observed, otherCount]),
  ).toEqual([
    [2024, 2, 1],
    [2025, 1, 2],
  ])
})

test('the location quotient compares shares of hits, and small counts have an exact interval', () => {
  const [row] = compareUnits(
    [
      { id: '甲', text: '民生民生改革的的的的' },
      { id: '乙', text: '改革改革改革改革的的' },
    ],
    themes,
  )
  // Two of its three hits on the first level; two of all seven.
  expect(row?.locationQuotient).toBeCloseTo(2 / 3 / (2 / 7), 12)
  expect(row?.exactInterval?.[1]).toBeNull()
  expect(row?.pExact).toBeCloseTo(0.5, 12)
})

test('comparePhrases takes phrases and rows with a text, each for itself, once', () => {
  const rows = comparePhrases(
    [
      { id: '1', unit: '甲', text: '走帮服企业，走帮服务。' },
      { id: '2', unit: '乙', text: '走访企业。constructor __proto__' },
    ],
    ['走帮服', { text: '走帮服务' }, '走帮服', '__proto__', 'constructor', ' '],
  )
  expect(rows.map(({ unit, phrase, observed }) => [unit, phrase, observed])).toEqual([
    ['甲', '走帮服', 2],
    ['甲', '走帮服务', 1],
    ['甲', '__proto__', 0],
    ['甲', 'constructor', 0],
    ['乙', '走帮服', 0],
    ['乙', '走帮服务', 0],
    ['乙', '__proto__', 1],
    ['乙', 'constructor', 1],
  ])
  expect(comparePhrases('走帮服', [])).toEqual([])
  expect(() => comparePhrases('走帮服', [3 as unknown as string])).toThrow('phrases: received 3')
})
