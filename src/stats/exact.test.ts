import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Pair, rateG2, tableG2 } from './association.ts'
import { exactRateRatioInterval, exactRateTest, fisherTest } from './exact.ts'
import { rateGoodness, tableGoodness } from './goodness.ts'

const pair = (count: number, otherCount: number, size: number, otherSize: number): Pair => ({
  count,
  otherCount,
  size,
  otherSize,
})

// R 4.2.2. By columns: chisq.test(counts, p = sizes / sum(sizes)), its Yates form and Williams's q by their formulas;
// chisq.test(table, correct = FALSE and TRUE), Williams's q for tables by its formula; poisson.test(counts, sizes) p and
// interval; fisher.test(table) p.
type Row = [Pair, ...number[]]
const byR: Row[] = [
  [
    pair(300, 200, 10000, 8000),
    3.9999999999999964,
    3.8220249999999973,
    1.0010166666666667,
    4.1142857142857201,
    3.9312257142857203,
    1.0010174735449735,
    0.04765335205476931,
    1.0000657893384848,
    1.4423952329267566,
    0.044589179701034543,
  ],
  [
    pair(12, 30, 1000, 9000),
    16.095238095238095,
    14.097883597883598,
    1.0401234567901234,
    16.163123212731563,
    14.157344444550706,
    1.0401241675531057,
    0.00062365634213515115,
    1.678581961507611,
    7.2407618103251119,
    0.00060443144421403491,
  ],
  [
    pair(511, 1200, 30000, 450000),
    1628.5300993571011,
    1624.5022014416522,
    1.0015650366906943,
    1634.3558971488128,
    1630.3135900930044,
    1.0015650566475864,
    3.3714031191023328e-198,
    5.7479892882003032,
    7.090198952203532,
    1.8187673885399601e-199,
  ],
  [
    pair(0, 14, 2000, 7000),
    3.9999999999999991,
    2.8176020408163258,
    1.0569727891156462,
    4.0062319163142668,
    2.8219918058476452,
    1.0569729271905117,
    0.050287226604249072,
    0,
    1.0551313105311839,
    0.050115527921684562,
  ],
  [
    pair(5, 0, 2000, 7000),
    17.499999999999996,
    13.289285714285715,
    1.1595238095238094,
    17.509727626459142,
    13.296672754704995,
    1.1595238587869217,
    0.00054192280986976882,
    3.2072455006041105,
    Number.POSITIVE_INFINITY,
    0.00053981749826164044,
  ],
  [
    pair(1, 3, 20, 55),
    0.0056818181818181898,
    0,
    1.1714015151515151,
    0.0060019206145966852,
    3.5587042526813156e-31,
    1.1719165243989187,
    1,
    0.017461194591575271,
    11.416462134655678,
    0.99999999999999989,
  ],
  [
    pair(40, 10, 100, 90),
    15.022222222222222,
    13.9445,
    1.0100370370370371,
    20.387301587301593,
    18.924678571428579,
    1.0109803675856308,
    9.075980563121364e-5,
    1.7691728548169263,
    8.0728805924804679,
    5.9294529186125813e-6,
  ],
  [
    pair(3, 3, 50, 50),
    0,
    0,
    1.0833333333333333,
    0,
    0,
    1.0836524822695035,
    1,
    0.13393758817773022,
    7.4661640067240675,
    1,
  ],
  [
    pair(1000, 52000, 40000, 1900000),
    8.0436941410129279,
    7.9572345829195816,
    1.0001525819265145,
    8.2696166579571244,
    8.1807287179989405,
    1.0001526990061071,
    0.0042584443679635018,
    0.85720677401440548,
    0.97247441384583577,
    0.0037530040538162599,
  ],
]

const near = (value: number | null | undefined, expected: number, digits: number, what: string) => {
  if (expected < 1e-12) return expect(value, what).toBeCloseTo(expected, 12)
  expect(Math.abs(value! / expected - 1), `${what}: ${value}, ${expected}`).toBeLessThan(digits)
}

test.each(byR)('%j as R has it', (given, ...values) => {
  const [chi2, yates, q, tableChi2, tableYates, tableQ, p, low, high, fisher] = values as Required<
    typeof values
  >
  const rate = rateGoodness(given)!
  near(rate.chi2, chi2!, 1e-9, 'χ²')
  near(rate.chi2Yates, yates!, 1e-9, 'χ², Yates')
  near(rate.williams, q!, 1e-9, 'q')
  const table = tableGoodness(given)!
  near(table.chi2, tableChi2!, 1e-9, 'table χ²')
  near(table.chi2Yates, tableYates!, 1e-9, 'table χ², Yates')
  near(table.williams, tableQ!, 1e-9, 'table q')
  near(exactRateTest(given), p!, 1e-9, 'exact p')
  near(fisherTest(given), fisher!, 1e-9, 'Fisher')
  const interval = exactRateRatioInterval(given)!
  near(interval[0], low!, 1e-9, 'low')
  if (high === Number.POSITIVE_INFINITY) expect(interval[1]).toBeNull()
  else near(interval[1], high!, 1e-9, 'high')
})

test('the tea of Fisher: 3 of 4 cups told right is no proof, p .4857', () => {
  // Agresti, Categorical Data Analysis, 2nd ed., table 3.8: two-sided P = 0.486.
  expect(fisherTest(pair(3, 1, 4, 4))).toBeCloseTo(34 / 70, 12)
})

test('exact p equals the plain sum over all outcomes', () => {
  const factorials = [1]
  for (let n = 1; n <= 60; n++) factorials.push(factorials[n - 1]! * n)
  const choose = (n: number, k: number) => factorials[n]! / factorials[k]! / factorials[n - k]!
  const small = fc.integer({ min: 0, max: 12 })
  const plain = (weights: number[], k: number) =>
    weights.filter((w) => w <= weights[k]! * (1 + 1e-7)).reduce((sum, w) => sum + w, 0) /
    weights.reduce((sum, w) => sum + w, 0)
  fc.assert(
    fc.property(
      small,
      small,
      fc.integer({ min: 12, max: 30 }),
      fc.integer({ min: 12, max: 30 }),
      (k, o, n, m) => {
        const all = k + o
        const places = Array.from({ length: all + 1 }, (_, i) => i)
        const binomial = places.map((i) => choose(all, i) * n ** i * m ** (all - i))
        expect(exactRateTest(pair(k, o, n, m))).toBeCloseTo(plain(binomial, k), 10)
        const drawn = places.map((i) => (i > n || all - i > m ? 0 : choose(n, i) * choose(m, all - i)))
        expect(fisherTest(pair(k, o, n, m))).toBeCloseTo(plain(drawn, k), 10)
      },
    ),
  )
})

test('all stay within bounds, and large counts cost little', () => {
  const count = fc.integer({ min: 0, max: 100_000 })
  const size = fc.integer({ min: 100_000, max: 10_000_000 })
  fc.assert(
    fc.property(count, count, size, size, (k, o, n, m) => {
      const given = pair(k, o, n, m)
      for (const p of [exactRateTest(given)!, fisherTest(given)!]) {
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }
      const interval = exactRateRatioInterval(given)
      if (k > 0 && o > 0) {
        const ratio = (k / n / o) * m
        expect(interval![0]).toBeLessThan(ratio)
        expect(interval![1]).toBeGreaterThan(ratio)
      }
      // The three statistics tell the same of large counts that differ little, where what is not counted does so, too.
      const most = k * 2 > n || o * 2 > m
      if (!most && k > 1000 && o > 1000 && Math.abs((k / n / o) * m - 1) < 0.05) {
        expect(rateGoodness(given)!.chi2 / rateG2(given)!).toBeCloseTo(1, 1)
        expect(tableGoodness(given)!.chi2 / tableG2(given)!).toBeCloseTo(1, 1)
      }
    }),
  )
})

test('what does not exist is null', () => {
  const empty = [pair(0, 0, 0, 10), pair(1, 0, 10, 0)]
  for (const given of empty) {
    expect(rateGoodness(given)).toBeNull()
    expect(tableGoodness(given)).toBeNull()
    expect(exactRateTest(given)).toBeNull()
    expect(fisherTest(given)).toBeNull()
    expect(exactRateRatioInterval(given)).toBeNull()
  }
  expect(exactRateTest(pair(0, 0, 10, 10))).toBe(1)
  expect(exactRateRatioInterval(pair(0, 0, 10, 10))).toBeNull()
  expect(fisherTest(pair(11, 0, 10, 10))).toBeNull()
  expect(exactRateTest(pair(1.5, 0, 10, 10))).toBeNull()
  expect(tableGoodness(pair(10, 10, 10, 10))).toBeNull()
})
