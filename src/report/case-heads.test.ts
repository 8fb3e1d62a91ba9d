import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'

const prose = '这一年，网格走访居民，矛盾就地化解。'
const units = (...lines: string[]) =>
  parseReport(lines.join('\n')).units.map(({ name, heading }) => [name, heading])

describe('the cases of a collection', () => {
  it('are units, named by whom the head, the subtitle, the by-line or the text speaks of', () => {
    const lines = [
      '典型案例汇编',
      '目  录',
      '“小巷管家”管出大和谐………………1',
      '议事厅搬到楼栋口………………4',
      '三方协商 一心为民………………7',
      '网格里的“微”力量………………9',
      ...['案例一', '“小巷管家”管出大和谐', '——柳荫街道探索小巷治理', `柳荫街道居民多。${prose}`],
      ...['一、主要做法', prose, '二、工作成效', prose],
      ...['案例二：议事厅搬到楼栋口', prose, '1.列出清单。多方参与。', '2.办好实事。人人出力。'],
      '（供稿：文渊街道办事处  联系人：方圆  电话：0571-88****77）',
      ...['案例三', '三方协商 一心为民', '古渡镇人民政府', prose],
      ...['【案例4】网格里的“微”力量', `杨湾村地处城郊，${prose}`],
      ...['案例五', '让老旧小区焕新颜', `老旧小区改造，重在协商。${prose}`],
      ...['案例六', '城郊如何治理', `在海东市滨江区的城郊，${prose}`],
    ]
    expect(units(...lines)).toEqual([
      ['柳荫街道', '“小巷管家”管出大和谐'],
      ['文渊街道办事处', '议事厅搬到楼栋口'],
      ['古渡镇人民政府', '三方协商 一心为民'],
      ['杨湾村', '网格里的“微”力量'],
      ['让老旧小区焕新颜', '让老旧小区焕新颜'],
      ['城郊如何治理', '城郊如何治理'],
    ])
    const report = parseReport(lines.join('\n'))
    expect(report.title).toBe('典型案例汇编')
    expect(report.units[0]!.sections.map(({ heading }) => heading)).toEqual(['主要做法', '工作成效'])
    expect(report.text.slice(report.units[0]!.start)).toMatch(/^案例一/)
    expect(report.text.slice(report.units[1]!.start)).toMatch(/^案例二：议事厅/)
  })

  it('stay in their section where numbers run on over them, and in the text where one stands alone', () => {
    const cases = ['案例一：路灯亮了', prose, '案例二：水通了', prose]
    expect(units('热线月报', '一、概况', prose, '二、典型案例', ...cases, '三、建议', prose)).toEqual([
      ['热线月报', undefined],
    ])
    expect(units('海东市工作总结', prose, '案例一：路灯亮了', prose)).toEqual([['海东市', undefined]])
  })
})
