import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { parseReport } from '../report/parse.ts'
import { registerNode } from '../segment/register.node.ts'
import { type Case, findCases } from './cases.ts'
import { documentsOf } from './documents.ts'
import { toCaseRows } from './rows.ts'

registerNode()

const root = join(__dirname, '..', '..')
const fixture = () => parseReport(readFileSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8'))

/** A report of our own making, in the manner of collections that conferences publish. */
const own = `同心协商 为民办事
——2023年平溪县政协基层协商案例选编

微协商解决烦心事

青龙街道政协工作联络组

青龙街道政协工作联络组立足实际，不断提升履职水平。

一、聚焦民生，把准选题。联络组坚持问题导向，广泛征集议题。今年3月，围绕“老旧小区加装电梯难”开展专题协商，邀请住建局、市场监管局负责人和12名居民代表沟通，梳理出5条意见。会后，首批6台电梯完成加装，居民纷纷点赞。针对世纪花园停车难问题，组织委员实地察看，新增停车位约130个，有效缓解了停车矛盾。要坚持党的领导，加强思想引领，为高质量发展贡献力量。

二、凝聚合力，助推发展。围绕科技创新、人才引育、营商环境等重点议题，开展各种形式的协商。帮助景兴纸业、晨光电缆等企业解决用工缺口300余人；协调云溪电工器材有限公司办理不动产登记，历时三年的遗留问题得到圆满解决。

畅通渠道 服务乡村

石桥镇政协工作联络组

石桥镇政协工作联络组紧扣乡村振兴，积极搭建平台。

一、议事进村。以“柳河村污水管网改造”为议题，召开民主协商会4次，市政协委员李梅参加会议，达成了“分三期实施，年底完工”的共识。

二、建言献策。就茶农反映的春茶销售难题，联络组牵头对接杭州、上海等地采购商，签订订单超过200万元。进一步完善学习制度，强化责任担当。
`

const topics = (cases: readonly Case[]) => cases.map(({ topic }) => topic?.text)

describe('findCases', () => {
  it.each([
    ['云麓大道快速化改造全线贯通，3月10日通车。', ['云麓大道快速化改造全线贯通']],
    ['县政协就“做强盐化工产业链”召开专题会议，提出意见28条。', ['做强盐化工产业链']],
    ['县工信局据此出台《支持企业技术改造十条措施》，兑现资金1260万元。', []],
  ])('gives the topic of %s', (text, expected) => {
    expect(topics(findCases(parseReport(`2023年清河县政协工作总结\n\n${text}\n`)))).toEqual(expected)
  })

  it('takes a counted case of a collection whole, with its sections', () => {
    const report = parseReport(
      [
        '案例汇编',
        ...['案例一', '小巷有了管家', '——柳荫街道的做法', '柳荫街道小巷多，居民有怨言。'],
        ...['一、主要做法', '选聘管家214名，人人尽责。', '二、工作成效', '今年办结问题620件，居民满意。'],
        ...['案例二', '停车不再难', '——江畔街道的做法', '江畔街道车位少，居民有怨言。', '新增车位212个。'],
      ].join('\n'),
    )
    const cases = findCases(report)
    expect(cases.map(({ unit, topic }) => [unit, topic?.text])).toEqual([
      ['柳荫街道', '小巷有了管家'],
      ['江畔街道', '停车不再难'],
    ])
    expect(cases[0]!.quantities.map(({ text }) => text)).toEqual(['214名', '620件'])
    expect(cases[0]!.text).toMatch(/^案例一[\s\S]*居民满意。$/)
  })

  it('finds what was done, and leaves out what speaks in general', () => {
    const cases = findCases(parseReport(own))
    expect(topics(cases)).toEqual([
      '老旧小区加装电梯难',
      '世纪花园停车难',
      '解决用工缺口300余人',
      '办理不动产登记',
      '柳河村污水管网改造',
      '茶农反映的春茶销售难题',
    ])
    expect(cases.map(({ id, unit }) => [id, unit])).toEqual([
      ['u1.1/1', '青龙街道政协工作联络组'],
      ['u1.1/2', '青龙街道政协工作联络组'],
      ['u1.2/1', '青龙街道政协工作联络组'],
      ['u1.2/2', '青龙街道政协工作联络组'],
      ['u2.1/1', '石桥镇政协工作联络组'],
      ['u2.2/1', '石桥镇政协工作联络组'],
    ])
  })

  it('says what each case names and how it came out', () => {
    const cases = findCases(parseReport(own))
    const [lift, , firms, , pipes, tea] = toCaseRows(cases)
    expect(lift).toMatchObject({
      marker: 'title',
      organisations: '住建局、市场监管局',
      quantities: '12名居民代表、5条意见、6台电梯',
      dates: '今年、3月',
      outcome: '居民纷纷点赞',
    })
    expect(firms).toMatchObject({ organisations: '景兴纸业、晨光电缆', quantities: '300余人用工缺口' })
    expect(pipes).toMatchObject({
      places: '柳河村',
      persons: '李梅（政协委员）',
      outcome: '达成了“分三期实施，年底完工”的共识',
    })
    expect(tea).toMatchObject({ places: '杭州、上海', people: '茶农', quantities: '超过200万元订单' })
  })

  it('goes on over sentences that tell more of the same', () => {
    const [lift] = findCases(parseReport(own))
    expect(lift!.text).toMatch(/^今年3月.*纷纷点赞。$/)
  })

  // The gold was made by a person; each case is named by its unit and section and by words that it holds.
  const gold: readonly [unit: number, section: number, anchor: string][] = [
    [1, 1, '江苏名欧精密机械、东辰安费诺'],
    [1, 1, '之禾时装'],
    [1, 2, '通光集团协商议事室'],
    [2, 2, '加强大货车驾乘人员管理'],
    [2, 2, '张芝山镇以天星村拆迁安置小区星河家园垃圾房建设为议题'],
    [2, 3, '5·23企业家日专题协商议事'],
    [3, 2, '智能化改造与数字化转型'],
    [3, 3, '爱心服务驿站'],
    [4, 2, '清理枯死绿化树木,保障社区居民道路安全'],
    [4, 3, '协商议事成效评选会'],
  ]
  it('finds the ten cases of the fixture, each on its own', () => {
    const cases = findCases(fixture())
    const found = gold.map(([unit, section, anchor]) =>
      cases
        .filter((row) => row.section === `u${unit}.${section}` && row.text.includes(anchor))
        .map(({ id }) => id),
    )
    expect(found.every((ids) => ids.length === 1)).toBe(true)
    expect(new Set(found.flat()).size).toBe(10)
  })

  it('takes lines that call themselves a case as cases, whole', () => {
    const report = parseReport(
      '2024年云岭县民政局工作总结\n\n一、典型案例\n\n案例一：家门口食堂\n\n石桥乡82岁的老人一日三餐成了难题。镇里建起食堂，每餐3元。\n\n案例二：辅助性就业\n\n帮助18名残疾人就业。\n',
      { unit: '云岭县民政局' },
    )
    const cases = findCases(report)
    expect(cases.map(({ marker, topic }) => [marker, topic?.text])).toEqual([
      ['heading', '家门口食堂'],
      ['heading', '辅助性就业'],
    ])
    expect(cases[0]!.text).toContain('每餐3元。')
  })

  it('gives the topic without the particle that ties it to a word like 问题', () => {
    const report = parseReport(
      '2023年清河县政协工作总结\n\n针对农村垃圾分类不到位的问题，委员们走进白马镇石桥村，推动建成示范村23个。\n',
    )
    expect(topics(findCases(report))).toEqual(['农村垃圾分类不到位'])
  })

  it('leaves out what is planned', () => {
    const report = parseReport(
      '2024年清河县政府工作报告\n\n一、2023年工作回顾\n5月，石桥镇举办首届茶旅文化节，吸引游客3万人次。\n二、2024年工作安排\n支持石桥镇举办第二届茶旅文化节，吸引游客5万人次。\n',
    )
    expect(topics(findCases(report))).toEqual(['首届茶旅文化节'])
  })

  it('gives sections whole on request', () => {
    const report = fixture()
    const cases = findCases(report, { grain: 'section' })
    expect(cases).toHaveLength(16)
    expect(cases.every(({ text, start, end }) => report.text.slice(start, end) === text)).toBe(true)
  })

  it('names what is wrong with its options', () => {
    expect(() => findCases(fixture(), { grain: 'word' as never })).toThrow(TifaError)
    expect(() => findCases({} as never)).toThrow(TifaError)
    expect(() => findCases(fixture(), null as never)).toThrow(TifaError)
  })
})

describe('documentsOf by case', () => {
  it('gives a document for each case, with its topic, traced to the report', () => {
    const report = fixture()
    const documents = documentsOf(report, { by: 'case' })
    expect(documents).toHaveLength(findCases(report).length)
    for (const { text, offset, meta, unit } of documents) {
      expect(report.text.slice(offset, offset! + text.length)).toBe(text)
      expect(meta?.['section']).toMatch(/^u\d/)
      expect(report.units.map(({ name }) => name)).toContain(unit)
    }
  })

  it('cuts by unit, section and sentence as before, and refuses the rest', () => {
    const report = fixture()
    expect(documentsOf(report)).toHaveLength(4)
    expect(documentsOf(report, { by: 'section' })).toHaveLength(16)
    expect(() => documentsOf(report, { by: 'page' as never })).toThrow(
      /'unit', 'section', 'sentence', 'case'/,
    )
  })
})

describe('every case', () => {
  const sentence = fc.constantFrom(
    ...own.split(/(?<=[。；\n])/),
    '5月，青龙街道召开“有事好商量”座谈会。',
    '例如，石桥镇的做法获得好评；',
    '“真是太好了。”',
    '案例一：𠮷先生\n',
    '\n一、标题。',
    '如',
    '围绕',
    '《关于支持浙江大学发展的意见》',
    '__proto__',
    '\ud800',
  )

  it('holds what it names, slices to its text and stands in order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 25 }), (sentences) => {
        const report = parseReport(sentences.join(''))
        let last = 0
        for (const row of findCases(report)) {
          expect(row.start).toBeGreaterThanOrEqual(last)
          last = row.end
          const { places, organisations, persons, people, quantities, dates, topic, outcome } = row
          const spans = [
            places,
            organisations,
            persons,
            people,
            quantities,
            dates,
            topic ?? [],
            outcome ?? [],
          ].flat()
          for (const span of [row, ...spans]) {
            expect(report.text.slice(span.start, span.end)).toBe(span.text)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.start).toBeGreaterThanOrEqual(row.start)
            expect(span.end).toBeLessThanOrEqual(row.end)
          }
        }
      }),
    )
  })

  it.each([
    '如，',
    '围绕甲、',
    '石桥镇召开',
    '5月，石桥镇召开了座谈会。',
    '5月，',
    '“',
    '（',
    '就乙',
    '帮助通光集团、',
    '案例一：\n',
    '以甲为题',
    '把甲列为',
    '获得',
    '《',
    '；',
  ])('is found in time linear in the text: %s', (unit) => {
    const time = (length: number) => {
      const report = parseReport(unit.repeat(Math.ceil(length / unit.length)), { unit: '甲' })
      const from = performance.now()
      findCases(report)
      return performance.now() - from
    }
    time(5_000)
    expect(time(100_000)).toBeLessThan(40 * Math.max(20, time(10_000)))
  })
})
