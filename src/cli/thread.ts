import { isMainThread } from 'node:worker_threads'
import { TifaError } from '../error.ts'
import type { CheckedStreamOptions, Piece } from '../read/pieces.ts'
import { toldRecord } from '../read/record.ts'
import { recordsOf } from '../read/records.ts'
import { registerNode } from '../segment/register.node.ts'
import type { Handed } from '../tally/handover.ts'
import { createRowRuns, type RowRuns, writeBlocks } from '../tally/rows/row-files.node.ts'
import type { SharedTally } from '../tally/tally.ts'
import type { AnnotateChoices, Annotator } from './annotations.ts'
import type { CountChoices } from './count-choices.ts'
import { takeLexicon } from './shared-lexicon.ts'
import { tallyOf } from './tally-of.ts'
import { tallyRecords } from './tally-records.ts'

/** What a thread is handed: beside the pieces the same every time, taken up once. */
interface Task<Choices> {
  pieces: Piece[]
  stream: CheckedStreamOptions
  choices: Choices
  lexicon: SharedArrayBuffer
}

/** A `TifaError` as data. */
export interface Failed {
  failed: { kind: 'option' | 'input'; message: string }
}

interface Counter {
  tally: SharedTally
  runs: RowRuns
}

/** What a thread counts before it writes rows away: two threads together stay small. */
const maxRows = 1_000_000

/** What a thread can do, with what it holds between two calls. Calls are done one after the other. */
export function makeThread() {
  /** By what it was made for. */
  const kept = new Map<string, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()

  function once<T>({ choices }: Task<unknown>, verb: string, make: () => Promise<T>): Promise<T> {
    const key = `${verb} ${JSON.stringify(choices)}`
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as Promise<T>
  }
  const verb =
    <Given extends Task<unknown>, Result>(work: (task: Given) => Promise<Result>) =>
    (task: Given): Promise<Result | Failed> => {
      const done = last.then(async () => {
        if (kept.size === 0) {
          registerNode()
          takeLexicon(task.lexicon)
        }
        return orFailed(() => work(task))
      })
      last = done.catch(() => {})
      return done
    }
  const counterOf = (task: Task<CountChoices>) =>
    once(task, 'map', async (): Promise<Counter> => {
      const runs = createRowRuns()
      return { runs, tally: await tallyOf(task.choices, { maxRows, onFull: runs.write }) }
    })

  return {
    /** Makes ready for counting. Gives the rows without a document: what any rows begin with. */
    open: verb(async (task: Task<CountChoices>) => {
      const { tally } = await counterOf(task)
      return { rows: [...tally.rows()] }
    }),

    /** Counts pieces. Gives what is to be told of bad records. */
    count: verb(async (task: Task<CountChoices>) => {
      const { tally } = await counterOf(task)
      const bad: string[] = []
      for (const piece of task.pieces) {
        await tallyRecords(recordsOf(piece, task.stream), tally, (told) => bad.push(told))
      }
      return { bad }
    }),

    /** Units of which it holds much, as rows write them. */
    large: verb(async (task: Task<CountChoices>) => (await counterOf(task)).tally.handover.units()),

    /** Takes out what it holds of units. */
    give: verb(async (task: Task<CountChoices> & { units: string[] }) =>
      (await counterOf(task)).tally.handover.give(task.units),
    ),

    /** Adds what other threads gave. */
    take: verb(async (task: Task<CountChoices> & { handed: Handed[] }) =>
      (await counterOf(task)).tally.handover.take(task.handed),
    ),

    /** Writes the rows of all that was counted to a file and begins anew. */
    write: verb(async (task: Task<CountChoices> & { out: string }) => {
      const { tally, runs } = await counterOf(task)
      try {
        writeBlocks(task.out, runs.together(tally.rows()).blocks())
      } finally {
        runs.remove()
      }
    }),

    /** Annotates the records of pieces, a line each. */
    annotate: verb(async (task: Task<AnnotateChoices>) => {
      const annotator = await once(task, 'annotate', async (): Promise<Annotator> => {
        const { annotatorOf } = await import('./annotations.ts')
        return annotatorOf(task.choices)
      })
      const bad: string[] = []
      let lines = ''
      for (const piece of task.pieces) {
        for await (const record of recordsOf(piece, task.stream)) {
          lines += annotator(record)
          if ('bad' in record) bad.push(toldRecord(record))
        }
      }
      return { lines, bad }
    }),
  }
}

// A thread of its own stands still until it is asked for something, so it loads first what it will be asked for.
if (!isMainThread) await import('../tally/tally.ts')

/** What the pool calls by name. */
export const { open, count, large, give, take, write, annotate } = makeThread()

async function orFailed<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TifaError)) throw error
    return { failed: { kind: error.kind, message: error.message } }
  }
}
