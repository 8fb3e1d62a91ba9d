import { LABEL_BITS, LABEL_MASK, NUMBER_LIMIT } from './characters.ts'

/** A word ready for the table: its characters' numbers, and what the table keeps of it. */
export interface Key {
  numbers: Uint16Array
  /** Index into the distinct weights, from 1. */
  weight: number
  tag: number
  /** Decides which parts of the table lie in front, together. */
  frequency: number
}

/**
 * The words as one array of 32-bit numbers, for a loop that reads one array needs fewer registers than one that
 * reads three: first the bases of the first characters by number, then the cells, then, `cellCount` further on
 * than its cell, where the children of a cell begin (read only after a hit). Bases and places count from the front
 * of the array.
 *
 * A cell is `label | weight << 13 | (more below ? 1 << 31 : 0)`, with 0 for the weight where no word ends.
 * A base belongs to one node, so the label alone tells whose cell it is.
 */
export interface DoubleArray {
  table: Int32Array
  cellCount: number
  /** By place in the table, which is the word's number: index of the tag, 0 where no word ends. */
  tags: Uint8Array
}

interface Node {
  labels: number[]
  lows: number[]
  highs: number[]
  depth: number
  frequency: number
  /** Cell, or -1 - number of the first character. */
  owner: number
}

/**
 * Lays the words out as a trie in one array: the child of base `b` by character `c` lies at `b + c`. No node has
 * the first cell for its base: looked up from there, nothing is found.
 * Nodes that much text runs through are placed first, so that the busy part of the table is small and dense.
 */
export function layOut(keys: Key[], numberCount: number): DoubleArray {
  const sorted = keys.slice().sort((a, b) => {
    const n = Math.min(a.numbers.length, b.numbers.length)
    for (let i = 0; i < n; i++) if (a.numbers[i] !== b.numbers[i]) return a.numbers[i]! - b.numbers[i]!
    return a.numbers.length - b.numbers.length
  })
  const place = new Placement(sorted.length * 4 + (1 << 18))
  const rootBases = new Int32Array(numberCount)
  const cells = new Int32Array(place.capacity).fill(LABEL_MASK)
  const bases = new Int32Array(place.capacity)
  const tags = new Uint8Array(place.capacity)
  const waiting = new Heap()

  const children = (low: number, high: number, depth: number, owner: number): void => {
    const node: Node = { labels: [], lows: [], highs: [], depth, frequency: 0, owner }
    let i = low
    while (i < high && sorted[i]!.numbers.length <= depth) i++
    while (i < high) {
      const label = sorted[i]!.numbers[depth]!
      const start = i
      while (i < high && sorted[i]!.numbers[depth] === label) node.frequency += sorted[i++]!.frequency
      node.labels.push(label)
      node.lows.push(start)
      node.highs.push(i)
    }
    if (node.labels.length > 0) waiting.push(node)
  }
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i]!.numbers[0]!
    const start = i
    while (i < sorted.length && sorted[i]!.numbers[0] === first) i++
    children(start, i, 1, -1 - first)
  }
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const base = place.find(node.labels)
    if (node.owner < 0) rootBases[-1 - node.owner] = base
    else {
      bases[node.owner] = base
      cells[node.owner]! |= 1 << 31
    }
    for (let i = 0; i < node.labels.length; i++) {
      const cell = base + node.labels[i]!
      const low = node.lows[i]!
      const key = sorted[low]!
      const whole = key.numbers.length === node.depth + 1
      cells[cell] = node.labels[i]! | (whole ? key.weight << LABEL_BITS : 0)
      tags[cell] = whole ? key.tag : 0
      children(low, node.highs[i]!, node.depth + 1, cell)
    }
  }
  // Room behind the last cell, so that no look-up leaves the cells.
  const cellCount = (place.last + NUMBER_LIMIT + 2) & ~1
  const table = new Int32Array(numberCount + 2 * cellCount)
  for (let i = 0; i < numberCount; i++) table[i] = rootBases[i]! + numberCount
  table.set(cells.subarray(0, cellCount), numberCount)
  for (let i = 0; i < cellCount; i++) table[numberCount + cellCount + i] = bases[i]! + numberCount
  const placeTags = new Uint8Array(numberCount + cellCount)
  placeTags.set(tags.subarray(0, cellCount), numberCount)
  return { table, cellCount, tags: placeTags }
}

/** First fit: the lowest base that is nobody's and whose cells are free. */
class Placement {
  readonly capacity: number
  last = 0
  /** For a taken cell, one further on, whose chain ends at the next free cell; for a free cell, itself. */
  private readonly next: Int32Array
  private readonly used: Uint8Array
  /** By label of an only child: no place below. Exact, for what is taken or used stays so. */
  private readonly fromOnly: Int32Array
  /** By number of children: no place was found below, for other labels; so not exact, but near. */
  private readonly fromMany = new Int32Array(64).fill(1)

  constructor(capacity: number) {
    this.capacity = capacity
    this.next = Int32Array.from({ length: capacity }, (_, i) => i)
    this.used = new Uint8Array(capacity)
    this.fromOnly = new Int32Array(NUMBER_LIMIT)
    // Base 0 means that there is none.
    this.used[0] = 1
  }

  find(labels: number[]): number {
    const first = labels[0]!
    const many = Math.min(labels.length, 63)
    const from = labels.length === 1 ? this.fromOnly[first]! : this.fromMany[many]!
    for (let at = this.free(Math.max(from, first + 1)); ; at = this.free(at + 1)) {
      const base = at - first
      if (this.used[base] === 1) continue
      let fits = true
      for (let i = 1; fits && i < labels.length; i++)
        fits = this.next[base + labels[i]!] === base + labels[i]!
      if (!fits) continue
      this.used[base] = 1
      for (const label of labels) this.next[base + label] = base + label + 1
      this.last = Math.max(this.last, base + labels.at(-1)!)
      if (labels.length === 1) this.fromOnly[first] = at
      else this.fromMany[many] = Math.max(from, at - 1024)
      return base
    }
  }

  private free(at: number): number {
    const next = this.next
    let i = at
    while (next[i] !== i) {
      const further = next[i]!
      next[i] = next[further]!
      i = further
    }
    return i
  }
}

/** The busiest node first. */
class Heap {
  private readonly nodes: Node[] = []

  push(node: Node): void {
    const nodes = this.nodes
    let i = nodes.push(node) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (nodes[parent]!.frequency >= node.frequency) break
      nodes[i] = nodes[parent]!
      i = parent
    }
    nodes[i] = node
  }

  pop(): Node | undefined {
    const nodes = this.nodes
    const top = nodes[0]
    const last = nodes.pop()
    if (last === undefined || nodes.length === 0) return top
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= nodes.length) break
      if (child + 1 < nodes.length && nodes[child + 1]!.frequency > nodes[child]!.frequency) child++
      if (nodes[child]!.frequency <= last.frequency) break
      nodes[i] = nodes[child]!
      i = child
    }
    nodes[i] = last
    return top
  }
}
