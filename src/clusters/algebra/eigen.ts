const stepsAtMost = 60
/** Squares below this share of all together, or below the least that still has all its digits, count as zero. */
const noShare = 1e-32
const noSquare = 1e-290

/**
 * The eigenvalues of a symmetric matrix, largest first, with their eigenvectors as the columns of `vectors`
 * (both matrices row by row in one array). Householder's reflections to three diagonals, then QL steps with implicit
 * shifts (tred2 and imtql2: Wilkinson and Reinsch, Handbook for Automatic Computation II, 1971): exact to rounding, and
 * the same on every machine. Cubic time in `size`; meant for sizes to some hundreds.
 */
export function symmetricEigen(
  matrix: Float64Array,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const { rows, diagonal, beside } = tridiagonal(matrix, size)
  diagonalise(rows, diagonal, beside)
  const order = Array.from({ length: size }, (_, i) => i)
  order.sort((i, j) => diagonal[j]! - diagonal[i]! || i - j)
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => {
    for (let i = 0; i < size; i++) vectors[i * size + to] = rows[from * size + i]!
  })
  return { values: Float64Array.from(order, (from) => diagonal[from]!), vectors }
}

interface Tridiagonal {
  /** An orthogonal matrix Q, row by row, such that Q · matrix · Qᵀ has three diagonals and zeros elsewhere. */
  rows: Float64Array
  diagonal: Float64Array
  /** What stands beside the diagonal: place i between its i and i + 1; 0 in the last place. */
  beside: Float64Array
}

/** From the last row upwards, a reflection of what is left of the diagonal leaves only the nearest of it. */
function tridiagonal(matrix: Float64Array, size: number): Tridiagonal {
  const a = matrix.slice()
  const beside = new Float64Array(size)
  const halfSquares = new Float64Array(size)
  const image = new Float64Array(size)
  const negligible = Math.max(noSquare, product(a, 0, a, 0, a.length) * noShare)
  for (let i = size - 1; i > 0; i--) {
    const u = i * size
    const nearest = a[u + i - 1]!
    const others = product(a, u, a, u, i - 1)
    beside[i - 1] = nearest
    if (others <= negligible) continue
    // u = row − end · (0, …, 0, 1), and the reflection is I − u uᵀ / h with h = uᵀu / 2.
    const end = Math.sqrt(others + nearest * nearest) * (nearest > 0 ? -1 : 1)
    beside[i - 1] = end
    a[u + i - 1] = nearest - end
    const h = (others + (nearest - end) * (nearest - end)) / 2
    halfSquares[i] = h
    for (let j = 0; j < i; j++) image[j] = product(a, j * size, a, u, i) / h
    const share = product(image, 0, a, u, i) / (2 * h)
    for (let j = 0; j < i; j++) image[j]! -= share * a[u + j]!
    for (let j = 0; j < i; j++) {
      const byU = a[u + j]!
      const byImage = image[j]!
      for (let k = 0; k < i; k++) a[j * size + k]! -= byU * image[k]! + byImage * a[u + k]!
    }
  }
  return { rows: reflections(a, halfSquares, size), diagonal: diagonalOf(a, size), beside }
}

/** The product of all reflections, of which row i of `a` holds the one of row i. */
function reflections(a: Float64Array, halfSquares: Float64Array, size: number): Float64Array {
  const rows = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    rows[i * size + i] = 1
    if (halfSquares[i] === 0) continue
    for (let j = 0; j < i; j++) {
      const factor = product(rows, j * size, a, i * size, i) / halfSquares[i]!
      for (let k = 0; k < i; k++) rows[j * size + k]! -= factor * a[i * size + k]!
    }
  }
  return rows
}

/** Makes what stands beside the diagonal vanish, and turns the rows along. */
function diagonalise(rows: Float64Array, diagonal: Float64Array, beside: Float64Array): void {
  const size = diagonal.length
  let scale = 0
  for (let i = 0; i < size; i++) scale = Math.max(scale, Math.abs(diagonal[i]!) + Math.abs(beside[i]!))
  const nothing = scale * Number.EPSILON
  for (let first = 0; first < size; first++) {
    for (let step = 0; step < stepsAtMost; step++) {
      let last = first
      while (last < size - 1 && Math.abs(beside[last]!) > nothing) last++
      if (last === first) break
      qlStep(rows, diagonal, beside, first, last)
    }
  }
}

/** One step on the block from `first` to `last`, shifted by an eigenvalue of its upper corner. */
function qlStep(
  rows: Float64Array,
  diagonal: Float64Array,
  beside: Float64Array,
  first: number,
  last: number,
): void {
  const size = diagonal.length
  const slope = (diagonal[first + 1]! - diagonal[first]!) / (2 * beside[first]!)
  const root = Math.sqrt(slope * slope + 1)
  let chased = diagonal[last]! - diagonal[first]! + beside[first]! / (slope + (slope < 0 ? -root : root))
  let sine = 1
  let cosine = 1
  let moved = 0
  for (let i = last - 1; i >= first; i--) {
    const f = sine * beside[i]!
    const b = cosine * beside[i]!
    const length = Math.sqrt(f * f + chased * chased)
    beside[i + 1] = length
    if (length === 0) {
      diagonal[i + 1]! -= moved
      beside[last] = 0
      return
    }
    sine = f / length
    cosine = chased / length
    const before = diagonal[i + 1]! - moved
    const r = (diagonal[i]! - before) * sine + 2 * cosine * b
    moved = sine * r
    diagonal[i + 1] = before + moved
    chased = cosine * r - b
    turn(rows, i * size, (i + 1) * size, size, sine, cosine)
  }
  diagonal[first]! -= moved
  beside[first] = chased
  beside[last] = 0
}

function turn(rows: Float64Array, a: number, b: number, size: number, sine: number, cosine: number): void {
  for (let k = 0; k < size; k++) {
    const x = rows[a + k]!
    const y = rows[b + k]!
    rows[b + k] = sine * x + cosine * y
    rows[a + k] = cosine * x - sine * y
  }
}

/** The product of two stretches, summed in four strands. */
function product(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  let i = 0
  for (; i + 3 < length; i += 4) {
    first += a[fromA + i]! * b[fromB + i]!
    second += a[fromA + i + 1]! * b[fromB + i + 1]!
    third += a[fromA + i + 2]! * b[fromB + i + 2]!
    fourth += a[fromA + i + 3]! * b[fromB + i + 3]!
  }
  for (; i < length; i++) first += a[fromA + i]! * b[fromB + i]!
  return first + second + (third + fourth)
}

const diagonalOf = (a: Float64Array, size: number) =>
  Float64Array.from({ length: size }, (_, i) => a[i * size + i]!)
