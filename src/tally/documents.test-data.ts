import fc from 'fast-check'
import type { Document } from '../report/documents.ts'

/** Pieces that generated texts are made of: terms of themes, quotes, slogans, names, odd characters. */
const pieces = [
  '推动高质量发展，',
  '没有形成工作合力。',
  '坚持党的领导、',
  '“走帮服”活动',
  '“两个健康”',
  '深化供给侧结构性改革；',
  '协商于民、协商为民，',
  '办好民生实事。',
  '乡村振兴',
  '科技创新和产业创新',
  '《提案办理办法》',
  '以旧换新',
  '新增就业46万人，增长5.5%。',
  '𠮷林，A/B | "引" % \\ ',
  '\ud800\u0000\u2028',
  '\n',
  '人民政协',
  '数字经济',
]
const units = ['南京', '苏州 A', '𠮷县', '，县', '__proto__', 'a|b/c%']

/** Documents as hostile as they come, their ids all different. */
export const documents: fc.Arbitrary<Document[]> = fc
  .array(
    fc.record(
      {
        words: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
        unit: fc.constantFrom(...units),
        year: fc.integer({ min: 2020, max: 2023 }),
      },
      { requiredKeys: ['words', 'year'] },
    ),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ words, unit, year }, i) => ({
      id: `d${i}`,
      text: words.join(''),
      ...(unit === undefined ? {} : { unit }),
      meta: { year },
    })),
  )

/** Documents with a number of the part that each goes to. */
export const split: fc.Arbitrary<{ all: Document[]; parts: Document[][] }> = documents.chain((all) =>
  fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }).map((numbers) => ({
    all,
    parts: [0, 1, 2, 3].map((part) => all.filter((_, i) => numbers[i] === part)),
  })),
)
