import { TifaError } from '../../error.ts'
import { leastFor, type NewWord, newWords } from '../../phrases/words/discover-words.ts'
import { branchingEntropy, cohesionOf } from '../../phrases/words/repeats.ts'
import { checkedOptions, type DiscoverOptions } from '../../phrases/words/word-options.ts'
import { defaultSegmenter } from '../../segment/load.ts'
import { naturalLog } from '../../stats/elementary.ts'
import { readRows, rereadable } from '../rows/made-from.ts'
import { countOf, type MergeableRow } from '../rows/row.ts'
import { unwritten } from '../rows/writing.ts'

/** What is known of a string that is frequent enough. */
interface Candidate {
  count: number
  repeats: number
  fitting: number
  /** Counts of the characters before and behind it that are no marks. */
  left: number[]
  right: number[]
  /** The most places that one character behind it has, marks too. */
  mostRight: number
}

/**
 * The rows of `discoverWords` from merged rows of a tally with `stats: ['grams']`, the same to the last digit. `maxChars` and `inner` are
 * those that the rows were made with; a smaller `maxChars` may be asked for. The rows are gone through three times, so pass an array or
 * what can be iterated again (a generator is read into memory); what is held are strings of `minCount` places.
 *
 * @throws TifaError for rows without grams, and for an option that cannot be meant
 */
export function wordsFromRows(rows: Iterable<MergeableRow>, options: DiscoverOptions = {}): NewWord[] {
  const again = rereadable(rows)
  const { from } = readRows(again, 'grams', [])
  const made = { maxChars: Number(from.get('maxChars')), inner: from.get('inner') ?? '' }
  const checked = checkedOptions({
    ...options,
    maxChars: options.maxChars ?? made.maxChars,
    inner: made.inner,
  })
  if (checked.maxChars > made.maxChars || (options.inner ?? made.inner) !== made.inner) {
    throw new TifaError(
      'option',
      `maxChars, inner: received ${checked.maxChars}, ${JSON.stringify(options.inner ?? made.inner)}; allowed are what the rows were made with, ${made.maxChars}, ${JSON.stringify(made.inner)}`,
    )
  }
  const chars = charsIn(again)
  if (chars === 0) return []
  const { maxChars, minFit } = checked
  const least = leastFor(chars, checked)
  const candidates = frequent(again, maxChars, least.minCount)
  addNeighbours(again, candidates, made.inner, maxChars)

  const isMark = (char: string) => made.inner.includes(char)
  const found: Omit<NewWord, 'score'>[] = []
  for (const [text, { count, repeats, fitting, left, right, mostRight }] of candidates) {
    const documents = count - repeats
    if (text.length < checked.minChars || documents < checked.minDocuments) continue
    if (isMark(text[0]!) || isMark(text.at(-1)!)) continue
    // What can be read on in one way only is a piece of something longer.
    if (mostRight === count) continue
    const [leftEntropy, rightEntropy] = [left, right].map((counts) => entropyOf(counts, count)) as [
      number,
      number,
    ]
    const fit = minFit > 0 ? fitting / count : 1
    if (Math.min(leftEntropy, rightEntropy) < least.minEntropy || fit < minFit) continue
    const cohesion = cohesionOf(count, chars, likeliestSplit(text, candidates))
    if (cohesion.cohesion < checked.minCohesion) continue
    found.push({ text, count, documents, ...cohesion, leftEntropy, rightEntropy, fit })
  }
  const needed = minFit > 0 || !checked.known
  return newWords(found, needed ? (checked.segmenter ?? defaultSegmenter()) : undefined, checked)
}

/** The number of characters stands first, under the empty string. */
function charsIn(rows: Iterable<MergeableRow>): number {
  for (const row of rows) if (row.stat === 'gram' && row.key === '') return countOf(row)
  return 0
}

function frequent(rows: Iterable<MergeableRow>, maxChars: number, minCount: number): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const row of rows) {
    if (row.stat !== 'gram' || row.n < minCount || row.key === '') continue
    const text = unwritten(row.key)
    if (text.length > maxChars) continue
    candidates.set(text, { count: countOf(row), repeats: 0, fitting: 0, left: [], right: [], mostRight: 0 })
  }
  return candidates
}

/** A string is a neighbour of what it is without its first and without its last character. */
function addNeighbours(
  rows: Iterable<MergeableRow>,
  candidates: ReadonlyMap<string, Candidate>,
  inner: string,
  maxChars: number,
): void {
  for (const row of rows) {
    if (!row.stat.startsWith('gram') || row.key === '') continue
    const text = unwritten(row.key)
    const n = countOf(row)
    if (row.stat !== 'gram') {
      const own = candidates.get(text)
      if (own && row.stat === 'gram-fit') own.fitting = n
      else if (own && row.stat === 'gram-repeats') own.repeats = n
      continue
    }
    if (text.length < 2 || text.length > maxChars + 1) continue
    const before = candidates.get(text.slice(0, -1))
    if (before) {
      before.mostRight = Math.max(before.mostRight, n)
      if (!inner.includes(text.at(-1)!)) before.right.push(n)
    }
    if (!inner.includes(text[0]!)) candidates.get(text.slice(1))?.left.push(n)
  }
}

/** Places without a neighbour that is counted stand at a boundary or a mark, each for itself. */
function entropyOf(counts: number[], total: number): number {
  return branchingEntropy(
    counts,
    counts.reduce((left, n) => left - n, total),
    total,
  )
}

/** Heads and tails stand wherever the whole does, so they are as frequent and known. */
function likeliestSplit(text: string, candidates: ReadonlyMap<string, Candidate>): number {
  let likeliest = -Infinity
  for (let split = 1; split < text.length; split++) {
    const head = candidates.get(text.slice(0, split))!.count
    const tail = candidates.get(text.slice(split))!.count
    likeliest = Math.max(likeliest, naturalLog(head) + naturalLog(tail))
  }
  return likeliest
}
