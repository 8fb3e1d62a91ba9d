import type { Document } from '../../report/documents.ts'
import type { Segmenter } from '../../segment/segmenter.ts'

/** One run of words that recurs, with what its table of association needs. */
export interface WindowRow {
  words: string[]
  count: number
  documents: number
  /** For each set of places, as bits, the number of runs that have the same words there. */
  matching: number[]
}

/** Numbers each key that it is given from 0 on, and counts how often it was given. */
function counter() {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  return {
    counts,
    countOf: (key: number) => counts[numbers.get(key)!]!,
    add(key: number): number {
      let number = numbers.get(key)
      if (number === undefined) {
        number = counts.length
        numbers.set(key, number)
        counts.push(0)
      }
      counts[number]!++
      return number
    },
  }
}

/** More than a text has different words, so that two numbers make one key without loss. */
const factor = 2 ** 24

/** Two of a run's words as one number: those at the places whose bits are set. */
const keyOf = (run: readonly number[], mask: number): number =>
  run[mask === 6 ? 1 : 0]! * factor + run[mask === 3 ? 1 : 2]!

const isWord = /\p{L}/u
const isBlank = /^[^\S\n]+$/

/**
 * Counts all runs of `size` words (2 or 3) within clauses, and for every set of places the runs that agree there. One
 * pass; memory grows with the number of different runs.
 */
export function countWindows(documents: readonly Document[], size: 2 | 3, segmenter: Segmenter) {
  const names: string[] = []
  const numbers = new Map<string, number>()
  const singles = Array.from({ length: size }, () => [] as number[])
  // Pairs of places as bits: 3 is first and second, 5 first and third, 6 second and third.
  const pairs = new Map((size === 2 ? [3] : [3, 5, 6]).map((mask) => [mask, counter()] as const))
  const whole = counter()
  const firsts: number[][] = []
  const inDocuments: number[] = []
  const lastDocument: number[] = []
  let total = 0

  documents.forEach(({ text }, index) => {
    let run: number[] = []
    let start = 0
    for (const end of segmenter.ends(text)) {
      const word = text.slice(start, end)
      start = end
      if (isBlank.test(word)) continue
      if (!isWord.test(word)) {
        run = []
        continue
      }
      let number = numbers.get(word)
      if (number === undefined) {
        number = names.length
        names.push(word)
        numbers.set(word, number)
      }
      run.push(number)
      if (run.length > size) run.shift()
      if (run.length === size) add(run, index)
    }
  })

  function add(run: readonly number[], document: number): void {
    total++
    run.forEach((word, place) => {
      singles[place]![word] = (singles[place]![word] ?? 0) + 1
    })
    let number = 0
    for (const [mask, pair] of pairs) {
      const id = pair.add(keyOf(run, mask))
      if (mask === 3) number = id
    }
    const id = whole.add(size === 2 ? number : number * factor + run[2]!)
    if (firsts[id] === undefined) {
      firsts[id] = [...run]
      inDocuments[id] = 0
      lastDocument[id] = -1
    }
    if (lastDocument[id] !== document) {
      lastDocument[id] = document
      inDocuments[id]!++
    }
  }

  return {
    *rows(minCount: number): Generator<WindowRow> {
      for (let id = 0; id < firsts.length; id++) {
        const count = whole.counts[id]!
        if (count < minCount) continue
        const run = firsts[id]!
        const matching = new Array<number>(2 ** size).fill(0)
        matching[0] = total
        run.forEach((word, place) => {
          matching[1 << place] = singles[place]![word]!
        })
        for (const [mask, pair] of pairs) {
          matching[mask] = pair.countOf(keyOf(run, mask))
        }
        matching[2 ** size - 1] = count
        yield { words: run.map((word) => names[word]!), count, documents: inDocuments[id]!, matching }
      }
    },
  }
}
