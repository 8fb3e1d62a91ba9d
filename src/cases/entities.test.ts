import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { parseReport } from '../report/parse.ts'
import { registerNode } from '../segment/register.node.ts'
import { type EntityKind, findEntities } from './entities.ts'

registerNode()

const texts = (text: string, kind: EntityKind) =>
  findEntities(text, { kinds: [kind] }).map((entity) => entity.text)

describe('places', () => {
  it.each([
    ['东社镇、五甲镇先后召开座谈会。', ['东社镇', '五甲镇']],
    ['石桥乡泖河村与青龙街道结对。', ['石桥乡', '泖河村', '青龙街道']],
    ['阳光社区和星河家园的居民', ['阳光社区', '星河家园']],
    ['江苏省南通市海门区', ['江苏省', '南通市', '海门区']],
    ['落户苏州工业园区、南通经济技术开发区', ['苏州工业园区', '南通经济技术开发区']],
    ['改造老旧小区，建设农村社区，打造示范村', []],
    ['建成垃圾分类示范村23个，建设精品示范村和宜居村庄', []],
    ['全省各市、有关部门、两国之间', []],
    ['灌溪县新建农田，江西省赣岭区和有关单位参加。', ['灌溪县', '江西省', '赣岭区']],
    ['委员们走进灌溪县；赣岭区开展了调研。', ['灌溪县', '赣岭区']],
    ['农高区、综保区和各县区，该县与全县、外县', []],
    ['外宾今天访华，中美关系稳定', ['华', '中', '美']],
  ])('%s', (text, places) => {
    expect(texts(text, 'place')).toEqual(places)
  })

  it('are not counted where they are part of the name of a body', () => {
    expect(texts('海门区政协与南通市财政局', 'place')).toEqual([])
  })
})

describe('groups of people', () => {
  it.each([
    ['建成委员工作室，联系市民政局', []],
    ['外卖员、老党员和困难职工参加', ['外卖员', '老党员', '困难职工']],
  ])('%s', (text, people) => {
    expect(texts(text, 'people')).toEqual(people)
  })
})

describe('organisations', () => {
  it.each([
    ['海门区政协与南通市财政局会商。', ['海门区政协', '南通市财政局']],
    ['三余镇党委、区委宣传部、县残联联合发文', ['三余镇党委', '区委宣传部', '县残联']],
    [
      '海州市政务服务和大数据管理局、市住房和城乡建设局、县人力资源和社会保障局牵头',
      ['海州市政务服务和大数据管理局', '市住房和城乡建设局', '县人力资源和社会保障局'],
    ],
    [
      '青山市发展和改革委员会、区文化和旅游局、县自然资源和规划局、市卫生健康委员会配合',
      ['青山市发展和改革委员会', '区文化和旅游局', '县自然资源和规划局', '市卫生健康委员会'],
    ],
    ['区委和区教育局、市商会和市财政局会商', ['区委', '区教育局', '市商会', '市财政局']],
    ['城乡接合部的议事厅旁新建公办幼儿园', []],
    ['走访通光集团和江苏中天科技有限公司', ['通光集团', '江苏中天科技有限公司']],
    ['帮助安费诺、天虹纺织等企业解决困难', ['安费诺', '天虹纺织']],
    ['纺织、船舶等企业订单饱满', []],
    ['抓住机会，召开大会，形成新格局，用好互联网', []],
    ['最高人民法院、教育部、新华社', ['最高人民法院', '教育部', '新华社']],
  ])('%s', (text, bodies) => {
    expect(texts(text, 'organisation')).toEqual(bodies)
  })
})

describe('persons and people', () => {
  it('finds names with their offices', () => {
    const persons = findEntities('市政协主席张建国、政协委员李梅参加，欧阳明教授作报告。', {
      kinds: ['person'],
    })
    expect(persons.map(({ text, office }) => [text, office])).toEqual([
      ['张建国', '政协主席'],
      ['李梅', '政协委员'],
      ['欧阳明', '教授'],
    ])
  })

  it('takes common words that look like names for none', () => {
    expect(texts('高水平推进智慧城市，明确文明标准，张贴公告', 'person')).toEqual([])
  })

  it('finds the groups that a text is about', () => {
    expect(texts('帮助外卖员、快递员、货车司机和小区居民', 'people')).toEqual([
      '外卖员',
      '快递员',
      '货车司机',
      '小区居民',
    ])
  })
})

describe('quantities', () => {
  const quantity = (text: string) => {
    const [row] = findEntities(text, { kinds: ['quantity'] })
    return row && [row.text, row.value, row.measure, row.hedgeKind, row.of]
  }
  it.each([
    ['121家委员企业', ['121家', 121, '家', undefined, '委员企业']],
    ['开展协商议事活动46场', ['46场', 46, '场', undefined, '协商议事活动']],
    ['将6名市、区政协委员编入', ['6名', 6, '名', undefined, '政协委员']],
    ['4个方面的具体建议', ['4个方面', 4, '个方面', undefined, '具体建议']],
    ['投资1.2亿元', ['1.2亿元', 120_000_000, '元', undefined, '投资']],
    ['超过300名老人', ['超过300名', 300, '名', 'over', '老人']],
    ['走访40余家企业', ['40余家', 40, '家', 'over', '企业']],
    ['下降5.5%左右', ['5.5%左右', 5.5, '%', 'about', undefined]],
    ['不少于３０００条意见', ['不少于３０００条', 3000, '条', 'atLeast', '意见']],
    ['1,234.5万吨粮食', ['1,234.5万吨', 12_345_000, '吨', undefined, '粮食']],
    ['二十三名委员', ['二十三名', 23, '名', undefined, '委员']],
    ['深入12个社区开展调研', ['12个', 12, '个', undefined, '社区']],
    ['区农业农村局新建高标准农田3.5万亩', ['3.5万亩', 35_000, '亩', undefined, '高标准农田']],
    ['改造12个新建小区', ['12个', 12, '个', undefined, '新建小区']],
    ['二亩试验田', ['二亩', 2, '亩', undefined, '试验田']],
    ['数百家企业', ['数百家', 100, '家', 'about', '企业']],
  ])('%s', (text, row) => {
    expect(quantity(text)).toEqual(row)
  })

  it('gives both ends of a range', () => {
    const [row] = findEntities('新建3至5个站点', { kinds: ['quantity'] })
    expect([row?.value, row?.upTo]).toEqual([3, 5])
  })

  it.each([
    '2022年5月3日',
    '第三次会议',
    '一个问题',
    '“十四五”时期',
    '两个“健康”',
    '长三角地区',
    '三余镇党委',
    '近三年来',
    '二次供水设施',
    '启动二级响应和二期工程',
    '三次产业结构',
  ])('finds none in %s', (text) => {
    expect(texts(text, 'quantity')).toEqual([])
  })
})

describe('dates', () => {
  it('reads what is written in numbers', () => {
    const dates = findEntities('2022年5月23日，今年上半年，5·23企业家日，一九九八年六月，夏天台风期', {
      kinds: ['date'],
    })
    expect(dates.map(({ text, year, month, day }) => [text, year, month, day])).toEqual([
      ['2022年5月23日', 2022, 5, 23],
      ['今年上半年', undefined, undefined, undefined],
      ['5·23', undefined, 5, 23],
      ['一九九八年六月', 1998, 6, undefined],
      ['夏天', undefined, undefined, undefined],
      ['台风期', undefined, undefined, undefined],
    ])
  })
  it.each(['增长1.5万人', '12.5%', '四个月'])('finds none in %s', (text) => {
    expect(texts(text, 'date')).toEqual([])
  })
})

describe('the fixture', () => {
  const folder = join(__dirname, '..', '..', 'fixtures', 'nantong-2022')
  const { text } = parseReport(readFileSync(join(folder, 'raw.txt'), 'utf8'))
  const gold = JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8'))
  /** Wordings with their places; [brackets] mark the mention in its context. */
  const placed = (mentions: readonly string[]) => {
    let from = 0
    return mentions.map((mention) => {
      const [before, wording = before!, after = ''] = mention.split(/[[\]]/)
      const context = mention.includes('[') ? `${before}${wording}${after}` : wording
      const at = text.indexOf(context, from)
      expect(at).toBeGreaterThanOrEqual(0)
      const start = at + (mention.includes('[') ? before!.length : 0)
      from = start + wording.length
      return `${start} ${wording}`
    })
  }

  it.each([
    ['place', gold.places],
    ['organisation', gold.organisations],
  ] as const)('%s: F1 of 0.85 or more against a list made by hand', (kind, mentions) => {
    const expected = new Set(placed(mentions))
    const found = findEntities(text, { kinds: [kind] }).map((row) => `${row.start} ${row.text}`)
    const hits = found.filter((row) => expected.has(row)).length
    expect((2 * hits) / (found.length + expected.size)).toBeGreaterThanOrEqual(0.85)
  })
})

describe('findEntities', () => {
  const piece = fc.constantFrom(
    ...'张芝山镇 海门区政协 121家 ，企业 。超过5% 等企业 、 李明 主席 \n “ ” 2022年 5月 __proto__ 𠮷 \ud800 外卖员 中美 第三次 1.2亿元 <b> 等'.split(
      ' ',
    ),
  )

  it('gives spans that slice to their text, in order, whose names do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const rows = findEntities(text)
        let before = 0
        let named = 0
        for (const row of rows) {
          expect(text.slice(row.start, row.end)).toBe(row.text)
          expect(row.end).toBeGreaterThan(row.start)
          expect(row.start).toBeGreaterThanOrEqual(before)
          before = row.start
          if (!['place', 'organisation', 'person'].includes(row.kind)) continue
          expect(row.start).toBeGreaterThanOrEqual(named)
          named = row.end
        }
      }),
    )
  })

  it('reads traditional characters and gives the text as it stands', () => {
    expect(texts('張芝山鎮與海門區政協開展協商議事，邀請居民參與討論。', 'place')).toEqual(['張芝山鎮'])
  })

  it('names what is wrong with its options', () => {
    expect(() => findEntities('', { kinds: ['ort' as never] })).toThrow(TifaError)
    expect(() => findEntities(5 as never)).toThrow(TifaError)
  })

  it.each([
    '市',
    '、',
    '等企业',
    '9',
    '1,',
    '一',
    '年月',
    '“',
    '中国',
    '张三',
    '《关于',
    '围绕',
    '案例一：\n',
    '5月，在',
    '人民',
    '·',
    '南通市',
  ])('takes time linear in 200,000 characters of %s', (unit) => {
    const small = unit.repeat(Math.ceil(20_000 / unit.length))
    const large = unit.repeat(Math.ceil(200_000 / unit.length))
    findEntities(small)
    const time = (text: string) => {
      const from = performance.now()
      findEntities(text)
      return performance.now() - from
    }
    // Ten times as long; a quadratic step would take a hundred times as long.
    expect(time(large)).toBeLessThan(40 * Math.max(20, time(small)))
  })
})
