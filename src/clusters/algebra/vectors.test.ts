import { describe, expect, it } from 'vitest'
import { tabulate } from './counts.ts'
import { joinColumns, unitLength, weigh } from './vectors.ts'

const table = tabulate([['a', 'b', 'a', 'a'], ['b'], [], ['b', 'c']])

describe('tabulate', () => {
  it('counts features by document', () => {
    expect(table.keys).toEqual(['a', 'b', 'c'])
    expect(table.documents).toEqual([1, 3, 1])
    expect([...table.starts]).toEqual([0, 2, 3, 3, 5])
    expect([...table.columns]).toEqual([0, 1, 1, 1, 2])
    expect([...table.counts]).toEqual([3, 1, 1, 1, 1])
  })

  it('takes words that are members of every object', () => {
    const odd = tabulate([['constructor', '__proto__', 'constructor']])
    expect(odd.keys).toEqual(['constructor', '__proto__'])
    expect([...odd.counts]).toEqual([2, 1])
  })

  it('grows past its first room', () => {
    const many = Array.from({ length: 5000 }, (_, i) => i % 3000)
    const big = tabulate([many, many])
    expect(big.columns.length).toBe(6000)
    expect(big.counts[0]).toBe(2)
  })
})

describe('weigh', () => {
  it('weighs as scikit-learn does with sublinear_tf and smooth_idf', () => {
    const weighed = weigh(table, { minDocuments: 1 })
    expect(weighed.values[0]).toBeCloseTo((1 + Math.log(3)) * (Math.log(5 / 2) + 1), 12)
    expect(weighed.values[1]).toBeCloseTo(Math.log(5 / 4) + 1, 12)
  })

  it('weighs by BM25 as worked by hand, and takes rarity to a power', () => {
    // Lengths 4, 1, 0, 2, mean 7/4. a stands 3 times in the first: idf ln(1 + 3.5 / 1.5), held back by
    // 1.2 · (1/4 + 3/4 · 4 / (7/4)).
    const held = 1.2 * (0.25 + (0.75 * 4) / (7 / 4))
    const idf = Math.log(1 + 3.5 / 1.5)
    const weighed = weigh(table, { minDocuments: 1, weighting: 'bm25' })
    expect(weighed.values[0]).toBeCloseTo(((3 * 2.2) / (3 + held)) * idf, 12)
    const steep = weigh(table, { minDocuments: 1, rarity: 1.5 })
    expect(steep.values[1]).toBeCloseTo((Math.log(5 / 4) + 1) ** 1.5, 12)
  })

  it('selects features by share, by number and by name', () => {
    expect(weigh(table, { minDocuments: 1, maxShare: 0.5 }).columns).toBe(2)
    expect([...weigh(table, { minDocuments: 1, maxFeatures: 1 }).starts]).toEqual([0, 1, 2, 2, 3])
    expect(weigh(table, { minDocuments: 1, keep: (column) => column === 2 }).columns).toBe(1)
  })

  it('leaves out what too few documents have', () => {
    const weighed = weigh(table, { minDocuments: 2 })
    expect(weighed.columns).toBe(1)
    expect([...weighed.starts]).toEqual([0, 1, 2, 2, 3])
  })
})

describe('joinColumns and unitLength', () => {
  it('put blocks side by side and scale rows', () => {
    const block = weigh(table, { minDocuments: 2 })
    const joined = unitLength(joinColumns([block, block], 4))
    expect(joined.columns).toBe(2)
    expect([...joined.indices]).toEqual([0, 1, 0, 1, 0, 1])
    for (const value of joined.values) expect(value).toBeCloseTo(Math.SQRT1_2, 12)
    expect([...joined.starts]).toEqual([0, 2, 4, 4, 6])
  })
})
