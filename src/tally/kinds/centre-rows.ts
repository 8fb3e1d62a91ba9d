import type { Centres } from '../../clusters/centres/centres.ts'
import { distanceOf, nearestOf } from '../../clusters/centres/fixed-point.ts'
import { asArrays, makePlacer } from '../../clusters/centres/placer.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import type { Counting } from '../counting.ts'
import { whole } from '../rows/row.ts'

/** After so many texts sums of points may lie beyond 2⁵³: 2³² points of at most 2²⁰ do not. */
const exactFor = 2 ** 32

/**
 * What moves centres, for all texts together: `centre` (`cluster|dimension`: sum of the points of its texts), and by
 * cluster `centre-documents`, `centre-distance` (sum of 1 − cosine, in units of 2⁻²⁰) and `centre-moved` (texts that the centres
 * before would have put elsewhere). Texts with nothing to compare are in cluster 0. `carryAfter` is for tests.
 */
export function centreCounting(
  centres: Centres,
  segmenter: Segmenter,
  carryAfter: number = exactFor,
): Counting {
  const placer = makePlacer(centres, segmenter)
  const now = asArrays(centres.centres)
  const before = centres.before && asArrays(centres.before)
  const { dimensions } = centres
  const sums = new Float64Array(now.length * dimensions)
  const carried = new Array<bigint>(sums.length).fill(0n)
  const documents = new Float64Array(now.length + 1)
  const distances = new Float64Array(now.length + 1)
  const moved = new Float64Array(now.length + 1)
  let added = 0
  const carry = () => {
    sums.forEach((sum, i) => {
      carried[i]! += BigInt(sum)
    })
    sums.fill(0)
    added = 0
  }
  return {
    add({ text }) {
      const point = now.length === 0 ? undefined : placer.place(text)
      if (!point) {
        documents[0]!++
        return
      }
      if (added++ === carryAfter) carry()
      const { cluster, product } = nearestOf(point, now)
      const from = cluster * dimensions
      for (let d = 0; d < dimensions; d++) sums[from + d]! += point[d]!
      documents[cluster + 1]!++
      distances[cluster + 1]! += distanceOf(product)
      if (before && nearestOf(point, before).cluster !== cluster) moved[cluster + 1]!++
    },
    // They are always as many, so that there is nothing to be gained by writing them away.
    size: () => 0,
    drain(put) {
      carry()
      carried.forEach((n, i) => {
        const cluster = Math.floor(i / dimensions) + 1
        // A sum of 0 is told too: of two parts with 5 and −5 comes what comes of the whole.
        if (documents[cluster]! > 0) put('centre', 'sum', '', `${cluster}|${(i % dimensions) + 1}`, whole(n))
      })
      carried.fill(0n)
      for (const [stat, counts] of [
        ['centre-documents', documents],
        ['centre-distance', distances],
        ['centre-moved', moved],
      ] as const) {
        counts.forEach((n, cluster) => {
          if (n !== 0) put(stat, 'sum', '', `${cluster}`, n)
        })
        counts.fill(0)
      }
    },
  }
}
