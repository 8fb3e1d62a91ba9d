import { describe, expect, it } from 'vitest'
import { documentsOf } from './documents.ts'
import { joinReports } from './join.ts'
import { parseReport } from './parse.ts'
import { sourcesOf } from './texts.ts'
import { yearOf } from './year.ts'

const raw = `2026年某省政府工作报告

各位代表，现在报告工作，请审议。

一、2025年工作回顾

（一）经济平稳。经济平稳运行，民生改善。

（二）民生改善。办好实事，群众满意。

二、2026年重点工作

扩大内需，促进就业，改善民生。

名词解释

1.内需：国内需求，指国内的消费和投资。
`

describe('documentsOf', () => {
  const report = parseReport(raw, { unit: '某省' })
  const brief = (options: Parameters<typeof documentsOf>[1]) =>
    documentsOf(report, options).map(({ id, text, meta }) => [id, meta?.['part'], text.trim().slice(0, 4)])

  it('cuts by part, neighbours of one kind together, and says which in meta, with the year', () => {
    expect(brief({ by: 'part' })).toEqual([
      ['u1@1', undefined, '2026'],
      ['u1@2', 'review', '一、20'],
      ['u1@3', 'plan', '二、20'],
      ['u1@4', 'glossary', '名词解释'],
    ])
    for (const by of ['unit', 'section', 'part', 'sentence'] as const) {
      const documents = documentsOf(report, { by })
      expect(
        documents
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(report.text.slice(report.units[0]!.start).replace(/\s/g, ''))
      expect(new Set(documents.map(({ meta }) => meta?.['year']))).toEqual(new Set([2026]))
    }
  })

  it('leaves the glossary out on request, whatever the cut', () => {
    for (const by of ['unit', 'section', 'part', 'sentence'] as const) {
      const texts = documentsOf(report, { by, glossary: false }).map(({ text }) => text)
      expect(texts.join('')).not.toContain('国内需求')
      expect(texts.join('')).toContain('扩大内需')
    }
    expect(brief({ by: 'section', glossary: false }).map(([id]) => id)).toEqual(['u1.0', 'u1.1', 'u1.2'])
    const [source] = sourcesOf(report, { glossary: false })
    for (const { document, start } of source!.pieces) {
      expect(source!.text.startsWith(document.text, start)).toBe(true)
    }
    expect(() => documentsOf(report, { glossary: 'no' as unknown as boolean })).toThrow(
      'glossary: received "no"; allowed are true, false',
    )
  })

  it('goes on behind a glossary that stands in the middle', () => {
    const [unit] = report.units
    const glossary = unit!.sections.at(-1)!
    const middle = { ...glossary, end: glossary.start + 8, part: 'glossary' as const }
    const odd = { ...report, units: [{ ...unit!, sections: [middle] }] }
    expect(documentsOf(odd, { glossary: false }).map(({ id }) => id)).toEqual(['u1', 'u1+2'])
  })

  it('keeps the year of each report when they are joined, and what a table says of it', () => {
    const older = parseReport(raw.replace('2026年某省', '二〇一九年某省'), { unit: '某省旧' })
    const joined = joinReports([report, older, { ...parseReport('民生。', { unit: '丙' }) }])
    expect(documentsOf(joined).map(({ meta }) => meta?.['year'])).toEqual([2026, 2019, undefined])
    const known = { ...report, units: report.units.map((unit) => ({ ...unit, meta: { year: '2020年' } })) }
    expect(documentsOf(known)[0]?.meta?.['year']).toBe('2020年')
  })
})

describe('yearOf', () => {
  it.each([
    [['2026年政府工作报告'], '', 2026],
    [['政府工作报告', '二〇二六年一月二十七日在某地'], '', 2026],
    [['政府工作报告', undefined, '——2022年政协创新工作集锦'], '1999.txt', 2022],
    [[''], '1998.txt', 1998],
    [['第20260年'], 'a123456', undefined],
    [['“十四五”规划'], '', undefined],
  ])('%j %s', (lines, name, year) => {
    expect(yearOf(lines, name)).toBe(year)
  })
})
