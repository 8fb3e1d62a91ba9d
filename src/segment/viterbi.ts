import type { Lexicon } from './lexicon/format.ts'
import { IMPOSSIBLE } from './lexicon/unseen-model.ts'

/** The most likely states of the hidden Markov model over characters that it knows. */
export interface Decoder {
  /**
   * States (0 begin, 1 end, 2 middle, 3 single) of the units from `from` to `to`, two or more; `endsInE` where an unknown
   * character follows. The array is used again by the next call.
   */
  decode(from: number, to: number, endsInE: boolean): Uint8Array
  /** The same for two units: whether they are one word. */
  joinsPair(from: number, endsInE: boolean): boolean
}

/** Additions are made in cppjieba's order, for sums that round otherwise may turn ties. `ids` as in `Chunk`. */
export function makeDecoder(lexicon: Lexicon, chunkIds: Uint16Array): Decoder {
  const { emissions: lexiconEmissions, start, transitions } = lexicon
  const impossible = IMPOSSIBLE
  const B = 0
  const E = 1
  const M = 2
  const S = 3
  const between = (from: number, to: number): number => transitions[from * 4 + to]!
  const [startB, startE, startM, startS] = start as unknown as [number, number, number, number]
  const toBfromE = between(E, B)
  const toBfromS = between(S, B)
  const toEfromB = between(B, E)
  const toEfromM = between(M, E)
  const toMfromB = between(B, M)
  const toMfromM = between(M, M)
  const toSfromE = between(E, S)
  const toSfromS = between(S, S)
  /** Two bits for each state's best predecessor, for each character of the stretch. */
  let paths = new Uint8Array(64)
  let states = new Uint8Array(64)

  function decode(from: number, to: number, endsInE: boolean): Uint8Array {
    const ids = chunkIds
    const emissions = lexiconEmissions
    const n = to - from
    if (paths.length < n) {
      paths = new Uint8Array(2 * n)
      states = new Uint8Array(2 * n)
    }
    let at = ids[from]! * 4
    let b = startB + emissions[at]!
    let e = startE + emissions[at + 1]!
    let m = startM + emissions[at + 2]!
    let s = startS + emissions[at + 3]!
    for (let i = 1; i < n; i++) {
      at = ids[from + i]! * 4
      // The transitions left out here are impossible, and what is impossible never beats the first guess, E.
      let path = E | (E << 2) | (E << 4) | (E << 6)
      let nb = impossible
      let emission = emissions[at]!
      let score = e + toBfromE + emission
      if (score > nb) nb = score
      score = s + toBfromS + emission
      if (score > nb) {
        nb = score
        path |= S
      }
      let ne = impossible
      emission = emissions[at + 1]!
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
      let nm = impossible
      emission = emissions[at + 2]!
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
      let ns = impossible
      emission = emissions[at + 3]!
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
    return states
  }

  // A word cannot start with its end or its middle, so only begin-end and single-single are left.
  const simpleStart = startE === impossible && startM === impossible

  function joinsPair(from: number, endsInE: boolean): boolean {
    if (!simpleStart) return (decode(from, from + 2, endsInE)[0]! & 1) === 0
    const ids = chunkIds
    const emissions = lexiconEmissions
    const first = ids[from]! * 4
    const second = ids[from + 1]! * 4
    const joined = startB + emissions[first]! + toEfromB + emissions[second + 1]!
    if (joined <= impossible) return false
    return endsInE || joined >= startS + emissions[first + 3]! + toSfromS + emissions[second + 3]!
  }

  return { decode, joinsPair }
}
