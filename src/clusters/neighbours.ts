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
  const flat = new Float64Array((n + abreast) * width)
  points.forEach((point, i) => {
    flat.set(point, i * width)
  })
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
  const sums = new Float64Array(abreast)
  for (let block = 0; block < n; block += blockSize) {
    const end = Math.min(n, block + blockSize)
    for (let other = block + 1; other < n; other++) {
      const last = Math.min(end, other)
      for (let i = block; i < last; i += abreast) {
        products(flat, i * width, other * width, width, sums)
        for (let place = 0; place < abreast && i + place < last; place++) {
          const sum = sums[place]!
          offer(i + place, other, sum)
          offer(other, i + place, sum)
        }
      }
    }
  }
  return { near, cosines }
}

/** So many points are multiplied with another at once, which reads the other once for all of them. */
const abreast = 4

/** The products of the points that begin at `from` with the one at `to`; one beyond the last is undefined there. */
function products(flat: Float64Array, from: number, to: number, width: number, sums: Float64Array): void {
  const [second, third, fourth] = [from + width, from + 2 * width, from + 3 * width]
  let a = 0
  let b = 0
  let c = 0
  let e = 0
  for (let d = 0; d < width; d++) {
    const x = flat[to + d]!
    a += flat[from + d]! * x
    b += flat[second + d]! * x
    c += flat[third + d]! * x
    e += flat[fourth + d]! * x
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = e
}
