import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareUnits } from './compare.ts'
import { countThemes } from './count.ts'
import { defineThemes } from './define.ts'

const themes = defineThemes({
  themes: [
    { id: 'a', label: '民生', terms: ['民生'] },
    { id: 'b', terms: ['改革'], themes: [{ id: 'c', terms: ['开放'] }] },
  ],
})
/** A text of `chars` characters with so many hits of each term. */
const text = (chars: number, livelihood: number, reform: number) =>
  '民生'.repeat(livelihood) + '改革'.repeat(reform) + '的'.repeat(chars - 2 * livelihood - 2 * reform)

test('countThemes gives a row for each unit and theme, zeros included, with its rates', () => {
  const rows = countThemes(
    [
      { id: '1', unit: '甲', text: `${text(90, 3, 1)} \n　` },
      { id: '2', unit: '乙', text: '' },
      { id: '3', unit: '甲', text: '开放'.repeat(5) },
    ],
    themes,
  )
  expect(rows.map(({ unit, theme }) => unit + theme)).toEqual(['甲a', '甲b', '甲c', '乙a', '乙b', '乙c'])
  expect(rows[0]).toEqual({
    unit: '甲',
    theme: 'a',
    label: '民生',
    level: 1,
    count: 3,
    terms: 1,
    chars: 100,
    perThousandChars: 30,
    // R: poisson.test(3)$conf.int * 10
    perThousandCharsInterval: [expect.closeTo(6.18672, 4), expect.closeTo(87.67273, 4)],
    documents: 2,
    documentsWithTheme: 1,
    shareOfDocuments: 0.5,
    weight: 3,
    negated: 0,
    units: 1,
    unitsWithTheme: 1,
    shareOfHits: 3 / 9,
  })
  expect(rows[1]).toMatchObject({ count: 6, documentsWithTheme: 2, shareOfHits: 6 / 9 })
  expect(rows[2]).toMatchObject({ theme: 'c', parent: 'b', level: 2, count: 5, shareOfHits: 1 })
  expect(rows[3]).toMatchObject({ unit: '乙', count: 0, chars: 0, perThousandChars: 0, shareOfHits: 0 })
})

test('compareUnits gives the values worked out by hand with SciPy', () => {
  const documents = [
    { id: '1', unit: '甲', text: text(1000, 12, 0) },
    { id: '2', unit: '乙', text: text(6000, 20, 5) },
    { id: '3', unit: '丙', text: text(3000, 10, 0) },
  ]
  const [row, none] = compareUnits(documents, themes)
  expect(row).toMatchObject({
    observed: 12,
    chars: 1000,
    otherCount: 30,
    otherChars: 9000,
    perThousandChars: 12,
  })
  // power_divergence([12, 30], [4.2, 37.8], lambda_="log-likelihood"); ratio and interval as in association.test.ts
  expect(row?.expected).toBeCloseTo(4.2, 12)
  expect(row?.rateRatio).toBeCloseTo(3.6, 12)
  expect(row?.interval?.[0]).toBeCloseTo(1.843154852330039, 9)
  expect(row?.interval?.[1]).toBeCloseTo(7.031422228911755, 9)
  expect(row?.g2).toBeCloseTo(11.329027730165068, 9)
  expect(row?.p).toBeCloseTo(0.0007630484226881143, 12)
  // DP = (|12/42 − .1| + |20/42 − .6| + |10/42 − .3|) / 2, over 1 − .1
  expect(row?.dispersion).toBeCloseTo((12 / 42 - 0.1) / 0.9, 12)
  expect(none).toMatchObject({ theme: 'b', observed: 0, halfAdded: true })
  // c occurs nowhere: nothing to test, and nothing that weighs on the six rows that are tested.
  const all = compareUnits(documents, themes)
  expect(
    all
      .filter(({ theme }) => theme === 'c')
      .every(({ p, pAdjusted, interval }) => p === null && pAdjusted === null && interval === null),
  ).toBe(true)
  expect(all[0]?.pAdjusted).toBeCloseTo(6 * 0.0007630484226881143, 12)
  expect(compareUnits(documents, themes, { adjust: 'none' })[0]?.pAdjusted).toBe(all[0]?.p)
})

test('one unit has nothing to be compared with: null, and no error', () => {
  expect(compareUnits({ id: '1', text: text(100, 2, 1) }, themes)[0]).toMatchObject({
    unit: '1',
    observed: 2,
    expected: null,
    rateRatio: null,
    logRatio: null,
    interval: null,
    g2: null,
    p: null,
    pAdjusted: null,
    dispersion: null,
  })
  expect(compareUnits([], themes)).toEqual([])
})

test('a wrong option says what is allowed', () => {
  expect(() => compareUnits('民生', themes, { adjust: 'fdr' as 'holm' })).toThrow(
    'adjust: received "fdr"; allowed are "benjamini-hochberg", "holm", "bonferroni", "none"',
  )
  expect(() => compareUnits('民生', themes, { test: 'z' as 'g2' })).toThrow(
    'test: received "z"; allowed are "g2", "exact"',
  )
  expect(() => compareUnits('民生', themes, { bootstrap: { samples: 5 } })).toThrow(
    'bootstrap.samples: received 5; allowed are whole numbers from 100 to 100000',
  )
  expect(() => compareUnits('民生', themes, { bootstrap: { seed: 0.5 } })).toThrow(
    'bootstrap.seed: received 0.5',
  )
})

test('no row ever holds NaN or an endless number, and observed and other counts add up', () => {
  const document = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    text: fc.array(fc.constantFrom('民生', '改革', '开放', '的', ' ')).map((parts) => parts.join('')),
  })
  fc.assert(
    fc.property(fc.array(document, { maxLength: 4 }), (documents) => {
      const rows = compareUnits(documents, themes)
      for (const row of rows) {
        for (const value of Object.values(row).flat()) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
        }
        const whole = rows
          .filter(({ theme }) => theme === row.theme)
          .reduce((sum, { observed }) => sum + observed, 0)
        expect(row.observed + row.otherCount).toBe(whole)
      }
    }),
  )
})
