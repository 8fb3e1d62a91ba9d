import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Centres } from '../clusters/centres/centres.ts'
import type { Document } from '../report/documents.ts'
import { registerNode } from '../segment/register.node.ts'
import { documents, split } from './documents.test-data.ts'
import { centresFromRows, nextCentres } from './from-rows/centres-from-rows.ts'
import { mergeRows } from './rows/merge.ts'
import { type MergeableRow, toRowLine } from './rows/row.ts'
import { allStats, type TallyStat } from './stat-names.ts'
import { createTally } from './tally.ts'

beforeAll(registerNode)

/** Learned from texts of the same pieces and moved once, so that a pass tells what moved too. */
let centres: Centres | undefined
beforeAll(() => {
  const some = fc.sample(documents, { numRuns: 20, seed: 5 }).flat()
  const first = centresFromRows(map('sample', some), { k: 3 })
  const tally = createTally({ stats: ['centres'], centres: first })
  for (const document of some) tally.add(document)
  centres = nextCentres(tally.rows(), first)
})

function map(stat: TallyStat, all: readonly Document[]): MergeableRow[] {
  const tally = createTally({ stats: [stat], ...(centres && { centres }) })
  for (const document of all) tally.add(document, document.text.length)
  return [...tally.rows()]
}
const merge = (...parts: Iterable<MergeableRow>[]) => [...mergeRows(parts)]
const bytes = (rows: Iterable<MergeableRow>) => [...rows].map(toRowLine).join('')

describe.each(allStats)('rows of %s', (stat) => {
  const runs = { numRuns: 25 }
  test('are the same however documents were split, and whatever their order', () => {
    fc.assert(
      fc.property(split, ({ all, parts }) => {
        const whole = bytes(map(stat, all))
        expect(bytes(merge(...parts.map((part) => map(stat, part))))).toBe(whole)
        expect(bytes(map(stat, all.toReversed()))).toBe(whole)
      }),
      runs,
    )
  })
  test('merge in any order and grouping, and nothing merged changes nothing', () => {
    fc.assert(
      fc.property(split, ({ parts }) => {
        const [a, b, c] = parts.map((part) => map(stat, part)) as [
          MergeableRow[],
          MergeableRow[],
          MergeableRow[],
        ]
        expect(bytes(merge(a, b))).toBe(bytes(merge(b, a)))
        expect(bytes(merge(merge(a, b), c))).toBe(bytes(merge(a, merge(b, c))))
        expect(bytes(merge(a, []))).toBe(bytes(a))
        expect(bytes(merge(a, map(stat, [])))).toBe(bytes(a))
      }),
      runs,
    )
  })
  test('come out the same when they spill', () => {
    fc.assert(
      fc.property(split, ({ all }) => {
        const spilled: Iterable<MergeableRow>[] = []
        const many = Array.from({ length: 40 }, (_, i) =>
          all.map((document) => ({ ...document, id: `${document.id}/${i}`, unit: `${i % 7}` })),
        ).flat()
        const tally = createTally({
          stats: [stat],
          ...(centres && { centres }),
          maxRows: 1000,
          onFull: (rows) => spilled.push(rows),
        })
        for (const document of many) tally.add(document, document.text.length)
        expect(bytes(merge(...spilled, [...tally.rows()]))).toBe(bytes(map(stat, many)))
      }),
      { numRuns: 3 },
    )
  })
})
