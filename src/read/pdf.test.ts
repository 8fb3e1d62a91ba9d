import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { encodeTwoByte } from '../text/encode.test-support.ts'
import { type Drawn, gbkPdf, pdf } from './pdf.test-support.ts'
import { readPdf } from './pdf.ts'

const context = { name: 'a.pdf', id: 'a' }
const gbk = (text: string) => encodeTwoByte(text, 'gb18030')
const read = (...pages: Drawn[][]) => readPdf(gbkPdf(pages, gbk), context)

const prose =
  '海门区政协全面贯彻疫情要防住、经济要稳住、发展要安全的重大要求，进一步发挥人民政协的制度优势和专门协商机构作用，不断创新履职服务实践，展政协之长，尽政协之责，努力以高水平履职服务助推实体经济高质量发展。'.repeat(
    3,
  )

/** A column of prose in 12 points, lines of `width` characters. */
function column(text: string, x: number, y: number, width: number): Drawn[] {
  const lines = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
  return lines.map((line, i) => ({ text: line, x, y: y + 20 * i }))
}
const texts = (drawn: readonly Drawn[]) => drawn.map(({ text }) => text)

describe('readPdf', () => {
  it('reads fonts that the file names and does not hold, page by page', async () => {
    const { raw, pages, notes } = await read(
      [{ text: '一、走访企业', x: 72, y: 100 }],
      [{ text: '二、帮助解难', x: 72, y: 100 }],
    )
    expect(raw).toBe('一、走访企业\n\f二、帮助解难')
    expect(notes).toEqual([])
    expect(pages?.map(({ lines }) => lines)).toEqual([
      [{ text: '一、走访企业', x: 72, y: 100, width: 72, fontSize: 12 }],
      [{ text: '二、帮助解难', x: 72, y: 100, width: 72, fontSize: 12 }],
    ])
  })

  it('keeps indents and wide spacing', async () => {
    const lines = column(prose, 72, 100, 30).map((line, i) => (i === 3 ? { ...line, x: 96 } : line))
    lines.push({ text: '南通市政协', x: 72, y: lines.at(-1)!.y + 60 })
    const { raw } = await read(lines)
    expect(raw.split('\n')).toEqual([
      ...texts(lines.slice(0, 3)),
      `　　${lines[3]!.text}`,
      ...texts(lines.slice(4, -1)),
      '',
      '南通市政协',
    ])
  })

  it('reads two columns one after the other, below and above what reaches over both', async () => {
    const left = column(prose, 60, 140, 18)
    const right = column(prose.slice(7), 310, 140, 18)
    const title = { text: '发挥专门协商机构作用推动政协工作守正创新', x: 100, y: 80, size: 20 }
    const foot = { text: '南通市政协二〇二二年工作集锦内部资料注意保存', x: 160, y: 800 }
    // In the order in which they are drawn the columns are mixed.
    const drawn = [...left, ...right, title, foot].sort((a, b) => a.y - b.y || b.x - a.x)
    const { raw } = await read(drawn)
    expect(raw.split('\n')).toEqual([title.text, ...texts(left), ...texts(right), foot.text])
  })

  it('reads three columns', async () => {
    const columns = [40, 220, 400].map((x, i) => column(prose.slice(i), x, 100, 13))
    const { raw } = await read(columns.flat().sort((a, b) => a.y - b.y))
    expect(raw.replaceAll('\n', '')).toBe(columns.flatMap(texts).join(''))
  })

  it('reads tables row by row, with tabs', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      { text: ['海门', '如东', '启东'][i % 3]!, x: 72, y: 100 + 20 * i },
      { text: '走访企业'.slice(0, 2 + (i % 3)), x: 250, y: 100 + 20 * i },
      { text: `${100 + i}`, x: 450, y: 100 + 20 * i },
    ])
    const { raw } = await read(rows.flat())
    expect(raw).toBe(rows.map((row) => texts(row).join('\t')).join('\n'))
  })

  it('takes text once that is drawn twice to look bold, and sets words apart', async () => {
    const { raw } = await read([
      { text: '政府工作报告', x: 72, y: 100 },
      { text: '政府工作报告', x: 72.4, y: 100 },
      ...[...'南通市'].map((text, i) => ({ text, x: 72 + 24 * i, y: 140 })),
      ...['走', '帮', '服'].map((text, i) => ({ text, x: 72 + 13 * i, y: 180 })),
    ])
    expect(raw.replace(/\n+/g, '\n')).toBe('政府工作报告\n南 通 市\n走帮服')
  })

  it('closes up lines that are justified by wide gaps', async () => {
    const line = '一、深化走帮服，凝聚和融合奋进'
    const { raw } = await read([...line].map((text, i) => ({ text, x: 72 + 14.5 * i, y: 100 })))
    expect(raw).toBe(line)
  })

  it('notes pages without text', async () => {
    const { raw, notes } = await read(
      [{ text: '走帮服', x: 72, y: 100 }],
      [],
      [{ text: '协商', x: 72, y: 100 }],
    )
    expect(raw).toBe('走帮服\n\f\n\f协商')
    expect(notes).toMatchObject([{ code: 'empty-page', start: 5, end: 5 }])
    expect(notes[0]?.message).toContain('Page 2')
  })

  const whole = gbkPdf([[{ text: '走帮服', x: 72, y: 100 }]], gbk)
  it.each<[string, Buffer, RegExp]>([
    ['pictures of text', gbkPdf([[]], gbk), /a\.pdf: holds no text; its pages may be pictures/],
    ['a password', gbkPdf([[]], gbk, '/Encrypt 6 0 R/ID[(x)(x)]'), /is protected by a password/],
    ['a cut file', whole.subarray(0, 300), /is a damaged PDF/],
    ['an empty frame', pdf(['<<>>']), /is a damaged PDF/],
    [
      'pages that hold themselves',
      pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[2 0 R]>>']),
      /is a damaged PDF/,
    ],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(readPdf(bytes, context)).rejects.toThrow(TifaError)
    await expect(readPdf(bytes, context)).rejects.toThrow(message)
  })

  it('refuses a small file whose streams unpack to gigabytes, packed once or twice', async () => {
    const once = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20))
    for (const packed of [once, deflateSync(once)]) {
      const stream = `<</Filter[/FlateDecode/FlateDecode]/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`
      const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>'
      const bomb = pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, stream])
      expect(bomb.length).toBeLessThan(400_000)
      await expect(readPdf(bomb, context)).rejects.toThrow(/streams that unpack to too many bytes/)
    }
  })

  it('leaves the bytes that it was given whole', async () => {
    const bytes = Uint8Array.from(whole)
    await readPdf(bytes, context)
    expect(bytes.length).toBe(whole.length)
  })
})
