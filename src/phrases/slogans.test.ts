import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseReport } from '../report/parse.ts'
import { registerNode } from '../segment/register.node.ts'
import { labelled } from './labelled.test-data.ts'
import { findQuotes } from './quotes.ts'
import { findSlogans, type SloganKind } from './slogans.ts'

beforeAll(registerNode)

const root = join(__dirname, '..', '..')
const gold = join(process.env['TIFA_SHARED'] ?? join(root, '..', 'shared'), 'gold', 'nantong-2022.json')

const found = (text: string, kind: SloganKind) =>
  findSlogans(text, { kinds: [kind] }).map((slogan) => slogan.text)

describe('parallel clauses', () => {
  it.each([
    ['推动工作重心下移、协商触角下延、委员力量下沉，成效明显。', '工作重心下移、协商触角下延、委员力量下沉'],
    ['积极帮助企业提信心、稳预期，保生产、促转型。', '提信心、稳预期，保生产、促转型'],
    ['强化“协商于民、协商为民”导向。', '协商于民、协商为民'],
    ['推动二十大精神持续入脑入心、走深走实。', '入脑入心、走深走实'],
    [
      '以科技创新为引领，以改革开放为动力，以国家重大战略为牵引。',
      '以科技创新为引领，以改革开放为动力，以国家重大战略为牵引',
    ],
    ['以“小切口”惠及“大民生”。', '以“小切口”惠及“大民生”'],
    ['群众获得感、幸福感、安全感明显提升。', '获得感、幸福感、安全感'],
    ['呈现出发展质量稳、科技含量高、发展潜力大等良好态势。', '发展质量稳、科技含量高、发展潜力大'],
  ])('are found in %s', (text, expected) => {
    expect(found(text, 'parallel')).toContain(expected)
  })

  it.each([
    '聚焦外卖员、快递员、网约车司机、货运司机等群体。',
    '有个地方歇脚、乘凉、充电，方便又贴心。',
    '提出建设司机健康驿站、集中停车场、货运信息平台等方案。',
    '围绕科技创新、营商环境、人才配套等议题。',
    '丰富数字消费、邮轮消费、夜间消费供给。',
    '新建学校12所、医院5家。',
    '到上海、江苏、浙江等地考察。',
  ])('are not seen in the list %s', (text) => {
    expect(found(text, 'parallel')).toEqual([])
  })

  it('have their clauses as parts', () => {
    const [slogan] = findSlogans('展政协之长，尽政协之责。', { kinds: ['parallel'] })
    expect(slogan!.parts.map(({ start, end }) => '展政协之长，尽政协之责。'.slice(start, end))).toEqual([
      '展政协之长',
      '尽政协之责',
    ])
  })

  if (!existsSync(gold))
    console.log(`not run: ${gold} is absent, so slogans are not compared with the hand-made gold`)
  it.skipIf(!existsSync(gold))(
    'agree with the hand-made gold in most cases, and never with its plain lists',
    () => {
      const bare = (text: string) => text.replace(/[\s“”]/g, '')
      const { slogans } = JSON.parse(readFileSync(gold, 'utf8'))
      const report = parseReport(readFileSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8'))
      const expected = new Set<string>(slogans.parallel.map(bare))
      const texts = findSlogans(report, { kinds: ['parallel'] }).map((slogan) => bare(slogan.text))
      const right = texts.filter((text) => expected.has(text))
      const [precision, recall] = [right.length / texts.length, new Set(right).size / expected.size]
      console.log(
        `parallel slogans of the fixture: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
      )
      expect(precision).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.9)
      for (const list of slogans.notSlogans) expect(texts).not.toContain(bare(list))
      for (const formula of [...slogans.numeral, '急难愁盼', '有事好商量', '高质量发展', '走帮服']) {
        expect(findSlogans(report).map((slogan) => slogan.text)).toContain(formula)
      }
    },
  )
})

describe('findSlogans', () => {
  it('puts all kinds of one stretch in one row', () => {
    const rows = findSlogans('强化“协商于民、协商为民”导向。').filter(
      (row) => row.text === '协商于民、协商为民',
    )
    expect(rows.map((row) => row.kinds)).toEqual([['parallel', 'formula', 'quoted']])
  })

  it('takes headings made as formulas, and no plain ones', () => {
    const text =
      '融入大党建体系 助推高效能治理\n园区政协工委在党工委领导下，推进工作。\n一、2025年工作回顾\n二、以智慧力量书写民生答卷\n三、以智慧力量书写发展答卷'
    expect(found(text, 'heading')).toEqual([
      '融入大党建体系 助推高效能治理',
      '以智慧力量书写民生答卷',
      '以智慧力量书写发展答卷',
    ])
  })

  it.each([
    ['what bad bytes left', '落实“閲嶇\ue1be偣寤鸿”要求，做好工作。'],
    ['a passage', `会议的“${'把各项工作抓紧抓实抓细'.repeat(4)}”引起反响。`],
  ])('takes no quotation for a slogan that is %s', (_, text) => {
    expect(found(text, 'quoted')).toEqual([])
  })

  it.each([
    '海滨区人民政府区长　陈 明',
    '自治州州长 阿依努尔·买买提',
    '2026-02-03 09:02:33',
    '（五）新增城镇就业3万人、改造老旧小区40个',
    '（三）“两山”转化：点绿成金、生态富民',
    '一、关于下阶段的重点工程建设',
  ])('takes no heading for a slogan that names who, when or how much: %s', (line) => {
    expect(found(`海滨区政府工作报告\n${line}\n一年来，全区上下齐心，各项工作有了进展。`, 'heading')).toEqual(
      [],
    )
  })

  it.each([
    ['（一）坚持生态优先、绿色发展，筑牢海滨生态屏障', ['坚持生态优先、绿色发展', '筑牢海滨生态屏障']],
    ['（二）聚焦“1+3+N”布局，擦亮协商品牌', ['聚焦“1+3+N”布局', '擦亮协商品牌']],
    ['（三）健全市、县、乡三级组织', []],
  ])('parts the halves of the heading %s at the comma, and not at a list', (line, halves) => {
    const text = `海滨区政府工作报告\n${line}\n一年来，全区上下齐心，各项工作有了进展。`
    const [row] = findSlogans(text, { kinds: ['heading'] })
    expect(row!.parts.map(({ start, end }) => text.slice(start, end))).toEqual(halves)
  })

  it('cuts patterns out of what governs them, and finds their first and last part', () => {
    expect(found('搭建知情明政、建言资政平台。', 'parallel')).toEqual(['知情明政、建言资政'])
    expect(found('扩大委员知情明政、建言资政渠道，又加强交流。', 'parallel')).toEqual(['知情明政、建言资政'])
    expect(found('坚持“立足防、超前治、科学救、注重建”方针。', 'parallel')).toEqual([
      '立足防、超前治、科学救、注重建',
    ])
    expect(found('今年要在全市增加总量，提高标准，扩大范围。', 'parallel')).toEqual([
      '增加总量，提高标准，扩大范围',
    ])
  })

  it('takes names with what they name for a list: “两重”建设、“两新”工作', () => {
    expect(found('引导民间资本参与“三网”建设、“两清”工作。', 'parallel')).toEqual([])
    expect(found('打造老少皆宜的休闲平台、文化空间、消费场景。', 'parallel')).toEqual([])
  })

  it('takes no list for a pattern because the dictionary has one of its members as a word', () => {
    const lists = [
      '回应对实用价值、情绪价值的需求。',
      '不断增强政治意识、大局意识、核心意识、看齐意识。',
      '发展网络文学、网络游戏、网络视听。',
      '向全省各族人民，向各位人大代表，表示感谢！',
    ]
    for (const list of lists) expect(found(list, 'parallel')).toEqual([])
  })

  it('takes short quoted terms only where they recur or name a programme', () => {
    expect(found('解决“堵点”。', 'quoted')).toEqual([])
    expect(found('开展“走帮服”活动。', 'quoted')).toEqual(['走帮服'])
    expect(found('擦亮“金招牌”，用好“金招牌”。', 'quoted')).toEqual(['金招牌', '金招牌'])
  })

  it('gives rows in order whose spans slice to their text and whose parts lie inside, for any string', () => {
    const piece = fc.constantFrom(
      '凝聚共识',
      '化解矛盾',
      '、',
      '，',
      '。',
      '“',
      '”',
      '走帮服',
      '\n',
      '一、',
      '提信心',
      '稳预期',
      ' ',
      '2022',
      'A',
      '𠮷',
      '（',
      '）',
      '等',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = { start: -1, end: 0 }
        for (const row of findSlogans(text)) {
          expect(text.slice(row.start, row.end)).toBe(row.text)
          expect(row.score).toBeGreaterThan(0)
          expect(row.score).toBeLessThanOrEqual(1)
          for (const part of row.parts) {
            expect(part.start).toBeGreaterThanOrEqual(row.start)
            expect(part.end).toBeLessThanOrEqual(row.end)
          }
          expect(row.start > last.start || (row.start === last.start && row.end < last.end)).toBe(true)
          last = row
        }
      }),
    )
  })

  it('comes to an end on one endless clause, on endless clauses and on endless marks', () => {
    for (const unit of [
      '发展',
      '提信心、',
      '“提信心、稳预期”',
      '，',
      '“',
      '一、甲乙丙丁\n',
      '以“甲乙”促“丙丁”',
    ]) {
      expect(() => findSlogans(unit.repeat(30_000))).not.toThrow()
    }
  })

  it('joins a row of quoted characters, and says by what it takes a stretch for a slogan', () => {
    const row = findSlogans('按照“走”“听”“访”工作路径。').find(({ formula }) => formula === '走听访')
    expect(row).toMatchObject({ text: '走”“听”“访', kinds: ['quoted'], reasons: ['row of 3 quotes'] })
    expect(row!.parts).toHaveLength(3)
    const [couplet] = findSlogans('展政协之长，尽政协之责。', { kinds: ['parallel'] })
    expect(couplet!.reasons).toContain('frame …政协之…')
    const frames = findSlogans('一、以智慧力量书写民生答卷\n二、以智慧力量书写发展答卷', {
      kinds: ['heading'],
    })
    expect(frames.map(({ reasons }) => reasons)).toEqual([
      ['frame 以智慧力量书写…答卷'],
      ['frame 以智慧力量书写…答卷'],
    ])
    expect(findSlogans('坚持高质量发展。')[0]).toMatchObject({
      field: 'economy',
      reasons: ['lexicon economy'],
    })
  })

  it('takes what several units say alike for a set formulation', () => {
    const text = '坚持民事无忧、企事有解，办好实事。'
    const of = (...units: string[]) =>
      findSlogans(units.map((unit) => ({ id: unit, unit, text }))).filter(
        ({ text }) => text === '民事无忧、企事有解',
      )
    expect(of('甲', '乙').map(({ kinds, field }) => [kinds, field])).toEqual(
      new Array(2).fill([['parallel', 'formula'], 'corpus']),
    )
    expect(of('甲').map(({ kinds }) => kinds)).toEqual([['parallel']])
  })

  it('agrees with the labelled passages', () => {
    const tallies = { quotes: [0, 0, 0], parallel: [0, 0, 0], numeral: [0, 0, 0] }
    const tally = (name: keyof typeof tallies, wanted: readonly string[], given: readonly string[]) => {
      const [right, all, expected] = tallies[name] as [number, number, number]
      const hits = given.filter((text) => wanted.includes(text)).length
      tallies[name] = [right + hits, all + given.length, expected + wanted.length]
    }
    for (const { text, quotes, parallel, numeral } of labelled) {
      tally(
        'quotes',
        quotes,
        findQuotes(text).map((quote) => `${quote.kind} ${quote.text}`),
      )
      const texts = (kind: SloganKind) => found(text, kind)
      tally('parallel', parallel, texts('parallel'))
      tally('numeral', numeral, texts('numeral'))
    }
    const rates = (name: keyof typeof tallies) => {
      const [right, all, expected] = tallies[name] as [number, number, number]
      return [right / all, right / expected]
    }
    expect(labelled.length).toBeGreaterThanOrEqual(60)
    for (const rate of rates('quotes')) expect(rate).toBeGreaterThanOrEqual(0.99)
    for (const rate of rates('parallel')) expect(rate).toBeGreaterThanOrEqual(0.8)
    for (const rate of rates('numeral')) expect(rate).toBeGreaterThanOrEqual(0.85)
  })

  it('says what is allowed', () => {
    expect(() => findSlogans('', { kinds: ['pun' as SloganKind] })).toThrow(
      /kinds: received "pun"; allowed are parallel, numeral/,
    )
    expect(() => findSlogans('', { minScore: -1 })).toThrow(
      /minScore: received -1; allowed is a number from 0 to 1/,
    )
  })
})
