import { UMAP } from 'umap-js'
import { seededRandom } from '../../stats/random.ts'
import { gram, turned } from '../algebra/dense.ts'
import { symmetricEigen } from '../algebra/eigen.ts'
import { nearest } from './neighbours.ts'

export type MapKind = 'svd' | 'umap'

const neighboursOnMap = 15
/** UMAP wants more points than neighbours; fewer are laid out by their main directions. */
const fewPoints = 16
/**
 * The likeness of two places at distance d is 1 / (1 + a · d^(2b)). UMAP fits a and b to a wished least distance; with
 * both 1 (the Cauchy curve of t-SNE) no power is left that engines would round in different ways.
 */
const cauchy = { a: 1, b: 1 }
/** Coordinates are rounded to a millionth. */
const precision = 1e6

/**
 * Places for points in two dimensions, to be drawn. `'svd'`: along the two directions in which the points differ most,
 * about their mean (principal components: the singular value decomposition of the centred points); distances are
 * never larger than they are. `'umap'`: neighbours near each other and groups apart, distances between groups
 * meaning little (McInnes, Healy and Melville 2018; umap-js, 15 neighbours, a = b = 1, seeded).
 * Each direction points to where its largest coordinate is positive. `'svd'` is O(points · dimensions²) and gives the
 * same bytes everywhere; `'umap'` is O(points² · dimensions).
 */
export function mapPoints(
  points: readonly number[][],
  kind: MapKind,
  seed: number,
): [x: number, y: number][] {
  const places = kind === 'umap' && points.length >= fewPoints ? byUmap(points, seed) : byDirections(points)
  for (const axis of [0, 1] as const) {
    let largest = 0
    for (const place of places) if (Math.abs(place[axis]) > Math.abs(largest) + 1e-9) largest = place[axis]
    const sign = largest < 0 ? -1 : 1
    for (const place of places) place[axis] = Math.round(sign * place[axis] * precision) / precision + 0
  }
  return places
}

function byDirections(points: readonly number[][]): [number, number][] {
  const width = points[0]?.length ?? 0
  const mean = new Float64Array(width)
  for (const point of points) for (let d = 0; d < width; d++) mean[d]! += point[d]! / points.length
  const centred = new Float64Array(points.length * width)
  points.forEach((point, i) => {
    for (let d = 0; d < width; d++) centred[i * width + d] = point[d]! - mean[d]!
  })
  const { vectors } = symmetricEigen(gram(centred, centred, width), width)
  const places = turned(centred, vectors, width, Math.min(2, width))
  return points.map((_, i) => (width < 2 ? [places[i] ?? 0, 0] : [places[2 * i]!, places[2 * i + 1]!]))
}

function byUmap(points: readonly number[][], seed: number): [number, number][] {
  const random = seededRandom(seed)
  const { near, cosines } = nearest(points, neighboursOnMap - 1)
  const indices = points.map((_, i) => [i])
  const distances = points.map(() => [0])
  for (let at = 0; at < near.length; at++) {
    const row = Math.floor(at / (neighboursOnMap - 1))
    indices[row]!.push(near[at]!)
    distances[row]!.push(Math.round(Math.sqrt(Math.max(0, 2 - 2 * cosines[at]!)) * precision) / precision)
  }
  const umap = new UMAP({ nNeighbors: neighboursOnMap, random: () => random.next() })
  umap.setPrecomputedKNN(indices, distances)
  const epochs = umap.initializeFit(points as number[][])
  steady((umap as unknown as { optimizationState: Schedule }).optimizationState)
  for (let epoch = 0; epoch < epochs; epoch++) umap.step()
  return umap.getEmbedding().map(([x = 0, y = 0]) => [x, y])
}

/** What umap-js keeps of its way to a layout: when each tie pulls next, and when chance pushes next. */
interface Schedule {
  a: number
  b: number
  epochsPerSample: number[]
  epochOfNextSample: number[]
  epochsPerNegativeSample: number[]
  epochOfNextNegativeSample: number[]
}

/** So many pushes to a pull, as UMAP has it. */
const pushes = 5
/** Times are rounded to a thousandth of a step. */
const steps = 1e3

/**
 * Takes out of the layout what engines compute differently in the last digit, for from step to step such a digit grows
 * until the whole map is another: the exponentials, by rounding the times that are made of them, and the powers, by a = b = 1.
 */
function steady(schedule: Schedule): void {
  const times = schedule.epochsPerSample.map((time) => Math.round(time * steps) / steps)
  const negative = times.map((time) => time / pushes)
  Object.assign(schedule, {
    ...cauchy,
    epochsPerSample: times,
    epochOfNextSample: times.slice(),
    epochsPerNegativeSample: negative,
    epochOfNextNegativeSample: negative.slice(),
  } satisfies Schedule)
}
