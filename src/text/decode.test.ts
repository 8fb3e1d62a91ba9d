import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import { decodeText, isBinary } from './decode.ts'
import { encodeTwoByte, encodeUtf16 } from './encode.test-support.ts'
import { growthOf, linear } from './growth.test-support.ts'

const fixture = readFileSync(join(__dirname, '..', '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')
const utf8 = (text: string) => new TextEncoder().encode(text)
const traditional =
  '政協委員深入企業走訪調研，廣泛開展服務活動，幫助企業解決困難。我們要堅持以人民為中心的發展思想，推動經濟社會高質量發展。'

const writers: Record<string, (text: string) => Uint8Array> = {
  'utf-8': utf8,
  gb18030: (text) => encodeTwoByte(text, 'gb18030'),
  'utf-16le': (text) => encodeUtf16(text, 'le'),
  'utf-16be': (text) => encodeUtf16(text, 'be'),
}

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xe8, 0xb5, 0xb0]],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xe8, 0xb5, 0xb0]],
    ['utf-16le', [0xff, 0xfe, 0x70, 0x8d]],
    ['utf-16be', [0xfe, 0xff, 0x8d, 0x70]],
    ['gb18030', [0xd7, 0xdf]],
  ])('reads 走 in %s from %j', (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ raw: '走', encoding, notes: [] })
  })

  describe.each(Object.entries(writers))('knows %s without a mark', (encoding, write) => {
    it.each([
      ['the fixture', fixture],
      ['a line', '海门区政协：深化“走帮服”，凝聚和融合奋进正能量。\r\n'],
      ['six characters', '海门区政协会'],
      ['Latin letters first', `${'<p class="text">'.repeat(500)}高质量发展`],
      ['the traditional script', traditional],
    ])('%s', (_, text) => {
      const decoded = decodeText(write(text))
      expect(decoded).toMatchObject({ raw: text, encoding, notes: [] })
      expect(decoded.confidence).toBeGreaterThan(0.95)
    })
  })

  it('knows Big5', () => {
    const decoded = decodeText(encodeTwoByte(traditional, 'big5'))
    expect(decoded).toMatchObject({ raw: traditional, encoding: 'big5', notes: [] })
    expect(decoded.confidence).toBeGreaterThan(0.95)
  })

  it('takes plain ASCII for UTF-8 and says that nothing else reads otherwise', () => {
    for (const text of ['', 'Bush hid the facts', 'year,text\r\n2022,x\r\n'])
      expect(decodeText(utf8(text))).toMatchObject({ encoding: 'utf-8', confidence: 1, alternatives: [] })
  })

  it('reads the GBK bytes of 女装 as Chinese, though they are valid UTF-8, and says so', () => {
    const bytes = Uint8Array.from([0xc5, 0xae, 0xd7, 0xb0])
    const { raw, encoding, alternatives, notes } = decodeText(bytes)
    expect({ raw, encoding }).toEqual({ raw: '女装', encoding: 'gb18030' })
    expect(alternatives.map((other) => other.encoding)).toContain('utf-8')
    expect(notes).toMatchObject([{ code: 'ambiguous-encoding', start: 0, end: 2 }])
    expect(notes[0]?.message).toContain('utf-8')
    const settled = decodeText(bytes, { encoding: 'UTF8' })
    expect(settled).toMatchObject({ raw: 'Ůװ', encoding: 'utf-8', confidence: 1, notes: [] })
  })

  it('takes the encoding that is asked for, by any of its names', () => {
    const bytes = encodeTwoByte('高质量发展', 'gb18030')
    for (const encoding of ['gb18030', 'GBK', 'gb2312', 'cp936'])
      expect(decodeText(bytes, { encoding }).raw).toBe('高质量发展')
    expect(decodeText(bytes, { encoding: 'utf-8' }).notes[0]?.code).toBe('undecodable-bytes')
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x8d, 0x70]), { encoding: 'utf-16' }).raw).toBe('走')
  })

  it('names what is allowed where the encoding is none', () => {
    for (const encoding of ['klingon', '', '__proto__', 7 as unknown as string]) {
      expect(() => decodeText(utf8('走'), { encoding })).toThrow(TifaError)
      expect(() => decodeText(utf8('走'), { encoding })).toThrow(/encoding: received .*allowed are 'utf-8'/)
    }
  })

  it('notes bytes that fit no encoding, each with its place, and loses nothing around them', () => {
    const bytes = Buffer.concat([
      utf8('走帮服\n凝聚'),
      Uint8Array.from([0xff, 0xff]),
      utf8('共识。\n'),
      Uint8Array.from([0xe8, 0xb5]),
      utf8('协商'),
    ])
    const { raw, encoding, notes } = decodeText(bytes)
    expect(encoding).toBe('utf-8')
    expect(raw).toMatch(/^走帮服\n凝聚\ufffd+共识。\n\ufffd+协商$/)
    expect(notes.map(({ code }) => code)).toEqual(['undecodable-bytes', 'undecodable-bytes'])
    expect(notes.map(({ message }) => /Line (\d)/.exec(message)?.[1])).toEqual(['2', '3'])
    for (const { start, end } of notes) expect(raw.slice(start, end)).toMatch(/^\ufffd+$/)
  })

  it.each(['gb18030', 'utf-8'])('keeps a damaged %s file in its encoding', (encoding) => {
    const bytes = [...writers[encoding]!(fixture.repeat(3))]
    for (const at of [900, 4000, 7001]) bytes.splice(at, 1, 0xff)
    const decoded = decodeText(Uint8Array.from(bytes))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.notes.length).toBeGreaterThan(0)
    expect(decoded.raw.replace(/\ufffd/g, '').length).toBeGreaterThan(fixture.length * 2.9)
  })

  it('caps the notes and counts the rest', () => {
    const bytes = Buffer.concat(
      Array.from({ length: 500 }, () => Buffer.concat([utf8('凝聚共识'), Buffer.from([0xff])])),
    )
    const { notes } = decodeText(bytes)
    expect(notes).toHaveLength(51)
    expect(notes.at(-1)?.message).toMatch(/^450 more places/)
  })

  it('keeps replacement characters that were in the file as they are', () => {
    expect(decodeText(utf8('走\ufffd服'))).toMatchObject({ raw: '走\ufffd服', encoding: 'utf-8', notes: [] })
  })

  it('tells text that was decoded wrongly before it was saved', () => {
    const garbled = new TextDecoder('gbk').decode(utf8(fixture))
    expect(decodeText(utf8(garbled)).notes.map(({ code }) => code)).toEqual(['twice-decoded'])
  })

  it('tells where such text begins in a file that begins well', () => {
    const clean = fixture.repeat(3)
    const [note, ...others] = decodeText(
      utf8(clean + new TextDecoder('gbk').decode(utf8(fixture.repeat(3)))),
    ).notes.filter(({ code }) => code === 'twice-decoded')
    expect(others).toEqual([])
    expect(Math.abs(note!.start - clean.length)).toBeLessThan(2000)
  })

  it('reads each encoding in time that grows with its length', async () => {
    for (const [encoding, write] of Object.entries({ 'utf-8': utf8, 'utf-16le': writers['utf-16le']! })) {
      const bytes = new Map([25, 400].map((times) => [times, write(fixture.repeat(times))]))
      const read = (times: number) => expect(decodeText(bytes.get(times)!).encoding).toBe(encoding)
      expect(await growthOf(read, 25)).toBeLessThan(linear)
    }
  })
})

describe('isBinary', () => {
  it('knows binary files', () => {
    expect(isBinary(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe(true)
    expect(isBinary(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe(true)
    expect(isBinary(utf8('走帮服\n'))).toBe(false)
    expect(isBinary(Uint8Array.from([0xff, 0xfe, 0x70, 0x8d, 0x0a, 0x00]))).toBe(false)
    expect(isBinary(encodeUtf16(fixture, 'be'))).toBe(false)
  })
})
