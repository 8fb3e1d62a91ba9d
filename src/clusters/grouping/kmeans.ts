import { kmeans } from 'ml-kmeans'
import { seededRandom } from '../../stats/random.ts'
import { squaredDistance } from '../points/distance.ts'
import { countDistinct } from '../points/places.ts'
import { seedCenters } from './seeding.ts'

const stepsAtMost = 100
const movedLittle = 1e-6

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

/** A way to part points into at most `k` groups. */
export type Partitioner = (points: readonly number[][], k: number, options: KMeansOptions) => Partition

/**
 * Parts points into `k` groups so that each point is near the mean of its group: Lloyd's k-means from
 * k-means++ starts (`seedCenters`), by ml-kmeans, started `restarts` times, the partition of
 * least inertia kept, the earlier one of equals. `k` is at least 1; fewer groups than `k` come back only when
 * there are fewer distinct points. O(points · k · dimensions · steps · restarts).
 */
export const partition: Partitioner = (points, k, options) => {
  const all = points as number[][]
  const groups = countDistinct(all, k)
  if (groups <= 1) return toPartition(all, new Array<number>(all.length).fill(0), 1)
  const random = seededRandom(options.seed)
  let best: Partition | undefined
  for (let restart = 0; restart < options.restarts; restart++) {
    const found = filled(all, settle(all, seedCenters(all, groups, random)), groups)
    if (!best || found.inertia < best.inertia * (1 - 1e-12)) best = found
  }
  return best!
}

function settle(points: number[][], centers: number[][]): Partition {
  const run = kmeans(points, centers.length, {
    initialization: centers,
    maxIterations: stepsAtMost,
    tolerance: movedLittle,
  })
  return toPartition(points, run.clusters, centers.length)
}

/** Where a group lost all its points, the point farthest from its centre founds a new one. */
export function filled(points: number[][], found: Partition, groups: number): Partition {
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

/** The partition that puts each point into the group named: groups without points go, centres are the means. */
export function toPartition(
  points: readonly number[][],
  groupOf: readonly number[],
  groups: number,
): Partition {
  const sizes = new Array<number>(groups).fill(0)
  for (const group of groupOf) sizes[group]!++
  let count = 0
  const places = sizes.map((size) => (size > 0 ? count++ : -1))
  const assignment = groupOf.map((group) => places[group]!)
  const centers = Array.from({ length: count }, () => new Array<number>(points[0]?.length ?? 0).fill(0))
  points.forEach((point, i) => {
    const center = centers[assignment[i]!]!
    for (let d = 0; d < center.length; d++) center[d]! += point[d]!
  })
  const full = sizes.filter((size) => size > 0)
  centers.forEach((center, i) => {
    for (let d = 0; d < center.length; d++) center[d]! /= full[i]!
  })
  const inertia = points.reduce((sum, point, i) => sum + squaredDistance(point, centers[assignment[i]!]!), 0)
  return { assignment, centers, inertia }
}

/** The index of the nearest centre; of equals the first. */
export function nearestCenter(point: readonly number[], centers: readonly number[][]): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < centers.length; i++) {
    const distance = squaredDistance(point, centers[i]!)
    if (distance < least) [least, nearest] = [distance, i]
  }
  return nearest
}
