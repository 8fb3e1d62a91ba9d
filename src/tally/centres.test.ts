import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { assignClusters } from '../clusters/centres/assign.ts'
import { type Centres, parseCentres } from '../clusters/centres/centres.ts'
import type { Document } from '../report/documents.ts'
import { defaultSegmenter } from '../segment/load.ts'
import { registerNode } from '../segment/register.node.ts'
import { centresFromRows, nextCentres } from './from-rows/centres-from-rows.ts'
import { clustersFromRows, unitClustersFromRows } from './from-rows/clusters-from-rows.ts'
import { centreCounting } from './kinds/centre-rows.ts'
import { mergeRows } from './rows/merge.ts'
import { type MergeableRow, toRowLine } from './rows/row.ts'
import { sortedRun } from './rows/run.ts'
import { createTally, type TallyOptions } from './tally.ts'

beforeAll(registerNode)

/** Sentences of three topics, in the mixture of a report. */
const topics = [
  [
    '粮食作物产量增长。',
    '农田灌溉工程完工。',
    '种植大豆和玉米。',
    '农机作业面积扩大。',
    '“田长制”全面落实。',
  ],
  ['医院门诊服务改善。', '医保报销比例提高。', '社区医生签约。', '新建乡镇卫生院。', '“互联网＋医疗”上线。'],
  ['学校招收新生。', '教师培训基地建成。', '普惠幼儿园增加。', '学生课后服务。', '“双减”政策落实。'],
]
const topic = fc.array(fc.nat(4), { minLength: 1, maxLength: 4 })
const document = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.nat(2), topic).map(([t, list]) => list.map((i) => topics[t]![i]).join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '  \n', '123 %', '\ud800\u0000', '𠮷', '__proto__', '|"\\') },
)
/** Documents, each with the part that it goes to; their order and the order of merging come of `turn`. */
const archives = fc.record({
  texts: fc.array(fc.tuple(document, fc.nat(3)), { maxLength: 30 }),
  k: fc.integer({ min: 1, max: 4 }),
  seed: fc.nat(5),
})

const asDocuments = (texts: readonly string[]): Document[] =>
  texts.map((text, i) => ({ id: `d${i}`, unit: `u${i % 3}`, text }))
function map(options: TallyOptions, documents: readonly Document[]): MergeableRow[] {
  const tally = createTally(options)
  for (const one of documents) tally.add(one)
  return [...tally.rows()]
}
type Mapper = (options: TallyOptions) => MergeableRow[]

/** First centres and so many passes. */
function passed(mapper: Mapper, k: number | 'auto', seed: number, passes = 3): Centres {
  let centres = centresFromRows(mapper({ stats: ['sample'] }), { k, seed })
  for (let pass = 0; pass < passes; pass++)
    centres = nextCentres(mapper({ stats: ['centres'], centres }), centres)
  return centres
}
const bytes = (rows: Iterable<MergeableRow>) => [...rows].map(toRowLine).join('')
const textsOf = (topicNumbers: readonly number[]) =>
  topicNumbers.map((t, i) => `${topics[t]![i % 5]}${topics[t]![(i + 2) % 5]}`)

describe('centres', () => {
  test('have the same bytes after several passes, however documents were split, ordered and merged', () => {
    fc.assert(
      fc.property(archives, ({ texts, k, seed }) => {
        const all = asDocuments(texts.map(([text]) => text))
        fc.pre(k <= all.length)
        const parts = [0, 1, 2, 3].map((part) => all.filter((_, i) => texts[i]![1] === part))
        const whole = (options: TallyOptions) => map(options, all)
        const turned = (options: TallyOptions) => map(options, all.toReversed())
        const split = (options: TallyOptions) => {
          const [a, b, c, d] = parts.map((part) => map(options, part)) as [
            MergeableRow[],
            MergeableRow[],
            MergeableRow[],
            MergeableRow[],
          ]
          return [...mergeRows([[...mergeRows([c, a])], [...mergeRows([d, b])]])]
        }
        const centres = passed(whole, k, seed)
        const json = JSON.stringify(centres)
        expect(JSON.stringify(passed(split, k, seed))).toBe(json)
        expect(JSON.stringify(passed(turned, k, seed))).toBe(json)
        expect(json).not.toMatch(/(?<!"moved":)null/)
        expect(JSON.stringify(parseCentres(json))).toBe(json)
        // Rows that nobody merged tell the same: those of a database's GROUP BY hold several of a bucket.
        const apart = parts.flatMap((part) => map({ stats: ['sample'], sampleSize: 7 }, part))
        expect(centresFromRows(apart, { seed })).toEqual(
          centresFromRows(whole({ stats: ['sample'], sampleSize: 7 }), { seed }),
        )
        const described = map({ stats: ['clusters'], centres }, all)
        const clusters = clustersFromRows(described, centres)
        expect(clusters.reduce((sum, { documents }) => sum + documents, 0)).toBe(all.length)
        expect(JSON.stringify(clusters)).not.toContain('NaN')
        expect(bytes(split({ stats: ['clusters'], centres }))).toBe(bytes(described))
      }),
      { numRuns: 40 },
    )
  })

  test('gather what is about the same, and say so', () => {
    const numbers = Array.from({ length: 60 }, (_, i) => i % 3)
    const documents = asDocuments(textsOf(numbers))
    const centres = passed((options) => map(options, documents), 3, 1)
    expect(centres.settled).toBe(true)
    expect(centres.passes.map(({ documents: n, moved }) => [n, moved])).toEqual([
      [60, null],
      [60, 0],
      [60, 0],
    ])
    const rows = assignClusters(documents, centres)
    expect(rows.map((row) => [row.document, row.unit])).toEqual(documents.map(({ id, unit }) => [id, unit]))
    expect(rows.every(({ similarity, nextCluster }) => similarity > 0.3 && nextCluster > 0)).toBe(true)
    const found = rows.map(({ cluster }) => cluster - 1)
    expect(assignClusters('123', centres)).toMatchObject([{ cluster: 0, similarity: 0, nextCluster: 0 }])
    // Each topic is one cluster, and no cluster holds two.
    expect(new Set(numbers.map((t, i) => `${t} ${found[i]}`)).size).toBe(3)
    const counts = map({ stats: ['clusters'], centres }, documents)
    const clusters = clustersFromRows(counts, centres)
    expect(clusters.map(({ documents: n, share }) => [n, share])).toEqual([
      [20, 1 / 3],
      [20, 1 / 3],
      [20, 1 / 3],
    ])
    const label = (t: number) => clusters[found[t]!]!.terms.map(({ term }) => term).join()
    expect(label(0)).toMatch(/农机|灌溉|大豆|田长制/)
    expect(label(1)).toMatch(/医|卫生院/)
    expect(label(2)).toMatch(/学校|教师|幼儿园|双减/)
    for (const { example } of clusters) expect(documents.map(({ id }) => id)).toContain(example!.document)
    // u0 has the documents 0, 3, 6 …, all of the first topic.
    expect(
      unitClustersFromRows(counts, centres).filter(({ unit, documents: n }) => unit === 'u0' && n > 0),
    ).toEqual([
      expect.objectContaining({ cluster: found[0]! + 1, documents: 20, shareOfUnit: 1, shareOfCluster: 1 }),
    ])
  })

  test('of nothing, of one text, of texts all alike, and of nothing to compare', () => {
    const none = passed((options) => map(options, []), 'auto', 1).centres
    expect([none, centresFromRows(map({ stats: ['sample'] }, [])).centres]).toEqual([[], []])
    for (const texts of [['粮食作物产量增长。'], Array.from({ length: 12 }, () => '粮食作物产量增长。')]) {
      const mapper: Mapper = (options) => map(options, asDocuments(texts))
      const centres = passed(mapper, 1, 1)
      expect(centres.centres).toHaveLength(1)
      expect(passed(mapper, texts.length, 1).centres).toHaveLength(1)
      const [cluster] = clustersFromRows(mapper({ stats: ['clusters'], centres }), centres)
      expect(cluster).toMatchObject({ documents: texts.length, share: 1, similarity: expect.closeTo(1, 5) })
    }
    const blank: Mapper = (options) => map(options, asDocuments(['', ' ', '12']))
    const centres = passed(blank, 2, 1)
    expect(clustersFromRows(blank({ stats: ['clusters'], centres }), centres)).toEqual([
      { cluster: 0, label: '', documents: 3, share: 1, similarity: 0, example: null, terms: [] },
    ])
  })

  test('more clusters than documents, other centres, another lexicon and odd options are refused', () => {
    const documents = asDocuments(textsOf([0, 1, 2, 0]))
    const sample = map({ stats: ['sample'] }, documents)
    expect(() => centresFromRows(sample, { k: 5 })).toThrow('k: received 5, with 4 documents')
    const [one, two] = [1, 2].map((k) => centresFromRows(sample, { k })) as [Centres, Centres]
    const rows = map({ stats: ['centres'], centres: one }, documents)
    expect(() => nextCentres(rows, two)).toThrow('allowed are those with the centres that were given')
    expect(() => clustersFromRows(rows, one)).toThrow('allowed here are rows of --stats clusters')
    expect(() => [...mergeRows([rows, map({ stats: ['centres'], centres: two }, documents)])]).toThrow(
      'two fingerprints',
    )
    expect(() => createTally({ stats: ['centres'] })).toThrow('centres: received none')
    expect(() => createTally({ stats: ['sample'], sampleSize: 0 })).toThrow('sampleSize: received 0')
    const other = { ...one, lexicon: 'another' }
    expect(() => createTally({ stats: ['centres'], centres: other })).toThrow('the same engine and lexicon')
    expect(() => nextCentres(rows, one, { movedAtMost: 2 })).toThrow('movedAtMost: received 2')
    expect(() => parseCentres('{"tifa":1}', 'a.json')).toThrow('a.json: received what tifa centres does not')
    expect(() => parseCentres('{', 'a.json')).toThrow('a.json: received "{"; allowed is JSON')
    expect(() => parseCentres({ ...one, centres: [[1]] })).toThrow('centres not of')
  })

  test('sums are exact beyond 2⁵³', () => {
    const documents = asDocuments(textsOf([0, 1, 2, 0, 1, 2]))
    const first = centresFromRows(map({ stats: ['sample'] }, documents), { k: 2 })
    const rows = map({ stats: ['centres'], centres: first }, documents)
    // The same documents 2⁴⁰ times over: the same directions, and sums that no double holds.
    const many = rows.map((row) =>
      row.stat === 'centre' ? { ...row, n: BigInt(row.n) * 2n ** 40n + (row.n < 0 ? -1n : 1n) } : row,
    )
    expect(many.some(({ n }) => n > 2n ** 54n)).toBe(true)
    const twice = [...mergeRows([many, many])]
    for (const [i, { stat, n }] of twice.entries())
      if (stat === 'centre') expect(BigInt(n)).toBe(2n * BigInt(many[i]!.n))
    expect(nextCentres(many, first).centres).toEqual(nextCentres(rows, first).centres)
  })

  test('a tally carries its sums before they are no longer exact', () => {
    const documents = asDocuments(textsOf([0, 1, 2, 0, 1, 2, 0]))
    const first = centresFromRows(map({ stats: ['sample'] }, documents), { k: 2 })
    const runs = [2, 2 ** 32].map((carryAfter) => {
      const counting = centreCounting(first, defaultSegmenter(), carryAfter)
      for (const one of documents) counting.add(one, '')
      return bytes(sortedRun([counting]))
    })
    expect(runs[0]).toBe(runs[1])
  })
})
