import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { zip } from './archive.test-support.ts'
import { readDocx } from './docx.ts'
import { docx, listItem, paragraph, type WordParts } from './office.test-support.ts'

const read = async (parts: WordParts) => (await readDocx(docx(parts), { name: 'a.docx', id: 'a' })).raw

const level = (index: number, format: string, pattern: string, start = 1, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', 1, '<w:pStyle w:val="Heading1"/>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

describe('readDocx', () => {
  it('reads paragraphs as lines, with tabs, breaks and split runs', async () => {
    const body = `${paragraph('海门区政协')}<w:p/><w:p><w:r><w:t>走</w:t></w:r><w:r><w:t>帮服</w:t><w:br/><w:t>凝聚 &amp; 共识</w:t></w:r></w:p>`
    expect(await read({ body })).toBe('海门区政协\n走帮服\n凝聚 & 共识')
  })

  it('writes out the numbers that Word only shows', async () => {
    const items: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [2, 0],
      [3, 0],
    ]
    const body = items.map(([list, depth]) => paragraph('项', listItem(list, depth))).join('')
    expect(await read({ body, numbering })).toBe(
      '一、项\n（一）项\n（二）项\n一.1 项\n二、项\n（一）项\n•项\n一、项',
    )
  })

  it('takes lists from paragraph styles, and from the styles these are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Heading1"/></w:style>'
    const body = ['Heading1', 'Own', 'Heading1']
      .map((style) => paragraph('标题', `<w:pStyle w:val="${style}"/>`))
      .join('')
    expect(await read({ body, numbering, styles })).toBe('一、标题\n二、标题\n三、标题')
  })

  it('gives no number where a paragraph takes itself out', async () => {
    const body = paragraph('标题', '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    const styles = '<w:style w:type="paragraph" w:styleId="Heading1"/>'
    expect(await read({ body, numbering, styles })).toBe('标题')
  })

  it('reads tables row by row', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('省')}${cell('年')}</w:tr><w:tr>${cell('江苏')}${cell('2022')}</w:tr></w:tbl>`
    expect(await read({ body })).toBe('省\t年\n江苏\t2022')
  })

  it('puts footnotes at the end and leaves no mark inside a phrase', async () => {
    const body =
      '<w:p><w:r><w:t>“走帮</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>服”</w:t></w:r></w:p>'
    const footnotes = `<w:footnote w:id="2">${paragraph('走访、帮扶、服务。')}</w:footnote>`
    expect(await read({ body, footnotes })).toBe('“走帮服”\n[1] 走访、帮扶、服务。')
  })

  it('keeps what tracked changes added and drops what they deleted', async () => {
    const body =
      '<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>'
    expect(await read({ body })).toBe('新')
  })

  it('does not unpack an archive that is embedded', async () => {
    // 64 MB of nothing in 64 kB, as an embedded workbook; twice over.
    const inner = zip([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(64 << 20) }])
    const more = [
      { name: 'word/embeddings/sheet.xlsx', content: inner, stored: true },
      { name: 'word/embeddings/nested.zip', content: zip([{ name: 'sheet.xlsx', content: inner }]) },
    ]
    const before = process.memoryUsage().rss
    expect(await read({ body: paragraph('海门区政协'), more })).toBe('海门区政协')
    expect(process.memoryUsage().rss - before).toBeLessThan(32 << 20)
  })

  it('looks at no picture, inside or outside', async () => {
    const body = `${paragraph('走')}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r9"/></w:drawing></w:r></w:p>`
    const more = [{ name: 'word/media/image1.png', content: 'x', encrypted: true }]
    expect(await read({ body, more })).toBe('走')
  })

  const bomb = '<!DOCTYPE x [<!ENTITY a "走走走走走走走走走走"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each<[string, Buffer, RegExp]>([
    [
      'a bomb of entities',
      docx({ body: '', more: [{ name: 'word/comments.xml', content: `${bomb}<x>&b;</x>` }] }),
      /declares a document type or entities/,
    ],
    ['deep nesting', docx({ body: '<w:sdt>'.repeat(100_000) }), /nests more than 400/],
    ['another kind of archive', docx({ body: '' }).fill(0x20, 0, 4), /damaged/],
    [
      'a cut file',
      docx({ body: paragraph('走') }).subarray(0, 900),
      /a\.docx: is a damaged archive, or was cut off/,
    ],
    ['broken XML', docx({ body: '<w:p><w:r></w:p' }), /damaged Word document/],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readDocx(bytes, { name: 'a.docx', id: 'a' })).rejects.toThrow(TifaError)
    await expect(readDocx(bytes, { name: 'a.docx', id: 'a' })).rejects.toThrow(message)
  })
})
