/**
 * Two 32-bit sums that every bit of every word goes into; made to find damage, not malice.
 * Both parts' bytes must be whole 32-bit words and begin at a multiple of 4.
 */
export function checksum(...parts: Uint8Array[]): [low: number, high: number] {
  let a = 0x811c9dc5 | 0
  let b = 0x9e3779b9 | 0
  for (const part of parts) {
    const words = new Uint32Array(part.buffer, part.byteOffset, part.byteLength >> 2)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      a = Math.imul(a ^ word, 0x01000193)
      b = (Math.imul((b << 13) | (b >>> 19), 5) + word) | 0
    }
  }
  return [a >>> 0, b >>> 0]
}
