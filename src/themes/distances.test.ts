import { expect, test } from 'vitest'
import { jensenShannonDistance } from '../stats/distance.ts'
import { defineThemes } from './define.ts'
import { mergeUnits, orderUnits, unitDistances } from './distances.ts'

const themes = defineThemes({
  themes: [
    { id: 'a', terms: ['民生'] },
    { id: 'b', terms: ['改革'], themes: [{ id: 'c', terms: ['开放'] }] },
  ],
})
const documents = [
  { id: '甲', text: '民生民生民生改革' },
  { id: '乙', text: '改革开放改革开放民生' },
  { id: '丙', text: '民生民生改革的的' },
  { id: '丁', text: '没有' },
  { id: '戊', text: '改革改革改革改革改革民生' },
]

test('a row for each pair, with counts; null where a unit has no hit', () => {
  const rows = unitDistances(documents, themes)
  expect(rows).toHaveLength(10)
  expect(rows[0]).toMatchObject({ unit: '甲', otherUnit: '乙', count: 4, otherCount: 5 })
  expect(rows[0]?.jensenShannon).toBeCloseTo(jensenShannonDistance([3, 1], [1, 4])!, 12)
  expect(rows.filter(({ otherUnit }) => otherUnit === '丁').every(({ cosine }) => cosine === null)).toBe(true)
})

test('units with the same themes stand side by side, those without any last', () => {
  const rows = orderUnits(documents, themes)
  const order = rows.map(({ unit }) => unit)
  expect(order.at(-1)).toBe('丁')
  expect(Math.abs(order.indexOf('甲') - order.indexOf('丙'))).toBe(1)
  expect(Math.abs(order.indexOf('乙') - order.indexOf('戊'))).toBe(1)
  expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5])
  expect(rows.find(({ unit }) => unit === '甲')).toMatchObject({ nearestUnit: '丙', count: 4 })
  expect(rows[4]).toMatchObject({ joinedAt: null, nearestUnit: null, count: 0 })
  expect(orderUnits([], themes)).toEqual([])
  expect(orderUnits(documents.slice(0, 1), themes)[0]).toMatchObject({ nearestUnit: null, joinedAt: null })
})

test('the tree of the units: the most alike first, in the order of orderUnits', () => {
  const merges = mergeUnits(documents, themes)
  const pairs = unitDistances(documents, themes).filter(({ jensenShannon }) => jensenShannon !== null)
  const nearest = pairs.reduce((best, pair) => (pair.jensenShannon! < best.jensenShannon! ? pair : best))
  expect(merges).toHaveLength(3)
  expect(merges[0]).toMatchObject({ step: 1, size: 2, height: nearest.jensenShannon })
  expect([...merges[0]!.units].sort()).toEqual([nearest.unit, nearest.otherUnit].sort())
  const withHits = orderUnits(documents, themes).filter(({ count }) => count > 0)
  expect(merges.at(-1)?.units).toEqual(withHits.map(({ unit }) => unit))
  const heights = merges.map(({ height }) => height)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(mergeUnits(documents.slice(0, 1), themes)).toEqual([])
})

test('what is by two fields is named by both; wrong options say what is allowed', () => {
  const dated = documents.map((document, i) => ({ ...document, unit: '市', meta: { year: 2020 + i } }))
  expect(unitDistances(dated, themes, { by: ['unit', 'year'] })[0]).toMatchObject({
    unit: '市 · 2020',
    otherUnit: '市 · 2021',
  })
  expect(unitDistances(documents, themes, { level: 2 })[0]).toMatchObject({ count: 0, otherCount: 2 })
  expect(() => unitDistances(documents, themes, { level: 3 })).toThrow(
    'level: received 3; allowed are the levels of the themes, 1, 2',
  )
  expect(() => orderUnits(documents, themes, { distance: 'x' as 'cosine' })).toThrow('distance: received "x"')
  expect(() => orderUnits(documents, themes, { linkage: 'ward' as 'single' })).toThrow(
    'linkage: received "ward"',
  )
})
