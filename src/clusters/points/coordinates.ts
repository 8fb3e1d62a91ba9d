import { toUnitLength } from '../algebra/reduce.ts'
import { embedGraph } from './embedding.ts'
import { joinNearCopies } from './near-copies.ts'
import { nearest, neighbourGraph } from './neighbours.ts'
import { mergeSame } from './places.ts'

/** A graph of fewer different points than this says little about density; they are grouped as they are. */
const fewPoints = 50

export interface CoordinateOptions {
  /** Ties of each point in the graph; 0 for none, which leaves the points as they are. */
  neighbours: number
  seed: number
}

/** The coordinates in which `k` groups are looked for. */
export type Coordinates = (k: number) => readonly number[][]

/**
 * Where k-means looks for groups: in the smoothest `k` coordinates over the graph of neighbours, brought to length 1
 * (`embedGraph`); with fewer than 50 different points, or without neighbours, in the points themselves. Points at one
 * place stay at one place, and so do many near copies (`joinNearCopies`): the graph is that of the others. `most` is the
 * largest k that will be asked for.
 */
export function coordinatesOf(
  points: readonly number[][],
  most: number,
  options: CoordinateOptions,
): Coordinates {
  const { different, places } = mergeSame(points)
  if (options.neighbours === 0 || !isEnough(different.length, most)) {
    return () => points
  }
  const near = nearest(different, options.neighbours)
  const copies = joinNearCopies(different, near)
  const joined = copies.kept.length < different.length && isEnough(copies.kept.length, most)
  const graph = neighbourGraph(joined ? nearest(copies.kept, options.neighbours) : near)
  const { coordinates } = embedGraph(graph, most, options.seed)
  return (k) => {
    const first = toUnitLength(
      coordinates.map((row) => row.slice(0, Math.max(2, k))),
      0,
    )
    return places.map((place) => first[joined ? copies.places[place]! : place]!)
  }
}

const isEnough = (points: number, groups: number) => points >= fewPoints && groups < points / 2
