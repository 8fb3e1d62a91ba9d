import { describe, expect, it } from 'vitest'
import type { Line } from './pdf-lines.ts'
import { inReadingOrder } from './reading-order.ts'

const line = (text: string, x: number, y: number): Line => ({
  text,
  x,
  y,
  width: text.length * 10,
  fontSize: 10,
})
const column = (texts: readonly string[], x: number) => texts.map((text, i) => line(text, x, 20 * i))
const read = (...columns: Line[][]) =>
  inReadingOrder(columns.flat().sort((a, b) => a.y - b.y || a.x - b.x)).map((block) =>
    block.map(({ text }) => text).join('|'),
  )

describe('the reading order of a page', () => {
  it('goes down column by column, also where half the lines are headings and ends of paragraphs', () => {
    const full = '全镇上下真抓实干服务企业保障民生'
    const left = [
      '一、工作情况',
      '（一）抓项目',
      full,
      full,
      '企业满意。',
      '（二）抓产业',
      full,
      '群众增收。',
    ]
    const right = [
      '二、主要问题',
      full,
      '有待完善。',
      '三、下步打算',
      '（一）守底线',
      full,
      full,
      '真抓实干。',
    ]
    expect(read(column(left, 0), column(right, 190))).toEqual([left.join('|'), right.join('|')])
  })

  it('goes along the rows of a table', () => {
    const names = ['指标', '工业总产值', '固定资产投资', '村集体经济收入', '粮食播种面积', '企业用工', '合计']
    const values = ['完成数', '18.6', '9.3', '620', '5.8', '430', '12']
    expect(read(column(names, 0), column(values, 190))).toEqual([
      names.flatMap((name, i) => [name, values[i]]).join('|'),
    ])
  })
})
