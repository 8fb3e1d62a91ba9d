import { expect, test } from 'vitest'
import { concordance } from './concordance.ts'

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
    'sort: received "up"; allowed are "left", "right", "place"',
  )
})
