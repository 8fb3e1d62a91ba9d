import { exponential } from './elementary.ts'
/**
 * How likely a χ² statistic of `x` or more is when nothing but chance is at work: the p-value of G² and χ² tests.
 *
 * The survival function 1 − F(x) of the χ² distribution with `df` degrees of freedom, a whole number:
 * erfc(√(x/2)) for one, e^(−x/2) for two, and from there in steps of two,
 * Q(k+2) = Q(k) + (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1) (Abramowitz and Stegun 26.4.4, 26.4.5, 26.4.8).
 * Relative error below 1e-12 (tested against SciPy's `chi2.sf`); 0 where the value is less than a double
 * can hold. Cost grows with `df`.
 * Not for small expected counts (below about 5), where G² and χ² do not follow the distribution.
 */
export function chiSquareSurvival(x: number, df = 1): number {
  if (!(x > 0)) return 1
  const half = x / 2
  const odd = df % 2 === 1
  let tail = odd ? complementaryError(Math.sqrt(half)) : exponential(-half)
  // The term (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1) for k = 1 or 2, and from each to the next.
  let term = odd ? 2 * Math.sqrt(half / Math.PI) * exponential(-half) : half * exponential(-half)
  for (let k = odd ? 1 : 2; k < df; k += 2) {
    tail += term
    term *= half / (k / 2 + 1)
  }
  return tail
}

/**
 * erfc(z) = 1 − erf(z) for z ≥ 0, the share of a normal distribution that lies further out than z√2
 * on both sides. Below 1 by the series erf(z) = 2/√π e^(−z²) Σ 2ⁿ z^(2n+1) / (2n+1)!!, whose terms are all
 * positive; from 1 on by the continued fraction of erfc (Abramowitz and Stegun 7.1.6 and 7.1.14),
 * so that no digits are lost where the result is small.
 */
export function complementaryError(z: number): number {
  return z < 1 ? 1 - errorBySeries(z) : complementByFraction(z)
}

function errorBySeries(z: number): number {
  let term = z
  let sum = z
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * z * z) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * exponential(-z * z) * sum
}

/**
 * √π e^(z²) erfc(z) = 1/(z + (1/2)/(z + 1/(z + (3/2)/(z + …)))), from the inside out. The further out z is,
 * the fewer levels matter: 20 + 260/z² leave an error below that of a double.
 */
function complementByFraction(z: number): number {
  let value = z
  for (let n = Math.ceil(20 + 260 / (z * z)); n > 0; n--) value = z + n / 2 / value
  return exponential(-z * z) / (Math.sqrt(Math.PI) * value)
}
