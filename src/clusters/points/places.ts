/** Coordinates that differ by less than a thousand-millionth differ by rounding only. */
const samePlace = 1e9

/** The different points, and for each point which of them it is. Stops at `enough` different ones. Linear. */
export function mergeSame(
  points: readonly number[][],
  enough = Number.POSITIVE_INFINITY,
): { different: number[][]; places: number[] } {
  const different: number[][] = []
  const placesBySum = new Map<number, number[]>()
  const places: number[] = []
  for (const point of points) {
    if (different.length >= enough) break
    const sum = weightedSum(point)
    let candidates = placesBySum.get(sum)
    if (candidates === undefined) {
      candidates = []
      placesBySum.set(sum, candidates)
    }
    let place = candidates.find((candidate) => isSame(different[candidate]!, point))
    if (place === undefined) {
      place = different.push(point) - 1
      candidates.push(place)
    }
    places.push(place)
  }
  return { different, places }
}

/** How many points are different from each other, but no more than `enough` are looked for. */
export const countDistinct = (points: readonly number[][], enough?: number): number =>
  mergeSame(points, enough).different.length

/** The same for points at one place, and hardly ever for others. */
function weightedSum(point: readonly number[]): number {
  let sum = 0
  for (let d = 0; d < point.length; d++) sum += Math.round(point[d]! * samePlace) * (2 * d + 1)
  return sum
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  for (let d = 0; d < a.length; d++) {
    if (Math.round(a[d]! * samePlace) !== Math.round(b[d]! * samePlace)) return false
  }
  return true
}
