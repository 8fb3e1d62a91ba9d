import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerNode } from '../../segment/register.node.ts'
import { findQuotes } from '../quotes.ts'
import { expandNumeral, memberCount } from './numeral-expansion.ts'
import { isNumeralFormula } from './numeral-shape.ts'
import { findNumeralFormulas } from './numerals.ts'

beforeAll(registerNode)

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
    '推广“一灯多能”做法',
    '做到“一要问、二要记”',
    '从“七沟八梁”走来',
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

describe('numeral formulas in running text', () => {
  it.each([
    ['形成一核两翼三带格局', ['一核两翼三带']],
    ['坚持“六个坚持”，把六个坚持落到实处', ['六个坚持', '六个坚持']],
    ['打造“四张名片”，擦亮四张名片', []],
    ['推进“五大安全”建设，守牢五大安全底线', ['五大安全', '五大安全']],
    ['十大产业、五个中心城区、两个部门、三个方面', []],
    ['实施1+10+3工程，增长5.1+2.3个百分点', ['1+10+3']],
    ['“一企一策”“一县一品”', []],
    ['“九·一八”“五四”“二十一条”“第三方”“三心二意”', []],
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('are found in time that grows with the text', () => {
    for (const unit of ['“四个意识”', '四个', '1+', '一核两翼', '“三', '两']) {
      const text = unit.repeat(40_000)
      const began = performance.now()
      found(text)
      expect(performance.now() - began).toBeLessThan(2000)
    }
  })
})

describe('expandNumeral', () => {
  it('takes the members that the text lists, when they are as many as the formula says', () => {
    expect(expandNumeral('三个一批', '实施“三个一批”：开工一批、投产一批、达效一批。')).toEqual([
      '开工一批',
      '投产一批',
      '达效一批',
    ])
    expect(expandNumeral('五建融合', '“五建融合”（党建、共建、自建、统建和联建），成效明显')).toEqual([
      '党建',
      '共建',
      '自建',
      '统建',
      '联建',
    ])
    expect(expandNumeral('三个一批', '实施“三个一批”：开工一批、投产一批。')).toEqual([])
  })

  it('knows the members of well-known formulas', () => {
    expect(expandNumeral('四个意识')).toEqual(['政治意识', '大局意识', '核心意识', '看齐意识'])
    expect(expandNumeral('constructor')).toEqual([])
  })

  it('counts members', () => {
    expect(memberCount('三严三实')).toBe(6)
    expect(memberCount('十四五')).toBeNull()
    expect(memberCount('1+10+3')).toBeNull()
  })
})

describe('findNumeralFormulas in a report', () => {
  it.each([
    ['提前完成“六五”计划', ['六五']],
    ['构建“1236”现代产业体系', ['1236']],
    ['拨打“12345”热线', []],
    ['治理“三废”', ['三废']],
  ])('reads %s', (text, expected) => {
    expect(findNumeralFormulas(text).map((hit) => hit.text)).toEqual(expected)
  })
})

describe('isNumeralFormula', () => {
  const folder = join(
    process.env['TIFA_SHARED'] ?? join(__dirname, '..', '..', '..', '..', 'shared'),
    'gold',
    'numeral',
  )
  if (!existsSync(folder))
    console.log(`not run: ${folder} is absent, so numerals are not compared with the gold`)
  it.skipIf(!existsSync(folder))('agrees with human readers in most cases', () => {
    const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n')
    const [positives, rejected] = [lines('positives.txt'), lines('rejected.txt')]
    const right = positives.filter(isNumeralFormula).length
    const wrong = rejected.filter(isNumeralFormula).length
    const [precision, recall] = [right / (right + wrong), right / positives.length]
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(
      `bare numeral formulas: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    )
    expect(f1).toBeGreaterThan(0.78)
  })
})
