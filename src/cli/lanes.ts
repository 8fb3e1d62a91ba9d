import { setImmediate } from 'node:timers/promises'
import type { Piece } from '../read/pieces.ts'
import { compareText } from '../tally/rows/order.ts'
import type { MergeableRow } from '../tally/rows/row.ts'
import { openPool, type Pool, type Verbs } from './pool.ts'

type Setup = Omit<Parameters<Verbs['count']>[0], 'pieces'>

/** Pieces that wait at a thread while it works on one. */
const mostWaiting = 2

/** Another thread that counts what it is handed, in order. */
interface Lane {
  pool: Pool
  waiting: number
  /** Of what waits and what it works on, about how many bytes. */
  weight: number
}

/**
 * Threads that count side by side, this one among them; each keeps what it counted until its rows are asked for. This
 * thread reads and hands over, and counts while all others have enough to do: so it begins while they still load, and
 * there is one thread less to load.
 */
export class Lanes {
  private readonly own: Pool
  private readonly others: readonly Lane[]
  private readonly setup: Setup
  private readonly told: (bad: readonly string[]) => void
  private failure: unknown
  /** All that was handed over and is not done: the first that is makes room. */
  private readonly pending = new Set<Promise<void>>()

  private constructor(
    own: Pool,
    others: readonly Lane[],
    setup: Setup,
    told: (bad: readonly string[]) => void,
  ) {
    this.own = own
    this.others = others
    this.setup = setup
    this.told = told
  }

  /** The other threads load what they need while `setup` is made ready. */
  static async open(
    jobs: number,
    setup: () => Promise<Setup>,
    told: (bad: readonly string[]) => void,
  ): Promise<Lanes> {
    const others: Lane[] = []
    for (let i = 1; i < jobs; i++) {
      others.push({ pool: await openPool(1, true), waiting: 0, weight: 0 })
    }
    try {
      const [own, ready] = await Promise.all([openPool(1), setup()])
      return new Lanes(own, others, ready, told)
    } catch (error) {
      await closeAll(others)
      throw error
    }
  }

  /** Makes all threads ready to count. Gives the rows without a document: what any rows begin with. */
  async begin(): Promise<readonly MergeableRow[]> {
    const task = { ...this.setup, pieces: [] }
    for (const lane of this.others) this.pend(lane.pool.run('open', task))
    return (await this.own.run('open', task)).rows
  }

  /** Hands a piece to the thread that has least to do; counts it here where all have enough. */
  async count(piece: Piece): Promise<void> {
    const task = { ...this.setup, pieces: [piece] }
    for (;;) {
      if (this.failure !== undefined) throw this.failure
      const lane = this.leastBusy()
      if (lane !== undefined && lane.waiting <= mostWaiting) {
        this.hand(lane, piece.weight, lane.pool.run('count', task))
        return
      }
      // Nobody is handed anything while this thread counts.
      if (lane === undefined || piece.weight <= lane.weight) {
        const { bad } = await this.own.run('count', task)
        this.told(bad)
        await setImmediate()
        return
      }
      await Promise.race(this.pending)
    }
  }

  /** Lets every lane write what all counted so far, to a file each, before it goes on. */
  async write(fileOf: (lane: number) => string): Promise<string[]> {
    await Promise.all(this.pending)
    if (this.failure !== undefined) throw this.failure
    if (this.others.length > 0) await this.bringTogether()
    return Promise.all(
      this.pools().map(async (pool, i) => {
        const out = fileOf(i)
        await pool.run('write', { ...this.setup, pieces: [], out })
        return out
      }),
    )
  }

  /**
   * Of each unit that has much, everything goes to one lane: its rows are then made once, on a thread. Lanes get
   * neighbouring units, so that files of rows hardly overlap.
   */
  private async bringTogether(): Promise<void> {
    const pools = this.pools()
    const task = { ...this.setup, pieces: [] }
    const large = await Promise.all(pools.map((pool) => pool.run('large', task)))
    const all = [...new Set(large.flat())].sort(compareText)
    const firstOf = (lane: number) => Math.floor((all.length * lane) / pools.length)
    // One after the other, so that no more is on its way than one lane gets.
    for (const [lane, pool] of pools.entries()) {
      const units = all.slice(firstOf(lane), firstOf(lane + 1))
      const others = pools.filter((other) => other !== pool)
      const given = await Promise.all(others.map((other) => other.run('give', { ...task, units })))
      await pool.run('take', { ...task, handed: given.flat() })
    }
  }

  async close(): Promise<void> {
    await closeAll(this.others)
  }

  private pools(): Pool[] {
    return [this.own, ...this.others.map(({ pool }) => pool)]
  }

  private leastBusy(): Lane | undefined {
    let least = this.others[0]
    for (const lane of this.others) if (lane.waiting < least!.waiting) least = lane
    return least
  }

  private hand(lane: Lane, weight: number, work: Promise<{ bad: string[] }>): void {
    lane.waiting++
    lane.weight += weight
    this.pend(
      work
        .then(({ bad }) => this.told(bad))
        .finally(() => {
          lane.waiting--
          lane.weight -= weight
        }),
    )
  }

  private pend(work: Promise<unknown>): void {
    const done = work
      .then(() => {})
      .catch((error: unknown) => {
        this.failure ??= error
      })
      .finally(() => this.pending.delete(done))
    this.pending.add(done)
  }
}

const closeAll = (lanes: readonly Lane[]) => Promise.all(lanes.map(({ pool }) => pool.close()))
