import type { Counting } from './counting.ts'

/** What one counting holds of one unit, on its way to another tally. */
export interface Handed {
  /** Its place among the countings. */
  counting: number
  unit: string
  numbers: Float64Array<ArrayBuffer>
}

/**
 * What tallies of the same options can hand each other before their rows are asked for: numbers of units that have many
 * of them. Where each unit's come together in one tally, their rows are made once, and not merged. Merged rows are the
 * same with and without.
 */
export interface Handover {
  /** Units that have much to hand over. */
  units(): string[]
  /** Takes out what these units have, which is then no longer here. */
  give(units: readonly string[]): Handed[]
  /** Adds what another tally gave. */
  take(handed: readonly Handed[]): void
}

export function handoverOf(countings: readonly Counting[]): Handover {
  return {
    units: () => [...new Set(countings.flatMap(({ large }) => large?.units() ?? []))],
    give: (units) =>
      countings.flatMap(({ large }, counting) =>
        units.flatMap((unit) => {
          const numbers = large?.give(unit)
          return numbers === undefined ? [] : [{ counting, unit, numbers }]
        }),
      ),
    take(handed) {
      for (const { counting, unit, numbers } of handed) countings[counting]?.large?.take(unit, numbers)
    },
  }
}
