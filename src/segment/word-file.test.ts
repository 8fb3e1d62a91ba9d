import { describe, expect, it } from 'vitest'
import { parseUserWords } from './word-file.ts'

describe('parseUserWords', () => {
  it('reads what jieba reads: a word, its frequency, its part of speech', () => {
    expect(parseUserWords('走帮服 100 nz\n码上商量 nz\r\n\n有事好商量\n云计算\t5\n')).toEqual([
      { word: '走帮服', frequency: 100, tag: 'nz' },
      { word: '码上商量', tag: 'nz' },
      { word: '有事好商量' },
      { word: '云计算', frequency: 5 },
    ])
  })

  it('keeps blanks inside a word, and lets the last line of a word count', () => {
    expect(parseUserWords('\uFEFFWeb 3 开发 10 n\n走帮服 1\n走帮服 nz')).toEqual([
      { word: 'Web 3 开发', frequency: 10, tag: 'n' },
      { word: '走帮服', tag: 'nz' },
    ])
  })

  it('takes a lone letter or number for a word', () => {
    expect(parseUserWords('nz\n100')).toEqual([{ word: 'nz' }, { word: '100' }])
  })

  it('names the line of a mistake', () => {
    expect(() => parseUserWords('走帮服 1\n有事 0 n', '词.txt')).toThrow(
      'tifa: 词.txt:2: received the frequency "0"; allowed are whole numbers from 1',
    )
    expect(() => parseUserWords('长'.repeat(512))).toThrow('words:1: received a word of 512 units')
  })

  it('stays quick on hostile text', () => {
    expect(parseUserWords(`${' '.repeat(500_000)}\n${'1 '.repeat(200)}`)).toHaveLength(1)
  })
})
