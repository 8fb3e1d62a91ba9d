import { complementaryError } from './chi-square.ts'
import { exponential, naturalLog } from './elementary.ts'

/** The share of a standard normal distribution below `z`: ½ erfc(−z/√2) (Abramowitz and Stegun 26.2.29). Constant time. */
export function normalBelow(z: number): number {
  const beyond = complementaryError(Math.abs(z) / Math.SQRT2) / 2
  return z > 0 ? 1 - beyond : beyond
}

/** How likely a standard normal value lies as far from 0 as `z`, on either side: the two-sided p-value of a z. */
export function normalTwoSided(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2)
}

/**
 * The `z` below which the share `p` of a standard normal distribution lies, for p between 0 and 1 without the ends: the
 * rational start of Abramowitz and Stegun 26.2.23, good to 5e-4, then Halley's steps on `normalBelow`, each of which
 * triples the digits. Agrees with SciPy's `norm.ppf` to 1e-12. Constant time.
 */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * naturalLog(tail))
  const start =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  // In the lower tail, where no digits are lost to 1.
  let z = -start
  for (let step = 0; step < 3; step++) {
    const off = (normalBelow(z) - tail) * Math.sqrt(2 * Math.PI) * exponential((z * z) / 2)
    z -= off / (1 + (z * off) / 2)
  }
  return p < 0.5 ? z : -z
}
