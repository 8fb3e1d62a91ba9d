import { LABEL_BITS, LABEL_MASK } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { LENGTH_BITS, type Run } from './run.ts'

/**
 * Finds the route of greatest probability through the first `n` units of a run: for every place, from the last
 * to the first, the best word that begins there. As in cppjieba, additions go from the end to the front, and of
 * two routes that weigh the same the one with the shorter word wins. Linear in `n`, for words are short.
 *
 * `run.ids[n]` must be UNKNOWN and `run.scores[n]` 0.
 */
export function findRoute(lexicon: Lexicon, run: Run, n: number): void {
  const { cells, bases, rootBases, rootWeights, weights } = lexicon
  const { ids, scores, steps } = run
  for (let i = n - 1; i >= 0; i--) {
    const first = ids[i]!
    let best = rootWeights[first]! + scores[i + 1]!
    let step = 1
    let base = rootBases[first]!
    for (let j = i + 1; ; j++) {
      const place = base + ids[j]!
      const cell = cells[place]!
      if ((cell & LABEL_MASK) !== ids[j]) break
      const weight = (cell >>> LABEL_BITS) & 0x3fff
      if (weight !== 0) {
        const score = scores[j + 1]! + weights[weight]!
        if (score > best) {
          best = score
          step = (place << LENGTH_BITS) | (j + 1 - i)
        }
      }
      if (cell >= 0) break
      base = bases[place]!
    }
    scores[i] = best
    steps[i] = step
  }
}

/** The same with words of at most `maxChars` characters. */
export function findShortRoute(lexicon: Lexicon, run: Run, n: number, maxChars: number): void {
  const { cells, bases, rootBases, rootWeights, weights } = lexicon
  const { ids, scores, steps } = run
  for (let i = n - 1; i >= 0; i--) {
    let best = rootWeights[ids[i]!]! + scores[i + 1]!
    let step = 1
    let base = rootBases[ids[i]!]!
    for (let j = i + 1; j - i < maxChars; j++) {
      const place = base + ids[j]!
      const cell = cells[place]!
      if ((cell & LABEL_MASK) !== ids[j]) break
      const weight = (cell >>> LABEL_BITS) & 0x3fff
      const score = scores[j + 1]! + weights[weight]!
      if (weight !== 0 && score > best) {
        best = score
        step = (place << LENGTH_BITS) | (j + 1 - i)
      }
      base = bases[place]!
    }
    scores[i] = best
    steps[i] = step
  }
}
