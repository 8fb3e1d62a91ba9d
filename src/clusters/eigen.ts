const sweepsAtMost = 60

/**
 * The eigenvalues of a symmetric matrix, largest first, with their eigenvectors as the columns of `vectors`
 * (both matrices row by row in one array). Cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations,
 * section 8.5): exact to rounding, and the same on every machine. Cubic time in `size`; meant for sizes to about 100.
 */
export function symmetricEigen(
  matrix: Float64Array,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  let total = 0
  for (const value of a) total += value * value
  for (let sweep = 0; sweep < sweepsAtMost; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) off += a[p * size + q]! * a[p * size + q]!
    if (off <= total * 1e-30) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => a[j * size + j]! - a[i * size + i]! || i - j,
  )
  const values = new Float64Array(size)
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => {
    values[to] = a[from * size + from]!
    for (let i = 0; i < size; i++) vectors[i * size + to] = v[i * size + from]!
  })
  return { values, vectors }
}

/** Turns the plane of axes p and q so that a[p][q] becomes zero, and turns the basis along. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!
  if (apq === 0) return
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (let i = 0; i < size; i++) {
    const ip = a[i * size + p]!
    const iq = a[i * size + q]!
    a[i * size + p] = cosine * ip - sine * iq
    a[i * size + q] = sine * ip + cosine * iq
  }
  for (let i = 0; i < size; i++) {
    const pi = a[p * size + i]!
    const qi = a[q * size + i]!
    a[p * size + i] = cosine * pi - sine * qi
    a[q * size + i] = sine * pi + cosine * qi
    const vp = v[i * size + p]!
    const vq = v[i * size + q]!
    v[i * size + p] = cosine * vp - sine * vq
    v[i * size + q] = sine * vp + cosine * vq
  }
}
