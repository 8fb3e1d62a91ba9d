import { kmeans } from 'ml-kmeans'
import { seededRandom } from '../stats/random.ts'
import { seededSample } from './sample.ts'

const stepsAtMost = 100
const sampleSize = 4000
const movedLittle = 1e-6
const samePlace = 1e9
const seeds = 2 ** 31

export interface KMeansOptions {
  /** Whole number ≥ 0; the same seed gives the same partition. */
  seed: number
  /** How many times to start anew; of the partitions found the tightest is kept. */
  restarts: number
}

export interface Partition {
  /** For each point the index of its centre, from 0; every centre has at least one point. */
  assignment: number[]
  centers: number[][]
  /** Sum of the squared distances of the points from their centres. */
  inertia: number
}

/**
 * Parts points into `k` groups so that each point is near the mean of its group: Lloyd's k-means from
 * k-means++ starts (Arthur and Vassilvitskii 2007), by ml-kmeans, started `restarts` times, the partition of
 * least inertia kept, the earlier one of equals. `k` is at least 1; fewer groups than `k` come back only when
 * there are fewer distinct points. Beyond 4,000 points the restarts see a seeded sample, and all points then
 * move from the best centres found, so that time stays linear in the points: O(points · k · dimensions · steps).
 */
export function partition(points: readonly number[][], k: number, options: KMeansOptions): Partition {
  const all = points as number[][]
  const groups = countDistinct(all, k)
  if (groups <= 1) return settle(all, [meanOf(all)])
  const sample =
    all.length > sampleSize ? seededSample(all.length, sampleSize, options.seed).map((i) => all[i]!) : all
  const startingGroups = sample === all ? groups : countDistinct(sample, groups)
  const random = seededRandom(options.seed)
  let best: Partition | undefined
  for (let restart = 0; restart < options.restarts; restart++) {
    const seed = random.integer(seeds)
    const run = kmeans(sample, startingGroups, { seed, maxIterations: stepsAtMost, tolerance: movedLittle })
    const found = filled(sample, describe(sample, run.clusters, run.centroids), startingGroups)
    if (!best || found.inertia < best.inertia * (1 - 1e-12)) best = found
  }
  return sample === all ? best! : filled(all, settle(all, best!.centers), groups)
}

/** How many points are different from each other, but no more than `enough` are looked for. */
export function countDistinct(points: readonly number[][], enough = Number.POSITIVE_INFINITY): number {
  const seen = new Set<string>()
  for (const point of points) {
    if (seen.size >= enough) break
    seen.add(point.map((x) => Math.round(x * samePlace)).join())
  }
  return seen.size
}

function settle(points: number[][], centers: number[][]): Partition {
  const run = kmeans(points, centers.length, {
    initialization: centers,
    maxIterations: stepsAtMost,
    tolerance: movedLittle,
  })
  return describe(points, run.clusters, run.centroids)
}

/** Where a group lost all its points, the point farthest from its centre founds a new one. */
function filled(points: number[][], found: Partition, groups: number): Partition {
  let current = found
  for (let attempt = 0; attempt < groups && current.centers.length < groups; attempt++) {
    let farthest = 0
    let most = -1
    points.forEach((point, i) => {
      const distance = squaredDistance(point, current.centers[current.assignment[i]!]!)
      if (distance > most) [most, farthest] = [distance, i]
    })
    current = settle(points, [...current.centers, points[farthest]!])
  }
  return current
}

/** Leaves out centres without points, and takes each centre as the mean of its points. */
function describe(points: number[][], clusters: number[], centroids: number[][]): Partition {
  const members = centroids.map((): number[][] => [])
  points.forEach((point, i) => {
    members[clusters[i]!]!.push(point)
  })
  const centers: number[][] = []
  const indexOf = members.map((group) => (group.length > 0 ? centers.push(meanOf(group)) - 1 : -1))
  const assignment = points.map((_, i) => indexOf[clusters[i]!]!)
  const inertia = points.reduce((sum, point, i) => sum + squaredDistance(point, centers[assignment[i]!]!), 0)
  return { assignment, centers, inertia }
}

function meanOf(points: number[][]): number[] {
  const sums = new Array<number>(points[0]?.length ?? 0).fill(0)
  for (const point of points) for (let d = 0; d < sums.length; d++) sums[d]! += point[d]!
  return sums.map((sum) => sum / points.length)
}

export function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d]! - b[d]!) ** 2
  return sum
}
