import type { Units } from './program.ts'

/** The code units of an alphabet put into classes: units of a class are in the same sets. */
export interface UnitClasses {
  /** The class of each code unit; class 0 is in no set. */
  readonly classOf: Uint16Array
  readonly count: number
  /** By set: the classes in it. */
  readonly members: Uint8Array[]
}

/** Groups the code units by the sets that they are in. Time grows with the number of ranges times that of sets. */
export function classifyUnits(sets: readonly Units[]): UnitClasses {
  const edges = new Set<number>([0])
  for (const set of sets) {
    for (const [from, to] of set) {
      edges.add(from)
      edges.add(to + 1)
    }
  }
  const starts = [...edges].filter((edge) => edge <= 0xffff).sort((a, b) => a - b)
  const place = new Map(starts.map((start, i) => [start, i]))
  // Which sets hold a stretch between two edges tells its class.
  const holders: number[][] = starts.map(() => [])
  sets.forEach((set, number) => {
    for (const [from, to] of set) {
      for (let i = place.get(from)!; i < starts.length && starts[i]! <= to; i++) holders[i]!.push(number)
    }
  })
  const numbers = new Map<string, number>([['', 0]])
  const holdersOf: number[][] = [[]]
  const classOf = new Uint16Array(65536)
  starts.forEach((start, i) => {
    const key = holders[i]!.join()
    let number = numbers.get(key)
    if (number === undefined) {
      number = holdersOf.push(holders[i]!) - 1
      numbers.set(key, number)
    }
    classOf.fill(number, start, starts[i + 1] ?? 65536)
  })
  const members = sets.map(() => new Uint8Array(holdersOf.length))
  holdersOf.forEach((own, number) => {
    for (const set of own) members[set]![number] = 1
  })
  return { classOf, count: holdersOf.length, members }
}
