import { TifaError } from '../error.ts'
import type { CheckedStreamOptions, Piece } from '../read/pieces.ts'
import { toldRecord } from '../read/record.ts'
import { recordsOf } from '../read/records.ts'
import { registerNode } from '../segment/register.node.ts'
import { createRowRuns, type RowRuns, writeBlocks } from '../tally/row-files.node.ts'
import type { Tally } from '../tally/tally.ts'
import { type AnnotateChoices, type Annotator, annotatorOf } from './annotations.ts'
import { type CountChoices, tallyOf } from './count-choices.ts'
import { takeLexicon } from './shared-lexicon.ts'
import { tallyRecords } from './tally-records.ts'

/** What a thread is handed beside the pieces: the same every time, taken up once. */
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

/** This thread's own, by what it was made for: a process that is its own thread may serve several calls. */
const kept = new Map<string, unknown>()

async function once<T>(
  { lexicon, choices }: Task<unknown>,
  verb: string,
  make: () => Promise<T>,
): Promise<T> {
  if (!kept.has('lexicon')) {
    registerNode()
    takeLexicon(lexicon)
    kept.set('lexicon', lexicon)
  }
  const key = `${verb} ${JSON.stringify(choices)}`
  if (!kept.has(key)) kept.set(key, await make())
  return kept.get(key) as T
}

async function orFailed<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TifaError)) throw error
    return { failed: { kind: error.kind, message: error.message } }
  }
}

interface Counter {
  tally: Tally
  runs: RowRuns
}

/** What a thread counts before it writes rows away: two threads together stay small. */
const maxRows = 1_000_000

const counterOf = (task: Task<CountChoices>) =>
  once(task, 'map', async (): Promise<Counter> => {
    const runs = createRowRuns()
    return { runs, tally: await tallyOf(task.choices, { maxRows, onFull: runs.write }) }
  })

/** Counts pieces. Gives what is to be told of bad records. */
export const count = (task: Task<CountChoices>) =>
  orFailed(async () => {
    const { tally } = await counterOf(task)
    const bad: string[] = []
    for (const piece of task.pieces) {
      await tallyRecords(recordsOf(piece, task.stream), tally, (told) => bad.push(told))
    }
    return { bad }
  })

/** Writes the rows of all that was counted to a file and begins anew. */
export const write = (task: Task<CountChoices> & { out: string }) =>
  orFailed(async () => {
    const { tally, runs } = await counterOf(task)
    try {
      writeBlocks(task.out, runs.together(tally.rows()).blocks())
    } finally {
      runs.remove()
    }
    return { bad: [] as string[] }
  })

/** Annotates the records of pieces, a line each. */
export const annotate = (task: Task<AnnotateChoices>) =>
  orFailed(async () => {
    const annotator = await once(task, 'annotate', (): Promise<Annotator> => annotatorOf(task.choices))
    const bad: string[] = []
    let lines = ''
    for (const piece of task.pieces) {
      for await (const record of recordsOf(piece, task.stream)) {
        lines += annotator(record)
        if ('bad' in record) bad.push(toldRecord(record))
      }
    }
    return { lines, bad }
  })
