import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairText } from './repair.ts'

const withoutBlanks = (text: string) => text.replace(/[\s\u200b\ufeff]/g, '')

/** Strings that look like broken reports: titles, prose, marks, blanks, line ends of every kind. */
const piece = fc.constantFrom(
  '海门区政协',
  '一、',
  '推进高质量发展',
  '，',
  '。',
  '“走帮服”',
  '\n',
  '\r\n',
  '\n\n',
  '\u3000\u3000',
  ' ',
  '\t',
  '（二）',
  'and',
  '2022年',
  '𠮷',
  '\u2028',
  '：',
  '——',
  '\ufeff',
)
const brokenText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('repairText', () => {
  it('joins the halves of a sentence that a blank line tore apart', () => {
    const { text, notes } = repairText('我们走访委员企业，当好企业的\n\n“娘家人”。主动协调。\n')
    expect(text).toBe('我们走访委员企业，当好企业的“娘家人”。主动协调。')
    expect(notes.map((note) => note.code)).toEqual(['line-joined'])
    expect(text.slice(notes[0]!.start, notes[0]!.end)).toBe('的“')
  })

  it.each([
    ['a title above prose', '融入大党建体系 助推高效能治理\n园区政协工委在党工委领导下，推进工作。'],
    ['a caption above prose', '协商议事活动现场\n园区政协工委紧扣重点工作，调研议政。'],
    [
      'a numbered heading without a full stop',
      '一、提高站位，夯实基础\n园区政协工委牢牢把握要求，精心谋划。',
    ],
    ['a numbered part after an open line', '我们做了三件事，分别是\n一、走访企业，帮助解难。'],
    ['what stands below a row of a table', '地区生产总值\t5%\n名词解释\n服务大局：围绕中心，建言献策。'],
    ['an address to the audience', '2月4日，大会在会堂开幕，省长作报告\n各位代表：\n现在，请予审议。'],
  ])('does not glue %s', (_, raw) => {
    expect(repairText(raw).text).toBe(raw)
    expect(repairText(raw).notes).toEqual([])
  })

  it('restores the paragraphs of text that is wrapped at a column', () => {
    const first =
      '园区政协工委牢牢把握新时代党的建设总要求精心谋划精准发力以高质量党建引领政协工作高质量发展认真学习宣传贯彻党的二十大精神组织政协委员参政议政人才库成员联系界别群众收看实况创建智慧教室线上学习平台推动精神入脑入心。'
    const second = first.replace('园区', '全区')
    const wrap = (paragraph: string) => paragraph.match(/.{1,12}/gu)!.join('\n')
    const { text, notes } = repairText(`${wrap(first)}\n\u3000\u3000${wrap(second)}`)
    expect(text).toBe(`${first}\n${second}`)
    expect(notes.map((note) => note.code)).toEqual(['wrapped-text'])
  })

  it('puts a space between Latin words that a line break parted, and none between Chinese ones', () => {
    expect(repairText('我们引进了 Open\nSource 平台，效果好。').text).toBe(
      '我们引进了 Open\nSource 平台，效果好。',
    )
    expect(repairText('我们引进平台，名为 Open\nSource 的平台，效果好。').text).toContain('Open Source')
  })

  it('keeps every character but white space, in order, and leads back to it', () => {
    fc.assert(
      fc.property(brokenText, (raw) => {
        const { text, toRaw, notes, aside } = repairText(raw)
        let kept = raw
        for (const { start, end } of aside.toReversed()) kept = kept.slice(0, start) + kept.slice(end)
        expect(withoutBlanks(text)).toBe(withoutBlanks(kept))
        let last = -1
        for (let i = 0; i < text.length; i++) {
          const { start, end } = toRaw({ start: i, end: i + 1 })
          expect(end).toBe(start + 1)
          expect(start).toBeGreaterThan(last)
          if (withoutBlanks(text[i]!) !== '') expect(raw[start]).toBe(text[i])
          last = start
        }
        for (const { start, end } of notes) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('finds nothing more to repair in what it repaired', () => {
    fc.assert(
      fc.property(brokenText, (raw) => {
        const { text } = repairText(raw, { joinLines: false })
        expect(repairText(text, { joinLines: false }).text).toBe(text)
      }),
    )
  })

  it.each([
    ['', ''],
    [' \n\t\n', ''],
    ['\ufeff', ''],
  ])('reads %j as nothing', (raw, text) => {
    expect(repairText(raw).text).toBe(text)
  })

  it('comes to an end on a million line breaks, marks or numbers', () => {
    for (const raw of ['\n', '一、', '，', '\u3000', '“\n', 'a ']) {
      const { text } = repairText(raw.repeat(500_000))
      expect(withoutBlanks(text)).toBe(withoutBlanks(raw.repeat(500_000)))
    }
  })

  it('says what it was given where it cannot mean it', () => {
    expect(() => repairText(undefined as unknown as string)).toThrow(
      /text: received undefined; allowed is a string/,
    )
  })
})
