import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listThemes } from './compile.ts'
import { countThemes } from './count.ts'
import { defineThemes } from './define.ts'
import { findThemes } from './hits.ts'
import { policyFile, policyThemes } from './policy.ts'
import { themesPage } from './policy-page.test-data.ts'

const all = listThemes(policyThemes)

describe('policyThemes', () => {
  test('is what defineThemes makes of it, with nothing to be said against it', () => {
    expect(defineThemes(policyFile)).toEqual(policyThemes)
  })

  test('has at least twenty themes in up to three levels and at least 1,200 terms of 2 to 20 characters', () => {
    expect(policyThemes.themes.length).toBeGreaterThanOrEqual(20)
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
    const terms = all.flatMap(({ theme }) => theme.terms)
    expect(new Set(terms).size).toBeGreaterThanOrEqual(1200)
    for (const term of [...terms, ...all.flatMap(({ theme }) => theme.except)]) {
      expect(term).toMatch(/^[\p{Script=Han}0-9A-Z.（）]{2,20}$/u)
    }
  })

  test('has Chinese ids, a note for each theme, and sources for each of the first level', () => {
    for (const { theme, level } of all) {
      expect(theme.id).toMatch(/^\p{Script=Han}+$/u)
      expect(theme.note, theme.id).toMatch(/^[A-Z].*\.$/)
      if (level === 1) expect(theme.note, theme.id).toContain('Sources: ')
    }
  })

  test('names a term once on the way down, so that a theme does not list what its sub-theme counts anyway', () => {
    for (const { theme, parent } of all) {
      const above: string[] = []
      for (let at = parent; at >= 0; at = all[at]!.parent) above.push(...all[at]!.theme.terms)
      expect(theme.terms.filter((term) => above.includes(term))).toEqual([])
    }
  })

  test('is what docs/policy-themes.md says (vitest -u writes the page anew)', async () => {
    await expect(themesPage(policyThemes)).toMatchFileSnapshot('../../docs/policy-themes.md')
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
      '政治安全',
      '提出口号',
      '服务业务',
      '扩大学生',
      '水利用',
      '政治水平',
      '国家政策',
      '一体化工程',
      '干部队伍',
      '领军人才',
      '我国企业',
      '上海市政府',
      '行政法规',
      '日用工业品',
      '资本主义工商业',
      '优化债务结构',
      '全国道德模范',
    ]) {
      const wrong =
        /(?:民生|惠企|高校|中医|立法|节能|防疫|调解|治安|出口|服务业|大学生|水利|治水|家政|化工|部队|军人|国企|市政|政法|用工|义工|化债|国道)$/
      expect(
        terms(text).filter((hit) => wrong.test(hit)),
        text,
      ).toEqual([])
    }
  })

  test('who was there is not what was spoken of: names of offices, and persons who are retired', () => {
    expect(
      terms('邀请区税务局、市生态环境局、人力资源和社会保障局、高新区管委会负责人和退休老师参加。'),
    ).toEqual([])
    expect(terms('退休党员')).toEqual(terms('党员'))
    expect(terms('提高退休金，落实税务优惠')).toEqual([
      '社会保障 退休金',
      '社会保险 退休金',
      '财政与金融 税务',
      '财政税收 税务',
    ])
    expect(terms('税务部门')).toEqual(['财政与金融 税务', '财政税收 税务'])
  })

  test('the report’s own words fall where a reader would put them, in a sub-theme and in all themes above it', () => {
    expect(terms('聚焦外卖员、快递员')).toEqual([
      '就业与新就业群体 外卖员',
      '新就业群体 外卖员',
      '就业与新就业群体 快递员',
      '新就业群体 快递员',
    ])
    expect(terms('协商于民')).toEqual([
      '协商民主与政协履职 协商于民',
      '协商民主 协商于民',
      '有事好商量与基层协商 协商于民',
    ])
    expect(terms('高质量发展')).toEqual(['经济与高质量发展 高质量发展', '发展理念与质量 高质量发展'])
  })

  test('on the real report: consultation leads, every hit slices to its term, and the themes a reader meets occur', () => {
    const text = readFileSync('fixtures/nantong-2022/raw.txt', 'utf8')
    const counts = countThemes(text)
    const strongest = counts.filter(({ level }) => level === 1).sort((a, b) => b.count - a.count)[0]
    expect(strongest?.label).toBe('协商民主与政协履职')
    for (const theme of [
      '党的建设',
      '经济与高质量发展',
      '营商环境与助企',
      '科技创新',
      '民生福祉',
      '基层治理',
      '疫情防控与公共卫生',
      '生态环境',
      '文化与宣传',
      '就业与新就业群体',
    ]) {
      expect(counts.find((row) => row.theme === theme)?.count, theme).toBeGreaterThan(1)
    }
    for (const { term, start, end } of findThemes(text)) expect(text.slice(start, end)).toBe(term)
  })
})
