import { NOT_LOOKED_UP } from './chunk.ts'
import { DIGITS, FIRST_DIGIT, FIRST_FREE, FIRST_LETTER, LETTERS, POINT, TAIL } from './lexicon/characters.ts'
import type { Lexicon } from './lexicon/format.ts'
import { IMPOSSIBLE } from './lexicon/unseen-model.ts'

const B = 0
const E = 1
const M = 2
const S = 3

/**
 * Joins single characters into words that the dictionary does not hold, as cppjieba's HMMSegment does: Latin
 * letters with the digits behind them and digits with points are one word each, other ASCII stands alone, and
 * what lies between is cut by a hidden Markov model.
 */
export class UnseenWords {
  private readonly lexicon: Lexicon
  /** Two bits for each state's best predecessor, for each character of the stretch. */
  private paths = new Uint8Array(64)
  private states = new Uint8Array(64)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /**
   * Cuts the units from `from` to `to` of a chunk (`work` as in `Chunk`); writes where words end, plus `offset`, to `ends`
   * and the words' numbers to `numbers`, from index `count` on. Returns the new count.
   */
  cut(
    work: Int32Array,
    from: number,
    to: number,
    ends: Uint32Array,
    numbers: Int32Array,
    count: number,
    offset: number,
  ): number {
    let left = from
    let out = count
    let i = from
    while (i < to) {
      const id = work[2 * i]!
      if (id >= FIRST_FREE || id < FIRST_LETTER) {
        i++
        continue
      }
      if (left !== i) out = this.cutBetween(work, left, i, ends, numbers, out, offset)
      const start = i++
      if (id < FIRST_LETTER + LETTERS) {
        while (i < to && work[2 * i]! >= FIRST_LETTER && work[2 * i]! < FIRST_DIGIT + DIGITS) i++
      } else if (id < FIRST_DIGIT + DIGITS) {
        while (i < to && work[2 * i]! >= FIRST_DIGIT && work[2 * i]! <= POINT) i++
      }
      numbers[out] = i - start === 1 ? id : NOT_LOOKED_UP
      ends[out++] = i + offset
      left = i
    }
    return left === to ? out : this.cutBetween(work, left, to, ends, numbers, out, offset)
  }

  /** A stretch without ASCII. A character that no state emits makes every later state of cppjieba's table the same, "end". */
  private cutBetween(
    work: Int32Array,
    from: number,
    to: number,
    ends: Uint32Array,
    numbers: Int32Array,
    count: number,
    offset: number,
  ): number {
    const emitted = this.lexicon.emitted
    let known = from
    while (known < to && emitted[work[2 * known]!] === 1) known++
    let out = count
    if (known - from > 1) {
      this.decode(work, from, known, known < to)
      const states = this.states
      // States are numbered so that odd ones end a word.
      for (let i = from, start = from; i < known; i++) {
        if ((states[i - from]! & 1) === 0) continue
        numbers[out] = i === start ? work[2 * i]! : NOT_LOOKED_UP
        start = i + 1
        ends[out++] = start + offset
      }
    } else if (known > from) {
      numbers[out] = work[2 * from]!
      ends[out++] = known + offset
    }
    for (let i = known; i < to; ) {
      numbers[out] = work[2 * i]!
      i++
      if (i < to && work[2 * i] === TAIL) i++
      ends[out++] = i + offset
    }
    return out
  }

  /** Viterbi over two characters or more; `endsInE` where an unknown character follows. Fills `states`. */
  private decode(work: Int32Array, from: number, to: number, endsInE: boolean): void {
    const { emissions, start, transitions } = this.lexicon
    const n = to - from
    if (this.paths.length < n) {
      this.paths = new Uint8Array(2 * n)
      this.states = new Uint8Array(2 * n)
    }
    const { paths, states } = this
    const toBfromE = transitions[E * 4 + B]!
    const toBfromS = transitions[S * 4 + B]!
    const toEfromB = transitions[B * 4 + E]!
    const toEfromM = transitions[M * 4 + E]!
    const toMfromB = transitions[B * 4 + M]!
    const toMfromM = transitions[M * 4 + M]!
    const toSfromE = transitions[E * 4 + S]!
    const toSfromS = transitions[S * 4 + S]!
    let at = work[2 * from]! * 4
    let b = start[B]! + emissions[at + B]!
    let e = start[E]! + emissions[at + E]!
    let m = start[M]! + emissions[at + M]!
    let s = start[S]! + emissions[at + S]!
    for (let i = 1; i < n; i++) {
      at = work[2 * (from + i)]! * 4
      // The transitions left out here are impossible, and what is impossible never beats the first guess, E.
      let path = E | (E << 2) | (E << 4) | (E << 6)
      let nb = IMPOSSIBLE
      let emission = emissions[at + B]!
      let score = e + toBfromE + emission
      if (score > nb) nb = score
      score = s + toBfromS + emission
      if (score > nb) {
        nb = score
        path |= S
      }
      let ne = IMPOSSIBLE
      emission = emissions[at + E]!
      score = b + toEfromB + emission
      if (score > ne) {
        ne = score
        path &= ~(3 << 2)
      }
      score = m + toEfromM + emission
      if (score > ne) {
        ne = score
        path = (path & ~(3 << 2)) | (M << 2)
      }
      let nm = IMPOSSIBLE
      emission = emissions[at + M]!
      score = b + toMfromB + emission
      if (score > nm) {
        nm = score
        path &= ~(3 << 4)
      }
      score = m + toMfromM + emission
      if (score > nm) {
        nm = score
        path = (path & ~(3 << 4)) | (M << 4)
      }
      let ns = IMPOSSIBLE
      emission = emissions[at + S]!
      score = e + toSfromE + emission
      if (score > ns) ns = score
      score = s + toSfromS + emission
      if (score > ns) {
        ns = score
        path |= S << 6
      }
      b = nb
      e = ne
      m = nm
      s = ns
      paths[i] = path
    }
    let state = endsInE || e >= s ? E : S
    for (let i = n - 1; i >= 0; i--) {
      states[i] = state
      state = (paths[i]! >> (2 * state)) & 3
    }
  }
}
