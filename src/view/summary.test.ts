import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { sampleAnalysis } from './sample.test-data.ts'
import { toSummary } from './summary.ts'
import { widthOf } from './width.ts'

const analysis = sampleAnalysis()

test('the summary names what was found', () => {
  const summary = toSummary(analysis)
  for (const { name, heading } of analysis.units) {
    expect(summary).toContain(name)
    expect(summary).toContain(heading)
  }
  expect(summary).toContain('走帮服 ×2')
  expect(summary).toContain('协商于民、协商为民 ×2')
  expect(summary).toContain('单位 Units')
  expect(summary).toContain('▲ 海门区政协 多谈 经济与营商')
  expect(summary).toContain('企业 · 科技 · 人才')
  expect(summary.trimEnd().split('\n').at(-1)).toMatch(
    /^tifa 0\.1\.0 · engine tifa · lexicon .* by=section · seed=1$/,
  )
})

test.each([60, 72, 80, 100, 140])('no line but the stamp is wider than %i columns', (width) => {
  for (const line of toSummary(analysis, { width }).trimEnd().split('\n').slice(0, -1)) {
    expect(widthOf(line), line).toBeLessThanOrEqual(width)
  }
})

test('the columns of the theme table end at the same place', () => {
  const lines = toSummary(analysis).split('\n')
  const from = lines.findIndex((line) => line.startsWith('主题 Themes'))
  const rows = lines.slice(from + 3, from + 13).filter((line) => !line.endsWith('·'))
  expect(rows.length).toBeGreaterThan(2)
  expect(new Set(rows.map(widthOf)).size).toBe(1)
})

test('colour only when asked, and it changes no character', () => {
  const plain = toSummary(analysis)
  expect(plain).not.toContain('\u001b')
  const coloured = toSummary(analysis, { color: true })
  expect(coloured).toContain('\u001b[')
  expect(stripVTControlCharacters(coloured)).toBe(plain)
})

test('text cannot steer the terminal', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J走\u202e'
  const quotes = [{ ...analysis.quotes[0]!, text: evil }]
  const summary = toSummary({
    ...analysis,
    title: evil,
    quotes,
    notes: [{ code: evil, message: evil, start: 0, end: 1 }],
  })
  expect(summary).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
})

test('a wrong option says what is allowed', () => {
  expect(() => toSummary(analysis, { width: 10 })).toThrow(
    'tifa: width: received 10; allowed are whole numbers from 60',
  )
  expect(() => toSummary(analysis, { color: 1 as never })).toThrow(
    'color: received 1; allowed are true and false',
  )
})

test('a summary without a title begins with the units’ names, never with an empty line', () => {
  expect(toSummary({ ...analysis, title: ' ' }).split('\n')[0]).toBe('海门区政协等 4 个单位')
  expect(toSummary({ ...analysis, title: '', units: [] }).split('\n')[0]).toBe('未命名文本')
})
