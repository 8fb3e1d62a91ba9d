/**
 * The suffixes of a text in order, read no deeper than `depth` characters and never past a boundary: what all repeated
 * strings up to that length can be read off from in one pass.
 */
export interface Suffixes {
  /** Where each suffix begins, in the order of the characters that follow. */
  order: Int32Array
  /** How many characters each suffix shares with the one before it; one cell more than `order`, the last 0. */
  shared: Uint8Array
  /** How many characters may be read from each place on, at most `depth`. */
  reach: Uint8Array
}

/**
 * Sorts the suffixes of `codes`, in which 0 is a boundary, by their first `depth` units (1 to 255): `depth` counting
 * sorts from the last unit to the first, each stable. Time depth × n whatever the text is, memory about 10 bytes a unit;
 * for the short depths of words that is less work than a full suffix array.
 */
export function sortSuffixes(codes: Uint16Array, depth: number): Suffixes {
  const n = codes.length
  const reach = new Uint8Array(n)
  let count = 0
  let largest = 0
  for (let i = n - 1, left = 0; i >= 0; i--) {
    left = codes[i] === 0 ? 0 : Math.min(depth, left + 1)
    reach[i] = left
    if (left > 0) count++
    if (codes[i]! > largest) largest = codes[i]!
  }
  let order = new Int32Array(count)
  for (let i = 0, at = 0; i < n; i++) if (reach[i]! > 0) order[at++] = i
  let next = new Int32Array(count)
  const begins = new Int32Array(largest + 2)
  for (let k = depth - 1; k >= 0; k--) {
    begins.fill(0)
    for (let i = 0; i < n; i++) if (reach[i]! > 0) begins[(k < reach[i]! ? codes[i + k]! : 0) + 1]!++
    for (let c = 1; c < begins.length; c++) begins[c]! += begins[c - 1]!
    for (let i = 0; i < count; i++) {
      const place = order[i]!
      next[begins[k < reach[place]! ? codes[place + k]! : 0]!++] = place
    }
    const sorted = next
    next = order
    order = sorted
  }
  const shared = new Uint8Array(count + 1)
  for (let i = 1; i < count; i++) {
    const a = order[i - 1]!
    const b = order[i]!
    const most = Math.min(reach[a]!, reach[b]!)
    let length = 0
    while (length < most && codes[a + length] === codes[b + length]) length++
    shared[i] = length
  }
  return { order, shared, reach }
}

/**
 * Calls `visit` once for every string of at least two places that cannot be read on to the right in one way only: with
 * its length and with the stretch [from, to) of `order` that holds its places. Inner strings come before the shorter
 * ones that they extend. Linear time.
 */
export function visitRepeats(
  { order, shared }: Suffixes,
  visit: (length: number, from: number, to: number) => void,
): void {
  const lengths: number[] = [0]
  const begins: number[] = [0]
  for (let i = 1; i <= order.length; i++) {
    const length = shared[i]!
    let begin = i - 1
    while (length < lengths.at(-1)!) {
      begin = begins.pop()!
      visit(lengths.pop()!, begin, i)
    }
    if (length > lengths.at(-1)!) {
      lengths.push(length)
      begins.push(begin)
    }
  }
}
