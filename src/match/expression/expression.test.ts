import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TifaError } from '../../error.ts'
import { parseExpression } from './parse.ts'
import { compilePatterns } from './run.ts'
import type { Pattern } from './tree.ts'
import { parseGap, parseGlob } from './wildcards.ts'

function found(pattern: Pattern, text: string): string[] {
  const matches: string[] = []
  compilePatterns([pattern], () => 'it').scan(text, (_, start, end) => {
    matches.push(text.slice(start, end))
  })
  return matches
}
const regex = (source: string, text: string) => found(parseExpression(source), text)
const glob = (source: string, text: string) => found(parseGlob(source), text)
const gap = (source: string, within: number, text: string) => found(parseGap(source, within), text)

/** The leftmost longest matches by trying every stretch of the text with JavaScript's own engine. */
function slowly(source: string, text: string): string[] {
  const whole = new RegExp(`^(?:${source})$`, 'su')
  const matches: string[] = []
  for (let start = 0; start < text.length; start++) {
    for (let end = text.length; end > start; end--) {
      if (!whole.test(text.slice(start, end))) continue
      matches.push(text.slice(start, end))
      start = end - 1
      break
    }
  }
  return matches
}

describe('expressions', () => {
  test.each([
    ['第[一二三]产业', '第一产业、第三产业、第四产业', ['第一产业', '第三产业']],
    [String.raw`\d+(\.\d+)?个百分点`, '提高3.5个百分点、降低2个百分点', ['3.5个百分点', '2个百分点']],
    [String.raw`(?:建设|打造)\p{Han}{2,6}(中心|高地)`, '打造人才高地，建设中心', ['打造人才高地']],
    ['协商(于|为)民', '协商于民、协商为民', ['协商于民', '协商为民']],
    ['a|ab|abc', 'abcd', ['abc']],
    ['[^，。]{2}', '甲乙丙，丁。戊己', ['甲乙', '戊己']],
    ['.', 'a\n𠮷', ['a', '𠮷']],
    ['[𠮷-𠮹]', '𠮶𠮷𠮸𠮹𠮺', ['𠮷', '𠮸', '𠮹']],
    [String.raw`[a\-\]]+`, 'b-a]c', ['-a]']],
    [String.raw`\u4e2d\x41\u{20BB7}`, '中A𠮷', ['中A𠮷']],
    ['^[一二]、.+$', '一、走访\n二、调研\n共一、二', ['一、走访', '二、调研']],
    ['(a*)*', 'baab', ['aa']],
    ['𠮷?中', '𠮷中中', ['𠮷中', '中']],
    ['constructor|__proto__', '__proto__ constructor', ['__proto__', 'constructor']],
  ])('%s in %j', (source, text, matches) => {
    expect(regex(source, text)).toEqual(matches)
  })

  test('agree with every stretch tried by JavaScript’s engine, taken leftmost and longest', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '𠮷',
      String.raw`\d`,
      String.raw`\p{Script=Han}`,
    )
    const count = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{2,}')
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 2 },
        fc.tuple(atom, count).map((parts) => parts.join('')),
        fc.tuple(tie('tree'), tie('tree')).map((parts) => parts.join('')),
        fc.tuple(tie('tree'), tie('tree'), count).map(([a, b, n]) => `(${a}|${b})${n}`),
      ),
    }))
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '𠮷', '。'), maxLength: 7 })
    fc.assert(
      fc.property(tree, text, (source, string) => {
        expect(regex(source, string)).toEqual(slowly(source, string))
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['(a', 'at character 1: this ( is never closed'],
    ['a)', 'at character 2: this ) closes nothing'],
    ['[a', 'at character 1: this [ is never closed'],
    ['*a', 'at character 1: this * repeats nothing'],
    ['a**', 'at character 3: a repetition is repeated'],
    ['a*?', 'at character 3: lazy repetition is not supported'],
    ['a{2,1}', 'the second number is less than the first'],
    ['a{101}', 'received {101}; allowed are up to 100 repetitions'],
    ['(?=a)', 'looking ahead or behind is not supported'],
    ['(?<n>a)', 'of groups that begin with (? only (?:…) is supported'],
    [String.raw`(a)\1`, 'references back to a group are not supported'],
    [String.raw`\ba`, 'word boundaries are not supported'],
    [String.raw`\p{Hen}`, String.raw`there is no property \p{Hen}`],
    [String.raw`\y`, String.raw`\y is not supported`],
    ['a\\', 'a \\ stands before nothing'],
    ['[b-a]', 'a range in […] goes from one character to a later one'],
    ['a^b', '^ is supported as the first character only'],
    ['^a|b', '^ and $ stand outside of |'],
    ['a'.repeat(1001), 'it has 1001 characters; allowed are 1000'],
    ['('.repeat(50), 'groups stand in more than 40 others'],
    ['((a{90}){90}){90}', 'it is too large'],
  ])('%s is refused, and what is wrong is said', (source, message) => {
    expect(() => regex(source, '')).toThrow(message)
  })

  test.each(['(a+)+b', '(a|aa)+$', '(.*)*x', '(a*)*b', String.raw`(\w+\s?)*!`, 'a(.*b)?'])(
    '%s stays linear on two hundred thousand characters',
    (source) => {
      const started = performance.now()
      regex(source, 'a'.repeat(200_000))
      expect(performance.now() - started).toBeLessThan(5_000)
    },
  )

  test('a pattern that makes a new state at every step ends in an error that names it', () => {
    let text = ''
    for (let i = 0, x = 1; i < 50_000; i++) {
      x = (Math.imul(x, 1103515245) + 12345) >>> 0
      text += x & 65536 ? 'a' : 'b'
    }
    expect(() => regex('[ab]*a[ab]{99}c', text)).toThrow(TifaError)
    expect(() => regex('[ab]*a[ab]{99}c', text)).toThrow('it: takes too much work on this text')
  })
})

describe('globs and gaps', () => {
  test('agree with JavaScript’s engine on texts longer than what is remembered of them', () => {
    const unit = fc.constantFrom('甲', '乙', '乙', '乙', '乙', '乙', '乙', '乙', '丙', '，')
    const text = fc.string({ unit, minLength: 100, maxLength: 900 })
    const native = (expression: RegExp, string: string) =>
      [...string.matchAll(expression)].map(([match]) => match)
    fc.assert(
      fc.property(text, (string) => {
        expect(glob('甲*丙', string)).toEqual(native(/甲[^，]*?丙/g, string))
        expect(gap('甲…丙', 30, string)).toEqual(native(/甲[^，]{0,30}?丙/g, string))
        expect(regex('甲[^，]{0,90}丙', string)).toEqual(native(/甲[^，]{0,90}丙/g, string))
        expect(regex('甲(乙*丙)+', string)).toEqual(native(/甲(?:乙*丙)+/g, string))
      }),
    )
  })

  test('? is one character, * as few as fit, neither leaves the clause', () => {
    expect(glob('第?产业', '第一产业和第三产业，第𠮷产业，第产业')).toEqual([
      '第一产业',
      '第三产业',
      '第𠮷产业',
    ])
    expect(glob('提高*水平', '提高教育水平和管理水平')).toEqual(['提高教育水平'])
    expect(glob('提高*水平', '提高教育质量，水平不错')).toEqual([])
    expect(glob('提高*水平', '提高水平')).toEqual(['提高水平'])
    expect(glob(String.raw`\?\*`, '什么?*')).toEqual(['?*'])
    expect(() => glob('*?', '')).toThrow('nothing but wildcards')
  })

  test('a star at an end takes the rest of a Latin word, and nothing in Chinese', () => {
    expect(glob('econom*', 'an economy, economics.')).toEqual(['economy', 'economics'])
    expect(glob('*ism', 'racism 和 tourism')).toEqual(['racism', 'tourism'])
    expect(glob('创新*', '创新驱动发展')).toEqual(['创新'])
  })

  test('a gap holds at most so many characters of one clause', () => {
    expect(gap('提高…水平', 4, '提高人民生活水平，提高广大人民生活水平，提高，水平')).toEqual([
      '提高人民生活水平',
    ])
    expect(gap('提高...水平', 0, '提高水平')).toEqual(['提高水平'])
    expect(gap('以…促…带', 2, '以点促面带片')).toEqual(['以点促面带'])
  })
})
