import { logToBase2 } from './elementary.ts'
/**
 * How different two profiles are, 0 (same shares) to 1 (nothing in common): the square root of the Jensen–Shannon
 * divergence in bits, a metric. With p and q the shares and m their mean: JSD = ½ Σ p log₂(p/m) + ½ Σ q log₂(q/m).
 * Lin, IEEE Transactions on Information Theory 37, 1991; the root is a metric by Endres and Schindelin, the same 49, 2003;
 * SciPy's `jensenshannon(p, q, base=2)`. For counts of several kinds of thing in two places; length does not matter. With
 * few counts two samples of one text differ too, so distances between short units are mostly noise. `null` where a
 * profile is empty. Linear time. `a` and `b` hold counts of zero and more, of the same things in the same order.
 */
export function jensenShannonDistance(a: readonly number[], b: readonly number[]): number | null {
  const wholeA = sum(a)
  const wholeB = sum(b)
  if (!(wholeA > 0 && wholeB > 0)) return null
  let divergence = 0
  a.forEach((count, i) => {
    const p = count / wholeA
    const q = b[i]! / wholeB
    const middle = (p + q) / 2
    if (p > 0) divergence += (p / 2) * logToBase2(p / middle)
    if (q > 0) divergence += (q / 2) * logToBase2(q / middle)
  })
  return Math.sqrt(Math.min(1, Math.max(0, divergence)))
}

/**
 * How different two profiles point, 0 (same direction) to 1 (nothing in common, for counts): 1 − cosine of the angle
 * between them, 1 − Σ ab / (√Σ a² √Σ b²). Salton and McGill 1983; SciPy's `cosine`. Length of text does not matter. The
 * few most frequent things decide nearly alone; `jensenShannonDistance` hears the rarer ones. `null` where a profile is
 * empty. Linear time.
 */
export function cosineDistance(a: readonly number[], b: readonly number[]): number | null {
  // Divided by the largest first, so that squares can neither overflow nor vanish.
  const scaleA = Math.max(0, ...a)
  const scaleB = Math.max(0, ...b)
  if (!(scaleA > 0 && scaleB > 0)) return null
  let product = 0
  let squareA = 0
  let squareB = 0
  a.forEach((value, i) => {
    const x = value / scaleA
    const y = b[i]! / scaleB
    product += x * y
    squareA += x * x
    squareB += y * y
  })
  return Math.min(1, Math.max(0, 1 - product / Math.sqrt(squareA * squareB)))
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}
