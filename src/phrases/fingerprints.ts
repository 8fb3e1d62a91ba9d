/** Characters that may be compared, without marks and blanks, of many texts in one row. */
export interface BareTexts {
  codes: Uint16Array
  /** The offset of each character in its own text. */
  offsets: Int32Array
  /** Where each text begins in the row; one more at the end. */
  begins: Int32Array
}

const isCompared = /[\p{L}\p{N}\p{M}]/u

/** Leaves letters and digits of each text, so that other marks or line breaks hide no loan. Linear time. */
export function bareTexts(texts: readonly string[]): BareTexts {
  const most = texts.reduce((sum, text) => sum + text.length, 0)
  const codes = new Uint16Array(most)
  const offsets = new Int32Array(most)
  const begins = new Int32Array(texts.length + 1)
  const compared = new Int8Array(65536)
  let at = 0
  texts.forEach((text, i) => {
    begins[i] = at
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset)
      if (compared[code] === 0) {
        const surrogate = code >= 0xd800 && code <= 0xdfff
        compared[code] = surrogate || isCompared.test(String.fromCharCode(code)) ? 1 : -1
      }
      if (compared[code]! < 0) continue
      codes[at] = code
      offsets[at++] = offset
    }
  })
  begins[texts.length] = at
  return { codes: codes.subarray(0, at), offsets: offsets.subarray(0, at), begins }
}

/** The number that each character raises the hash by; odd, so that nothing is lost by taking it modulo 2³². */
const base = 0x01000193

/**
 * Picks fingerprints by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
 * fingerprinting", 2003): of every `window` neighbouring strings of `size` characters the one of least hash, the last of
 * equal ones. Two stretches that share `size + window − 1` characters share a fingerprint. Calls `visit` with the hash and
 * the place where the string begins, in order. Linear time.
 */
export function winnow(
  codes: Uint16Array,
  begin: number,
  end: number,
  { size, window }: { size: number; window: number },
  visit: (hash: number, place: number) => void,
): void {
  const count = end - begin - size + 1
  if (count <= 0) return
  let highest = 1
  for (let i = 1; i < size; i++) highest = Math.imul(highest, base)
  const hashes = new Uint32Array(count)
  let hash = 0
  for (let i = begin; i < end; i++) {
    if (i - begin >= size) hash = (hash - Math.imul(codes[i - size]!, highest)) | 0
    hash = (Math.imul(hash, base) + codes[i]!) | 0
    // A last mixing, or the least hashes would all end in the least characters.
    if (i - begin >= size - 1) hashes[i - begin - size + 1] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  }
  // Places of falling age and rising hash: the front is the least of the window.
  const queue = new Int32Array(count)
  let front = 0
  let back = 0
  let last = -1
  for (let i = 0; i < count; i++) {
    while (back > front && hashes[queue[back - 1]!]! >= hashes[i]!) back--
    queue[back++] = i
    if (queue[front]! <= i - window) front++
    if (i < Math.min(window, count) - 1) continue
    if (queue[front] !== last) {
      last = queue[front]!
      visit(hashes[last]!, begin + last)
    }
  }
}
