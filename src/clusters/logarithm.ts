const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
/** Coefficients of the series of Remez for (ln(1 + f) − f + f²/2) in s², where s = f / (2 + f). */
const series = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const
const bits = new DataView(new ArrayBuffer(8))

/**
 * The natural logarithm of a normal number > 0, by additions, multiplications and divisions alone, which every
 * machine rounds alike: `Math.log` may differ in the last digit from engine to engine, and clusters with it. The
 * method and error, below one unit in the last place, are those of fdlibm's e_log.c (Sun Microsystems 1993).
 */
export function naturalLog(x: number): number {
  bits.setFloat64(0, x)
  const high = bits.getUint32(0)
  let exponent = (high >>> 20) - 1023
  const fraction = high & 0xfffff
  // The mantissa is taken between √½ and √2, so that the series is short.
  const up = (fraction + 0x95f64) & 0x100000
  bits.setUint32(0, fraction | (up ^ 0x3ff00000))
  exponent += up >>> 20
  const f = bits.getFloat64(0) - 1
  const s = f / (2 + f)
  const z = s * s
  let sum = 0
  for (let i = series.length - 1; i >= 0; i--) sum = (sum + series[i]!) * z
  const half = 0.5 * f * f
  return exponent * ln2High - (half - (s * (half + sum) + exponent * ln2Low) - f)
}
