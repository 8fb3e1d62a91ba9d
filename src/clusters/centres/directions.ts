import { TifaError } from '../../error.ts'

/**
 * The weights that lead from features to dimensions, a row of `dimensions` for each feature, as text: signed 16-bit whole
 * numbers, the lower byte first, in base64. The greatest stands for 32,767; only directions matter, so what it was is
 * not kept.
 */
export function writeDirections(weights: ArrayLike<number>): string {
  let greatest = 0
  for (let i = 0; i < weights.length; i++) greatest = Math.max(greatest, Math.abs(weights[i]!))
  const bytes = new Uint8Array(2 * weights.length)
  for (let i = 0; i < weights.length; i++) {
    const whole = greatest === 0 ? 0 : Math.round((weights[i]! / greatest) * 32_767)
    bytes[2 * i] = whole & 255
    bytes[2 * i + 1] = (whole >> 8) & 255
  }
  // A multiple of three bytes has no filling, so pieces can be joined.
  const piece = 3 * 4096
  let text = ''
  for (let i = 0; i < bytes.length; i += piece) {
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + piece)))
  }
  return text
}

/** @throws TifaError for what holds another number of weights, or is no base64 */
export function readDirections(text: string, length: number): Int16Array {
  let bytes: string
  try {
    bytes = atob(text)
  } catch (cause) {
    throw new TifaError('input', 'centres.directions: received what is no base64', { cause })
  }
  if (bytes.length !== 2 * length) {
    throw new TifaError(
      'input',
      `centres.directions: received ${bytes.length / 2} numbers; allowed are ${length}, one for each feature and dimension`,
    )
  }
  const weights = new Int16Array(length)
  for (let i = 0; i < length; i++) weights[i] = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8)
  return weights
}
