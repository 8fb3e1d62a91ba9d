/*
 * Logarithms and the exponential by additions, multiplications and divisions alone, which every machine rounds alike.
 * `Math.log`, `Math.exp` and their kin may differ in the last digit from engine to engine and from version to version,
 * and the bytes of a result with them. Methods and errors, below one unit in the last place, are those of fdlibm's
 * e_log.c and e_exp.c (Sun Microsystems 1993).
 */

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const bits = new DataView(new ArrayBuffer(8))

/** Coefficients of the series of Remez for (ln(1 + f) − f + f²/2) in s², where s = f / (2 + f). */
const logSeries = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const
/** Coefficients of the series of Remez for x − x²/6 + x⁴/360 … in the exponential of a small x. */
const expSeries = [
  0.16666666666666602, -2.7777777777015593e-3, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
] as const

/** x = mantissa · 2^exponent, the mantissa between √½ and √2, so that series stay short. */
function split(x: number): { mantissa: number; exponent: number } {
  // Subnormal numbers are brought into the normal range first: 2⁵⁴ is exact.
  const subnormal = x < 2.2250738585072014e-308
  bits.setFloat64(0, subnormal ? x * 18014398509481984 : x)
  const high = bits.getUint32(0)
  const fraction = high & 0xfffff
  const up = (fraction + 0x95f64) & 0x100000
  bits.setUint32(0, fraction | (up ^ 0x3ff00000))
  return { mantissa: bits.getFloat64(0), exponent: (high >>> 20) - 1023 + (up >>> 20) - (subnormal ? 54 : 0) }
}

/** What a logarithm gives where it is no finite number; undefined for every other x. */
function edge(x: number): number | undefined {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return undefined
  if (x === 0) return Number.NEGATIVE_INFINITY
  return x === Number.POSITIVE_INFINITY ? x : Number.NaN
}

/** The natural logarithm; −∞ of 0, NaN of what is below. */
export function naturalLog(x: number): number {
  const special = edge(x)
  if (special !== undefined) return special
  const { mantissa, exponent } = split(x)
  const f = mantissa - 1
  const s = f / (2 + f)
  const z = s * s
  let sum = 0
  for (let i = logSeries.length - 1; i >= 0; i--) sum = (sum + logSeries[i]!) * z
  const half = 0.5 * f * f
  return exponent * ln2High - (half - (s * (half + sum) + exponent * ln2Low) - f)
}

/** The logarithm to base 2, exact for powers of 2. */
export function logToBase2(x: number): number {
  const special = edge(x)
  if (special !== undefined) return special
  const { mantissa, exponent } = split(x)
  return exponent + naturalLog(mantissa) / Math.LN2
}

/** ln(1 + x), right to the last digits for x near 0 (Hewlett-Packard 1982: the error of 1 + x cancels). */
export function logOf1Plus(x: number): number {
  const sum = 1 + x
  if (sum === 1) return x
  return sum === Number.POSITIVE_INFINITY ? sum : naturalLog(sum) * (x / (sum - 1))
}

/** e to the power of x; 0 below −745.13, ∞ above 709.78. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const power = Math.abs(x) > 0.5 * Math.LN2 ? Math.floor(x * Math.LOG2E + 0.5) : 0
  const high = x - power * ln2High
  const low = power * ln2Low
  const rest = high - low
  const square = rest * rest
  let sum = 0
  for (let i = expSeries.length - 1; i >= 0; i--) sum = square * (expSeries[i]! + sum)
  const c = rest - sum
  const y = 1 - (low - (rest * c) / (2 - c) - high)
  if (power >= -1021) return power > 1023 ? y * 2 * powerOf2(power - 1) : y * powerOf2(power)
  return y * powerOf2(power + 1000) * powerOf2(-1000)
}

/** 2 to a whole power from −1022 to 1023, by its bits. */
function powerOf2(power: number): number {
  bits.setUint32(0, (power + 1023) << 20)
  bits.setUint32(4, 0)
  return bits.getFloat64(0)
}
