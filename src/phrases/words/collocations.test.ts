import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerNode } from '../../segment/register.node.ts'
import { findCollocations } from './collocations.ts'

beforeAll(registerNode)

const documents = (...texts: string[]) => texts.map((text, i) => ({ id: `d${i}`, text }))

describe('findCollocations', () => {
  // The text of quanteda's own test of textstat_collocations: nine pairs; "other capital" stands twice, "other" three
  // times before a word, "capital" three times behind one. Its unsmoothed G² there is 2.231, its PMI ln(2·9 / (3·3)).
  const text = 'capital other capital gains other capital word other gains capital'

  it('agrees with the values in quanteda’s tests', () => {
    const rows = findCollocations(documents(text), { minCount: 1 })
    expect(rows[0]).toMatchObject({ words: 'other capital', count: 2, size: 2, documents: 1, expected: 1 })
    expect(rows[0]!.g2).toBeCloseTo(2.231, 3)
    expect(rows[0]!.pmi).toBeCloseTo(Math.log((2 * 9) / (3 * 3)), 12)
    expect(rows[0]!.npmi).toBeCloseTo(Math.log(2) / -Math.log(2 / 9), 12)
  })

  it('computes λ and z as by hand: cells 2, 1, 1 and 5, each with a half more', () => {
    const [row] = findCollocations(documents(text), { minCount: 1 })
    const lambda = Math.log((2.5 * 5.5) / (1.5 * 1.5))
    expect(row!.lambda).toBeCloseTo(lambda, 12)
    expect(row!.z).toBeCloseTo(lambda / Math.sqrt(1 / 2.5 + 1 / 1.5 + 1 / 1.5 + 1 / 5.5), 12)
  })

  it('does so for three words: the log odds ratio with the third over that without it', () => {
    // Runs: abc abc (abx) (dbc) and what lies between, parted by marks so that they are all.
    const rows = findCollocations(documents('a b c，a b c，a b x，d b c，d e x'), { size: 3 })
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row).toMatchObject({ words: 'a b c', count: 2 })
    // Cells by first, second, third: 111 is 2, 110 is 1 (abx), 011 is 1 (dbc), 000 is 1 (dex), the others 0.
    const with3 = Math.log((2.5 * 0.5) / (0.5 * 1.5))
    const without3 = Math.log((1.5 * 1.5) / (0.5 * 0.5))
    expect(row!.lambda).toBeCloseTo(with3 - without3, 12)
    expect(row!.expected).toBeCloseTo(5 * (3 / 5) * (4 / 5) * (3 / 5), 12)
  })

  // R 4.2, the saturated log-linear model that textstat_collocations fits: coefficient and z of the interaction in
  // glm(y ~ a * b, poisson) on the four cells and in glm(y ~ a * b * c, poisson) on the eight, each with a half more.
  it('agrees with R', () => {
    const [two] = findCollocations(documents(text), { minCount: 1 })
    expect(two!.lambda).toBeCloseTo(1.8101086, 6)
    expect(two!.z).toBeCloseTo(1.30799, 4)
    const [three] = findCollocations(documents('a b c，a b c，a b x，d b c，d e x'), { size: 3 })
    expect(three!.lambda).toBeCloseTo(-1.686399, 6)
    expect(three!.z).toBeCloseTo(-0.52293, 5)
  })

  it('does not reach over marks, numbers and lines', () => {
    const found = findCollocations(documents('a b，a b 3 a b\na b'), { minCount: 1 }).map(
      ({ words }) => words,
    )
    expect(found).toEqual(['a b'])
  })

  it('finds what goes together in Chinese', () => {
    const rows = findCollocations(documents('优化营商环境，营商环境好。', '改善营商环境，环境好。'))
    expect(rows.map((row) => row.text)).toContain('营商环境')
  })

  it('gives numbers that are numbers for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a ', 'b ', 'c ', '，', '1', '发展')), (pieces) => {
        for (const size of [2, 3] as const) {
          for (const row of findCollocations(documents(pieces.join('')), { size, minCount: 1 })) {
            for (const value of Object.values(row)) {
              if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
            }
            expect(row.count).toBeGreaterThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('says what is allowed', () => {
    expect(() => findCollocations([], { size: 4 as 2 })).toThrow(/size: received 4; allowed are 2 and 3/)
    expect(() => findCollocations([], { smoothing: 0 })).toThrow(/smoothing: received 0/)
  })
})
