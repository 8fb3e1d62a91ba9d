import { describe, expect, it } from 'vitest'
import { repairText } from './repair.ts'

const report =
  '各位代表：\n过去一年，全县上下同心协力，完成了各项任务。\n新的一年，我们要真抓实干，再创佳绩。\n让我们团结起来，奋力前行。'

describe('what is no part of a text', () => {
  it('is set aside with the values of its labels and the path to the page', () => {
    const { text, aside } = repairText(
      `您的位置:\n首页\n>\n政务公开\n>\n县情要闻\n2026年清河县政府工作报告\n来源:\n清河日报\n2026年02月10日 07时41分\n${report}`,
    )
    expect(text).toBe(`2026年清河县政府工作报告\n${report}`)
    expect(aside.map(({ kind }) => kind)).toEqual([
      ...['web', 'web', 'web', 'web', 'web', 'web', 'source', 'source', 'source'],
    ])
  })

  it('is set aside below the article, down to the end', () => {
    const tail = '责任编辑：\n王小明\n相关链接>>\n图解清河县政府工作报告\n代表热议：实干开新局\n关闭窗口'
    const { text, aside } = repairText(`${report}\n${tail}`)
    expect(text).toBe(report)
    expect(aside).toHaveLength(6)
  })

  it('is not what merely speaks of links and editors', () => {
    const raw = `${report}\n相关链接工作由县政府办牵头，责任编辑制度全面推行，成效显著。`
    expect(repairText(raw).text).toBe(raw)
  })

  it('is the name of a newspaper beside its date, and no other', () => {
    const { text, aside } = repairText(`2024年5月21日 星期二\n清河日报\n02 要闻\n${report}`)
    expect([text, aside.length]).toEqual([report, 3])
    expect(repairText(`清河日报\n${report}`).text).toBe(`清河日报\n${report}`)
  })

  it.each([
    ['县长作政府工作报告。本报记者 王 明 摄', 'credit'],
    ['王明作政府工作报告。新清河·清河日报记者 李晓', 'credit'],
    ['本报记者 王小明 通讯员 李晓', 'source'],
    ['新华社北京3月16日电', 'source'],
    ['（来源：清河日报）', 'source'],
    ['相关报道：', 'web'],
    ['版权所有：清河县人民政府 冀ICP备00000000号', 'web'],
    ['第 3 页 共 12 页', 'page-number'],
    ['抄送：县委办公室，县人大常委会办公室，县政协办公室。', 'source'],
    ['报：市委、市人大、市政府、市政协领导', 'source'],
    ['（共印80份）', 'source'],
    ['清河县人民政府办公室 2024年8月6日印发', 'source'],
    ['联系人：王明  电话：0571-88****16', 'source'],
    ['□ 钟 平', 'source'],
    ['2024年5月21日 星期二', 'running-head'],
    ['02 要闻', 'running-head'],
    ['A03版：时政·民生', 'running-head'],
    ['↓下转第四版', 'running-head'],
    ['国内统一连续出版物号 CN 00-0000  邮发代号 00-00', 'running-head'],
  ])('holds the line %s', (line, kind) => {
    const { text, aside } = repairText(`${report}\n${line}\n${report}`)
    expect(text).toBe(`${report}\n${report}`)
    expect(aside.map((found) => found.kind)).toEqual([kind])
  })
})

describe('white space inside a line', () => {
  it('begins a paragraph where it is wide', () => {
    const raw =
      '政府工作报告\t——2010年3月5日在大会上\u3000\u3000县长 王明\u3000\xa0 各位代表：\u3000\u3000现在报告工作，请审议。\t一、回顾'
    expect(repairText(raw).text.split('\n')).toEqual([
      '政府工作报告',
      '——2010年3月5日在大会上',
      '县长 王明',
      '各位代表：',
      '现在报告工作，请审议。',
      '一、回顾',
    ])
  })

  it('does not part a couplet, or a number from its heading', () => {
    const raw = '搭建平台\u3000服务企业\n1.\t走访企业，帮助解难。'
    expect(repairText(raw).text).toBe(raw)
  })

  it('keeps the row of a table together', () => {
    const rows = '指标\t完成数\t增长（%）\n工业总产值（亿元）\t18.6\t9.3\n合计（户）\t-12\t5'
    expect(repairText(rows).text).toBe(rows)
    expect(repairText('请予审议。\t1.回顾\t2.安排').text.split('\n')[0]).toBe('请予审议。')
  })

  it('keeps headings apart where it stands before every paragraph', () => {
    const paragraph = '\u3000\u3000这一年，经济平稳增长，民生持续改善。'
    const raw = [
      paragraph,
      '\u3000\u3000加强法治建设，加强民族团结',
      paragraph,
      paragraph,
      paragraph,
      paragraph,
    ].join('\n')
    expect(repairText(raw).text.split('\n')).toHaveLength(6)
    expect(repairText(raw).notes).toEqual([])
  })

  it('costs no more than its length', () => {
    const raw = 'a\xa0'.repeat(200_000) + '\xa0'.repeat(500_000)
    expect(repairText(raw).text.length).toBe(399_999)
  })
})
