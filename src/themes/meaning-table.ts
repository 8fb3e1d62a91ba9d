import type { CompiledThemes } from './compile.ts'
import { isLatinEdged } from './guard.ts'

/** What strings and patterns mean, in flat arrays: a hit asks for a few of their cells, and follows no reference. */
export interface MeaningTable {
  /** By number of string or pattern: its first entry; the last of them is in front of the next number's. */
  from: Int32Array
  /** By number: which of the bits below hold. */
  flags: Uint8Array
  /** By entry (`Target.entry`). */
  targets: Int32Array
  owners: Int32Array
  terms: Int32Array
  weights: Float64Array
}

/** It hides terms, negates what follows, spares from a negation; a Latin letter or digit may stand at its edge. */
export const hides = 1
export const negates = 2
export const spares = 4
export const latinEdged = 8

const made = new WeakMap<CompiledThemes, MeaningTable>()

/** Made once for a dictionary and kept. */
export function meaningTable(compiled: CompiledThemes): MeaningTable {
  const known = made.get(compiled)
  if (known) return known
  const { meanings, matcher } = compiled
  const entries = meanings.flatMap(({ targets }) => targets)
  const from = new Int32Array(meanings.length + 1)
  const flags = new Uint8Array(meanings.length)
  meanings.forEach((meaning, number) => {
    from[number + 1] = from[number]! + meaning.targets.length
    const text = matcher.patterns[number]
    flags[number] =
      (meaning.hides.length > 0 ? hides : 0) |
      (meaning.negates ? negates : 0) |
      (meaning.sparesNegation ? spares : 0) |
      // Of a glob or an expression it is not known.
      (text === undefined || isLatinEdged(text) ? latinEdged : 0)
  })
  const table = {
    from,
    flags,
    targets: Int32Array.from(entries, ({ target }) => target),
    owners: Int32Array.from(entries, ({ owner }) => owner),
    terms: Int32Array.from(entries, ({ term }) => term),
    weights: Float64Array.from(entries, ({ weight }) => weight),
  }
  made.set(compiled, table)
  return table
}
