import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'
import type { Section } from './report.ts'

const headings = (sections: readonly Section[]): unknown[] =>
  sections.map(({ heading, sections: inner }) => (inner.length > 0 ? [heading, ...headings(inner)] : heading))

describe('parseReport', () => {
  it('takes a text without heads of several units as one unit', () => {
    const report = parseReport(
      '2026年海东市政府工作报告\n各位代表：\n一、回顾\n过去一年，成绩很大。\n二、安排\n今年，再接再厉。',
    )
    expect(report.units.map((unit) => unit.name)).toEqual(['海东市'])
    expect(headings(report.units[0]!.sections)).toEqual(['回顾', '安排'])
  })

  it('finds the name where the heading follows it', () => {
    const unit = (name: string) =>
      `${name}\n搭建平台 服务企业\n${name}坚持服务大局，履职尽责。\n一、深化协商。多方参与，成效明显。`
    const report = parseReport(
      `工作集锦\n${unit('崇川区政协')}\n${unit('如东县政协')}\n${unit('启东市政协')}`,
    )
    expect(report.title).toBe('工作集锦')
    expect(report.units.map(({ name, heading }) => [name, heading])).toEqual([
      ['崇川区政协', '搭建平台 服务企业'],
      ['如东县政协', '搭建平台 服务企业'],
      ['启东市政协', '搭建平台 服务企业'],
    ])
  })

  it('nests the forms of numbering as a reader sees them', () => {
    const text = '一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己\n（一）庚'
    expect(headings(parseReport(text).units[0]!.sections)).toEqual([
      ['甲', ['乙', '丙', '丁'], '戊'],
      ['己', '庚'],
    ])
  })

  it('cuts a heading from the sentence that is glued to it', () => {
    const report = parseReport('一、深化“走帮服”,凝聚力量。坚持凝聚共识。')
    expect(report.units[0]!.sections[0]!.heading).toBe('深化“走帮服”,凝聚力量')
  })

  it('takes no number at the start of a line for a section that does not count on', () => {
    const report = parseReport(
      '一、回顾\n今年成绩很大。\n三四线城市稳步发展，势头很好。\n八、九十年代的老小区改造完成。\n二、安排\n继续努力。',
    )
    expect(headings(report.units[0]!.sections)).toEqual(['回顾', '安排'])
  })

  it('names two units of one name apart', () => {
    const unit = '海门区政协\n海门区政协坚持服务大局，履职尽责。\n一、深化协商。多方参与。'
    expect(parseReport(`集锦\n${unit}\n${unit}`).units.map((each) => each.name)).toEqual([
      '海门区政协',
      '海门区政协(2)',
    ])
  })

  it('gives units and sections that lie in the text, in order, inside one another', () => {
    const line = fc.constantFrom(
      '海门区政协',
      '一、甲。',
      '二、乙',
      '（一）丙',
      '推进高质量发展，凝聚共识。',
      '融入大体系 助推治理',
      '——2022年',
      '各位代表：',
      '下载',
      '第一章 总则',
    )
    const check = (outer: { start: number; end: number }, sections: readonly Section[]) => {
      let at = outer.start
      for (const section of sections) {
        expect(section.start).toBeGreaterThanOrEqual(at)
        expect(section.end).toBeGreaterThan(section.start)
        expect(section.end).toBeLessThanOrEqual(outer.end)
        check(section, section.sections)
        at = section.end
      }
    }
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const report = parseReport(lines.join('\n'))
        let at = 0
        for (const unit of report.units) {
          expect(unit.start).toBeGreaterThanOrEqual(at)
          expect(unit.end).toBeLessThanOrEqual(report.text.length)
          check(unit, unit.sections)
          at = unit.end
        }
      }),
    )
  })

  it('reads nothing as a report without units', () => {
    expect(parseReport('').units).toEqual([])
    expect(parseReport('\n \n').units).toEqual([])
  })

  it('comes to an end on a million numbers or titles', () => {
    for (const line of ['一、', '一、甲\n', '海门区政协\n', '——\n']) {
      expect(parseReport(line.repeat(200_000)).text.length).toBeGreaterThan(0)
    }
  })
})
