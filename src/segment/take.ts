import { type Chunk, LENGTH_BITS, LENGTH_MASK, NUMBER_MASK } from './chunk.ts'
import { TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { type CutUnseen, makeUnseenCutter } from './unseen.ts'

/** How the routes through a chunk become tokens. */
export interface Taker {
  /** The routes' words as they are. Arguments and answer as for `CutUnseen`, for the first `n` units. */
  take(n: number, ends: Uint32Array, numbers: Int32Array, count: number, offset: number): number
  /** The routes' words, stretches of single characters cut again as unseen words. */
  takeWithUnseen(n: number, ends: Uint32Array, numbers: Int32Array, count: number, offset: number): number
}

/** Like `makeRouter`, to be made once. */
export function makeTaker(lexicon: Lexicon, chunk: Chunk): Taker {
  const { ids: chunkIds, steps: chunkSteps } = chunk
  const cutUnseen: CutUnseen = makeUnseenCutter(lexicon, chunkIds)
  // Constants of its own: a bundler may make variables of those of other files.
  const lengthMask = LENGTH_MASK
  const lengthBits = LENGTH_BITS
  const numberMask = NUMBER_MASK
  const tail = TAIL

  function take(n: number, ends: Uint32Array, numbers: Int32Array, count: number, offset: number): number {
    const ids = chunkIds
    const steps = chunkSteps
    let out = count
    for (let i = 0; i < n; ) {
      const step = steps[i]!
      numbers[out] = (step >>> lengthBits) & numberMask
      i += step & lengthMask
      if (ids[i] === tail) i++
      ends[out++] = i + offset
    }
    return out
  }

  function takeWithUnseen(
    n: number,
    ends: Uint32Array,
    numbers: Int32Array,
    count: number,
    offset: number,
  ): number {
    const steps = chunkSteps
    let out = count
    let last = 0
    for (let i = 0; i < n; ) {
      const step = steps[i]!
      // A lone character is a token like others until a second follows: no branch that is hard to foresee.
      if ((step & last) < 0) {
        const from = i - 1
        // Behind the last unit lies the step of an earlier chunk, so `n` decides.
        do i++
        while (i < n && steps[i]! < 0)
        out = cutUnseen(from, i, ends, numbers, out - 1, offset)
        last = 0
        continue
      }
      numbers[out] = (step >>> lengthBits) & numberMask
      i += step & lengthMask
      ends[out++] = i + offset
      last = step
    }
    return out
  }

  return { take, takeWithUnseen }
}
