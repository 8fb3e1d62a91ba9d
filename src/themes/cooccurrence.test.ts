import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../report/parse.ts'
import { countCooccurrence, findCooccurrence } from './cooccurrence.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'

const themes = defineThemes({
  themes: [
    { id: 'a', terms: ['民生', '民主监督'] },
    { id: 'b', terms: ['就业', '监督'], themes: [{ id: 'bb', terms: ['失业'] }] },
    { id: 'c', terms: ['开放'] },
    { id: 'never', terms: ['宇宙'] },
  ],
})

describe('countCooccurrence', () => {
  test('counts sentences with one, the other and both, and what chance would have', () => {
    // Ten sentences: a in 4, b in 5, both in 3.
    const both = '改善民生，促进就业。'
    const text = `${both.repeat(3)}民生。就业。失业。扩大开放。天气好。天气好。天气好。`
    const rows = countCooccurrence(text, themes)
    expect(rows.map(({ theme, other }) => theme + other)).toEqual(['ab', 'ac', 'bc'])
    // R 4: m <- matrix(c(3, 2, 1, 4), 2); e <- outer(rowSums(m), colSums(m)) / 10; 2 * sum(m * log(m / e))
    expect(rows[0]).toMatchObject({
      contexts: 10,
      withTheme: 4,
      withOther: 5,
      withBoth: 3,
      expected: 2,
      lift: 1.5,
    })
    expect(rows[0]!.pmi).toBeCloseTo(Math.log(1.5), 12)
    expect(rows[0]!.npmi).toBeCloseTo(Math.log(1.5) / -Math.log(0.3), 12)
    expect(rows[0]!.g2).toBeCloseTo(1.726092434711, 11)
    expect(rows[1]).toMatchObject({ withBoth: 0, lift: 0, pmi: null, npmi: -1 })
  })

  test('a stretch that is evidence for both themes does not bring them together', () => {
    expect(countCooccurrence('民主监督。', themes)[0]).toMatchObject({
      withTheme: 1,
      withOther: 1,
      withBoth: 0,
    })
    expect(countCooccurrence('民主监督，就业。', themes)[0]).toMatchObject({ withBoth: 1 })
    expect(countCooccurrence('就业，民主监督。', themes)[0]).toMatchObject({ withBoth: 1 })
  })

  test('within sections, on another level, and what cannot be meant', () => {
    const report = parseReport('某市工作报告\n一、民生\n改善民生。促进就业。\n二、开放\n扩大开放。\n', {
      unit: '某市',
    })
    const row = (within: 'sentence' | 'section' | 'unit') =>
      countCooccurrence(report, themes, { within }).find(({ theme, other }) => theme === 'a' && other === 'b')
    expect(row('sentence')).toMatchObject({ withBoth: 0 })
    expect(row('section')).toMatchObject({ withBoth: 1 })
    expect(row('unit')).toMatchObject({ contexts: 1, withBoth: 1, lift: 1, g2: 0, p: 1 })
    const [place] = findCooccurrence(report, ['a', 'b'], themes, { within: 'section' })
    expect(place).toMatchObject({ document: 'u1.1', unit: '某市' })
    expect(report.text.slice(place!.start, place!.end)).toBe(place!.text)
    expect(countCooccurrence(report, themes, { level: 2 })).toEqual([])
    const wrong = (options: object) => () => countCooccurrence(report, themes, options)
    expect(wrong({ within: 'page' })).toThrow('within: received "page"; allowed are "sentence"')
    expect(wrong({ level: 3 })).toThrow('level: received 3; allowed are whole numbers from 1 to 2')
    expect(() => findCooccurrence(report, ['a', 'x'], themes)).toThrow('pair[1]: received "x"')
  })

  test('every count is the number of its places, and a recount from the hits agrees', () => {
    const words = fc.constantFrom('民生', '民主监督', '就业', '监督', '失业', '开放', '，', '。', '天')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const hits = findThemes(text, themes)
        for (const row of countCooccurrence(text, themes)) {
          const places = findCooccurrence(text, [row.theme, row.other], themes)
          expect(places).toHaveLength(row.withBoth)
          const sentences = text.split(/(?<=。)/)
          let offset = 0
          let both = 0
          for (const sentence of sentences) {
            const [from, to] = [offset, offset + sentence.length]
            offset = to
            const inside = hits.filter(({ start }) => start >= from && start < to)
            const pairs = inside
              .filter(({ theme }) => theme === row.theme)
              .flatMap((one) =>
                inside.filter(
                  ({ theme, start, end }) => theme === row.other && (end <= one.start || start >= one.end),
                ),
              )
            if (pairs.length > 0) both++
          }
          expect(row.withBoth).toBe(both)
          expect(row.withBoth).toBeLessThanOrEqual(Math.min(row.withTheme, row.withOther))
        }
      }),
    )
  })
})
