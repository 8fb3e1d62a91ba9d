import { describe, expect, it } from 'vitest'
import { parseNumeral, readNumber } from './numbering.ts'

describe('parseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['二十三', 23],
    ['一百', 100],
    ['一百零三', 103],
    ['12', 12],
    ['两', 2],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value)
  })

  it.each(['四五', '百', '一二三'])('does not read %s', (text) => {
    expect(parseNumeral(text)).toBeUndefined()
  })
})

describe('readNumber', () => {
  it.each([
    ['第一章 总则', 0, 1, '总则'],
    ['二、主要任务', 1, 2, '主要任务'],
    ['（三）加强', 2, 3, '加强'],
    ['4.推进', 3, 4, '推进'],
    ['5．推进', 3, 5, '推进'],
    ['1  思想引领有力度', 4, 1, '思想引领有力度'],
    ['1.2  选树典型', 5, 2, '选树典型'],
    ['2．3“产改”试点', 5, 3, '“产改”试点'],
    ['1.2.3 试点', 6, 3, '试点'],
    ['（6）推进', 7, 6, '推进'],
    ['6）推进', 7, 6, '推进'],
    ['二要服务大局', 9, 2, '服务大局'],
    ['案例一', 11, 1, ''],
    ['【典型案例2】市民反映', 11, 2, '市民反映'],
    ['经验三：协商', 11, 3, '协商'],
    ['\ufffd二、推进', 1, 2, '推进'],
    ['\uf06c （三）推进', 2, 3, '推进'],
    ['● 4.推进', 3, 4, '推进'],
  ])('reads %s', (line, form, ordinal, rest) => {
    const number = readNumber(line)!
    expect([number.form, number.ordinal, line.slice(number.textStart)]).toEqual([form, ordinal, rest])
  })

  it.each([
    '5.5%的增长',
    '5.5%',
    '3 月',
    '12 个村',
    '1 张三 男 32',
    '1 河口区 38',
    '1\t河口区',
    '案例分析一',
    '一季度',
    '2022年',
    '第三产业',
    '●推进',
    '\ufffd',
    '',
  ])('sees no number of a part in %s', (line) => {
    expect(readNumber(line)).toBeUndefined()
  })
})
