import { naturalLog } from '../stats/elementary.ts'
import type { Random } from '../stats/random.ts'
import { squaredDistance } from './distance.ts'

/**
 * Where k-means starts: points far from each other by chance (k-means++: Arthur and Vassilvitskii 2007). The first is
 * any point; each next one is drawn with chances as the squared distances from the nearest centre so far, 2 + ⌊ln k⌋
 * times, and the draw that leaves the least sum of these is taken (greedy k-means++, as in scikit-learn). `k` is 1 to
 * the number of points. ml-kmeans starts so too, but copies every row for every distance, which took a fifth of all time.
 * O(points · k · ln k · dimensions).
 */
export function seedCenters(points: readonly number[][], k: number, random: Random): number[][] {
  const centers = [points[random.integer(points.length)]!]
  let nearest = Float64Array.from(points, (point) => squaredDistance(point, centers[0]!))
  const draws = 2 + Math.floor(naturalLog(k))
  while (centers.length < k) {
    const from = nearest
    let least = Number.POSITIVE_INFINITY
    let chosen = 0
    for (let draw = 0; draw < draws; draw++) {
      const drawn = drawByWeight(from, random)
      const center = points[drawn]!
      const next = from.map((distance, i) => Math.min(distance, squaredDistance(points[i]!, center)))
      const left = sumOf(next)
      if (left < least) [least, chosen, nearest] = [left, drawn, next]
    }
    centers.push(points[chosen]!)
  }
  return centers
}

/** A place drawn with chances as the weights; any place where all are zero. */
function drawByWeight(weights: Float64Array, random: Random): number {
  let left = random.next() * sumOf(weights)
  if (left === 0) return random.integer(weights.length)
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
