/**
 * Work space for one run of text, the stretch between two separators; it grows to the longest run and is
 * used again and again. `n` units of text need n + 1 places.
 */
export interface Run {
  /** Characters' numbers, UNKNOWN behind the last. */
  ids: Uint16Array
  /** Weight of the best route from here to the end of the run. */
  scores: Float64Array
  /** The best word from here: `place << 9 | length`; place is its cell, or 0 for a single character. */
  steps: Int32Array
}

export const LENGTH_BITS = 9
export const LENGTH_MASK = (1 << LENGTH_BITS) - 1

export function makeRun(capacity: number): Run {
  return {
    ids: new Uint16Array(capacity + 1),
    scores: new Float64Array(capacity + 1),
    steps: new Int32Array(capacity + 1),
  }
}
