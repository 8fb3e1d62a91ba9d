/**
 * Work space for a chunk of text: whole runs, as cppjieba calls the stretches between separators, some thousand units
 * of them, or one that is longer. Routes do not cross separators. `n` units of text need n + 1 places.
 */
export interface Chunk {
  /** By unit: the character's number, UNKNOWN behind the last. */
  ids: Uint16Array
  /**
   * By unit: the step that the best route takes from here, `number << 9 | length`, below zero (`LONE`) where no word was
   * found for a character.
   */
  steps: Int32Array
  /** Weight of the best route from here to the end of the run; 0 at the end. */
  scores: Float64Array
  capacity: number
}

export const LENGTH_BITS = 9
export const LENGTH_MASK = (1 << LENGTH_BITS) - 1
/** Word numbers stay below this, for the sign beside them says something else. */
export const NUMBER_MASK = (1 << 22) - 1
/** To be put to the number in the step over a character that no word was found for: left to the model of unseen words. */
export const LONE = (1 << 31) | 1

export function makeChunk(capacity: number): Chunk {
  return {
    ids: new Uint16Array(capacity + 1),
    steps: new Int32Array(capacity + 1),
    scores: new Float64Array(capacity + 1),
    capacity,
  }
}

/** The number of a token that nobody has looked up. */
export const NOT_LOOKED_UP = -2
