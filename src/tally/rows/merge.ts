import { shown, TifaError } from '../../error.ts'
import { fingerprintCheck } from './fingerprint.ts'
import { firstMoved, makeHeap } from './merge-heap.ts'
import { compareRows } from './order.ts'
import { combined, lineStart, type MergeableRow } from './row.ts'

/**
 * Merges rows that are sorted (as `rows()` of a tally and `tifa map` give them) into sorted rows, each key once. Nothing
 * is held but one row of each source. Of examples (`op` `min`, stat `…-example`) the least of each thing stays. Merging commutes and associates, and no rows
 * merged with others change nothing, so partitions may be merged in any order and in any groups. Time: rows × ln(sources).
 *
 * @throws TifaError where a source is not sorted, and where the rows were made by two versions, lexicons, dictionaries
 *   or sets of options, naming both
 */
export function* mergeRows(sources: Iterable<Iterable<MergeableRow>>): Generator<MergeableRow> {
  const check = fingerprintCheck()
  for (const row of leastExamples(combineNeighbours(inOrder(sources)))) {
    check.see(row)
    yield row
  }
  check.end()
}

interface Head {
  row: MergeableRow
  rows: Iterator<MergeableRow>
  source: number
}

/** All rows of all sources in one order: a heap of the first rows that are left. */
function* inOrder(sources: Iterable<Iterable<MergeableRow>>): Generator<MergeableRow> {
  const heap: Head[] = []
  let source = 0
  for (const rows of sources) {
    source++
    const iterator = rows[Symbol.iterator]()
    const first = iterator.next()
    if (!first.done) heap.push({ row: first.value, rows: iterator, source })
  }
  makeHeap(heap, isBefore)
  while (heap.length > 0) {
    const head = heap[0]!
    yield head.row
    const next = head.rows.next()
    if (!next.done) {
      if (compareRows(head.row, next.value) > 0) throw unsorted(head, next.value)
      head.row = next.value
    }
    firstMoved(heap, next.done === true, isBefore)
  }
}

const isBefore = (a: Head, b: Head) => compareRows(a.row, b.row) < 0

/** Sorted rows with those of one key made into one. */
function* combineNeighbours(rows: Iterable<MergeableRow>): Generator<MergeableRow> {
  let held: MergeableRow | undefined
  for (const row of rows) {
    if (held && compareRows(held, row) === 0) held = { ...held, n: combined(row.op, held.n, row.n) }
    else {
      if (held) yield held
      held = row
    }
  }
  if (held) yield held
}

/** What ends the names of statistics whose rows are examples: key `thing|example…`, n a hash. */
export const exampleEnd = '-example'

/**
 * Of the examples of each thing, one: that with the least hash, the first in order of equal ones. A `GROUP BY` keeps
 * them all, and who reads the rows takes the least, so both tell the same.
 */
function* leastExamples(rows: Iterable<MergeableRow>): Generator<MergeableRow> {
  let held: MergeableRow | undefined
  for (const row of rows) {
    const isExample = row.op === 'min' && row.stat.endsWith(exampleEnd)
    if (held) {
      const same =
        isExample && held.stat === row.stat && held.unit === row.unit && thingOf(held) === thingOf(row)
      if (same) {
        if (row.n < held.n) held = row
        continue
      }
      yield held
      held = undefined
    }
    if (isExample) held = row
    else yield row
  }
  if (held) yield held
}

/** The first part of a key. */
export function thingOf({ key }: Pick<MergeableRow, 'key'>): string {
  const end = key.indexOf('|')
  return end < 0 ? key : key.slice(0, end)
}

const unsorted = ({ row, source }: Head, next: MergeableRow) =>
  new TifaError(
    'input',
    `rows of source ${source}: received ${shown(lineStart(next))} behind ${shown(lineStart(row))}; allowed are rows sorted by stat, op, unit, key in the order of bytes`,
  )
