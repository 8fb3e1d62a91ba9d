import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TifaError } from '../error.ts'
import { byPlace } from '../text/span.ts'
import { chooseLongest } from './longest.ts'
import { compileMatcher, type Match } from './matcher.ts'

/** Every match by looking at every place for every pattern. */
function slowly(patterns: string[], text: string): Match[] {
  const matches: Match[] = []
  for (let start = 0; start < text.length; start++) {
    patterns.forEach((word, pattern) => {
      if (text.startsWith(word, start)) matches.push({ pattern, start, end: start + word.length })
    })
  }
  return matches.sort(byPlace)
}

describe('compileMatcher', () => {
  test('finds nested, overlapping and repeated patterns, by start and the longer first', () => {
    const text = '人民政协协商民主协商'
    const words = ['协商', '人民政协', '政协', '协商民主', '民主协商', '人民']
    expect(compileMatcher(words).find(text)).toEqual(slowly(words, text))
    expect(
      compileMatcher(words)
        .find(text)
        .map((m) => words[m.pattern]),
    ).toEqual(['人民政协', '人民', '政协', '协商民主', '协商', '民主协商', '协商'])
  })

  const few = fc.string({ unit: fc.constantFrom('协', '商', '民', '主', 'a', '𠮷'), maxLength: 60 })
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('协', '商', '民', '主', 'a', '𠮷'), minLength: 1, maxLength: 6 }),
    { maxLength: 25 },
  )

  test('agrees with the slow search on any patterns and text', () => {
    fc.assert(
      fc.property(words, few, (patterns, text) => {
        expect(compileMatcher(patterns).find(text)).toEqual(slowly(patterns, text))
      }),
      { numRuns: 500 },
    )
  })

  test('agrees with the slow search on any code units, and when it is used again', () => {
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(any, { maxLength: 40 }), fc.array(any), (patterns, pieces) => {
        const matcher = compileMatcher(patterns)
        for (const text of [pieces.join(''), [...pieces, ...patterns].join(''), '']) {
          expect(matcher.find(text)).toEqual(slowly(patterns, text))
        }
      }),
    )
  })

  test('names of object properties are patterns like any other', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
    const text = `${words.join('、')}。`
    expect(
      compileMatcher(words)
        .find(text)
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(words)
  })

  test('the worst kind of patterns and text stays linear', () => {
    const patterns = Array.from({ length: 40 }, (_, i) => `${'一'.repeat(i * 20 + 1)}二`)
    const started = performance.now()
    expect(compileMatcher(patterns).find('一'.repeat(1_000_000))).toEqual([])
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('refuses what cannot be meant, and says what it received', () => {
    expect(() => compileMatcher(['协商', ''])).toThrow(
      'patterns: received as ""; allowed are distinct strings',
    )
    expect(() => compileMatcher(['协商', '协商'])).toThrow('patterns: received "协商" twice')
    expect(() => compileMatcher(['协商', 3 as unknown as string])).toThrow(TifaError)
    expect(compileMatcher([]).find('协商')).toEqual([])
  })
})

describe('chooseLongest', () => {
  test('keeps the leftmost longest, with what lies inside it as parts', () => {
    const words = ['民主', '协商民主', '民主监督', '监督', '协商']
    const text = '协商民主监督'
    const chosen = chooseLongest(compileMatcher(words).find(text))
    expect(
      chosen.map(({ start, end, parts }) => [
        text.slice(start, end),
        ...parts.map((p) => text.slice(p.start, p.end)),
      ]),
    ).toEqual([['协商民主', '协商', '民主'], ['监督']])
  })

  test('what is chosen never overlaps, and every match is chosen, a part, or overlaps a choice', () => {
    const unit = fc.constantFrom('甲', '乙', '丙')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 5 }), { maxLength: 12 }),
        fc.string({ unit, maxLength: 50 }),
        (patterns, text) => {
          const matches = compileMatcher(patterns).find(text)
          const chosen = chooseLongest(matches)
          for (let i = 1; i < chosen.length; i++)
            expect(chosen[i]!.start).toBeGreaterThanOrEqual(chosen[i - 1]!.end)
          for (const match of matches) {
            expect(chosen.some((c) => c.start <= match.start && match.start < c.end)).toBe(true)
          }
        },
      ),
    )
  })
})
