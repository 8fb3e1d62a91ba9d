import type { Program } from './program.ts'
import type { UnitClasses } from './units.ts'

/** Cells of the table, so that memory stays within some 16 MB. */
const mostCells = 1 << 22

/** The deterministic automaton, made state by state. State 0 is dead. */
export class Machine {
  readonly start: number
  /** By state: the patterns that match when it is reached, and those that still may. */
  readonly matches: number[][] = [[]]
  readonly alive: number[][] = [[]]
  /** By state: the places of the program that it stands for. */
  readonly places: number[][] = [[]]
  /** By state and class: the next state, -1 where it has not been asked for yet. `make` may replace it. */
  table: Int32Array<ArrayBuffer>
  /** How often all states were forgotten; numbers from before mean nothing. */
  generation = 0
  private readonly numbers = new Map<string, number>()
  private readonly program: Program
  private readonly classes: UnitClasses
  private readonly seen: Int32Array
  private visit = 0

  constructor(program: Program, classes: UnitClasses) {
    this.program = program
    this.classes = classes
    this.seen = new Int32Array(program.sets.length)
    this.table = new Int32Array(classes.count * 16).fill(-1)
    this.table.fill(0, 0, classes.count)
    this.start = this.stateOf(program.starts)
  }

  /** The state after a class of units, where the table does not know it yet. */
  make(state: number, unitClass: number): number {
    const { sets, nexts } = this.program
    const reached: number[] = []
    for (const place of this.places[state]!) {
      if (this.classes.members[sets[place]!]?.[unitClass]) reached.push(nexts[place]![0]!)
    }
    const { generation } = this
    const next = reached.length === 0 ? 0 : this.stateOf(reached)
    // Where all was forgotten in between, the cell belongs to another state now.
    if (this.generation === generation) this.table[state * this.classes.count + unitClass] = next
    return next
  }

  /** The pattern with the most places in the largest state. */
  costliest(): number {
    const largest = this.places.reduce((most, own) => (own.length > most.length ? own : most))
    const counts = new Map<number, number>()
    for (const place of largest) {
      const owner = this.program.owners[place]!
      counts.set(owner, (counts.get(owner) ?? 0) + 1)
    }
    return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
  }

  /** The state of a set of places and what can be reached from them at once. */
  private stateOf(from: readonly number[]): number {
    const { sets, nexts, matches } = this.program
    const waiting: number[] = []
    const matched: number[] = []
    const stack = [...from]
    this.visit++
    while (stack.length > 0) {
      const place = stack.pop()!
      if (this.seen[place] === this.visit) continue
      this.seen[place] = this.visit
      if (sets[place]! >= 0) waiting.push(place)
      else if (matches[place]! >= 0) matched.push(matches[place]!)
      else stack.push(...nexts[place]!)
    }
    waiting.sort((a, b) => a - b)
    matched.sort((a, b) => a - b)
    const key = `${waiting.join()};${matched.join()}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    if ((this.places.length + 1) * this.classes.count > mostCells) this.forget()
    const number = this.places.push(waiting) - 1
    this.matches.push(matched)
    const { owners } = this.program
    this.alive.push([...new Set([...waiting.map((place) => owners[place]!), ...matched])])
    this.numbers.set(key, number)
    if (this.places.length * this.classes.count > this.table.length) {
      const larger = new Int32Array(this.table.length * 2).fill(-1)
      larger.set(this.table)
      this.table = larger
    }
    return number
  }

  /** Starts over, but for the dead state and the first, so that memory stays within some 16 MB. */
  private forget(): void {
    this.places.length = 2
    this.matches.length = 2
    this.alive.length = 2
    this.generation++
    this.numbers.clear()
    this.numbers.set(`${this.places[1]!.join()};${this.matches[1]!.join()}`, 1)
    this.table.fill(-1, this.classes.count)
  }
}
