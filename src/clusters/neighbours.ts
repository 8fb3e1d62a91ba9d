import type { SparseRows } from './vectors.ts'

/**
 * Who lies near whom: each point is tied to the `count` others of greatest cosine and to those it is near to in
 * turn, a tie weighing as much as the cosine. Points of length 1, none at the origin. Between equals the earlier
 * point is nearer. O(points² · dimensions).
 *
 * The weights are divided by the roots of both points' sums, which gives the symmetric normalised adjacency
 * D^−½ W D^−½ of spectral clustering; its eigenvalues are at most 1.
 */
export function neighbourGraph(points: readonly number[][], count: number): SparseRows {
  const n = points.length
  const most = Math.min(count, n - 1)
  const { near, cosines } = nearest(points, most)
  const ties = Array.from({ length: n }, () => new Map<number, number>())
  for (let i = 0; i < n; i++) {
    for (let place = 0; place < most; place++) {
      const other = near[i * most + place]!
      const weight = Math.max(cosines[i * most + place]!, leastTie)
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
/** So many points are compared with all others at a time, to stay in the processor's cache. */
const blockSize = 64

interface Nearest {
  /** Row by row, `count` for each point, the nearest first. */
  near: Int32Array
  cosines: Float64Array
}

/** The `count` nearest others of each point by cosine, which for points of length 1 is their product. */
export function nearest(points: readonly number[][], count: number): Nearest {
  const n = points.length
  const width = points[0]?.length ?? 0
  const flat = Float64Array.from(points.flat())
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
  if (count === 0) return { near, cosines }
  for (let block = 0; block < n; block += blockSize) {
    const end = Math.min(n, block + blockSize)
    for (let other = block + 1; other < n; other++) {
      const to = other * width
      for (let i = block; i < Math.min(end, other); i++) {
        const from = i * width
        const sum = product(flat, from, to, width)
        offer(i, other, sum)
        offer(other, i, sum)
      }
    }
  }
  return { near, cosines }
}

/** The product of two points in one array, by four sums side by side, which do not wait for each other. */
function product(flat: Float64Array, from: number, to: number, width: number): number {
  let a = 0
  let b = 0
  let c = 0
  let rest = 0
  let d = 0
  for (; d + 3 < width; d += 4) {
    a += flat[from + d]! * flat[to + d]!
    b += flat[from + d + 1]! * flat[to + d + 1]!
    c += flat[from + d + 2]! * flat[to + d + 2]!
    rest += flat[from + d + 3]! * flat[to + d + 3]!
  }
  for (; d < width; d++) rest += flat[from + d]! * flat[to + d]!
  return a + b + (c + rest)
}
