import { countDistinct, type Partition, partition } from './kmeans.ts'
import { type Silhouette, silhouettes } from './quality.ts'

const autoAtMost = 10
const tie = 1e-9

export interface GroupingOptions {
  k: number | 'auto'
  seed: number
  restarts: number
}

export interface Grouping extends Partition {
  silhouettes: Silhouette[]
  /** The mean silhouette of each number of groups that was tried to choose among. */
  considered: { k: number; silhouette: number }[]
}

/**
 * Groups points into `k` groups, or, for `'auto'`, into 2, 3, … up to 10 and keeps the number with the highest
 * mean silhouette; a larger number must be better by more than 1e-9. Groups are numbered from the largest to the
 * smallest, those of equal size by their first point. No points make no groups; fewer than three different points
 * leave `'auto'` no choice but one.
 */
export function groupPoints(points: readonly number[][], options: GroupingOptions): Grouping {
  if (points.length === 0) return { assignment: [], centers: [], inertia: 0, silhouettes: [], considered: [] }
  if (options.k !== 'auto') return groupInto(options.k, points, options)
  const considered: Grouping['considered'] = []
  const most = Math.min(autoAtMost, countDistinct(points, autoAtMost + 1) - 1)
  let best: Grouping | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (let k = 2; k <= most; k++) {
    const found = groupInto(k, points, options)
    const silhouette = found.silhouettes.reduce((sum, { value }) => sum + value, 0) / points.length
    considered.push({ k, silhouette })
    if (silhouette > highest + tie) [best, highest] = [found, silhouette]
  }
  return { ...(best ?? groupInto(1, points, options)), considered }
}

function groupInto(k: number, points: readonly number[][], options: GroupingOptions): Grouping {
  const found = inOrder(partition(points, k, options))
  return {
    ...found,
    silhouettes: silhouettes(points, found.assignment, found.centers.length),
    considered: [],
  }
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
