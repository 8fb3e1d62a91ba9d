import { naturalLog } from '../../stats/elementary.ts'
import type { Random } from '../../stats/random.ts'

/**
 * Where k-means starts: points far from each other by chance (k-means++: Arthur and Vassilvitskii 2007). The first is
 * any point; each next one is drawn with chances as the squared distances from the nearest centre so far, 2 + ⌊ln k⌋
 * times, and the draw that leaves the least sum of these is taken (greedy k-means++, as in scikit-learn). `k` is 1 to
 * the number of points. ml-kmeans starts so too, but copies every row for every distance, which took a fifth of all time.
 * O(points · k · ln k · dimensions).
 */
export function seedCenters(points: readonly number[][], k: number, random: Random): number[][] {
  const n = points.length
  const flat = Float64Array.from(points.flat())
  const far = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  const centers: number[][] = []
  let chosen = random.integer(n)
  let left = approach(flat, far, chosen, far)
  centers.push(points[chosen]!)
  const draws = 2 + Math.floor(naturalLog(k))
  let best = new Float64Array(n)
  let tried = new Float64Array(n)
  while (centers.length < k) {
    let least = Number.POSITIVE_INFINITY
    for (let draw = 0; draw < draws; draw++) {
      const drawn = drawByWeight(far, left, random)
      const sum = approach(flat, far, drawn, tried)
      if (sum >= least) continue
      ;[least, chosen] = [sum, drawn]
      ;[best, tried] = [tried, best]
    }
    far.set(best)
    left = least
    centers.push(points[chosen]!)
  }
  return centers
}

/** How far each point is from its nearest centre, squared, with one centre more; gives the sum. */
function approach(flat: Float64Array, far: Float64Array, center: number, nearer: Float64Array): number {
  const width = flat.length / far.length
  const from = center * width
  let sum = 0
  for (let i = 0, at = 0; i < far.length; i++, at += width) {
    let squares = 0
    for (let d = 0; d < width; d++) {
      const apart = flat[at + d]! - flat[from + d]!
      squares += apart * apart
    }
    const distance = Math.min(squares, far[i]!)
    nearer[i] = distance
    sum += distance
  }
  return sum
}

/** A place drawn with chances as the weights, whose sum is given; any place where all are zero. */
function drawByWeight(weights: Float64Array, sum: number, random: Random): number {
  let left = random.next() * sum
  if (left === 0) return random.integer(weights.length)
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}
