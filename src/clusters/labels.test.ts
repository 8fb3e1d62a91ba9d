import { describe, expect, it } from 'vitest'
import { tabulate } from './algebra/counts.ts'
import { boilerplateWords, grammarWords, namesNoTopic } from './features/stopwords.ts'
import { findLabelTerms, toLabel } from './labels.ts'

const none = () => false

describe('findLabelTerms', () => {
  it('weighs by class-based TF-IDF, worked by hand', () => {
    const words = tabulate([
      ['生态', '生态', '环境'],
      ['企业', '环境'],
    ])
    const [first, second] = findLabelTerms(words, [0, 1], 2, { terms: 5, exclude: none })
    // Classes of 3 and 2 words: A = 2.5. 生态: 2/3 · ln(1 + 2.5/2); 企业: 1/2 · ln(1 + 2.5/1).
    // G² of the table 2, 1 | 0, 2: 2 · (2 ln(2 / 1.2) + 1 ln(1 / 1.8) + 2 ln(2 / 1.2)).
    const keyness = 2 * (4 * Math.log(2 / 1.2) + Math.log(1 / 1.8))
    const weight = (2 / 3) * Math.log(1 + 2.5 / 2)
    expect(first).toEqual([
      {
        term: '生态',
        weight: expect.closeTo(weight, 12),
        keyness: expect.closeTo(keyness, 12),
        count: 2,
        documents: 1,
      },
    ])
    expect(second!.map(({ term }) => term)).toEqual(['企业', '环境'])
    expect(second![0]!.weight).toBeCloseTo(0.5 * Math.log(3.5), 12)
  })

  it('leaves out excluded words and terms within other terms', () => {
    const words = tabulate([
      ['营商环境', '营商环境', '环境', '工作'],
      ['教育', '教育局', '教育'],
    ])
    const found = findLabelTerms(words, [0, 1], 2, { terms: 5, exclude: (word) => word === '工作' })
    expect(found.map((terms) => terms.map(({ term }) => term))).toEqual([['营商环境'], ['教育']])
  })

  it('puts last what most documents have', () => {
    const documents = ['渔港', '渔港', '渔港', '果园', '果园', '果园'].map((topic) => [topic, '群众', '群众'])
    const found = findLabelTerms(tabulate(documents), [0, 0, 0, 1, 1, 1], 2, { terms: 5, exclude: none })
    expect(found.map(toLabel)).toEqual(['渔港 · 群众', '果园 · 群众'])
  })

  it('prefers a formula to its fragments, and keeps a word that mostly stands without it', () => {
    const words = tabulate([['帮服', '企业', '帮服'], ['帮服', '企业', '企业', '企业'], ['果园'], ['果园']])
    const formulas = tabulate([['走帮服企业', '走帮服'], ['走帮服'], [], []])
    const [first] = findLabelTerms(words, [0, 0, 1, 1], 2, { terms: 5, exclude: none, formulas })
    expect(first!.map(({ term }) => term)).toEqual(['企业', '走帮服'])
    expect(first![1]).toMatchObject({ count: 2, documents: 2 })
  })

  it('passes over documents in no group, and gives no terms where there are no words', () => {
    const words = tabulate([['渔港'], ['果园'], []])
    expect(findLabelTerms(words, [-1, 0, 1], 2, { terms: 5, exclude: none }).map(toLabel)).toEqual([
      '果园',
      '',
    ])
  })
})

describe('stop words', () => {
  it('are words of two or more characters', () => {
    for (const word of [...grammarWords, ...boilerplateWords]) expect(word.length).toBeGreaterThan(1)
  })
})

describe('namesNoTopic', () => {
  it.each([
    ['交了', true],
    ['全是', true],
    ['查一查', true],
    ['kg', true],
    ['请问', true],
    ['养老金', false],
    ['一对一', false],
    ['了解', true],
    ['电梯', false],
  ])('%s: %s', (word, none) => {
    expect(namesNoTopic(word)).toBe(none)
  })
})
