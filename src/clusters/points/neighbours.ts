import { floatBytes, fullMatrix, matrixBytes, panelMemory, panelWidth } from '../algebra/panels.ts'
import type { SparseRows } from '../algebra/vectors.ts'

/**
 * Who lies near whom: each point is tied to the others of greatest cosine (`nearest`) and to those it is near to in
 * turn, a tie weighing as much as the cosine.
 *
 * The weights are divided by the roots of both points' sums, which gives the symmetric normalised adjacency
 * D^−½ W D^−½ of spectral clustering; its eigenvalues are at most 1.
 */
export function neighbourGraph({ near, cosines, count }: Neighbours): SparseRows {
  const n = near.length / count
  const ties = Array.from({ length: n }, () => new Map<number, number>())
  for (let i = 0; i < n; i++) {
    for (let place = 0; place < count; place++) {
      const other = near[i * count + place]!
      const weight = Math.max(cosines[i * count + place]!, leastTie)
      ties[i]!.set(other, weight)
      ties[other]!.set(i, weight)
    }
  }
  const roots = ties.map((row) => {
    let sum = 0
    for (const weight of row.values()) sum += weight
    return Math.sqrt(sum)
  })
  const starts = new Uint32Array(n + 1)
  ties.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.size
  })
  const indices = new Uint32Array(starts[n]!)
  const values = new Float64Array(starts[n]!)
  ties.forEach((row, i) => {
    let at = starts[i]!
    for (const [other, weight] of row) {
      indices[at] = other
      values[at++] = weight / (roots[i]! * roots[other]!)
    }
  })
  return { rows: n, columns: n, starts, indices, values }
}

/** Neighbours at a right angle or beyond hold together by this much, so that no point falls out of the graph. */
const leastTie = 1e-3

export interface Neighbours {
  /** How many of each point, at most all others. */
  count: number
  /** Row by row, `count` for each point, the nearest first. */
  near: Int32Array
  cosines: Float64Array
}

/**
 * The `most` nearest others of each point by cosine, which for points of length 1 is their product; fewer where there
 * are not so many. None at the origin. Between equals the earlier point is nearer. O(points² · dimensions).
 */
export function nearest(points: readonly number[][], most: number): Neighbours {
  const n = points.length
  const count = Math.max(0, Math.min(most, n - 1))
  const width = points[0]?.length ?? 0
  const near = new Int32Array(n * count).fill(-1)
  const cosines = new Float64Array(n * count).fill(Number.NEGATIVE_INFINITY)
  const offer = (i: number, other: number, cosine: number) => {
    const first = i * count
    let place = first + count - 1
    if (!(cosine > cosines[place]!)) return
    for (; place > first && cosine > cosines[place - 1]!; place--) {
      cosines[place] = cosines[place - 1]!
      near[place] = near[place - 1]!
    }
    cosines[place] = cosine
    near[place] = other
  }
  if (count === 0) return { count, near, cosines }
  const memory = panelMemory(
    matrixBytes(n, n * width) + floatBytes(width * panelWidth) + floatBytes(n * panelWidth),
  )
  const rows = fullMatrix(memory, n, width)
  points.forEach((point, i) => {
    rows.values.set(point, i * width)
  })
  const panel = memory.floats(width * panelWidth)
  const products = memory.floats(n * panelWidth)
  for (let first = 0; first < n; first += panelWidth) {
    const abreast = Math.min(panelWidth, n - first)
    for (let j = 0; j < abreast; j++) {
      for (let d = 0; d < width; d++) panel[d * panelWidth + j] = points[first + j]![d]!
    }
    const rest = { ...rows, rows: n - first, starts: rows.starts.subarray(first) }
    memory.multiply(rest, panel, products)
    for (let other = first + 1; other < n; other++) {
      const last = Math.min(abreast, other - first)
      for (let j = 0; j < last; j++) {
        const cosine = products[(other - first) * panelWidth + j]!
        offer(first + j, other, cosine)
        offer(other, first + j, cosine)
      }
    }
  }
  return { count, near, cosines }
}
