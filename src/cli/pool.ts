import { fileURLToPath } from 'node:url'
import type { TransferListItem } from 'node:worker_threads'
import { TifaError } from '../error.ts'
import type { Piece } from '../read/pieces.ts'
import type { Handed } from '../tally/handover.ts'
import type * as thread from './thread.ts'

/** What the thread can do, by name. */
export type Verbs = ReturnType<typeof thread.makeThread>

export interface Pool {
  run<Verb extends keyof Verbs>(verb: Verb, task: Parameters<Verbs[Verb]>[0]): Promise<Done<Verbs[Verb]>>
  close(): Promise<void>
}

type Done<Call extends (...task: never[]) => unknown> = Exclude<Awaited<ReturnType<Call>>, thread.Failed>

/** Beside the bundle; run from source there are no threads. */
const threadFile = new URL('./cli-thread.js', import.meta.url)

/**
 * Threads to work on, which load what they need from now on; with one job, this thread unless `apart`. Pieces handed to a thread are moved there and are no longer here.
 *
 * @throws TifaError (from `run`) as the call itself does
 */
export async function openPool(jobs: number, apart = false): Promise<Pool> {
  if (jobs === 1 && !apart) {
    const { makeThread } = await import('./thread.ts')
    const verbs = makeThread()
    return {
      run: async (verb, task) => settled(await (verbs[verb] as Call)(task)),
      close: async () => {},
    }
  }
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: fileURLToPath(threadFile),
    minThreads: jobs,
    maxThreads: jobs,
    // A thread of its own finds what it does next beside it; others take what comes as they are free.
    concurrentTasksPerWorker: apart ? 3 : 1,
    // A stream that comes slowly keeps its threads.
    idleTimeout: 60_000,
    // What is read is soon done with: more room for what is new makes nothing faster, and each thread takes it.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  const run: Pool['run'] = async (verb, task) =>
    settled(await pool.run(task, { name: verb, transferList: movable(task) }))
  return { run, close: () => pool.destroy() }
}

type Call = (task: unknown) => Promise<never>

/** An error keeps its class only as data. */
function settled<Result>(result: Result | thread.Failed): Exclude<Result, thread.Failed> {
  if (typeof result === 'object' && result !== null && 'failed' in result) {
    const { kind, message } = result.failed
    throw new TifaError(kind, message.replace(/^tifa: /, ''))
  }
  return result as Exclude<Result, thread.Failed>
}

/** Memory that belongs to what is handed over alone. */
function movable({ pieces, handed = [] }: { pieces: readonly Piece[]; handed?: readonly Handed[] }) {
  const bytes = pieces.flatMap((piece) =>
    piece.kind === 'json' || piece.kind === 'csv' ? [piece.bytes] : [],
  )
  const arrays = [...bytes, ...handed.map(({ numbers }) => numbers)]
  return arrays.flatMap(({ buffer, byteLength }): TransferListItem[] =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  )
}

/** Results in the order of the tasks, of which `most` are under way at a time. */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  most: number,
  run: (task: Task) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  try {
    for await (const task of tasks) {
      const result = run(task)
      // Told where it is waited for.
      result.catch(() => {})
      underWay.push(result)
      if (underWay.length >= most) yield await underWay.shift()!
    }
    while (underWay.length > 0) yield await underWay.shift()!
  } finally {
    await Promise.allSettled(underWay)
  }
}
