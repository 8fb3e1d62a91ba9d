/**
 * Sets that are asked about places of a text: no string is made of what stands there, which takes longer than the look
 * itself.
 */

/** Makes a function that says whether a code unit is one of `chars` (NaN, behind the end of a text, is none). */
export function unitSet(chars: string): (code: number) => boolean {
  const bits = new Int32Array(65536 >>> 5)
  for (let i = 0; i < chars.length; i++) bits[chars.charCodeAt(i) >>> 5]! |= 1 << chars.charCodeAt(i)
  return (code) => ((bits[code >>> 5]! >>> code) & 1) === 1
}

/** Makes a function that says whether two code units, as at `text[at]`, are one of `words`, all of two units. */
export function pairSet(words: Iterable<string>): (text: string, at: number) => boolean {
  const keys = [...words].map((word) => keyAt(word, 0))
  const shift = 32 - Math.ceil(Math.log2(4 * keys.length + 4))
  const slots = new Int32Array(2 ** (32 - shift))
  const mask = slots.length - 1
  const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> shift
  for (const key of keys) {
    let slot = slotOf(key)
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask
    slots[slot] = key
  }
  return (text, at) => {
    const key = keyAt(text, at)
    let slot = slotOf(key)
    while (slots[slot] !== 0) {
      if (slots[slot] === key) return true
      slot = (slot + 1) & mask
    }
    return false
  }
}

/** Two units as one number. */
const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
