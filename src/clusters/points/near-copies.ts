import type { Neighbours } from './neighbours.ts'

/**
 * By how much the cosine of two points that say nearly the same may be below 1, in a hundred dimensions and more. In
 * fewer it is as much less: the fewer directions there are, the nearer to each other lies what is not the same.
 */
const apart = 0.3
const fullDimensions = 100
/** Near copies begin to shut others out when they fill this share of a point's neighbours. */
const shareOfNeighbours = 1 / 3

export interface NearCopies {
  /** The points that are left: those like few others, and one for each company of near copies. */
  kept: number[][]
  /** Which of them stands for each point. */
  places: number[]
}

/**
 * Takes many near copies together: letters about one matter, forms filled in, news repeated. Where a point has more of
 * them than it has neighbours, they are tied to nobody else, and every such company takes one of the k coordinates of
 * a graph for itself, which then are not there for topics. A point joins the nearest earlier point that stands for
 * others and that one of its neighbours belongs to, where both cosines are at least 0.7 (in 100 dimensions, in fewer it is more); companies of fewer than a
 * third of `neighbours` points are left as they are. Linear in points · neighbours · dimensions.
 */
export function joinNearCopies(points: readonly number[][], neighbours: Neighbours): NearCopies {
  const { near, cosines, count } = neighbours
  const nearlySame = 1 - apart * Math.min(1, (points[0]?.length ?? 0) / fullDimensions)
  const leaders = new Int32Array(points.length).fill(-1)
  const sizes = new Int32Array(points.length)
  points.forEach((point, i) => {
    let leader = i
    let most = nearlySame
    for (let at = i * count; at < (i + 1) * count && cosines[at]! >= nearlySame; at++) {
      const other = leaders[near[at]!]!
      if (other < 0 || other === leader) continue
      const cosine = product(point, points[other]!)
      if (cosine >= most) [leader, most] = [other, cosine]
    }
    leaders[i] = leader
    sizes[leader]!++
  })
  const kept: number[][] = []
  const places: number[] = []
  points.forEach((point, i) => {
    const leader = leaders[i]!
    const joins = leader !== i && sizes[leader]! >= count * shareOfNeighbours
    places.push(joins ? places[leader]! : kept.push(point) - 1)
  })
  return { kept, places }
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!
  return sum
}
