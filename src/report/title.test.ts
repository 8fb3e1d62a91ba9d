import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'

describe('what stands above a report', () => {
  it('is read as title, occasion and speaker', () => {
    const { title, subtitle, occasion, speaker } = parseReport(
      '2026年海东市政府工作报告\n——2026年1月27日在海东市第三届人民代表大会第六次会议上\n来源：海东日报\n海东市市长 王 林\n各位代表：\n现在，我报告工作，请审议。',
    )
    expect({ title, subtitle, occasion, speaker }).toEqual({
      title: '2026年海东市政府工作报告',
      subtitle: '2026年1月27日在海东市第三届人民代表大会第六次会议上',
      occasion: '2026年1月27日在海东市第三届人民代表大会第六次会议上',
      speaker: '海东市市长 王林',
    })
  })

  it('may be set wide', () => {
    expect(parseReport('政 府 工 作 报 告\n各位代表：\n现在，我报告工作，请审议。').title).toBe(
      '政府工作报告',
    )
  })

  it('may be one line with the occasion', () => {
    const { title, occasion } = parseReport(
      '1954年政府工作报告——1954年5月23日在第一届全国人民代表大会第一次会议上\n各位代表：\n我们讨论了工作，成绩很大。',
    )
    expect([title, occasion]).toEqual([
      '1954年政府工作报告',
      '1954年5月23日在第一届全国人民代表大会第一次会议上',
    ])
  })

  it.each([
    ['国务院总理周恩来各位代表：', '国务院总理 周恩来'],
    ['县长\u3000\u3000王小明\n各位代表：', '县长 王小明'],
    ['县人民政府县长 王 明\n各位代表！', '县人民政府县长 王明'],
  ])('names the speaker of %j', (line, speaker) => {
    const report = parseReport(
      `1957年清河县政府工作报告——1957年6月26日在清河县第一届人民代表大会第四次会议上\n${line}\n现在，我报告工作，请审议。`,
    )
    expect(report.speaker).toBe(speaker)
    expect(report.title).toBe('1957年清河县政府工作报告')
    expect(report.units[0]!.name).toBe('清河县')
    expect(report.text.slice(report.units[0]!.start)).toMatch(/^各位代表/)
  })

  it('may hold the title twice, with a line in between that says when', () => {
    const { title, subtitle, speaker } = parseReport(
      '2026年清河县政府工作报告\n政府工作报告\n——2026年2月3日在清河县第三届人民代表大会第四次会议上 县长 王小明\n县长王小明作政府工作报告\n各位代表：\n现在，我报告工作，请审议。',
    )
    expect([title, subtitle, speaker]).toEqual([
      '2026年清河县政府工作报告',
      '2026年2月3日在清河县第三届人民代表大会第四次会议上',
      '县长 王小明',
    ])
  })

  it.each([
    [
      '清河县人民政府\n关于2025年国民经济和社会发展计划执行情况\n与2026年国民经济和社会发展计划草案的报告',
      '清河县人民政府关于2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告',
      '清河县',
    ],
    ['清河县水务局\n2025年度\n法治政府建设工作总结', '2025年度法治政府建设工作总结', '清河县水务局'],
    [
      '关于云江省2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告',
      '关于云江省2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告',
      '云江省',
    ],
    ['清河县\n2026年政府工作报告', '2026年政府工作报告', '清河县'],
  ])('may take several lines, or a long one: %j', (lines, title, name) => {
    const report = parseReport(
      `${lines}\n（2026年2月3日在县人民代表大会第四次会议上）\n${'各位代表：\n现在，我报告工作，请审议。'}`,
    )
    expect(report.title).toBe(title)
    expect(report.units.map((unit) => unit.name)).toEqual([name])
    expect(report.subtitle).toBe('2026年2月3日在县人民代表大会第四次会议上')
  })

  it.each([
    ['清源市中级人民法院工作报告', '清源市中级人民法院'],
    ['关于2024年清河县财政局部门预算执行情况的报告', '清河县财政局'],
    ['青山市总工会2023年工作总结和2024年工作打算', '青山市总工会'],
    ['清河县人民代表大会常务委员会工作报告', '清河县人民代表大会常务委员会'],
    ['柳荫街道办事处二〇二四年工作总结', '柳荫街道办事处'],
    ['政协清河县第十一届委员会常务委员会工作报告', '政协清河县'],
    ['热线运行情况月报\n（2024年第7期）\n海州市数据局  2024年8月6日', '海州市数据局'],
  ])('names the body of %j', (title, name) => {
    expect(parseReport(`${title}\n一、概况\n现在，我报告工作，请审议。`).units[0]!.name).toBe(name)
  })

  it('is read in traditional script, and given as it was written', () => {
    const report = parseReport(
      '2026年海東市政府工作報告\n各位代表：\n現在，我報告工作，請審議。\n一、2025年工作回顧\n經濟發展穩中向好，民生福祉持續增進。',
    )
    expect(report.script).toBe('traditional')
    expect(report.title).toBe('2026年海東市政府工作報告')
    expect(report.units.map(({ name, sections }) => [name, sections[0]!.heading, sections[0]!.part])).toEqual(
      [['海東市', '2025年工作回顧', 'review']],
    )
  })
})

describe('parts of a report', () => {
  it('look back, look ahead, or explain words', () => {
    const { units } = parseReport(
      '一、2025年工作回顾\n（一）经济稳中向好。增长5%，势头良好。\n二、2026年工作安排\n今年工作，重点抓好发展。\n名词解释\n“一老一小”：老人和儿童，泛指两个群体。',
    )
    expect(units[0]!.sections.map(({ heading, part }) => [heading, part])).toEqual([
      ['2025年工作回顾', 'review'],
      ['2026年工作安排', 'plan'],
      ['名词解释', 'glossary'],
    ])
    expect(units[0]!.sections[0]!.sections[0]!.part).toBe('review')
  })

  it('may have headings without numbers, or words that count', () => {
    const plain = parseReport(
      '活动总结\n支部开展学习，党员参加活动。\n实地研学\n大家来到展馆，聆听讲解。\n交流研讨\n大家围绕主题，展开讨论。',
    )
    expect(plain.units[0]!.sections.map(({ heading }) => heading)).toEqual(['实地研学', '交流研讨'])
    const words = parseReport(
      '一是加强领导，压实责任。层层落实。\n二是加强协同，形成合力。人人参与。\n会上，大家讨论热烈。',
    )
    expect(words.units[0]!.sections.map(({ heading }) => heading)).toEqual(['加强领导', '加强协同'])
    expect(parseReport('一是好事，大家赞成。\n第二天，大家又来了。').units[0]!.sections).toEqual([])
  })
})
