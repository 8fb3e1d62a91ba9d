import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { toArrow } from './arrow.ts'
import { toTsv } from './csv.ts'
import { toJson, toNdjson } from './json.ts'
import { toParquet } from './parquet.ts'
import { toXlsx } from './xlsx.ts'

const rows: Record<string, unknown>[] = [
  { unit: '海门区政协', theme: '营商环境', count: 29, rate: 27.3, guarded: true, span: [3, 7] },
  { unit: '通州湾"示范区"\t政协', theme: '=1+1', count: 0, rate: null, guarded: false, span: null },
  { unit: '一行\n两行', theme: '__proto__', count: 2 ** 40, rate: 0.5, guarded: true, constructor: '提法' },
]

describe('typed files', () => {
  it('Parquet is read by DuckDB as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tifa-parquet-'))
    const file = join(folder, 'themes.parquet')
    await writeFile(file, toParquet(rows))
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const sql = (text: string) => connection.runAndReadAll(text).then((result) => result.getRowObjectsJson())
    expect(await sql(`SELECT unit, theme, count, rate, guarded FROM '${file}'`)).toEqual(
      rows.map(({ unit, theme, count, rate, guarded }) => ({
        unit,
        theme,
        count: String(count),
        rate,
        guarded,
      })),
    )
    expect(
      await sql(`SELECT sum(count) AS n, max(span) AS span, max(constructor) AS c FROM '${file}'`),
    ).toEqual([{ n: String(29 + 2 ** 40), span: '[3,7]', c: '提法' }])
    connection.closeSync()
    await rm(folder, { recursive: true })
  })

  it('any rows come back from Parquet', async () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null))
    const row = fc.record({
      词: cell,
      n: fc.maxSafeInteger(),
      x: fc.double({ noNaN: true, noDefaultInfinity: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (all) => {
        const file = toParquet(all)
        const back = await parquetReadObjects({ file: file.buffer as ArrayBuffer })
        expect(back.map((one) => one['词'])).toEqual(all.map((one) => one.词))
        expect(back.map((one) => Number(one['n']))).toEqual(all.map(({ n }) => n))
        expect(back.map((one) => Number(one['x']))).toEqual(all.map(({ x }) => x))
      }),
      { numRuns: 50 },
    )
  })

  it('a workbook holds numbers as numbers and texts as texts, one sheet an entry, the same bytes each time', async () => {
    const book = await toXlsx({ 主题: rows, 空: [] })
    expect(await toXlsx({ 主题: rows, 空: [] })).toEqual(book)
    const parts = unzipSync(book)
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).toContain('<v>29</v>')
    expect(sheet).not.toContain('<f>')
    const strings = strFromU8(parts['xl/sharedStrings.xml']!)
    expect(strings).toContain('=1+1')
    expect(strings).toContain('通州湾')
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(/主题[\s\S]*空/)
  })

  it('a workbook takes what XML does not: controls, markup, lone surrogates, endless cells', async () => {
    const hostile = [{ a: '\0\x07<b>&"\uFFFF\uD800', b: '_x0041_', c: '长'.repeat(40_000) }]
    const strings = strFromU8(unzipSync(await toXlsx(hostile))['xl/sharedStrings.xml']!)
    expect(strings).toContain('_x0000__x0007_&lt;b&gt;&amp;')
    expect(strings).toContain('_xFFFF__xFFFD_')
    expect(strings).toContain('_x005F_x0041_')
    expect(/长+…/.exec(strings)![0].length).toBe(32_767)
  })

  it('Arrow is read back with its types', async () => {
    const table = tableFromIPC(await toArrow(rows))
    expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'unit Utf8',
      'theme Utf8',
      'count Int64',
      'rate Float64',
      'guarded Bool',
      'span Utf8',
      'constructor Utf8',
    ])
    expect([...table.getChild('unit')!]).toEqual(rows.map(({ unit }) => unit))
    expect([...table.getChild('rate')!]).toEqual([27.3, null, 0.5])
    expect([...table.getChild('count')!].map(Number)).toEqual(rows.map(({ count }) => count))
  })

  it('says what it cannot write', async () => {
    expect(() => toParquet([])).toThrow(
      'rows: received []; allowed is an array of at least one object with a key',
    )
    await expect(toArrow([])).rejects.toThrow(TifaError)
    await expect(toXlsx({ 'a/b': rows })).rejects.toThrow(
      'sheet: received "a/b"; allowed is a name of 1 to 31',
    )
    await expect(toXlsx({ A: rows, a: rows })).rejects.toThrow('used once')
    await expect(toXlsx({})).rejects.toThrow('rows: received')
    expect(() => toJson('x' as never)).toThrow('rows: received "x"')
  })
})

describe('lines', () => {
  it('TSV quotes what would break a row and disarms formulas', () => {
    expect(toTsv(rows.slice(0, 2).map(({ unit, theme, count }) => ({ unit, theme, count })))).toBe(
      `unit\ttheme\tcount\n海门区政协\t营商环境\t29\n"通州湾""示范区""\t政协"\t'=1+1\t0\n`,
    )
  })

  it('JSON and NDJSON hold the rows, a row a line', () => {
    const odd = [{ text: 'a\u2028b\u2029\n' }, ...rows]
    expect(JSON.parse(toJson(odd))).toEqual(odd)
    const lines = toNdjson(odd).split(/\r\n|[\n\r\u2028\u2029]/)
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(odd)
    expect([toJson([]), toNdjson([])]).toEqual(['[]\n', ''])
  })
})
