import { expect, test } from 'vitest'
import { registerNode } from '../segment/register.node.ts'
import { lexicalDiversity } from './lexical-diversity.ts'
import { readability } from './readability.ts'

registerNode()

/** Cuts at every character; marks are no words. */
const characters = { ends: (text: string) => Uint32Array.from(text, (_, i) => i + 1) }

test('lexical diversity by unit, worked by hand', () => {
  const [row, short] = lexicalDiversity(
    [
      { id: '1', unit: '甲', text: '甲甲，乙' },
      { id: '2', unit: '甲', text: '甲。' },
      { id: '3', unit: '乙', text: '丙' },
    ],
    { segmenter: characters, window: 2 },
  )
  // Windows 甲甲, 甲乙, 乙甲.
  expect(row).toMatchObject({ unit: '甲', tokens: 4, types: 2, typeTokenRatio: 0.5, window: 2 })
  expect(row?.mattr).toBeCloseTo(2.5 / 3, 12)
  expect(short).toMatchObject({ tokens: 1, types: 1, mattr: null, mtld: null })
  expect(lexicalDiversity('，', { segmenter: characters })[0]).toMatchObject({
    tokens: 0,
    typeTokenRatio: null,
  })
  expect(() => lexicalDiversity('甲', { window: 1 })).toThrow(
    'window: received 1; allowed are whole numbers from 2',
  )
})

test('readability by unit, counted by hand on two sentences', () => {
  // 我们/r 要/v 更/d 努力/ad ，和/c 群众/n 一起/d 。 · 发展/vn 。 (11 + 2 characters, 2 + 1 clauses)
  const tokens = (text: string) =>
    (text.startsWith('我们') ? '我们/r 要/v 更/d 努力/a ，/x 和/c 群众/n 一起/d 。/x' : '发展/vn 。/x')
      .split(' ')
      .map((pair) => {
        const [word = '', tag = ''] = pair.split('/')
        return { text: word, tag, start: 0, end: 0 }
      })
  const [row] = readability('我们要更努力，和群众一起。发展。', { segmenter: { tokens } })
  expect(row).toMatchObject({ chars: 13, sentences: 2, clauses: 3, tokens: 8 })
  expect(row?.charsPerSentence).toBeCloseTo(13 / 2, 12)
  expect(row?.charsPerClause).toBeCloseTo(13 / 3, 12)
  // 更, 和, 一起 of seven words in the first sentence, none in the second.
  expect(row?.adverbConjunctionShare).toBeCloseTo(3 / 7 / 2, 12)
  expect(row?.xuReadability).toBeCloseTo((13 / 3 + 3 / 14) / 2, 12)
  expect(row?.functionWordShare).toBeCloseTo(3 / 8, 12)
  expect(readability({ id: '1', text: '' })[0]).toMatchObject({
    sentences: 0,
    charsPerClause: null,
    xuReadability: null,
  })
})
