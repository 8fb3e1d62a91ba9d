import { embedGraph } from './embedding.ts'
import { neighbourGraph } from './neighbours.ts'
import { mergeSame } from './places.ts'
import { toUnitLength } from './reduce.ts'

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
 * place stay at one place: the graph is that of the different ones. `most` is the largest k that will be asked for.
 */
export function coordinatesOf(
  points: readonly number[][],
  most: number,
  options: CoordinateOptions,
): Coordinates {
  const { different, places } = mergeSame(points)
  if (options.neighbours === 0 || different.length < fewPoints || most >= different.length / 2) {
    return () => points
  }
  const { coordinates } = embedGraph(neighbourGraph(different, options.neighbours), most, options.seed)
  return (k) => {
    const first = toUnitLength(
      coordinates.map((row) => row.slice(0, Math.max(2, k))),
      0,
    )
    return places.map((place) => first[place]!)
  }
}
