import { unitSequences } from './code-points.ts'
import { PatternMistake, type Tree } from './tree.ts'

/** Code units as ranges `[from, to]`, both within. */
export type Units = readonly (readonly [number, number])[]

/**
 * Patterns as one nondeterministic automaton over UTF-16 code units (Thompson, "Regular expression search algorithm",
 * CACM 11, 1968). A state waits for a unit of a set, or goes on to others at once, or tells a match.
 */
export interface Program {
  /** By state: the set that it waits for, -1 for none. */
  readonly sets: number[]
  /** By state: where it goes on, after a unit or at once. */
  readonly nexts: number[][]
  /** By state: the pattern that matches here, or -1. */
  readonly matches: number[]
  /** By state: the pattern that it belongs to. */
  readonly owners: number[]
  readonly units: Units[]
  /** Where the patterns begin. */
  readonly starts: number[]
}

const mostStates = 6000

/**
 * Compiles patterns into one program. @throws PatternMistake for one that would take more than 6,000 states, as nested
 * counts do.
 */
export function makeProgram(trees: readonly Tree[]): Program {
  const program: Program = { sets: [], nexts: [], matches: [], owners: [], units: [], starts: [] }
  const numbers = new Map<string, number>()
  let owner = 0
  let first = 0

  const state = (set: number, next: number[], match = -1): number => {
    if (program.sets.length - first > mostStates) {
      throw new PatternMistake('it is too large; use smaller counts, or fewer inside each other')
    }
    program.sets.push(set)
    program.nexts.push(next)
    program.matches.push(match)
    program.owners.push(owner)
    return program.sets.length - 1
  }
  const waitFor = (units: Units, next: number): number => {
    const key = units.join(';')
    const number = numbers.get(key) ?? program.units.push(units) - 1
    numbers.set(key, number)
    return state(number, [next])
  }
  /** Compiles backwards: a tree, and the state behind it, give the state before it. */
  const compile = (tree: Tree, next: number): number => compilers[tree.kind](tree as never, next)
  const compilers = {
    set({ set }: Tree & { kind: 'set' }, next: number): number {
      const single: [number, number][] = []
      const highs = new Map<string, { low: [number, number]; high: [number, number][] }>()
      for (const [high, low] of unitSequences(set)) {
        if (low === undefined) single.push(high!)
        else {
          const group = highs.get(low.join()) ?? { low, high: [] }
          group.high.push(high!)
          highs.set(low.join(), group)
        }
      }
      const ways = [...highs.values()].map(({ low, high }) => waitFor(high, waitFor([low], next)))
      if (single.length > 0) ways.unshift(waitFor(single, next))
      return ways.length === 1 ? ways[0]! : state(-1, ways)
    },
    sequence: ({ parts }: Tree & { kind: 'sequence' }, next: number): number =>
      parts.reduceRight((behind, part) => compile(part, behind), next),
    choice: ({ options }: Tree & { kind: 'choice' }, next: number): number =>
      state(
        -1,
        options.map((option) => compile(option, next)),
      ),
    repeat({ part, least, most }: Tree & { kind: 'repeat' }, next: number): number {
      let at = next
      if (most === Infinity) {
        at = state(-1, [next])
        program.nexts[at]!.push(compile(part, at))
      } else {
        for (let i = least; i < most; i++) at = state(-1, [next, compile(part, at)])
      }
      for (let i = 0; i < least; i++) at = compile(part, at)
      return at
    },
  }
  trees.forEach((tree, pattern) => {
    owner = pattern
    first = program.sets.length
    program.starts.push(compile(tree, state(-1, [], pattern)))
  })
  return program
}
