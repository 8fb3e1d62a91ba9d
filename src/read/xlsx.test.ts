import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { zip } from './archive.test-support.ts'
import { xlsx } from './office.test-support.ts'
import { readXlsx } from './xlsx.ts'

const read = (bytes: Uint8Array) => readXlsx(bytes, { name: 'a.xlsx', id: 'a' })
const text = '海门区政协深化“走帮服”，凝聚共识。'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const sheet = (rows: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  content: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
})

describe('readXlsx', () => {
  it('reads all sheets with texts, and names them in ids and meta', async () => {
    const { documents } = await read(
      xlsx({
        二〇二一: [['正文'], [text]],
        说明: [
          ['项', '数'],
          ['和', 1],
        ],
        二〇二二: [
          ['年', '正文'],
          [2022, text],
        ],
      }),
    )
    expect(documents).toEqual([
      { id: 'a#二〇二一!2', text, meta: { sheet: '二〇二一' } },
      { id: 'a#二〇二二!2', text, meta: { sheet: '二〇二二', 年: 2022 } },
    ])
  })

  it('reads rich text, inline strings, formulas, dates, errors, and cells and rows without a place', async () => {
    const styles = {
      name: 'xl/styles.xml',
      content: `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    }
    const strings = {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${main}><si><r><t>走访，</t></r><r><t xml:space="preserve">帮扶_x000D_，服务。</t></r><rPh><t>zou</t></rPh></si></sst>`,
    }
    const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const bytes = xlsx({ Sheet1: [] }, [
      styles,
      strings,
      sheet(
        `<row>${['正文', '日', '月', '数', '式', '错', '真'].map(inline).join('')}</row>` +
          '<row r="5"><c t="s"><v>0</v></c><c s="1"><v>44927</v></c><c s="2"><v>44927.5</v></c><c s="3"><v>3</v></c>' +
          '<c r="E5" t="str"><f>A1&amp;"x"</f><v>值</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>',
      ),
    ])
    expect((await read(bytes)).documents).toEqual([
      {
        id: 'a#5',
        text: '走访，帮扶\r，服务。',
        meta: { 日: '2023-01-01', 月: '2023-01-01', 数: 3, 式: '值', 真: 'TRUE' },
      },
    ])
  })

  it('leaves hidden sheets out', async () => {
    const bytes = xlsx({ 显: [['正文'], [text]], 隐: [['正文'], ['不该看见的一行文字。']] }, [
      {
        name: 'xl/workbook.xml',
        content: `<workbook ${main} xmlns:r="r"><sheets><sheet name="显" sheetId="1" r:id="s1"/><sheet name="隐" sheetId="2" state="hidden" r:id="s2"/></sheets></workbook>`,
      },
    ])
    expect((await read(bytes)).documents?.map((document) => document.id)).toEqual(['a#2'])
  })

  const row = (cell: string) => `<row><c r="${cell}"><v>1</v></c></row>`
  it.each<[string, Uint8Array, RegExp]>([
    [
      'cells far out in many rows',
      xlsx({ S: [] }, [sheet(row('XFD1').repeat(5000))]),
      /spreads over more than 20000000 cells/,
    ],
    [
      'a bomb of entities',
      xlsx({ S: [] }, [sheet('<!DOCTYPE x [<!ENTITY a "b">]>')]),
      /declares a document type/,
    ],
    ['another archive', zip([{ name: 'x', content: 'x' }]), /is no Excel file/],
    ['a table of numbers', xlsx({ S: [['a'], [1]] }), /no column of text/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(TifaError)
    await expect(read(bytes)).rejects.toThrow(message)
  })
})
