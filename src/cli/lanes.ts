import type { Piece } from '../read/pieces.ts'
import { compareText } from '../tally/order.ts'
import type { MergeableRow } from '../tally/row.ts'
import { openPool, type Pool, type Verbs } from './pool.ts'

type Setup = Omit<Parameters<Verbs['count']>[0], 'pieces'>

/** Pieces that wait at a lane while it works on one. */
const mostWaiting = 2

/** A thread that counts what it is handed, in order. */
interface Lane {
  pool: Pool
  waiting: number
}

/** Threads that count side by side; each keeps what it counted until its rows are asked for. */
export class Lanes {
  private readonly lanes: Lane[]
  private readonly setup: Setup
  private readonly told: (bad: readonly string[]) => void
  private failure: unknown
  /** All that was handed over and is not done: the first that is makes room. */
  private readonly pending = new Set<Promise<void>>()

  /** The rows without a document: what any rows begin with. */
  readonly none: readonly MergeableRow[]

  private constructor(
    lanes: Lane[],
    setup: Setup,
    none: readonly MergeableRow[],
    told: (bad: readonly string[]) => void,
  ) {
    this.lanes = lanes
    this.setup = setup
    this.none = none
    this.told = told
  }

  /** Threads load what they need while `setup` is made ready. */
  static async open(
    jobs: number,
    setup: () => Promise<Setup>,
    told: (bad: readonly string[]) => void,
  ): Promise<Lanes> {
    const lanes: Lane[] = []
    for (let i = 0; i < jobs; i++) {
      lanes.push({ pool: await openPool(1, jobs > 1), waiting: 0 })
    }
    try {
      const task = { ...(await setup()), pieces: [] }
      const [first] = await Promise.all(lanes.map(({ pool }) => pool.run('open', task)))
      return new Lanes(lanes, task, first!.rows, told)
    } catch (error) {
      await closeAll(lanes)
      throw error
    }
  }

  /** Hands a piece to the lane that has least to do; waits while all have enough. */
  async count(piece: Piece): Promise<void> {
    for (;;) {
      if (this.failure !== undefined) throw this.failure
      const lane = this.lanes.reduce((best, other) => (other.waiting < best.waiting ? other : best))
      if (lane.waiting <= mostWaiting) {
        this.hand(lane, lane.pool.run('count', { ...this.setup, pieces: [piece] }))
        return
      }
      await Promise.race(this.pending)
    }
  }

  /** Lets every lane write what all counted so far, to a file each, before it goes on. */
  async write(fileOf: (lane: number) => string): Promise<string[]> {
    await Promise.all(this.pending)
    if (this.failure !== undefined) throw this.failure
    if (this.lanes.length > 1) await this.bringTogether()
    return Promise.all(
      this.lanes.map(async ({ pool }, i) => {
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
    const pools = this.lanes.map(({ pool }) => pool)
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
    await closeAll(this.lanes)
  }

  private hand(lane: Lane, work: Promise<{ bad: string[] }>): void {
    lane.waiting++
    const done = work
      .then(({ bad }) => this.told(bad))
      .catch((error: unknown) => {
        this.failure ??= error
      })
      .finally(() => {
        lane.waiting--
        this.pending.delete(done)
      })
    this.pending.add(done)
  }
}

const closeAll = (lanes: readonly Lane[]) => Promise.all(lanes.map(({ pool }) => pool.close()))
