import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'
import type { Section } from './report.ts'

const prose = '这一年，经济平稳增长，民生持续改善。'
const headings = (sections: readonly Section[]): unknown[] =>
  sections.map(({ heading, sections: inner }) => (inner.length > 0 ? [heading, ...headings(inner)] : heading))
const read = (...lines: string[]) => headings(parseReport(lines.join('\n')).units[0]!.sections)
const parts = (...lines: string[]) => parseReport(lines.join('\n')).units[0]!.sections.map(({ part }) => part)

describe('sections', () => {
  it('are headed without numbers where numbers begin anew below', () => {
    expect(
      read(
        ...[
          '各位代表：',
          prose,
          '“十四五”时期工作回顾',
          prose,
          '（一）经济稳中向好',
          prose,
          '（二）民生改善',
          prose,
        ],
        ...['2026年重点工作', prose, '（一）扩大内需', prose, '（二）改革开放', prose],
      ),
    ).toEqual([
      ['“十四五”时期工作回顾', '经济稳中向好', '民生改善'],
      ['2026年重点工作', '扩大内需', '改革开放'],
    ])
  })

  it('hold headings without numbers where those stand inside', () => {
    expect(
      read(
        '一、回顾',
        prose,
        '二、安排',
        prose,
        '着力扩大内需',
        prose,
        '着力改善民生',
        prose,
        '三、自身建设',
        prose,
      ),
    ).toEqual(['回顾', ['安排', '着力扩大内需', '着力改善民生'], '自身建设'])
  })

  it('nest the other way round where the text does', () => {
    expect(
      read(
        '（一）形势',
        prose,
        '（二）方针',
        prose,
        '一、农业',
        prose,
        '二、工业',
        prose,
        '（三）前景',
        prose,
      ),
    ).toEqual(['形势', ['方针', '农业', '工业'], '前景'])
  })

  it('may be numbered with decimals, or with a number and a blank', () => {
    const lines = [
      '第一部分  工作总结',
      ...['1  思想引领有力', `1.1  深化学习。${prose}`, `1.2  选树典型。${prose}`],
      ...['2  建功立业', `2.1  竞赛。${prose}`, '1 河口区 38', '2 湾里区 29', `2.2  试点。${prose}`],
      ...['第二部分  工作打算', '3 月起，全市动员，人人参与。', '4 月底，全部完成，效果良好。'],
    ]
    expect(read(...lines)).toEqual([
      ['工作总结', ['思想引领有力', '深化学习', '选树典型'], ['建功立业', '竞赛', '试点']],
      '工作打算',
    ])
  })

  it('hold the cases that count on in one of them', () => {
    const cases = [`【案例1】市民反映路灯损坏。${prose}`, '【案例2】', '居民反映停水', prose]
    expect(read('一、概况', prose, '二、典型案例', ...cases, '三、建议', prose)).toEqual([
      '概况',
      ['典型案例', '市民反映路灯损坏', '居民反映停水'],
      '建议',
    ])
    expect(read('一、概况', prose, '二、典型案例', ...cases)).toEqual([
      '概况',
      ['典型案例', '市民反映路灯损坏', '居民反映停水'],
    ])
  })

  it('are not found twice where a table of contents stands above them', () => {
    const contents = ['目 录', '一、工作回顾……1', '二、工作安排……9', '三、自身建设……12']
    expect(
      read(
        ...contents,
        '各位代表：',
        prose,
        '一、工作回顾',
        prose,
        '二、工作安排',
        prose,
        '三、自身建设',
        prose,
      ),
    ).toEqual(['工作回顾', '工作安排', '自身建设'])
  })

  it('keep a great part whose heading is glued to a long sentence', () => {
    const long = `${'在县委坚强领导下，全县上下团结一心，'.repeat(5)}成绩很大。`
    expect(read(`一、工作回顾，${long}`, `二、工作安排，${long}`)).toEqual(['工作回顾', '工作安排'])
  })
})

describe('items of a list', () => {
  const long = '落实各项惠民政策，'.repeat(8)

  it('are named by their first clause where their first sentence is long', () => {
    expect(
      read(
        '2026年民生实事',
        prose,
        `1.新增公办幼儿园学位2000个，${long}惠及城乡家庭。`,
        '2.改造老旧小区30个。',
        `3.建设“一刻钟，生活圈”50个，${long}方便群众。`,
      ),
    ).toEqual(['新增公办幼儿园学位2000个', '改造老旧小区30个', '建设“一刻钟，生活圈”50个'])
  })
})

describe('a list of contents under its label', () => {
  it('is left out also where but one of its headings comes again', () => {
    expect(
      read(
        '县长王明目录',
        '一、工作回顾',
        '二、工作安排',
        '各位代表：',
        prose,
        '一、工作回顾',
        prose,
        '二、今年的工作',
        prose,
      ),
    ).toEqual(['工作回顾', '今年的工作'])
  })
})

describe('what a section does', () => {
  it('is what the section around it does', () => {
    const { units } = parseReport(
      ['一、工作回顾', prose, '（一）创新调控思路和方式', prose, '二、工作安排', prose].join('\n'),
    )
    expect(units[0]!.sections[0]!.sections[0]!.part).toBe('review')
  })

  it('is told by its year beside a part that looks back or ahead', () => {
    expect(parts('一、2023年主要工作', prose, '二、2024年工作安排', prose)).toEqual(['review', 'plan'])
    expect(parts('一、2023年工作总结', prose, '二、2024年重要事项', prose, '三、附表', prose)).toEqual([
      'review',
      'plan',
      'plan',
    ])
    expect(parts('一、2023年', prose, '二、2024年', prose)).toEqual([undefined, undefined])
  })

  it('is told by how it begins, or by what stands before, where another heading says it', () => {
    expect(
      parts(
        '一、2025年工作回顾',
        prose,
        '二、一张蓝图绘到底',
        '今年工作的总体要求是：稳中求进。',
        '三、坚持党的领导',
        prose,
      ),
    ).toEqual(['review', 'plan', 'plan'])
    expect(parts('一、深化协商', prose, '二、搭建平台', '今年工作的总体要求是：稳中求进。')).toEqual([
      undefined,
      undefined,
    ])
  })

  it('is told by a turning point ahead, and not where it looks abroad', () => {
    expect(
      parts(
        '一、2025年工作回顾',
        prose,
        '二、一任接着一任干',
        '“十五五”时期是夯实基础、全面发力的关键时期，我们充满信心。',
        '三、自身建设',
        prose,
        '四、国际形势和外交工作',
        prose,
      ),
    ).toEqual(['review', 'plan', 'plan', undefined])
  })

  it('is both, and so neither, where it looks back over years and ahead', () => {
    expect(parts('一、三年来的奋斗和新时期的任务', prose, '二、2026年工作安排', prose)).toEqual([
      undefined,
      'plan',
    ])
    expect(parts('一、2025年计划执行情况', prose, '二、2026年计划安排', prose)).toEqual(['review', 'plan'])
  })

  const said = '会议强调，要坚持协商为民，持续优化营商环境。'

  it('are headed by a headline that is set in two lines, but by no label or name above a heading', () => {
    expect(read(prose, '全市招商引资大会举行', '吹响项目建设冲锋号', prose)).toEqual([
      '全市招商引资大会举行 吹响项目建设冲锋号',
    ])
    expect(read(prose, '关于加快产业发展和', '改善营商环境的情况', prose)).toEqual([
      '关于加快产业发展和改善营商环境的情况',
    ])
    expect(read(prose, '附件一览表', '2026年民生实事项目', prose)).toEqual(['2026年民生实事项目'])
    expect(read(prose, '二', '水利建设的几个问题', prose)).toEqual(['水利建设的几个问题'])
    const traditional = [
      '全市招商引資大會舉行',
      '吹響項目建設衝鋒號',
      prose,
      '關於加快產業發展和',
      '改善營商環境的情況',
      prose,
    ]
    expect(read(prose, ...traditional)).toEqual([
      '全市招商引資大會舉行 吹響項目建設衝鋒號',
      '關於加快產業發展和改善營商環境的情況',
    ])
  })

  it('of a page of articles begin with the first, whose headline is no title of them all', () => {
    const lines = [
      ...['市政协召开主席会议', '协商重点提案办理', `本报讯（记者 张三）3月4日，市政协召开主席会议。${said}`],
      ...['老旧小区改造全面开工', `本报讯（记者 李四）昨天，工程开工。${said}`, said],
    ]
    const { title, units } = parseReport(lines.join('\n'))
    expect(title).toBe('市政协召开主席会议 协商重点提案办理')
    expect(units.map(({ start }) => start)).toEqual([0])
    expect(headings(units[0]!.sections)).toEqual([title, '老旧小区改造全面开工'])
    // One article is a text with its title.
    const alone = parseReport(lines.slice(3).join('\n'))
    expect([alone.title, alone.units[0]!.sections]).toEqual(['老旧小区改造全面开工', []])
  })
})
