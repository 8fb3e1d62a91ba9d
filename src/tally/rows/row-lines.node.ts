import { Buffer } from 'node:buffer'
import { fingerprintCheck, metaStat } from './fingerprint.ts'
import { LineSource } from './line-source.node.ts'
import { exampleEnd } from './merge.ts'
import { firstMoved, makeHeap } from './merge-heap.ts'
import { combined, type MergeableRow, type MergeOp, readRowLine, whole } from './row.ts'

const blockBytes = 1 << 16
const metaStart = `{"stat":"${metaStat}"`

/** A line without its number and end, and the number. */
type Line = Pick<LineSource, 'start' | 'n'>

/**
 * Merges files of rows that tifa itself wrote, as `mergeRows` does, into the bytes of their lines. Lines stand in the order of their
 * bytes, so of most of them no more is looked at: several times as fast as over rows. `see` is shown the rows of `_meta`. Of `own`, which this run
 * itself wrote, lines that are only copied are not checked.
 *
 * @throws TifaError as `mergeRows` does, and for a file that another program changed
 */
export function* mergeRowLines(
  paths: readonly string[],
  see: (row: MergeableRow) => void = () => {},
  own: ReadonlySet<string> = new Set(),
): Generator<Buffer> {
  const check = fingerprintCheck()
  const sources: LineSource[] = []
  try {
    for (const path of paths) sources.push(new LineSource(path, own.has(path)))
    const heap = sources.filter((source) => source.next())
    makeHeap(heap, isBefore)
    const statistic = new Statistic()
    let lines = ''
    // These stand before all others.
    let isMeta = true
    while (heap.length > 0) {
      statistic.reach(heap[0]!.start)
      const { isExample } = statistic
      isMeta &&= heap[0]!.start.startsWith(metaStart)
      const held = isExample || isMeta ? undefined : takeHeld(heap, statistic.end)
      if (held === undefined) {
        const line = isExample ? takeExample(heap) : takeLine(heap)
        if (isMeta) {
          const row = readRowLine(Buffer.from(`${line.start}${line.n}}`, 'latin1').toString('utf8'), 'rows')
          check.see(row)
          see(row)
        }
        lines += `${line.start}${line.n}}\n`
      }
      if (held === undefined && lines.length < blockBytes) continue
      if (lines !== '') yield Buffer.from(lines, 'latin1')
      lines = ''
      if (held !== undefined) yield held
    }
    check.end()
    if (lines !== '') yield Buffer.from(lines, 'latin1')
  } finally {
    for (const source of sources) source.close()
  }
}

/** Takes the first of all lines, those of one key made into one. */
function takeLine(heap: LineSource[]): Line {
  const { start, n: first } = heap[0]!
  let n = first
  advance(heap)
  while (heap[0]?.start === start) {
    n = String(combined(opOf(start), numberOf(n), numberOf(heap[0].n)))
    advance(heap)
  }
  return { start, n }
}

/**
 * Takes what the first source holds, if all of it is of one statistic and stands before the first line of every other
 * source: of parts that hold other units most lines are only copied.
 */
function takeHeld(heap: LineSource[], statisticEnd: string): Buffer | undefined {
  let limit = statisticEnd
  for (let i = 1; i <= 2 && i < heap.length; i++) if (heap[i]!.start < limit) limit = heap[i]!.start
  const held = heap[0]!.heldBefore(limit)
  if (held !== undefined) advance(heap)
  return held
}

/** Takes all examples of one thing, which stand together, and gives that of the least hash, the first of equal ones. */
function takeExample(heap: LineSource[]): Line {
  let least = takeLine(heap)
  const thing = thingOf(least.start)
  while (heap.length > 0 && thingOf(heap[0]!.start) === thing) {
    const other = takeLine(heap)
    if (numberOf(other.n) < numberOf(least.n)) least = other
  }
  return least
}

/** Up to the end of the key's first part. */
function thingOf(start: string): string {
  const end = start.indexOf('|')
  return start.slice(0, end < 0 ? -keyEnd.length : end)
}

const keyEnd = '","n":'

/** The statistic that lines belong to, as they come in order; all of its lines are examples or none. */
class Statistic {
  /** All its lines stand before this. */
  end = ''
  isExample = false

  reach(start: string): void {
    if (start < this.end) return
    const statStart = start.slice(0, start.indexOf('"unit":"'))
    this.end = `${statStart}#`
    this.isExample = statStart.endsWith(`${exampleEnd}","op":"min",`)
  }
}

function opOf(start: string): MergeOp {
  const at = start.indexOf('"op":"') + 6
  return start.slice(at, at + 3) as MergeOp
}

const numberOf = (digits: string) => (digits.length <= 15 ? Number(digits) : whole(BigInt(digits)))

/** The first source goes on, or away. */
function advance(heap: LineSource[]): void {
  firstMoved(heap, !heap[0]!.next(), isBefore)
}

const isBefore = (a: LineSource, b: LineSource) => a.start < b.start
