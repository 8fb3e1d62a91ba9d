import { TifaError } from '../../error.ts'
import { exactLog } from './logarithm.ts'

/** A word as the dictionary file gives it. */
export interface Entry {
  word: string
  /** As counted; for a user word without one, NaN. */
  frequency: number
  /** Natural logarithm of the share of all counts; what the route adds up. */
  weight: number
  tag: string
}

export interface Dictionary {
  /** In the order of the files; of two with one spelling the later counts. */
  entries: Entry[]
  frequencySum: number
  /** The lightest word's weight; what a character weighs that is no word. */
  minWeight: number
  /** What a user word weighs that came without a frequency. */
  medianWeight: number
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** C's atoi: the digits at the front, or 0. */
function leadingInteger(text: string): number {
  return Number.parseInt(text, 10) || 0
}

/** Reads jieba's dictionary (`word frequency tag` a line) and user dictionary (`word [frequency] [tag]`). */
export function parseDictionary(dictionary: string, userDictionary: string): Dictionary {
  const entries: Entry[] = []
  let frequencySum = 0
  for (const line of lines(dictionary)) {
    const [word, count, tag, ...rest] = line.split(' ')
    const frequency = Number(count)
    if (!word || tag === undefined || rest.length > 0 || !(frequency > 0))
      throw new TifaError(
        'input',
        `a dictionary line must be "word frequency tag", not ${JSON.stringify(line)}`,
      )
    entries.push({ word, frequency, weight: 0, tag })
    frequencySum += frequency
  }
  const weights = new Map<number, number>()
  const weightOf = (frequency: number): number => {
    const known = weights.get(frequency)
    if (known !== undefined) return known
    const weight = exactLog(frequency / frequencySum)
    weights.set(frequency, weight)
    return weight
  }
  for (const entry of entries) entry.weight = weightOf(entry.frequency)
  const sorted = Float64Array.from(entries, (entry) => entry.weight).sort()
  const minWeight = sorted[0]!
  const medianWeight = sorted[sorted.length >> 1]!

  for (const line of lines(userDictionary)) {
    const fields = line.split(' ')
    // cppjieba's splitting gives no last empty field.
    if (fields.at(-1) === '') fields.pop()
    const word = fields[0] ?? ''
    if (word === '' || fields.length > 3) continue
    const entry: Entry = { word, frequency: Number.NaN, weight: medianWeight, tag: fields.at(-1)! }
    if (fields.length === 1) entry.tag = ''
    if (fields.length === 3) {
      entry.frequency = leadingInteger(fields[1]!)
      entry.weight = weightOf(entry.frequency)
    }
    entries.push(entry)
  }
  return { entries, frequencySum, minWeight, medianWeight }
}
