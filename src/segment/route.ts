import { type Chunk, LENGTH_BITS, LONE } from './chunk.ts'
import { FIRST_SEPARATOR, LABEL_BITS, LABEL_MASK, SEPARATORS, UNKNOWN } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'

/** After the shift by LABEL_BITS: the sign that says whether more follows is not part of a weight. */
export const WEIGHT_MASK = 0x1fff

/**
 * Makes the function that finds the routes of greatest probability through the runs of a chunk of `n` units: for every
 * place, from the last to the first, the best word that begins there. As in cppjieba, additions go from the end to the
 * front, and of two routes that weigh the same the one with the shorter word wins. Linear in `n`, for words are short.
 * The number behind the last character must be UNKNOWN.
 *
 * A function made here once, over arrays that never change, is half as fast again as one that is handed its arrays:
 * V8 then knows where they lie and how long they are, and has registers left for the rest. Make one for a lexicon.
 * It knows so only of arrays that were put into locals before the loop: those that the loop itself takes from the
 * closure are checked and their addresses loaded at every turn. "| 0" and shifts spare the checks for overflow.
 */
export function makeRouter(lexicon: Lexicon, chunk: Chunk): (n: number) => void {
  const { table: lexiconTable, weights: lexiconWeights, characterCount, cellCount } = lexicon
  const { ids: chunkIds, steps: chunkSteps, scores: chunkScores } = chunk
  // Constants of its own: a bundler may make variables of those of other files.
  const separator = FIRST_SEPARATOR
  const separators = SEPARATORS.length
  const labelMask = LABEL_MASK
  const labelBits = LABEL_BITS
  const weightMask = WEIGHT_MASK
  const lengthBits = LENGTH_BITS
  const unknown = UNKNOWN
  const lone = LONE
  return function findRoute(n: number): void {
    const ids = chunkIds
    const steps = chunkSteps
    const scores = chunkScores
    const table = lexiconTable
    const weights = lexiconWeights
    let behind = 0
    let next = unknown
    scores[n] = 0
    for (let i = (n - 1) | 0; i >= 0; i = (i - 1) | 0) {
      const first = ids[i]!
      if ((first - separator) >>> 0 < separators) {
        scores[i] = 0
        behind = 0
        steps[i] = (first << lengthBits) | 1
        next = unknown
        continue
      }
      let best = weights[first]! + behind
      let step = (first << lengthBits) | lone
      let place = (table[first]! + next) | 0
      let cell = table[place]!
      if ((cell & labelMask) === next) {
        for (let j = (i + 2) | 0; ; j = (j + 1) | 0) {
          const weight = (cell >>> labelBits) & weightMask
          if (weight !== 0) {
            const score = scores[j]! + weights[characterCount + weight]!
            if (score > best) {
              best = score
              step = (place << lengthBits) | ((j - i) | 0)
            }
          }
          if (cell >= 0) break
          const id = ids[j]!
          place = (table[(place + cellCount) | 0]! + id) | 0
          cell = table[place]!
          if ((cell & labelMask) !== id) break
        }
      }
      scores[i] = best
      behind = best
      steps[i] = step
      next = first
    }
  }
}
