import { frequentSimplified, frequentTraditional } from './frequent-characters.ts'

/**
 * How likely Chinese text is to hold a character, by class: `[first, last, probability of one of them]`. The first
 * range that holds the character counts. Frequent characters and marks have probabilities of their own.
 */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x00, 0x08, 1e-10],
  [0x09, 0x0d, 4e-3],
  [0x0e, 0x1f, 1e-10],
  [0x20, 0x7e, 4e-3],
  [0x7f, 0x9f, 1e-10],
  [0xa0, 0x24f, 5e-7],
  [0x370, 0x3ff, 2e-7],
  [0x400, 0x4ff, 1e-7],
  [0x2010, 0x203b, 2e-6],
  [0x2100, 0x27bf, 5e-7],
  [0x3000, 0x303f, 2e-6],
  [0x3040, 0x30ff, 2e-7],
  [0x3200, 0x33ff, 5e-8],
  [0x4e00, 0x9fa5, 4e-6],
  [0xe000, 0xf8ff, 1e-9],
  [0xff01, 0xff5e, 1e-5],
  [0xfffd, 0xfffd, 1e-6],
]
const elsewhere = 1e-8

const marks = '，。、：；！？“”‘’（）《》…—·　'
const shareOfMarks = 0.12
/** Of the frequent characters; by rank r each has its part in proportion to 1 / (r + 10), after Zipf. */
const shareOfFrequent = 0.75

type LogTable = Float32Array
let tables: readonly LogTable[] | undefined

/** The natural logarithm of the probability of each UTF-16 code unit, for each script. Made at first use: 1 ms. */
function logTables(): readonly LogTable[] {
  tables ??= [frequentSimplified, frequentTraditional].map((frequent) => {
    const table = new Float32Array(65536).fill(Math.log(elsewhere))
    for (const [first, last, probability] of ranges) table.fill(Math.log(probability), first, last + 1)
    let sum = 0
    for (let rank = 1; rank <= frequent.length; rank++) sum += 1 / (rank + 10)
    for (let i = frequent.length - 1; i >= 0; i--) {
      table[frequent.charCodeAt(i)] = Math.log(shareOfFrequent / sum / (i + 11))
    }
    for (const mark of marks) table[mark.charCodeAt(0)] = Math.log(shareOfMarks / marks.length)
    return table
  })
  return tables
}

/**
 * The natural logarithm of how likely Chinese text is to read like this, in simplified or traditional script,
 * whichever fits better. Readings of the same bytes can be compared by it. Linear time.
 */
export function logLikelihood(text: string): number {
  let best = Number.NEGATIVE_INFINITY
  for (const table of logTables()) {
    let sum = 0
    for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)]!
    if (sum > best) best = sum
  }
  return best
}

const leastPlausible = Math.log(2e-6)

/** The share of code units that Chinese text may well hold, from 0 to 1; 1 for an empty text. Linear time. */
export function plausibleShare(text: string): number {
  const [simplified, traditional] = logTables() as [LogTable, LogTable]
  let plausible = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (Math.max(simplified[unit]!, traditional[unit]!) > leastPlausible) plausible++
  }
  return text.length === 0 ? 1 : plausible / text.length
}
