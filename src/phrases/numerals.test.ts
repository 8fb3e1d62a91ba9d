import { describe, expect, it } from 'vitest'
import { findNumeralFormulas } from './numerals.ts'
import { findQuotes } from './quotes.ts'

const found = (text: string) => findNumeralFormulas(text, findQuotes(text)).map((hit) => hit.text)

describe('findNumeralFormulas', () => {
  it.each([
    ['促进“两个健康”', ['两个健康']],
    ['融入“五建融合”体系', ['五建融合']],
    ['增强“四个意识”、坚定四个自信', ['四个意识', '四个自信']],
    ['“十四五”规划和十五五开局', ['十四五', '十五五']],
    ['构建“1+10+3”体系', ['1+10+3']],
    ['“一核两翼三带”布局', ['一核两翼三带']],
  ])('finds the formulas of %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '提出4个方面的建议',
    '走访46场',
    '连续三个月增长',
    '一个部门牵头',
    '第二十五届',
    '三季度',
    '增长了一倍',
  ])('sees a count in %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
