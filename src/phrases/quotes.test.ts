import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from './quotes.ts'

const found = (text: string) => findQuotes(text).map((quote) => `${quote.kind} ${quote.text}`)

describe('findQuotes', () => {
  it.each([
    ['深化“走帮服”，凝聚能量。', ['term 走帮服']],
    ['以“清理枯死树木，保障道路安全”为题，邀请委员协商。', ['title 清理枯死树木，保障道路安全']],
    ['就“加强大货车驾乘人员管理”，组织座谈。', ['title 加强大货车驾乘人员管理']],
    [
      '提出“提高政策配套力度”“持续提升服务温度”等4个方面的具体建议。',
      ['title 提高政策配套力度', 'title 持续提升服务温度'],
    ],
    ['“真是太好了，大家都很满意。”获得好评。', ['speech 真是太好了，大家都很满意。']],
    ['王主任说：“我们一定把好事办好”，大家鼓掌。', ['speech 我们一定把好事办好']],
    ['按照“走”“听”“访”工作路径', ['part 走', 'part 听', 'part 访']],
    ['“稳”的标志是就业，“进”的特征是创新。', ['term 稳', 'term 进']],
    ['印发《关于“双减”的意见》', ['title 关于“双减”的意见', 'term 双减']],
    ['以“跳起来摘桃子”的心气争先进', ['term 跳起来摘桃子']],
    ['代表们认为“建议很实在、办法很管用”，一致赞成。', ['speech 建议很实在、办法很管用']],
    ['会议强调“稳字当头、稳中求进”。', ['term 稳字当头、稳中求进']],
    ['围绕“老旧小区怎样加装电梯”开展协商。', ['title 老旧小区怎样加装电梯']],
    ['就“完善社区养老服务”、“校园食堂”两个议题座谈。', ['title 完善社区养老服务', 'title 校园食堂']],
    ['就「電梯加裝」召開協商會議，', ['title 電梯加裝']],
    ['就“邻里停车”进行讨论，就“走帮服”开展调研。', ['title 邻里停车', 'term 走帮服']],
    ['就“有事好商量”平台建设开展调研，围绕“一老一小”开展协商。', ['term 有事好商量', 'term 一老一小']],
    ['打造”邻里中心“品牌，做优“一窗受理”服务。', ['term 邻里中心', 'term 一窗受理']],
    ['有人问：“钱从哪里来？”', ['speech 钱从哪里来？']],
    ['开展“学思想、强党性、重实践、建新功”主题教育。', ['term 学思想、强党性、重实践、建新功']],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('names the speaker', () => {
    expect(findQuotes('委员们纷纷表示：“要始终向中心聚焦、为大局聚力。”')[0]!.speaker).toBe('委员们')
  })

  it.each([
    ['“这里真好！”王师傅高兴地说。', '王师傅', '说'],
    ['委员李华感慨道：“协商不是走过场。”', '委员李华', '感慨道'],
    ['会上代表们建议，“要加强管理，方便群众”。', '代表们', '建议'],
    ['老王笑道：“好！”', '老王', '笑道'],
    ['“以前没有路，”李支书回忆说，“现在通了车。”', '李支书', '回忆说'],
    ['“一定要把事办好。”镇长在走访时反复叮嘱。', '镇长', '叮嘱'],
    ['老书记在修路动工前曾经对乡亲们说：“路通了，日子就好过了。”', '老书记', '说'],
    ['正如费孝通先生在书中所说的：“各美其美，美人之美。”', '费孝通先生', '说'],
    ['宪法序言规定：“本宪法以法律的形式确认了奋斗的成果。”', '宪法序言', '规定'],
    ['海门区三厂街道党工委书记王建华表示：“驿站要建到路口。”', '海门区三厂街道党工委书记王建华', '表示'],
  ])('names the speaker and the verb of %s', (text, speaker, verb) => {
    expect(findQuotes(text)[0]).toMatchObject({ kind: 'speech', speaker, verb })
  })

  it.each([
    '王阿姨看着修好的路说：“总算不用绕道了。”',
    '在围绕老旧小区加装电梯开展的三次协商议事会之后有居民就说：“这下放心了。”',
  ])('names no speaker where the words in front are no name: %s', (text) => {
    expect(findQuotes(text)[0]).toMatchObject({ kind: 'speech', verb: '说' })
    expect(findQuotes(text)[0]).not.toHaveProperty('speaker')
  })

  it('joins a row of quoted characters to the formula that they make', () => {
    const rows = findQuotes('按照“走”“听”“访”“商”“转”工作路径，做到“严”、“实”。')
    expect(rows.map(({ kind }) => kind)).toEqual(new Array(7).fill('part'))
    expect(rows.map(({ joined }) => joined)).toEqual([...new Array(5).fill('走听访商转'), '严实', '严实'])
    expect(findQuotes('以“实”为先')[0]).not.toHaveProperty('joined')
  })

  it('counts depth by pairs, not by marks that have no partner', () => {
    expect(
      findQuotes('构建“一核两翼体系，推动“放管服”改革。').map(({ text, depth }) => [text, depth]),
    ).toEqual([['放管服', 0]])
  })

  it('leaves titles of works out on request', () => {
    expect(findQuotes('《意见》和“意见”', { titles: false }).map((quote) => quote.open)).toEqual(['“'])
  })

  it('takes documents and arrays, and says where each quote was found', () => {
    const rows = findQuotes([{ id: 'a', text: '“走帮服”', unit: '海门' }, '“金招牌”'])
    expect(rows.map(({ document, unit, text }) => [document, unit, text])).toEqual([
      ['a', '海门', '走帮服'],
      ['d2', undefined, '金招牌'],
    ])
  })

  it('gives spans that slice to the text, for any string', () => {
    const char = fc.constantFrom(...'“”‘’《》"走帮服说：。，\n𠮷')
    fc.assert(
      fc.property(fc.array(char, { maxLength: 60 }), (chars) => {
        const text = chars.join('')
        for (const quote of findQuotes(text)) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
      }),
    )
  })

  it('comes to an end on a hundred thousand quotes side by side', () => {
    expect(findQuotes('“走”'.repeat(100_000))).toHaveLength(100_000)
  })

  it('says what it was given where it cannot mean it', () => {
    expect(() => findQuotes(3 as unknown as string)).toThrow(
      /texts: received 3; allowed are a string, a document/,
    )
  })
})
