import { describe, expect, it } from 'vitest'
import { tabulate } from '../algebra/counts.ts'
import { formulaFinder } from '../features/formulas.ts'
import { stickNames } from '../names.ts'
import { mapPoints } from '../points/map.ts'
import { diversityOf, documentsWith, npmiCoherence } from './coherence.ts'
import { markOutliers } from './outliers.ts'

describe('npmiCoherence', () => {
  it('gives the values worked by hand', () => {
    // Of 8 documents a stands in 0–3, b in 2–5, both in 2: ln((2/8) / (4/8 · 4/8)) = 0; c with a in 4 of 4: 1.
    const a = new Set([0, 1, 2, 3])
    expect(npmiCoherence([a, new Set([2, 3, 4, 5])], 8)).toBeCloseTo(0, 12)
    expect(npmiCoherence([a, new Set(a)], 8)).toBeCloseTo(1, 12)
    expect(npmiCoherence([a, new Set([7])], 8)).toBe(-1)
    expect(npmiCoherence([a, new Set([0, 7])], 8)).toBeCloseTo(0, 12)
    expect(npmiCoherence([a, new Set([0, 1, 7])], 8)).toBeCloseTo(
      Math.log(2 / 8 / ((4 / 8) * (3 / 8))) / -Math.log(2 / 8),
      12,
    )
    expect(npmiCoherence([a, new Set()], 8)).toBeUndefined()
    expect(npmiCoherence([new Set([0]), new Set([0])], 1)).toBe(1)
  })

  it('finds where terms stand, in several tables', () => {
    const found = documentsWith(
      ['港', '走帮服'],
      [tabulate([['港'], ['果'], ['港', '港']]), tabulate([['走帮服'], [], []])],
    )
    expect([...found.get('港')!]).toEqual([0, 2])
    expect([...found.get('走帮服')!]).toEqual([0])
  })

  it('tells how little topics repeat each other', () => {
    expect(
      diversityOf([
        ['a', 'b'],
        ['b', 'c'],
      ]),
    ).toBe(3 / 4)
    expect(diversityOf([[], []])).toBeUndefined()
  })
})

describe('markOutliers', () => {
  it('marks what lies below the lower fence', () => {
    // Quartiles of R's quantile(type = 7): 0.5 and 0.6, the fence 0.35.
    expect(markOutliers([0.5, 0.5, 0.5, 0.6, 0.6, 0.6, 0.6, 0.34, 0.5])).toEqual(
      [0, 0, 0, 0, 0, 0, 0, 1, 0].map(Boolean),
    )
    expect(markOutliers([1, 1, 0])).toEqual([false, false, false])
  })
})

describe('formulaFinder', () => {
  it('finds listed phrases, the longest at each place, and what is quoted', () => {
    const find = formulaFinder(['走帮服', { text: '走帮服企业' }, '协商于民、协商为民'])
    expect(find('“走帮服”走帮服企业，“娘家人”，协商于民、协商为民')).toEqual([
      '走帮服',
      '走帮服企业',
      '协商于民、协商为民',
      '娘家人',
    ])
    expect(find('“”“一”“这是一句话，不是词”')).toEqual([])
    expect(formulaFinder([])('“'.repeat(100_000))).toEqual([])
  })
})

describe('stickNames', () => {
  it('gives each name to the cluster that shares most with it, once', () => {
    const members = [new Set(['a', 'b', 'c']), new Set(['d', 'e'])]
    const names = [
      { name: '渔', documents: ['d', 'e', 'x'] },
      { name: '果', documents: ['a', 'b', 'd'] },
      { name: '学', documents: ['y', 'z', 'a'] },
    ]
    expect(stickNames(members, names)).toEqual(['果', '渔'])
    expect(stickNames(members, [{ name: '学', documents: ['a', 'x', 'y', 'z'] }])).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('mapPoints', () => {
  it('lays points out along their main directions', () => {
    // Along (1, 1) the points lie at −√2, 0, √2 from their mean; across it nothing is left.
    const places = mapPoints(
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      'svd',
      1,
    )
    expect(places.map(([x]) => Math.abs(x))).toEqual(
      [Math.SQRT2, 0, Math.SQRT2].map((x) => expect.closeTo(x, 6)),
    )
    expect(places.map(([, y]) => y)).toEqual([0, 0, 0])
    expect(mapPoints([], 'svd', 1)).toEqual([])
    expect(mapPoints([[1]], 'umap', 1)).toEqual([[0, 0]])
  })
})
