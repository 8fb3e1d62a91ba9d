import type { UnitClasses } from './unit-classes.ts'

/**
 * The compiled form of a list of patterns: a trie of the patterns read from their last character
 * to their first, laid into a double array, with the failure links of Aho and Corasick
 * ("Efficient string matching", CACM 18, 1975).
 *
 * Reading a text from its end makes the hits come out in order of where they start, which is the
 * order that the choice of the leftmost longest needs; no sorting afterwards.
 *
 * State 0 is the root. From state `s` under class `c` (1 and up; 0 is "in no pattern") the trie goes
 * to `t = base[s] + c` when `check[t] === s`.
 */
export interface Automaton {
  /** Class of each UTF-16 code unit. */
  readonly classes: Uint16Array
  readonly base: Int32Array
  readonly check: Int32Array
  /** Where to go on when the trie has no way: the longest proper suffix that is also in the trie. */
  readonly fail: Int32Array
  /** The pattern that ends in this state, or -1. */
  readonly pattern: Int32Array
  /** The next state on the failure path in which a pattern ends, or 0. */
  readonly next: Int32Array
}

/** Builds the automaton. Patterns must be distinct and not empty. Time grows with their total length. */
export function buildAutomaton(patterns: readonly string[], { classes, classCount }: UnitClasses): Automaton {
  const order = readBackwards(patterns)
  const table = new Table(classCount)
  let fail = new Int32Array(1024)
  let ends = new Int32Array(1024).fill(-1)
  let next = new Int32Array(1024)

  // Breadth first, so that every shorter suffix has its state before a longer one asks for it.
  // A queue entry is a state and the run of patterns, in backward order, that lie below it.
  let level: Branch[] = [{ state: 0, from: 0, to: order.length }]
  for (let depth = 0; level.length > 0; depth++) {
    const below: Branch[] = []
    for (const branch of level) {
      const children = childrenOf(branch, depth, order, classes)
      if (children.length === 0) continue
      table.place(
        branch.state,
        children.map((child) => child.code),
      )
      if (table.size > fail.length) {
        fail = grown(fail, table.size, 0)
        ends = grown(ends, table.size, -1)
        next = grown(next, table.size, 0)
      }
      for (const { code, from, to } of children) {
        const state = table.base[branch.state]! + code
        fail[state] = branch.state === 0 ? 0 : table.follow(fail, fail[branch.state]!, code)
        next[state] = ends[fail[state]!]! >= 0 ? fail[state]! : next[fail[state]!]!
        const shortest = order[from]!
        const isEnd = shortest.text.length === depth + 1
        if (isEnd) ends[state] = shortest.pattern
        if (!isEnd || to > from + 1) below.push({ state, from: isEnd ? from + 1 : from, to })
      }
    }
    level = below
  }
  const { base, check, size } = table
  return {
    classes,
    base: base.slice(0, size),
    check: check.slice(0, size),
    fail: fail.slice(0, size),
    pattern: ends.slice(0, size),
    next: next.slice(0, size),
  }
}

interface Branch {
  state: number
  from: number
  to: number
}

/** The cells of the double array while it is being filled. Cell 0 is the root. */
class Table {
  base = new Int32Array(1024)
  check = new Int32Array(1024).fill(-1)
  /** Cells in use, with room for any class after the last base, so that no lookup runs over the end. */
  size: number
  private readonly classCount: number
  /** No cell before this one is free. */
  private firstFree = 1

  constructor(classCount: number) {
    this.classCount = classCount
    this.size = classCount + 1
    this.reserve(this.size)
  }

  /** Finds a base at which the cells of all codes (ascending) are free, and takes them for `state`. */
  place(state: number, codes: number[]): void {
    while (this.firstFree < this.check.length && this.check[this.firstFree] !== -1) this.firstFree++
    const first = codes[0]!
    let base = Math.max(0, this.firstFree - first)
    // A base may not be where a cell of the root's own row (base 0) is meant: the root is placed first.
    for (; ; base++) {
      this.reserve(base + this.classCount + 1)
      if (codes.every((code) => this.check[base + code] === -1)) break
    }
    this.base[state] = base
    for (const code of codes) this.check[base + code] = state
    this.size = Math.max(this.size, base + this.classCount + 1)
  }

  /** The state under `code` from `state`, going up the failure links as far as need be. */
  follow(fail: Int32Array, state: number, code: number): number {
    for (let at = state; ; at = fail[at]!) {
      const target = this.base[at]! + code
      if (this.check[target] === at) return target
      if (at === 0) return 0
    }
  }

  private reserve(size: number): void {
    if (size <= this.check.length) return
    this.base = grown(this.base, size, 0)
    this.check = grown(this.check, size, -1)
  }
}

/** The patterns in the order of their code units read backwards, so that those of one branch lie together. */
function readBackwards(patterns: readonly string[]) {
  const order = patterns.map((text, pattern) => {
    let backwards = ''
    for (let i = text.length - 1; i >= 0; i--) backwards += text[i]
    return { text: backwards, pattern }
  })
  return order.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}

function childrenOf(branch: Branch, depth: number, order: { text: string }[], classes: Uint16Array) {
  const children: { code: number; from: number; to: number }[] = []
  let from = branch.from
  while (from < branch.to) {
    const unit = order[from]!.text.charCodeAt(depth)
    let to = from + 1
    while (to < branch.to && order[to]!.text.charCodeAt(depth) === unit) to++
    children.push({ code: classes[unit]!, from, to })
    from = to
  }
  return children.sort((a, b) => a.code - b.code)
}

function grown(cells: Int32Array<ArrayBuffer>, size: number, empty: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(size, cells.length * 2)).fill(empty)
  larger.set(cells)
  return larger
}
