import type { CompiledThemes } from '../../themes/compile.ts'
import { keyOf } from '../rows/writing.ts'

/** Every term of every theme that it counts for, with its weight there, by number. */
export interface ThemePairs {
  length: number
  /** Place of the theme in the list. */
  targets: readonly number[]
  /** The term as keys write it. */
  terms: readonly string[]
  weights: readonly number[]
  /** The first pair of the same theme and term: a term may weigh differently in two sub-themes. */
  first: readonly number[]
  /** The pair of each `Target.entry`. */
  ofEntry: Int32Array
}

export function listPairs({ meanings, terms }: CompiledThemes): ThemePairs {
  const names = nameTerms(terms)
  const targets: number[] = []
  const written: string[] = []
  const weights: number[] = []
  const first: number[] = []
  /** By term: its pairs. */
  const ofTerm: number[][] = terms.map(() => [])
  const find = (target: number, term: number, weight: number) => {
    const own = ofTerm[term]!
    for (let i = 0; i < own.length; i++) {
      const pair = own[i]!
      if (targets[pair] === target && weights[pair] === weight) return pair
    }
    return -1
  }
  const meant = meanings.flatMap((meaning) => meaning.targets)
  const ofEntry = new Int32Array(meant.length)
  for (const { target, term, weight, entry } of meant) {
    const known = find(target, term, weight)
    ofEntry[entry] = known < 0 ? targets.length : known
    if (known >= 0) continue
    const pair = targets.length
    const same = ofTerm[term]!.find((other) => targets[other] === target)
    targets.push(target)
    weights.push(weight)
    written.push(names[term]!)
    first.push(same ?? pair)
    ofTerm[term]!.push(pair)
  }
  return { length: targets.length, targets, terms: written, weights, first, ofEntry }
}

/** A glob and a plain term may be written alike; the second is told apart by a number. */
function nameTerms(terms: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return terms.map((text) => {
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return count === 1 ? keyOf(text) : keyOf(text, count)
  })
}
