import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer/src/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import type { StreamOptions } from './pieces.ts'
import type { StreamedRecord } from './record.ts'
import { readRecords } from './records.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tifa-records-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content)
  return at(name)
}
async function read(path: string, options?: StreamOptions): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const record of readRecords(path, options)) records.push(record)
  return records
}
const told = (records: readonly StreamedRecord[]) =>
  records.map((record) =>
    'bad' in record
      ? `${record.line} ! ${record.bad}`
      : `${record.line} ${record.document.id} ${record.document.text}`,
  )
const json = (value: unknown) => `${JSON.stringify(value)}\n`
const gb18030 = (text: string) => execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: text })

describe('readRecords from lines of JSON', () => {
  it('makes a document of each line, with its unit and the rest as meta', async () => {
    const path = put(
      'plain.jsonl',
      json({ id: 7, 单位: '市政协', 正文: '走帮服。', year: 2022, tags: ['a'], __proto__: null }) +
        json('只有文本') +
        '{"text":"甲","__proto__":"乙","constructor":"丙"}',
    )
    const records = await read(path)
    expect(told(records)).toEqual(['1 7 走帮服。', '2 plain#2 只有文本', '3 plain#3 甲'])
    const [first, , third] = records
    expect(first).toMatchObject({
      document: { unit: '市政协', meta: { id: 7, 单位: '市政协', year: 2022 } },
      bytes: 78,
    })
    const meta = 'document' in third! ? third.document.meta! : {}
    expect(Object.entries(meta)).toEqual([
      ['__proto__', '乙'],
      ['constructor', '丙'],
    ])
  })

  it('parts lines at 0x0A alone and takes the mark off any line', async () => {
    const path = put('marks.jsonl', `\ufeff"一\u2028二\u0085三"\r\n\ufeff"四"\n \n\n"五"`)
    expect(told(await read(path))).toEqual(['1 marks#1 一\u2028二\u0085三', '2 marks#2 四', '5 marks#5 五'])
  })

  it('counts and names bad records and loses no neighbour', async () => {
    const path = put(
      'hostile.jsonl',
      Buffer.concat([
        Buffer.from(json({ text: '第一' })),
        gb18030(json({ text: '国标编码的一行' })),
        Buffer.from(json({ text: '第三' })),
        Buffer.from('{"text":"断了\n'),
        Buffer.from('{"text":"空\0字节"}\n\0\0\0\n'),
        Buffer.from(`${json({ title: '没有正文' })}${json({ text: ' ' })}${json({ text: 5 })}[1]\nnull\n7\n`),
        Buffer.from(`{"text":"${'长'.repeat(2000)}"}\n`),
        Buffer.from(json({ text: '最后' })),
      ]),
    )
    const records = await read(path, { longestRecord: 4096, pieceBytes: 100 })
    expect(told(records)).toEqual([
      '1 hostile#1 第一',
      '2 ! its bytes are no UTF-8; encoding (--encoding) names another',
      '3 hostile#3 第三',
      '4 ! is no JSON (it ends too early)',
      '5 ! is no JSON (it holds NUL bytes)',
      '6 ! is no JSON (it holds NUL bytes)',
      '7 ! has no text: the fields title; textColumn (--text-column) names the text',
      '8 ! its text is empty',
      "9 ! its text 'text' is a number",
      '10 ! is a list; allowed are an object and a text',
      '11 ! is null; allowed are an object and a text',
      '12 ! is a number; allowed are an object and a text',
      '13 ! is 6011 bytes long; allowed are up to 4096',
      '14 hostile#14 最后',
    ])
  })

  it('passes over a line of 200 MB without holding it', async () => {
    const path = put(
      'long.jsonl',
      Buffer.concat([Buffer.from('"前"\n"'), Buffer.alloc(2e8, 97), Buffer.from('"\n"后"\n')]),
    )
    const before = process.memoryUsage().rss
    let most = 0
    const records: StreamedRecord[] = []
    for await (const record of readRecords(path)) {
      records.push(record)
      most = Math.max(most, process.memoryUsage().rss - before)
    }
    expect(told(records)).toEqual([
      '1 long#1 前',
      '2 ! is 200000002 bytes long; allowed are up to 33554432',
      '3 long#3 后',
    ])
    expect(most).toBeLessThan(150e6)
  })

  it('reads other encodings where they are named', async () => {
    const text = json({ text: '国标，編碼' })
    expect(told(await read(put('g.jsonl', gb18030(text)), { encoding: 'gbk' }))).toEqual(['1 g#1 国标，編碼'])
    const utf16 = Buffer.from(`\ufeff${text}${text}`, 'utf16le')
    expect(told(await read(put('u.jsonl', utf16)))).toEqual(['1 u#1 国标，編碼', '2 u#2 国标，編碼'])
  })
})

describe('readRecords from other files', () => {
  it('reads packed lines by their bytes, and all that comes before damage', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => json(`第${i}篇${Math.sin(i)}`)).join('')
    const packed = gzipSync(lines)
    expect(await read(put('a.jsonl.gz', Buffer.concat([packed, packed])))).toHaveLength(10000)
    const cut = await read(put('b.jsonl.gz', packed.subarray(0, packed.length / 2)))
    expect(cut.length).toBeGreaterThan(1000)
    expect(cut.filter((record) => 'bad' in record)).toMatchObject([
      { bad: expect.stringContaining('damaged gzip') },
    ])
  })

  it('reads CSV with its columns, quoted line feeds and a quote that is never closed', async () => {
    const path = put(
      'a.csv',
      '编号,省份,正文\nd1,江苏,"第一行\n第二行"\nd2,"江苏,坏\nd3,浙江,三\n\nd4,上海\nd5,"上""海",五',
    )
    const records = await read(path)
    expect(told(records)).toEqual([
      '2 d1 第一行\n第二行',
      '4 ! a quoted cell is never closed',
      '5 d3 三',
      "7 ! has no text '正文' among the fields 编号, 省份",
      '8 d5 五',
    ])
    expect(records.at(-1)).toMatchObject({ document: { unit: '上"海' } })
    const chinese = put('gbk.csv', gb18030('标题,正文\n甲,乡村振兴战略持续推进，农业现代化步伐加快\n'))
    expect(told(await read(chinese))).toEqual(['2 gbk#2 乡村振兴战略持续推进，农业现代化步伐加快'])
  })

  it('reads Parquet by row groups and names a missing column', async () => {
    const columnData = [
      { name: 'id', type: 'INT64' as const, data: [1n, 2n, 3n] },
      { name: 'content', type: 'STRING' as const, data: ['甲', null, '丙'] },
    ]
    const path = put('a.parquet', Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: [2, 1] })))
    expect(told(await read(path))).toEqual(['1 1 甲', '2 ! its text is empty', '3 3 丙'])
    const [bad] = await read(path, { textColumn: '正文' })
    expect(bad).toMatchObject({ bad: expect.stringContaining("no column '正文'") })
    expect(await read(put('no.parquet', 'PAR1 and no more PAR1'))).toMatchObject([
      { bad: expect.any(String) },
    ])
  })

  it('reads folders in order, packed files too, and goes on behind what is damaged', async () => {
    await mkdir(at('archive/1978'), { recursive: true })
    put('archive/b.txt', '改革开放。')
    put('archive/1978/a.txt.gz', gzipSync('拨乱反正。'))
    put('archive/1978/c.docx', 'PK\x03\x04 no more')
    put('archive/d.jsonl', json({ id: 'x', text: '四' }))
    put('archive/e.mp3', 'left out')
    expect(told(await read(at('archive')))).toEqual([
      '1 1978/a 拨乱反正。',
      expect.stringMatching(/^1 ! .*c\.docx/),
      '1 b 改革开放。',
      '1 x 四',
    ])
  })

  it('refuses what cannot be meant', async () => {
    await expect(read(at('missing.jsonl'))).rejects.toThrow(TifaError)
    await expect(read(at('plain.jsonl'), { pieceBytes: 0 })).rejects.toThrow('pieceBytes: received 0')
    await expect(read(at('plain.jsonl'), { format: 'doc' })).rejects.toThrow('format')
  })
})
