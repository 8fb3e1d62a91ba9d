import { describe, expect, test } from 'vitest'
import { registerNode } from '../segment/register.node.ts'
import { trainBayes } from './bayes.ts'
import { trainCoder } from './coder.ts'

registerNode()

const sentences: Record<string, string[]> = {
  就业: [
    '促进高校毕业生就业',
    '稳定和扩大就业岗位',
    '帮助失业人员再就业',
    '开展就业技能培训',
    '发放创业担保贷款',
    '支持灵活就业',
  ],
  生态: ['打好蓝天保卫战', '加强污染防治', '推进国土绿化', '保护湿地和森林', '改善空气质量', '治理水污染'],
  教育: [
    '办好义务教育',
    '建设高水平大学',
    '加强教师队伍建设',
    '增加幼儿园学位',
    '发展职业教育',
    '改善学校条件',
  ],
}
const labelled = Object.entries(sentences).flatMap(([theme, texts]) => texts.map((text) => ({ text, theme })))

describe('trainCoder', () => {
  test('codes what it has not seen by what is like it, and says how sure and on what ground', () => {
    const coder = trainCoder(labelled)
    expect(coder.themes).toEqual(['就业', '生态', '教育'])
    expect(coder.code('多渠道促进农民工就业')).toMatchObject({ theme: '就业' })
    expect(coder.code('深入推进大气污染防治')).toMatchObject({ theme: '生态' })
    const { theme, probability, themes } = coder.code('新建大学和幼儿园。')
    expect(theme).toBe('教育')
    expect(themes[0]).toEqual({ theme, probability })
    expect(themes.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 12)
    expect(coder.code('！？')).toMatchObject({ known: 0, probability: 1 / 3 })
    expect(coder.code(labelled[0]!.text.repeat(2000)).probability).toBeGreaterThan(0.5)
  })

  test('scores count every text once, the same for the same seed', () => {
    const { scores } = trainCoder(labelled, { folds: 3, seed: 7 })
    expect(scores!.confusion.reduce((sum, { count }) => sum + count, 0)).toBe(18)
    expect(scores).toMatchObject({ texts: 18, folds: 3, seed: 7 })
    expect(scores!.themes.map(({ theme, labelled: n }) => [theme, n])).toEqual([
      ['就业', 6],
      ['生态', 6],
      ['教育', 6],
    ])
    expect(trainCoder(labelled, { folds: 3, seed: 7 }).scores).toEqual(scores)
    expect(trainCoder(labelled, { folds: 0 }).scores).toBeNull()
  })

  test('a text is never scored by its double: with each text twice, held-out scores do not rise to 1', () => {
    const noise = ['甲乙', '丙丁', '戊己', '庚辛'].map((text, i) => ({
      text,
      theme: i % 2 === 0 ? '一' : '二',
    }))
    expect(trainCoder([...noise, ...noise], { folds: 4 }).scores!.accuracy).toBeLessThan(1)
  })

  test('names of object properties are words and themes like any other', () => {
    const coder = trainCoder([
      { text: 'constructor toString', theme: '__proto__' },
      { text: '__proto__ hasOwnProperty', theme: 'constructor' },
    ])
    expect(coder.code('toString').theme).toBe('__proto__')
    expect(coder.code('hasOwnProperty').theme).toBe('constructor')
  })

  test.each([
    [[], {}, 'labelled: received []; allowed is a list'],
    [[{ text: '甲' }], {}, 'labelled[0].theme: received nothing; allowed is a string that is not empty'],
    [labelled, { folds: 1 }, 'folds: received 1; allowed is 0, or a whole number from 2'],
    [labelled, { seed: -1 }, 'seed: received -1; allowed is a whole number from 0'],
    [labelled, { smoothing: 0 }, 'smoothing: received 0; allowed is a number above 0'],
  ])('says what it was given that cannot be meant: %#', (texts, options, message) => {
    expect(() => trainCoder(texts as typeof labelled, options)).toThrow(message)
  })
})

test('trainBayes gives the multinomial formula by hand', () => {
  const { score, features } = trainBayes(
    [
      { label: 0, features: ['a', 'b'] },
      { label: 0, features: ['a'] },
      { label: 1, features: ['c'] },
    ],
    2,
    0.5,
  )
  expect(features).toBe(3)
  const { scores, known } = score(['a', 'c', 'x', 'a'])
  expect(known).toBe(2)
  // P(0) = 2/3, a 2 of 3, c 0 of 3; P(1) = 1/3, a 0 of 1, c 1 of 1; each + 0.5 over its sum + 1.5.
  expect(scores[0]).toBeCloseTo(Math.log((2 / 3) * (2.5 / 4.5) * (0.5 / 4.5)), 12)
  expect(scores[1]).toBeCloseTo(Math.log((1 / 3) * (0.5 / 2.5) * (1.5 / 2.5)), 12)
})
