import { seededRandom } from '../../stats/random.ts'
import { gram, rowsOfDense, turned } from '../algebra/dense.ts'
import { symmetricEigen } from '../algebra/eigen.ts'
import { orthonormal } from '../algebra/orthonormal.ts'
import { copyColumns, floatBytes, holdRows, matrixBytes, panelMemory, panelWidth } from '../algebra/panels.ts'
import type { SparseRows } from '../algebra/vectors.ts'

const spareDimensions = 10
const rounds = 8
const filterDegree = 10
/** How many steps a walk along the ties takes: eigenvalues are taken to this power. */
const walkSteps = 3

export interface Embedding {
  /** Coordinates of each point, `dimensions` of them, those of the greatest eigenvalue first, already weighted. */
  coordinates: number[][]
  eigenvalues: number[]
}

/**
 * The smoothest coordinates over a graph of neighbours: the eigenvectors of greatest eigenvalue of its normalised
 * adjacency (spectral clustering: Ng, Jordan and Weiss 2001), each times its eigenvalue to the third power, as in a
 * diffusion map of three steps (Coifman and Lafon 2006). Points that lie in one dense region come together, whatever
 * its shape; groups found here are of more even density than those of the points themselves.
 *
 * Subspace iteration with a Chebyshev filter (Zhou and others 2006), seeded; several equal eigenvalues, as a graph in
 * pieces has, are found together. O((ties + points · dimensions) · dimensions).
 */
export function embedGraph(graph: SparseRows, dimensions: number, seed: number): Embedding {
  const kept = Math.min(dimensions, graph.rows)
  const width = Math.min(kept + spareDimensions, graph.rows)
  const random = seededRandom(seed)
  const { times, filtered } = productsOf(graph, width)
  let basis: Float64Array = orthonormal(
    Float64Array.from({ length: graph.rows * width }, () => 2 * random.next() - 1),
    width,
  )
  let values: Float64Array = new Float64Array(width)
  for (let round = 0; round < rounds; round++) {
    if (round > 0) basis = orthonormal(filtered(basis, values[width - 1]!), width)
    const found = symmetricEigen(gram(basis, times(basis), width), width)
    values = found.values
    basis = turned(basis, found.vectors, width, width)
  }
  const coordinates = rowsOfDense(basis, width).map((row) =>
    row.slice(0, kept).map((x, d) => {
      const value = Math.max(0, values[d]!)
      let weight = 1
      for (let step = 0; step < walkSteps; step++) weight *= value
      return x * weight
    }),
  )
  return { coordinates, eigenvalues: Array.from(values.subarray(0, kept)) }
}

interface GraphProducts {
  /** graph · basis */
  times(basis: Float64Array): Float64Array
  /** A polynomial of the graph, which damps eigenvalues in [−1, cut] and lifts those above, times the basis. */
  filtered(basis: Float64Array, cut: number): Float64Array
}

/** Products with bases of `width` columns, a panel of them after the other. */
function productsOf(graph: SparseRows, width: number): GraphProducts {
  const { rows, columns } = graph
  const entries = graph.values.length
  const memory = panelMemory(matrixBytes(rows, entries) + 3 * floatBytes(rows * panelWidth))
  const held = holdRows(memory.matrix(rows, columns, entries), graph)
  const [panel, other, third] = [1, 2, 3].map(() => memory.floats(rows * panelWidth)) as Panels
  const inPanels = (basis: Float64Array, take: () => Float64Array) => {
    const product = new Float64Array(basis.length)
    for (let first = 0; first < width; first += panelWidth) {
      panel.fill(0)
      copyColumns(basis, width, first, panel, panelWidth, 0)
      copyColumns(take(), panelWidth, 0, product, width, first)
    }
    return product
  }
  return {
    times: (basis) =>
      inPanels(basis, () => {
        memory.multiply(held, panel, other)
        return other
      }),
    filtered(basis, cut) {
      const upper = Math.min(0.99, Math.max(cut, -0.9))
      const half = (upper + 1) / 2
      const middle = (upper - 1) / 2
      return inPanels(basis, () => {
        let [before, current, next]: Panels = [panel, other, third]
        memory.multiply(held, before, current)
        for (let i = 0; i < current.length; i++) current[i] = (current[i]! - middle * before[i]!) / half
        for (let degree = 2; degree <= filterDegree; degree++) {
          memory.multiply(held, current, next)
          for (let i = 0; i < next.length; i++) {
            next[i] = (2 * (next[i]! - middle * current[i]!)) / half - before[i]!
          }
          ;[before, current, next] = [current, next, before]
        }
        return current
      })
    },
  }
}

type Panels = [Float64Array, Float64Array, Float64Array]
