import type { TextSet } from './texts.ts'

export interface Task {
  name: string
  run(text: string): unknown
  /** Slow ones get less of each text. */
  share?: number
  /** The slowest are measured on this set of texts alone. */
  only?: string | undefined
}

/** One row: median speed, and the median over rounds of its ratio to each of the tasks named in `against`. */
export interface Speed {
  task: string
  millionCharsPerSecond: number
  ratios: Record<string, number>
}

/**
 * Measures all tasks in turn, round after round, so that what else the machine does falls on all alike; ratios are
 * taken within a round.
 */
export function measure(set: TextSet, all: Task[], against: string[], rounds: number): Speed[] {
  const tasks = all.filter(({ only = set.name }) => only === set.name)
  const texts = tasks.map(({ share = 1 }) =>
    set.texts.map((text) => text.slice(0, Math.ceil(text.length * share))),
  )
  const chars = texts.map((all) => all.reduce((sum, text) => sum + text.length, 0))
  const speeds = tasks.map(() => [] as number[])
  for (let round = -1; round < rounds; round++) {
    tasks.forEach((task, i) => {
      warmUp(task, texts[i]!)
      // A round of a tenth of a second at least, so that a short text is not at the mercy of the clock.
      let done = 0
      const start = processorMs()
      let end = start
      do {
        for (const text of texts[i]!) task.run(text)
        done += chars[i]!
        end = processorMs()
      } while (end - start < 100)
      if (round >= 0) speeds[i]!.push(done / (end - start) / 1000)
    })
  }
  return tasks.map((task, i) => ({
    task: task.name,
    millionCharsPerSecond: median(speeds[i]!),
    ratios: Object.fromEntries(
      against
        .map((name) => [name, tasks.findIndex((other) => other.name === name)] as const)
        .filter(([, other]) => other >= 0)
        .map(([name, other]) => [
          name,
          median(speeds[i]!.map((speed, round) => speed / speeds[other]![round]!)),
        ]),
    ),
  }))
}

/** Time that this process had a processor, in all its threads: what else the machine does then only costs cache. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * What the task before left: its garbage, and a collector that is in the middle of it and makes every store dearer; its
 * tables in the caches. None of that is to be measured.
 */
function warmUp(task: Task, texts: string[]): void {
  globalThis.gc?.()
  const end = performance.now() + 30
  for (const text of texts) {
    if (performance.now() > end) break
    task.run(text)
  }
}

export function median(values: number[]): number {
  const sorted = values.slice().sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
