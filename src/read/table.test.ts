import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { documentsOf } from '../report/documents.ts'
import { growthOf, linear } from '../text/growth.test-support.ts'
import { concordance } from '../themes/concordance.ts'
import type { Content, Reader } from './content.ts'
import { readCsv, readTsv } from './csv.ts'
import { readJson, readJsonLines } from './json-rows.ts'
import { type Cell, xlsx } from './office.test-support.ts'
import { textsOfFiles } from './reports.ts'
import { readXlsx } from './xlsx.ts'

const read = async (reader: Reader, content: string | Uint8Array, textColumn?: string): Promise<Content> =>
  reader(Buffer.from(content), {
    name: 'a.csv',
    id: 'a',
    ...(textColumn === undefined ? {} : { textColumn }),
  })

const texts = ['海门区政协深化“走帮服”，凝聚共识。', '如东县政协坚持协商于民、协商为民。']
const expected = [
  { id: 'a#2', text: texts[0], unit: '海门', meta: { 省份: '海门', 年份: 2021, 区号: '0513' } },
  { id: 'a#3', text: texts[1], unit: '如东', meta: { 省份: '如东', 年份: 2022, 区号: '0513' } },
]
const rows: Cell[][] = [
  ['省份', '年份', '区号', '正文'],
  ['海门', 2021, '0513', texts[0]!],
  ['如东', 2022, '0513', texts[1]!],
]
const objects = rows.slice(1).map((row) => Object.fromEntries(row.map((cell, i) => [rows[0]![i], cell])))
const separated = (by: string, end = '\n') => rows.map((row) => row.join(by)).join(end)

describe('tables', () => {
  it.each<[string, Reader, string | Uint8Array]>([
    ['csv', readCsv, separated(',')],
    ['csv with CRLF and a byte order mark', readCsv, `\ufeff${separated(',', '\r\n')}\r\n`],
    ['csv with lone CR', readCsv, separated(',', '\r')],
    ['csv with semicolons', readCsv, separated(';')],
    ['csv with quotes', readCsv, separated(',').replace(/[^,\n]+/g, '"$&"')],
    ['csv with blank lines', readCsv, `${separated(',')}\n\n\n`],
    ['tsv', readTsv, separated('\t')],
    ['xlsx', readXlsx, xlsx({ Sheet1: rows })],
  ])('%s gives one document a row', async (_, reader, content) => {
    const { documents, raw, notes } = await read(reader, content)
    expect(documents).toEqual(expected)
    expect({ raw, notes }).toEqual({ raw: texts.join('\n'), notes: [] })
  })

  it.each<[string, Reader, string]>([
    ['jsonl', readJsonLines, objects.map((row) => JSON.stringify(row)).join('\r\n')],
    ['json', readJson, JSON.stringify(objects)],
    ['json with an array inside', readJson, JSON.stringify({ total: 2, rows: objects })],
  ])('%s gives one document an object', async (_, reader, content) => {
    const { documents } = await read(reader, content)
    expect(documents).toEqual(expected.map((document, i) => ({ ...document, id: `a#${i + 1}` })))
  })

  it.each([
    ['主题', '详情'],
    ['标题', '正文'],
    ['信件标题', '内容'],
  ])(
    'takes %s for the title of a row whose text is %s: known as title, no part of the text',
    async (title, text) => {
      const content = `编号,${title},${text}\n7,关于加装电梯,楼里没有电梯，老人上下不便。\n8,,停车位不足。`
      const { documents, raw } = await read(readCsv, content)
      expect(documents).toEqual([
        {
          id: '7',
          text: '楼里没有电梯，老人上下不便。',
          meta: { 编号: 7, [title]: '关于加装电梯', title: '关于加装电梯' },
        },
        { id: '8', text: '停车位不足。', meta: { 编号: 8 } },
      ])
      expect(raw).toBe('楼里没有电梯，老人上下不便。\n停车位不足。')
      const [row, other] = textsOfFiles([{ name: 'a.csv', content: await read(readCsv, content) }])
      expect(row).toMatchObject({
        units: [{ name: '7', heading: '关于加装电梯' }],
        text: documents![0]!.text,
      })
      expect(documentsOf(row!)[0]?.meta?.['heading']).toBe('关于加装电梯')
      expect(documentsOf(other!)[0]?.meta?.['heading']).toBe('8')
      expect(concordance(row!, '电梯')[0]).toMatchObject({ unit: '7', section: '关于加装电梯' })
    },
  )

  it('leaves a title alone that is the text, and a column that is called title already', async () => {
    const alone = await read(readCsv, '编号,标题\n1,关于加装电梯的几点建议\n')
    expect(alone.documents).toEqual([{ id: '1', text: '关于加装电梯的几点建议', meta: { 编号: 1 } }])
    const both = await read(readCsv, 'title,标题,正文\nA,甲,高质量发展是首要任务。\n')
    expect(both.documents?.[0]?.meta).toEqual({ title: 'A', 标题: '甲' })
  })

  it('takes strings for texts', async () => {
    const { documents } = await read(readJsonLines, texts.map((text) => JSON.stringify(text)).join('\n'))
    expect(documents?.map(({ id, text }) => [id, text])).toEqual([
      ['a#1', texts[0]],
      ['a#2', texts[1]],
    ])
  })

  it('finds the text by its looks where no name tells it, and takes the one that is named', async () => {
    const csv = `地市,摘述,说明\n南通,${texts[0]},短\n如东,${texts[1]},更短一点\n`
    expect((await read(readCsv, csv)).documents?.map(({ text }) => text)).toEqual(texts)
    expect((await read(readCsv, csv, '说明')).documents?.map(({ text }) => text)).toEqual(['短', '更短一点'])
  })

  it('takes ids from a column, and tells equal ones apart', async () => {
    const { documents } = await read(readCsv, `编号,内容\nA1,${texts[0]}\nA1,${texts[1]}\n,${texts[0]}\n`)
    expect(documents?.map(({ id }) => id)).toEqual(['A1', 'A1 (2)', 'a#4'])
  })

  it('reads a table without column names', async () => {
    const { documents, notes } = await read(readCsv, texts.join('\n'))
    expect(documents?.map(({ id, text }) => [id, text])).toEqual([
      ['a#1', texts[0]],
      ['a#2', texts[1]],
    ])
    expect(notes.map(({ code }) => code)).toEqual(['no-column-names'])
  })

  it('keeps cells with commas, quotes and line ends whole', async () => {
    const csv = `年,正文\n2021,"一、走访,帮扶。\n二、说""服务""。"\n2022,说"走帮服"\n`
    const { documents, notes } = await read(readCsv, csv)
    expect(documents?.map(({ text }) => text)).toEqual(['一、走访,帮扶。\n二、说"服务"。', '说"走帮服"'])
    expect(notes).toEqual([])
  })

  it('notes ragged rows, empty rows and quotes that stay open, and keeps what they hold', async () => {
    const csv = `年,正文,来源\n2021,${texts[0]}\n2022,${texts[1]},报,更多\n2023,,报\n`
    const { raw, documents, notes } = await read(readCsv, csv)
    expect(notes.map(({ code }) => code)).toEqual(['ragged-row', 'ragged-row', 'empty-rows'])
    expect(raw.slice(notes[1]?.start, notes[1]?.end)).toBe(texts[1])
    expect(documents?.[1]?.meta).toEqual({ 年: 2022, 来源: '报', 'column 4': '更多' })
    const open = await read(readCsv, `年,正文\n2021,"${texts[0]}\n2022,${texts[1]}\n`)
    expect(open.notes.map(({ code }) => code)).toEqual(['open-quote'])
    expect(open.documents?.map(({ text }) => text)).toEqual([`"${texts[0]}`, texts[1]])
  })

  it('caps its notes', async () => {
    const csv = `年,正文\n${`2021,${texts[0]},x\n`.repeat(200)}`
    expect((await read(readCsv, csv)).notes).toHaveLength(51)
  })

  it.each<[string, Reader, string]>([
    ['csv', readCsv, `__proto__,constructor,toString,text\nx,2,z,${texts[0]}\n`],
    ['jsonl', readJsonLines, `{"__proto__":"x","constructor":2,"toString":"z","text":"${texts[0]}"}`],
  ])('%s: column names of any kind stay names', async (_, reader, content) => {
    const meta = (await read(reader, content)).documents![0]!.meta!
    expect(Object.entries(meta)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 2],
      ['toString', 'z'],
    ])
    expect(Object.getPrototypeOf(meta)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('tells equal and missing column names apart', async () => {
    const { documents } = await read(readCsv, `年,年,,text\n1,2,3,${texts[0]}\n`)
    expect(documents?.[0]?.meta).toEqual({ 年: 1, '年 (2)': 2, 'column 3': 3 })
  })

  it('notes lines that are no JSON, and goes on', async () => {
    const { documents, notes } = await read(
      readJsonLines,
      `{"text":"${texts[0]}"}\n{oops\n[1]\n\n{"text":"${texts[1]}"}\n`,
    )
    expect(documents?.map(({ id }) => id)).toEqual(['a#1', 'a#5'])
    expect(notes.map(({ message }) => message)).toEqual([
      'Line 2 is no JSON and was left out.',
      'Row 3 is no object and was left out.',
    ])
  })

  it.each<[string, Reader, string | Uint8Array, string | undefined, RegExp]>([
    [
      'no column of text',
      readCsv,
      '年,数\n1,2\n',
      undefined,
      /a\.csv: no column of text was found.*allowed are its columns "年", "数"/,
    ],
    [
      'a column that is not there',
      readCsv,
      separated(','),
      '摘要',
      /textColumn: received "摘要".*"省份", "年份", "区号", "正文"/,
    ],
    ['no rows', readCsv, '年,正文\n', undefined, /holds no row below/],
    ['no JSON', readJson, '{"a":', undefined, /a\.csv: is no JSON/],
    ['no lines of JSON', readJsonLines, 'x\ny', undefined, /holds no row/],
  ])('refuses %s', async (_, reader, content, textColumn, message) => {
    await expect(read(reader, content, textColumn)).rejects.toThrow(TifaError)
    await expect(read(reader, content, textColumn)).rejects.toThrow(message)
  })

  it('reads deeply nested JSON without a stack to overflow', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const { documents } = await read(readJsonLines, `{"text":"${texts[0]}","deep":${deep}}`)
    expect(documents?.[0]?.text).toBe(texts[0])
  })

  it('reads rows in time that grows with their number', async () => {
    const rows = (size: number) => `省份,年份,正文\n${`江苏,2022,${texts[0]}\n`.repeat(size)}`
    const csv = new Map([1_000, 16_000].map((size) => [size, rows(size)]))
    const growth = await growthOf(async (size) => {
      expect((await read(readCsv, csv.get(size)!)).documents).toHaveLength(size)
    }, 1_000)
    expect(growth).toBeLessThan(linear)
  })
})
