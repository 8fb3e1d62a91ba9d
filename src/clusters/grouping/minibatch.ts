import { seededSample } from '../algebra/sample.ts'
import { nearestCenter } from './kmeans.ts'

const batchSize = 1000
const batchesAtMost = 100

/**
 * Moves centres found on a sample towards the means of all points, a seeded batch of 1,000 at a time, each centre by
 * 1 / (points it has had) of the way (mini-batch k-means: Sculley 2010). As many batches as hold all points once,
 * 100 at most, so that the time is O(points · centres · dimensions). `sizes` says how many points each has had.
 */
export function moveByBatches(
  points: readonly number[][],
  centers: readonly number[][],
  sizes: readonly number[],
  seed: number,
): number[][] {
  const moved = centers.map((center) => center.slice())
  const had = sizes.slice()
  const batches = Math.min(batchesAtMost, Math.ceil(points.length / batchSize))
  for (let batch = 0; batch < batches; batch++) {
    const drawn = seededSample(points.length, batchSize, (seed + batch) % 2 ** 32)
    const groups = drawn.map((i) => nearestCenter(points[i]!, moved))
    drawn.forEach((i, place) => {
      const center = moved[groups[place]!]!
      const rate = 1 / ++had[groups[place]!]!
      for (let d = 0; d < center.length; d++) center[d]! += rate * (points[i]![d]! - center[d]!)
    })
  }
  return moved
}
