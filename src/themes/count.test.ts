import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../report/documents.ts'
import { parseReport } from '../report/parse.ts'
import { countThemes } from './count.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'
import { policyThemes } from './policy.ts'

const themes = defineThemes({
  themes: [
    { id: '民生', terms: ['民生', '就业'], themes: [{ id: '教育', terms: ['教育'] }] },
    { id: '开放', terms: ['开放'] },
  ],
})
const documents: Document[] = [
  { id: 'a', unit: '甲', text: '民生。就业。', meta: { year: 2024, kind: 'city' } },
  { id: 'b', unit: '甲', text: '开放。', meta: { year: '2025', kind: 'city' } },
  { id: 'c', unit: '乙', text: '教育、就业，没有开放。', meta: { year: 2025, kind: 'province' } },
  { id: 'd', text: '无' },
]
const brief = (rows: readonly object[], ...keys: string[]) =>
  rows.map((row) => keys.map((key) => (row as Record<string, unknown>)[key]))

describe('countThemes', () => {
  test('by unit unless told otherwise; by year, by any field of meta, by several', () => {
    const levels = (options: Parameters<typeof countThemes>[2], ...keys: string[]) =>
      brief(
        countThemes(documents, themes, options).filter(({ theme }) => theme === '民生'),
        ...keys,
        'count',
        'documents',
        'units',
        'unitsWithTheme',
      )
    expect(levels({}, 'unit')).toEqual([
      ['甲', 2, 2, 1, 1],
      ['乙', 2, 1, 1, 1],
      ['d', 0, 1, 1, 0],
    ])
    expect(levels({ by: 'year' }, 'unit', 'year')).toEqual([
      ['2024', 2024, 2, 1, 1, 1],
      ['2025', '2025', 2, 2, 2, 1],
      ['–', null, 0, 1, 1, 0],
    ])
    expect(levels({ by: 'kind' }, 'kind')).toEqual([
      ['city', 2, 2, 1, 1],
      ['province', 2, 1, 1, 1],
      [null, 0, 1, 1, 0],
    ])
    expect(levels({ by: ['unit', 'year'] }, 'unit', 'year')).toEqual([
      ['甲', 2024, 2, 1, 1, 1],
      ['甲', '2025', 0, 1, 1, 0],
      ['乙', 2025, 2, 1, 1, 1],
      ['d', null, 0, 1, 1, 0],
    ])
    const [row] = countThemes(documents, themes, { by: 'year' })
    const year: string | number | null = row!.year
    expect(year).toBe(2024)
  })

  test('a report by part and by section, its glossary left out unless it is asked for', () => {
    const report = parseReport(
      '2026年某省政府工作报告\n\n各位代表，请审议。\n\n一、2025年工作回顾\n\n教育发展，就业稳定，民生改善。\n\n二、2026年重点工作\n\n扩大开放，促进就业，改善民生。\n\n名词解释\n\n1.开放：指对外开放。\n',
      { unit: '某省' },
    )
    const by = (by: string | string[], glossary = false) =>
      countThemes(report, themes, { by, glossary }).filter(({ level }) => level === 1)
    expect(brief(by('part'), 'part', 'theme', 'count')).toEqual([
      [null, '民生', 0],
      [null, '开放', 0],
      ['review', '民生', 3],
      ['review', '开放', 0],
      ['plan', '民生', 2],
      ['plan', '开放', 1],
    ])
    expect(brief(by('part', true).slice(-1), 'part', 'theme', 'count')).toEqual([['glossary', '开放', 2]])
    expect(brief(by(['year', 'section', 'part']), 'unit', 'year', 'section', 'part', 'count').at(-1)).toEqual(
      ['某省', 2026, 'u1.2', 'plan', 1],
    )
    expect(brief(by(['unit', 'sentence', 'part']), 'sentence', 'part').at(-1)?.[1]).toBe('plan')
    const hits = findThemes(report, themes).filter(({ theme }) => theme === '开放')
    expect(hits).toHaveLength(1)
    expect(
      findThemes(report, themes, { glossary: true }).filter(({ theme }) => theme === '开放'),
    ).toHaveLength(3)
    const [first] = countThemes(report, themes, { cut: 'sentence' })
    expect(first).toMatchObject({ unit: '某省', count: 5, documentsWithTheme: 2 })
  })

  test('per thousand characters and per thousand words, marks counted among characters only', () => {
    const ends = (text: string) => Uint32Array.from([...text].map((_, i) => i + 1))
    const [row] = countThemes('民生，就业 2026。', themes, { tokens: true, segmenter: { ends } })
    expect(row).toMatchObject({
      count: 2,
      chars: 10,
      perThousandChars: 200,
      tokens: 8,
      perThousandTokens: 250,
    })
    expect('tokens' in countThemes('民生', themes)[0]!).toBe(false)
    // R: poisson.test(2)$conf.int * 100
    expect(row?.perThousandCharsInterval[0]).toBeCloseTo(24.220927854, 6)
    expect(row?.perThousandCharsInterval[1]).toBeCloseTo(722.468766772, 6)
    expect(countThemes('', themes)[0]?.perThousandCharsInterval).toEqual([0, 0])
  })

  test('says what it was given that cannot be meant', () => {
    const count = (options: object) => () => countThemes(documents, themes, options)
    expect(count({ by: 'page' })).toThrow(
      'by: received "page"; allowed are "unit", "part", "section", "sentence", "document", "year", "kind"',
    )
    for (const by of ['count', '', [], ['year', 'year'], 3]) expect(count({ by })).toThrow('by: received')
    expect(count({ by: 'section', cut: 'unit' })).toThrow('cut: received "unit"; allowed are "section"')
    expect(count({ cut: 'page' })).toThrow('cut: received "page"')
  })

  test('fields and units named like properties of objects are as good as any', () => {
    const odd = [
      {
        id: 'x',
        unit: '__proto__',
        text: '民生',
        meta: JSON.parse('{"__proto__":"constructor","toString":1}'),
      },
    ]
    const [row] = countThemes(odd, themes, { by: ['unit', '__proto__', 'toString'] })
    expect(Object.entries(row!).slice(0, 3)).toEqual([
      ['unit', '__proto__'],
      ['__proto__', 'constructor'],
      ['toString', 1],
    ])
  })
})

test('every count is the number of its evidence spans, however it is grouped, and an independent recount agrees', () => {
  const words = ['经济发展', '发展', '经济', '民生', '保障', '，', '。', '\n', '𠮷', '民']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''))
  const meta = fc.record({ year: fc.constantFrom(2024, 2025), kind: fc.constantFrom('甲', '乙') })
  const texts = fc.array(fc.record({ text, unit: fc.constantFrom('u', 'v'), meta }), {
    minLength: 1,
    maxLength: 6,
  })
  const own = defineThemes({
    themes: [
      { id: 'a', terms: ['经济'], themes: [{ id: 'aa', terms: ['发展', '经济发展'] }] },
      { id: 'b', terms: ['民生', '保障'], except: ['民生保障'] },
    ],
  })
  const by = fc.constantFrom<string[]>(['unit'], ['year'], ['kind', 'year'], ['document'], ['unit', 'kind'])
  fc.assert(
    fc.property(texts, by, (made, fields) => {
      const list = made.map((document, i) => ({ ...document, id: `d${i}` }))
      const hits = findThemes(list, own)
      for (const hit of hits) {
        const source = list.find(({ id }) => id === hit.document)!
        expect(source.text.slice(hit.start, hit.end)).toBe(hit.term)
      }
      const rows = countThemes(list, own, { by: fields })
      for (const row of rows as (Record<string, unknown> & (typeof rows)[number])[]) {
        const inGroup = list.filter(({ id, unit, meta }) =>
          fields.every((field) => ({ ...meta, unit, document: id })[field as 'unit'] === row[field]),
        )
        const spans = hits.filter(
          ({ theme, document }) => theme === row.theme && inGroup.some(({ id }) => id === document),
        )
        expect(row.count).toBe(spans.length)
        expect(row.documents).toBe(inGroup.length)
        expect(row.documentsWithTheme).toBe(new Set(spans.map(({ document }) => document)).size)
        expect(row.unitsWithTheme).toBe(new Set(spans.map(({ unit }) => unit)).size)
        expect(row.terms).toBe(new Set(spans.map(({ term }) => term)).size)
        const recounted = inGroup.map(({ text }) => text.match(alone[row.theme as 'a'])?.length ?? 0)
        expect(row.count).toBe(recounted.reduce((sum, n) => sum + n, 0))
      }
    }),
  )
})

/** The same by JavaScript's own expressions, which also take the leftmost match and of alternatives the first. */
const alone = { a: /经济发展|经济|发展/g, aa: /经济发展|发展/g, b: /民生(?!保障)|(?<!民生)保障/g }

test('the built-in themes: every count on a report of this project equals its spans, whatever rows are by', () => {
  const report = parseReport(
    '二〇二五年政府工作报告\n一、过去一年工作回顾\n经济稳中有进，就业稳定。乡村振兴扎实推进。\n二、今年工作安排\n优化营商环境，扩大高水平对外开放，办好民生实事。\n',
    { unit: '某市' },
  )
  for (const by of ['unit', 'part', 'section', 'sentence'] as const) {
    const hits = findThemes(report, policyThemes)
    const counted = new Map<string, number>()
    for (const { theme, count } of countThemes(report, policyThemes, { by })) {
      counted.set(theme, (counted.get(theme) ?? 0) + count)
    }
    for (const [theme, count] of counted) {
      expect(count, theme).toBe(hits.filter((hit) => hit.theme === theme).length)
    }
  }
})
