import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countThemes } from './count.ts'
import { findThemes } from './hits.ts'
import { policyThemes } from './policy.ts'

describe('policyThemes', () => {
  test('has at least fourteen themes, each with a Chinese label and thirty terms or more of 2 to 20 characters', () => {
    expect(policyThemes.themes.length).toBeGreaterThanOrEqual(14)
    for (const { label, terms, except } of policyThemes.themes) {
      expect(label).toMatch(/^\p{Script=Han}+$/u)
      expect(terms.length, label).toBeGreaterThanOrEqual(30)
      for (const term of [...terms, ...except]) expect(term).toMatch(/^[\p{Script=Han}0-9A-Z]{2,20}$/u)
    }
  })

  const terms = (text: string) => findThemes(text).map(({ theme, term }) => `${theme} ${term}`)

  test('a term inside a longer word that is not it does not count', () => {
    for (const text of [
      '农民生产',
      '人民生命',
      '优惠企业',
      '提高校长',
      '其中医疗',
      '建立法人',
      '调节能力',
      '严防疫情',
      '主动协调解决',
      '应急救援',
      '政治安全',
      '提出口号',
      '服务业务',
      '扩大学生',
      '水利用',
    ]) {
      const wrong = /民生$|惠企$|高校$|中医$|立法$|节能$|防疫$|调解$|急救$|治安$|出口$|服务业$|大学生$|水利$/
      expect(
        terms(text).filter((hit) => wrong.test(hit)),
        text,
      ).toEqual([])
    }
  })

  test('the report’s own words fall where a reader would put them', () => {
    expect(terms('聚焦外卖员、快递员、网约车司机等新就业群体')).toEqual([
      'employment 外卖员',
      'employment 快递员',
      'employment 网约车司机',
      'employment 新就业群体',
    ])
    expect(terms('协商于民、协商为民')).toEqual(['consultation 协商于民', 'consultation 协商为民'])
    expect(terms('高质量发展')).toEqual(['economy 高质量发展'])
  })

  test('on the real report: consultation leads, every hit slices to its term, and every theme of the issue occurs', () => {
    const text = readFileSync('fixtures/nantong-2022/raw.txt', 'utf8')
    const counts = countThemes(text)
    const strongest = [...counts].sort((a, b) => b.count - a.count)[0]
    expect(strongest?.label).toBe('协商民主与政协履职')
    for (const theme of [
      'party-building',
      'consultation',
      'economy',
      'business',
      'science',
      'livelihood',
      'grassroots',
      'health',
      'ecology',
      'culture',
      'employment',
    ]) {
      expect(counts.find((row) => row.theme === theme)?.count, theme).toBeGreaterThan(1)
    }
    for (const { term, start, end } of findThemes(text)) expect(text.slice(start, end)).toBe(term)
  })
})
