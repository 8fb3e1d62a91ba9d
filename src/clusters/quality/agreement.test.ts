import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareClusterings } from './agreement.ts'

describe('compareClusterings', () => {
  // The examples of scikit-learn's adjusted_rand_score, v_measure_score and normalized_mutual_info_score.
  it.each([
    { a: [0, 0, 1, 1], b: [0, 0, 1, 1], rand: 1, v: 1 },
    { a: [0, 0, 1, 1], b: [1, 1, 0, 0], rand: 1, v: 1 },
    { a: [0, 0, 1, 2], b: [0, 0, 1, 1], rand: 4 / 7, v: 0.8 },
    { a: [0, 0, 1, 1], b: [0, 0, 1, 2], rand: 4 / 7, v: 0.8 },
    { a: [0, 0, 0, 0], b: [0, 1, 2, 3], rand: 0, v: 0 },
    { a: [0, 1, 2, 3], b: [0, 0, 1, 1], rand: 0, v: 2 / 3 },
    { a: [0, 0, 1, 1], b: [0, 0, 0, 0], rand: 0, v: 0 },
    { a: [0, 0, 1, 1], b: [0, 1, 0, 1], rand: -0.5, v: 0 },
  ])('$a and $b', ({ a, b, rand, v }) => {
    const found = compareClusterings(a, b)
    expect(found.adjustedRand).toBeCloseTo(rand, 12)
    expect(found.vMeasure).toBeCloseTo(v, 12)
    expect(found.normalizedMutualInformation).toBeCloseTo(v, 12)
  })

  it('gives the values of the clustering chapter of scikit-learn’s user guide', () => {
    const found = compareClusterings([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])
    expect(found.adjustedRand).toBeCloseTo(0.24242424242424243, 12)
    expect(found.homogeneity).toBeCloseTo(2 / 3, 12)
    expect(found.completeness).toBeCloseTo(0.420619835714305, 12)
    expect(found.vMeasure).toBeCloseTo(0.5158037429793889, 12)
    expect(found.purity).toBeCloseTo(5 / 6, 12)
  })

  it('counts purity as in figure 16.4 of Manning, Raghavan and Schütze: 12 of 17', () => {
    const found = compareClusterings([...'xxxxxoxoooodxxddd'], [...'11111122222233333'])
    expect(found.purity).toBeCloseTo(12 / 17, 12)
  })

  it('keeps labels apart that only look alike, and takes names of object members', () => {
    expect(compareClusterings([1, '1'], ['constructor', '__proto__']).adjustedRand).toBe(1)
  })

  it('calls nothing and one document wholly agreed', () => {
    for (const labels of [[], [3]]) {
      expect(compareClusterings(labels, labels)).toEqual({
        adjustedRand: 1,
        normalizedMutualInformation: 1,
        homogeneity: 1,
        completeness: 1,
        vMeasure: 1,
        purity: 1,
      })
    }
  })

  it('throws on lists of different length', () => {
    expect(() => compareClusterings([1], [1, 2])).toThrow('received lists of 1 and 2')
  })

  it('is bounded, blind to names, and symmetric where it says so', () => {
    const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 })
    fc.assert(
      fc.property(pairs, (list) => {
        const a = list.map(([x]) => x)
        const b = list.map(([, y]) => y)
        const there = compareClusterings(a, b)
        const back = compareClusterings(b, a)
        expect(there.adjustedRand).toBeLessThanOrEqual(1 + 1e-12)
        expect(there.adjustedRand).toBeGreaterThanOrEqual(-0.5 - 1e-12)
        expect(there.adjustedRand).toBeCloseTo(back.adjustedRand, 12)
        expect(there.normalizedMutualInformation).toBeCloseTo(there.vMeasure, 9)
        expect(there.homogeneity).toBeCloseTo(back.completeness, 12)
        const renamed = compareClusterings(
          a.map((x) => `group ${9 - x}`),
          b,
        )
        expect(renamed.adjustedRand).toBe(there.adjustedRand)
        for (const value of Object.values(there)) expect(value).not.toBeNaN()
      }),
    )
  })
})
