import { seededSample } from '../algebra/sample.ts'
import { type Coordinates, coordinatesOf } from '../points/coordinates.ts'
import { countDistinct } from '../points/places.ts'
import { type Silhouette, silhouettes } from '../quality/quality.ts'
import { partitionByTree } from './hierarchy.ts'
import { filled, nearestCenter, type Partition, type Partitioner, partition, toPartition } from './kmeans.ts'
import { moveByBatches } from './minibatch.ts'
import { stabilityOf } from './stability.ts'

/** Beyond this many points a sample is grouped, and the others join it by mini-batches. */
const allAtMost = 10_000
const sampleSize = 4000
/** What `'auto'` weighs with: so many points, and starts for each number of groups. */
const weighed = { points: 1000, restarts: 3 }
/** `'auto'` makes clusters of so many documents at least on average: of a dozen sections nine are no grouping. */
const documentsEach = 3
/** Of fewer points each number of groups gets all its starts: three leave some numbers far from their best. */
export const fewPoints = 100
const tie = 1e-9

export type Method = 'kmeans' | 'hierarchical'

export interface GroupingOptions {
  k: number | 'auto'
  autoAtMost: number
  seed: number
  restarts: number
  method: Method
  neighbours: number
}

/** What `k: 'auto'` weighed for one number of clusters. */
export interface Considered {
  k: number
  /** Mean silhouette, −1 to 1. */
  silhouette: number
  /** Mean adjusted Rand with the groupings of resamples, about 0 to 1. */
  stability: number
  /** Their product, where neither is below 0; the silhouette where it is, and 0 where only the other is. */
  score: number
}

export interface Grouping extends Partition {
  silhouettes: Silhouette[]
  /** How surely each point is in its company, and all of them; see `stabilityOf`. */
  stability: { overall: number; byPoint: number[] }
  considered: Considered[]
}

/**
 * Groups points of length 1 into `k` groups, or, for `'auto'`, into the number from 2 to `autoAtMost`, with three
 * points each on average, whose score is highest; a larger number must be better by more than 1e-9. Groups are numbered from the largest to the smallest,
 * those of equal size by their first point. No points make no groups; fewer than three different points leave
 * `'auto'` no choice but one.
 */
export function groupPoints(points: readonly number[][], options: GroupingOptions): Grouping {
  if (points.length === 0) {
    const stability = { overall: 0, byPoint: [] }
    return { assignment: [], centers: [], inertia: 0, silhouettes: [], stability, considered: [] }
  }
  const considered = options.k === 'auto' ? consider(points, options) : []
  const k = options.k === 'auto' ? best(considered) : countDistinct(points, options.k)
  const partitioner = partitioners[options.method]
  const many = points.length > allAtMost
  const coordinates = many ? () => points : spaceOf(points, k, options)
  const found = inOrder(many ? groupMany(points, k, options) : groupIn(points, coordinates, k, options))
  const groups = found.centers.length
  return {
    ...found,
    silhouettes: silhouettes(points, found.assignment, groups),
    stability: stabilityOf(coordinates(groups), found.assignment, groups, {
      seed: options.seed,
      resamples: resamplesOf(points.length, 6),
      drawAtMost: sampleSize,
      partitioner,
    }),
    considered,
  }
}

const partitioners: Record<Method, Partitioner> = { kmeans: partition, hierarchical: partitionByTree }

/** A tree is made of the points as they are; k-means looks where neighbours have been drawn together. */
function spaceOf(points: readonly number[][], most: number, options: GroupingOptions): Coordinates {
  return options.method === 'hierarchical' ? () => points : coordinatesOf(points, most, options)
}

function groupIn(
  points: readonly number[][],
  coordinates: Coordinates,
  k: number,
  options: GroupingOptions,
): Partition {
  const { assignment, centers } = partitioners[options.method](coordinates(k), k, options)
  return toPartition(points, assignment, centers.length)
}

/** Groups a sample, moves its centres by batches of all points, and puts each point with the nearest. */
function groupMany(points: readonly number[][], k: number, options: GroupingOptions): Partition {
  const sample = seededSample(points.length, sampleSize, options.seed).map((i) => points[i]!)
  const groups = countDistinct(sample, k)
  const start = groupIn(sample, spaceOf(sample, groups, options), groups, options)
  const sizes = start.centers.map(() => 0)
  for (const group of start.assignment) sizes[group]!++
  const centers = moveByBatches(points, start.centers, sizes, options.seed)
  const assignment = points.map((point) => nearestCenter(point, centers))
  return filled(points as number[][], toPartition(points, assignment, centers.length), k)
}

function consider(all: readonly number[][], options: GroupingOptions): Considered[] {
  const points =
    all.length > weighed.points
      ? seededSample(all.length, weighed.points, options.seed).map((i) => all[i]!)
      : all
  const most = Math.min(
    options.autoAtMost,
    Math.max(2, Math.floor(points.length / documentsEach)),
    countDistinct(points, options.autoAtMost + 1) - 1,
  )
  const coordinates = spaceOf(points, most, options)
  const { seed, method } = options
  const restarts = points.length < fewPoints ? options.restarts : weighed.restarts
  const considered: Considered[] = []
  for (let k = 2; k <= most; k++) {
    const found = groupIn(points, coordinates, k, { ...options, restarts })
    const groups = found.centers.length
    const silhouette =
      silhouettes(points, found.assignment, groups).reduce((sum, { value }) => sum + value, 0) / points.length
    const stability = stabilityOf(coordinates(k), found.assignment, groups, {
      seed,
      resamples: resamplesOf(points.length, 5),
      drawAtMost: weighed.points,
      partitioner: partitioners[method],
    }).overall
    considered.push({
      k,
      silhouette,
      stability,
      score: silhouette * (silhouette < 0 ? 1 : Math.max(0, stability)),
    })
  }
  return considered
}

/** The fewer the points, the more a single resample is chance, and the less it costs. */
const resamplesOf = (points: number, many: number) => (points > 500 ? many : 20)

function best(considered: readonly Considered[]): number {
  let k = 1
  let highest = Number.NEGATIVE_INFINITY
  for (const { k: tried, score } of considered) if (score > highest + tie) [k, highest] = [tried, score]
  return k
}

function inOrder({ assignment, centers, inertia }: Partition): Partition {
  const sizes = centers.map(() => 0)
  const firsts = centers.map(() => assignment.length)
  assignment.forEach((group, i) => {
    sizes[group]!++
    firsts[group] = Math.min(firsts[group]!, i)
  })
  const order = centers.map((_, group) => group)
  order.sort((a, b) => sizes[b]! - sizes[a]! || firsts[a]! - firsts[b]!)
  const place = new Map(order.map((group, i) => [group, i]))
  return {
    assignment: assignment.map((group) => place.get(group)!),
    centers: order.map((group) => centers[group]!),
    inertia,
  }
}
