import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loaders } from './peers.ts'
import { median } from './speed.ts'

/** What it costs to have a segmenter ready for its first cut, in a process of its own. */
export interface LoadCost {
  peer: string
  elapsedMs: number
  residentMegabytes: number
}

/** The part that runs in the child: loads one peer, cuts a little, prints the cost. */
export async function loadInChild(name: string): Promise<void> {
  const gc = (globalThis as { gc?: () => void }).gc
  gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const peer = await loaders[name]!()
  peer.cut('有事好商量，众人的事情由众人商量。')
  const elapsedMs = performance.now() - start
  gc?.()
  console.log(
    JSON.stringify({ elapsedMs, residentMegabytes: (process.memoryUsage.rss() - before) / 2 ** 20 }),
  )
}

export function measureLoads(names: string[]): LoadCost[] {
  const script = fileURLToPath(import.meta.url)
  return names.map((peer) => {
    const runs = [0, 1, 2, 3, 4].map(
      () =>
        JSON.parse(
          execFileSync(process.execPath, ['--expose-gc', script, '--load', peer], { encoding: 'utf8' }),
        ) as Omit<LoadCost, 'peer'>,
    )
    return {
      peer,
      elapsedMs: median(runs.map((run) => run.elapsedMs)),
      residentMegabytes: median(runs.map((run) => run.residentMegabytes)),
    }
  })
}
