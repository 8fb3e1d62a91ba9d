import { squaredDistance } from '../points/distance.ts'

/** Below this a distance is rounding, not distance. */
const noDistance = 1e-12

export interface Silhouette {
  /** −1 to 1: near 1 well inside its group, about 0 between two, below 0 nearer to another group. */
  value: number
  /** The nearest other group, or −1 where there is no other. */
  neighbour: number
}

/**
 * How well each point sits in its group: (b − a) / max(a, b), where a is its mean distance to the others of its
 * group and b its mean distance to the nearest other group (Rousseeuw 1987); a point alone in its group, or with
 * no other group, has 0. The distance is 1 − cosine, so this is scikit-learn's silhouette_samples with
 * metric='cosine'. Mean cosines come from the sums of the unit vectors of each group, so the exact value takes
 * O(points · groups · dimensions), not the square of the points.
 */
export function silhouettes(
  points: readonly number[][],
  assignment: readonly number[],
  groups: number,
): Silhouette[] {
  const units = points.map((point) => {
    const length = Math.sqrt(dot(point, point))
    return length === 0 ? point : point.map((x) => x / length)
  })
  const sizes = new Array<number>(groups).fill(0)
  const sums = Array.from({ length: groups }, () => new Array<number>(points[0]?.length ?? 0).fill(0))
  units.forEach((unit, i) => {
    const group = assignment[i]!
    sizes[group]!++
    const sum = sums[group]!
    for (let d = 0; d < sum.length; d++) sum[d]! += unit[d]!
  })
  return units.map((unit, i) => {
    const own = assignment[i]!
    let neighbour = -1
    let toNeighbour = Number.POSITIVE_INFINITY
    for (let group = 0; group < groups; group++) {
      if (group === own || sizes[group] === 0) continue
      const distance = 1 - dot(unit, sums[group]!) / sizes[group]!
      if (distance < toNeighbour) [neighbour, toNeighbour] = [group, distance]
    }
    const others = sizes[own]! - 1
    if (neighbour < 0 || others === 0) return { value: 0, neighbour }
    const inside = atLeastZero(1 - (dot(unit, sums[own]!) - dot(unit, unit)) / others)
    const outside = atLeastZero(toNeighbour)
    const larger = Math.max(inside, outside)
    return { value: larger === 0 ? 0 : (outside - inside) / larger, neighbour }
  })
}

/**
 * How far groups lie apart for how wide they are: [Σ size · |centre − mean|² / (k − 1)] / [inertia / (n − k)]
 * (Caliński and Harabasz 1974); larger is better, no upper bound, and 1 when no group has any width, as
 * scikit-learn has it. Defined for 2 ≤ k < n. O(points · dimensions).
 */
export function calinskiHarabasz(
  points: readonly number[][],
  assignment: readonly number[],
  groups: number,
): number {
  const { centers, sizes, mean } = centersOf(points, assignment, groups)
  let between = 0
  let within = 0
  centers.forEach((center, group) => {
    between += sizes[group]! * squaredDistance(center, mean)
  })
  points.forEach((point, i) => {
    within += squaredDistance(point, centers[assignment[i]!]!)
  })
  if (within <= noDistance) return 1
  return (between * (points.length - groups)) / (within * (groups - 1))
}

/**
 * How much each group runs into its worst neighbour: the mean over groups of the largest
 * (width of one + width of other) / distance of their centres, a width being the mean distance of the points
 * from their centre (Davies and Bouldin 1979); smaller is better, 0 at best. Groups at the same place are passed
 * over, as in scikit-learn. Defined for 2 ≤ k < n. O(points · dimensions + k² · dimensions).
 */
export function daviesBouldin(
  points: readonly number[][],
  assignment: readonly number[],
  groups: number,
): number {
  const { centers, sizes } = centersOf(points, assignment, groups)
  const widths = new Array<number>(groups).fill(0)
  points.forEach((point, i) => {
    const group = assignment[i]!
    widths[group]! += Math.sqrt(squaredDistance(point, centers[group]!)) / sizes[group]!
  })
  let sum = 0
  for (let i = 0; i < groups; i++) {
    let worst = 0
    for (let j = 0; j < groups; j++) {
      const apart = Math.sqrt(squaredDistance(centers[i]!, centers[j]!))
      if (i !== j && apart > noDistance) worst = Math.max(worst, (widths[i]! + widths[j]!) / apart)
    }
    sum += worst
  }
  return sum / groups
}

function centersOf(points: readonly number[][], assignment: readonly number[], groups: number) {
  const dimensions = points[0]?.length ?? 0
  const sizes = new Array<number>(groups).fill(0)
  const mean = new Array<number>(dimensions).fill(0)
  const centers = Array.from({ length: groups }, () => new Array<number>(dimensions).fill(0))
  points.forEach((point, i) => {
    const group = assignment[i]!
    sizes[group]!++
    for (let d = 0; d < dimensions; d++) {
      centers[group]![d]! += point[d]!
      mean[d]! += point[d]! / points.length
    }
  })
  centers.forEach((center, group) => {
    for (let d = 0; d < dimensions; d++) center[d]! /= sizes[group]!
  })
  return { centers, sizes, mean }
}

/** The cosine of the angle between two points, −1 to 1; 0 when one is at the origin. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b))
  return lengths === 0 ? 0 : dot(a, b) / lengths
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!
  return sum
}

function atLeastZero(distance: number): number {
  return distance < noDistance ? 0 : distance
}
