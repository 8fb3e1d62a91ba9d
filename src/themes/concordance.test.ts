import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReport } from '../report/parse.ts'
import { type ConcordancePattern, concordance, makeConcordancer } from './concordance.ts'
import { defineThemes } from './define.ts'

const text = '协商于民、协商为民，\n  有事好商量。基层协商民主'

test('shows each place with its context as one line; the span slices to the match', () => {
  const lines = concordance({ id: 'd', unit: '甲', text }, '协商', { width: 6 })
  expect(lines.map(({ left, match, right }) => [left, match, right])).toEqual([
    ['', '协商', '于民、协商为'],
    ['协商于民、', '协商', '为民， '],
    ['好商量。基层', '协商', '民主'],
  ])
  for (const { start, end, match } of lines) expect(text.slice(start, end)).toBe(match)
  expect(lines[0]).toMatchObject({ document: 'd', unit: '甲' })
})

test('of several patterns the leftmost longest counts', () => {
  expect(concordance(text, ['协商', '协商民主', '民主', '协商']).map(({ match }) => match)).toEqual([
    '协商',
    '协商',
    '协商民主',
  ])
})

test('sorts from the match outwards, and keeps the place where contexts are equal', () => {
  const words = '乙甲中丙 甲乙中甲 丙乙中甲'
  const by = (sort: 'left' | 'right' | 'place') =>
    concordance(words, '中', { sort, width: 2 }).map(({ left }) => left)
  expect(by('place')).toEqual(['乙甲', '甲乙', '丙乙'])
  expect(by('left')).toEqual(['丙乙', '甲乙', '乙甲'])
  expect(concordance(words, '中', { sort: 'right', width: 1 }).map(({ start }) => start)).toEqual([2, 7, 12])
  expect(concordance(words, '中', { limit: 2 })).toHaveLength(2)
})

test('regular expressions run over the whole text, whatever their flags, and empty matches are left out', () => {
  const sticky = /协商(于|为)民/y
  expect(concordance(text, sticky).map(({ match }) => match)).toEqual(['协商于民', '协商为民'])
  expect(sticky.lastIndex).toBe(0)
  expect(concordance('aXbXc', /x*/gi).map(({ match }) => match)).toEqual(['X', 'X'])
  expect(concordance('𠮷𠮷', /(?:)/u)).toEqual([])
})

test('no context begins or ends in the middle of a character', () => {
  const [line] = concordance('𠮷𠮷中𠮷𠮷', '中', { width: 3 })
  expect(line).toMatchObject({ left: '𠮷𠮷', right: '𠮷' })
})

test('wrong options and patterns say what was received and what is allowed', () => {
  expect(() => concordance(text, '')).toThrow('pattern: received ""; allowed are')
  expect(() => concordance(text, [])).toThrow('pattern: received []')
  expect(() => concordance(text, '协商', { width: -1 })).toThrow(
    'width: received -1; allowed are whole numbers from 0',
  )
  expect(() => concordance(text, '协商', { sort: 'up' as 'left' })).toThrow(
    'sort: received "up"; allowed are "left", "right", "place", or a list of places',
  )
})

test('sorts by several places on either side', () => {
  const words = '甲乙中丙丁 丙乙中丙甲 甲丁中甲甲 乙乙中丙丁'
  const lines = concordance(words, '中', { sort: [1, 2, -1, -2], width: 2 })
  expect(lines.map(({ left, right }) => `${left} ${right}`)).toEqual(
    // 丁 U+4E01 < 丙 U+4E19 < 乙 U+4E59 < 甲 U+7532
    ['乙乙 丙丁', '甲乙 丙丁', '丙乙 丙甲', '甲丁 甲甲'],
  )
  expect(() => concordance(words, '中', { sort: [0] })).toThrow('sort: received [0]; allowed are')
})

test('globs, expressions, gaps and themes; what cannot be meant is refused', () => {
  const find = (pattern: ConcordancePattern) => concordance(text, pattern).map(({ match }) => match)
  expect(find({ glob: '协商?民' })).toEqual(['协商于民', '协商为民'])
  expect(find({ regex: '协商(于|为)民|好商量' })).toEqual(['协商于民', '协商为民', '好商量'])
  expect(find({ gap: '协…民', within: 2 })).toEqual(['协商于民', '协商为民', '协商民'])
  const themes = defineThemes({ themes: [{ id: 'a', label: '协商', terms: ['协商', '协商民主'] }] })
  expect(find({ theme: '协商', themes })).toEqual(['协商', '协商', '协商民主'])
  expect(find({ theme: 'a', themes })).toHaveLength(3)
  expect(() => find({ theme: 'b', themes })).toThrow('pattern.theme: received "b"; allowed are 协商')
  expect(() => find({ regex: '(' })).toThrow(
    'pattern.regex: received "("; at character 1: this ( is never closed',
  )
  expect(() => find({} as { glob: string })).toThrow('pattern: received {}; allowed are a string')
})

test('texts are searched folded: full-width and traditional characters are found, and shown as they are', () => {
  expect(concordance('ＧＤＰ增长', 'GDP').map(({ match }) => match)).toEqual(['ＧＤＰ'])
  expect(concordance('經濟發展與國際關係', '经济').map(({ match }) => match)).toEqual(['經濟'])
})

test('lines of a report name unit and section', () => {
  const report = parseReport(
    '甲区政协\n甲区政协坚持协商。\n一、走访企业\n协商为民。\n二、调研\n委员协商。\n乙区政协\n乙区政协协商。\n',
  )
  const lines = concordance(report, '协商')
  for (const { start, end, match } of lines) expect(report.text.slice(start, end)).toBe(match)
  expect(lines.find(({ right }) => right.startsWith('为民'))?.section).toContain('走访企业')
})

test('a concordancer gives the same lines as a concordance, asked again and again', () => {
  const unit = fc.constantFrom('甲', '乙', '丙', '𠮷', 'a', '\u0000')
  const word = fc.string({ unit, minLength: 1, maxLength: 6 })
  const pattern = fc.oneof(
    word,
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom<ConcordancePattern>({ glob: '甲*乙' }, { regex: '[甲乙]+' }, /乙./, { gap: '甲…丙' }),
  )
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 60 })), fc.array(pattern), (texts, patterns) => {
      const concordancer = makeConcordancer(texts)
      for (const one of [...patterns, ...patterns]) {
        const lines = concordance(texts, one, { sort: 'right', width: 3 })
        expect(concordancer.find(one, { sort: 'right', width: 3 })).toEqual(lines)
        expect(concordancer.count(one)).toBe(lines.length)
      }
    }),
  )
})
