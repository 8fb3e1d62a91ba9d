import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureOfTextualLexicalDiversity, movingAverageTypeTokenRatio } from './lexical-diversity.ts'

test('MTLD: the sentence on which McCarthy and Jarvis (2010, p. 384) show a factor', () => {
  // Forwards "of the people by the people" falls to 4/6 and is one factor, "for the people" nothing more: 9 words a
  // factor. Backwards "people the for people the" falls to 3/5, "by people the of" is nothing more: 9 again.
  const words = 'of the people by the people for the people'.split(' ')
  expect(measureOfTextualLexicalDiversity(words)).toBe(9)
  // What is left over counts in part: a b a, share 2/3 at threshold .5 is (1 − 2/3) / .5 of a factor.
  expect(measureOfTextualLexicalDiversity(['a', 'b', 'a'], 0.5)).toBeCloseTo(4.5, 12)
  expect(measureOfTextualLexicalDiversity(['a', 'b', 'c'])).toBeNull()
  expect(measureOfTextualLexicalDiversity([])).toBeNull()
})

test('moving average: windows of two by hand, and by looking at each window', () => {
  expect(movingAverageTypeTokenRatio(['a', 'a', 'b', 'a'], 2)).toBeCloseTo((0.5 + 1 + 1) / 3, 12)
  expect(movingAverageTypeTokenRatio(['a'], 2)).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 60 }), (words) => {
      const windows = words.slice(4).map((_, i) => new Set(words.slice(i, i + 5)).size / 5)
      const mean = windows.reduce((sum, share) => sum + share, 0) / windows.length
      expect(movingAverageTypeTokenRatio(words, 5)).toBeCloseTo(mean, 12)
    }),
  )
})
