import { type Chunk, LENGTH_BITS, LONE } from './chunk.ts'
import { FIRST_SEPARATOR, INSIDE, LABEL_BITS, LABEL_MASK, SEPARATORS, UNKNOWN } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { charactersIn, findMatches, type Matches } from './matches.ts'
import { WEIGHT_MASK } from './route.ts'
import type { UserWords } from './user-words.ts'

/** What the plain route does not know of. */
export interface RouteOptions {
  user: UserWords | undefined
  /** The text that the chunk lies in, from `offset`: user words are compared with it, for they may hold any character. */
  text: string
  offset: number
  /** No word is longer than this, in characters. */
  maxChars: number
  /** Work space. */
  matches: Matches
}

/** `findRoute` with user words and a greatest length. A second copy of its loop, so that the first stays lean. */
export function findRouteWith(lexicon: Lexicon, chunk: Chunk, n: number, options: RouteOptions): void {
  const { table, weights, characterCount, cellCount } = lexicon
  const { ids, steps, scores } = chunk
  const { user, text, offset, maxChars } = options
  let next = UNKNOWN
  scores[n] = 0
  for (let i = n - 1; i >= 0; i--) {
    const first = ids[i]!
    if ((first - FIRST_SEPARATOR) >>> 0 < SEPARATORS.length) {
      scores[i] = 0
      steps[i] = (first << LENGTH_BITS) | 1
      next = UNKNOWN
      continue
    }
    if (user?.beginsWith(text.charCodeAt(offset + i))) {
      stepWithUserWords(lexicon, chunk, n, i, user, options)
      next = first
      continue
    }
    let best = weights[first]! + scores[i + 1]!
    let step = first === INSIDE ? separatorAlone(lexicon, text, offset + i) : (first << LENGTH_BITS) | LONE
    let place = table[first]! + next
    let cell = table[place]!
    if ((cell & LABEL_MASK) === next) {
      for (let j = i + 2; j - i <= maxChars; j++) {
        const weight = (cell >>> LABEL_BITS) & WEIGHT_MASK
        if (weight !== 0) {
          const score = scores[j]! + weights[characterCount + weight]!
          if (score > best) {
            best = score
            step = (place << LENGTH_BITS) | (j - i)
          }
        }
        if (cell >= 0) break
        const id = ids[j]!
        place = table[place + cellCount]! + id
        cell = table[place]!
        if ((cell & LABEL_MASK) !== id) break
      }
    }
    scores[i] = best
    steps[i] = step
    next = first
  }
}

function stepWithUserWords(
  lexicon: Lexicon,
  chunk: Chunk,
  n: number,
  i: number,
  user: UserWords,
  { text, offset, maxChars, matches }: RouteOptions,
): void {
  const { ids, steps, scores } = chunk
  findMatches(lexicon, user, chunk, n, i, text, offset, matches)
  const first = ids[i]!
  let best = lexicon.weights[first]! + scores[i + 1]!
  let step = first === INSIDE ? separatorAlone(lexicon, text, offset + i) : (first << LENGTH_BITS) | LONE
  for (let k = 0; k < matches.count; k++) {
    const length = matches.lengths[k]!
    if (length > maxChars && charactersIn(ids, i, length) > maxChars) break
    const score = scores[i + length]! + matches.weights[k]!
    // A user word of one unit takes the place of the character itself.
    if (score > best || length === 1) {
      best = score
      step = (matches.numbers[k]! << LENGTH_BITS) | length
    }
  }
  scores[i] = best
  steps[i] = step
}

/** The step over a separator in a user word that is not taken: it is not lone, for the model of unseen words must not see it. */
function separatorAlone(lexicon: Lexicon, text: string, at: number): number {
  return (lexicon.numbers[text.charCodeAt(at)]! << LENGTH_BITS) | 1
}
