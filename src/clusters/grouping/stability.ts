import { seededRandom } from '../../stats/random.ts'
import { nearestCenter, type Partitioner } from './kmeans.ts'

export interface StabilityOptions {
  seed: number
  /** How many times the points are drawn anew, ≥ 1. */
  resamples: number
  /** How many points are drawn each time at most. */
  drawAtMost: number
  partitioner: Partitioner
}

export interface Stability {
  /** Mean adjusted Rand of the grouping with those of the resamples: 1 for always the same, about 0 for chance. */
  overall: number
  /** The same for the company of each point alone. */
  byPoint: number[]
}

/**
 * How far a grouping comes back when the points are drawn anew with replacement (bootstrap: Hennig 2007): each
 * resample is grouped into as many groups, every point goes to the nearest centre found, and the two groupings are
 * compared by the adjusted Rand index (Hubert and Arabie 1985).
 *
 * For one point the index is taken over its pairs: (t − e) / (m − e), where t is how many others are with it in
 * both groupings, m the mean of how many are in each, and e = product of the two / (points − 1) what chance would
 * give; 1 where both leave it alone or with all. Coordinates are kept: what is judged is the step of grouping.
 * O(resamples · points · groups · dimensions · steps).
 */
export function stabilityOf(
  points: readonly number[][],
  assignment: readonly number[],
  groups: number,
  options: StabilityOptions,
): Stability {
  const n = points.length
  const byPoint = new Array<number>(n).fill(0)
  if (n === 0 || groups < 2) return { overall: n === 0 ? 0 : 1, byPoint: byPoint.map(() => 1) }
  const random = seededRandom(options.seed)
  let overall = 0
  for (let resample = 0; resample < options.resamples; resample++) {
    const drawn = Array.from({ length: Math.min(n, options.drawAtMost) }, () => points[random.integer(n)]!)
    const seed = random.integer(2 ** 31)
    const { centers } = options.partitioner(drawn, groups, { seed, restarts: 1 })
    const again = points.map((point) => nearestCenter(point, centers))
    overall += compare(assignment, again, groups, centers.length, byPoint) / options.resamples
  }
  return { overall, byPoint: byPoint.map((sum) => sum / options.resamples) }
}

/** The adjusted Rand index of two groupings; adds that of each point to `byPoint`. */
function compare(
  a: readonly number[],
  b: readonly number[],
  groupsOfA: number,
  groupsOfB: number,
  byPoint: number[],
): number {
  const n = a.length
  const both = new Array<number>(groupsOfA * groupsOfB).fill(0)
  const sizesOfA = new Array<number>(groupsOfA).fill(0)
  const sizesOfB = new Array<number>(groupsOfB).fill(0)
  for (let i = 0; i < n; i++) {
    both[a[i]! * groupsOfB + b[i]!]!++
    sizesOfA[a[i]!]!++
    sizesOfB[b[i]!]!++
  }
  for (let i = 0; i < n; i++) {
    const inA = sizesOfA[a[i]!]! - 1
    const inB = sizesOfB[b[i]!]! - 1
    byPoint[i]! += adjusted(both[a[i]! * groupsOfB + b[i]!]! - 1, inA, inB, n - 1)
  }
  return adjusted(pairsIn(both), pairsIn(sizesOfA), pairsIn(sizesOfB), (n * (n - 1)) / 2)
}

function adjusted(together: number, inA: number, inB: number, all: number): number {
  const expected = all === 0 ? 0 : (inA / all) * inB
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

const pairsIn = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
