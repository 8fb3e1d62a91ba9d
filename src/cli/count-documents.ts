import { readRecords } from '../read/records.ts'
import type { MergedRows, RowRuns } from '../tally/rows/row-files.node.ts'
import type { CountChoices } from './count-choices.ts'
import type { PartChoices } from './part-options.ts'
import { type StreamChoices, streamOptions } from './stream-options.ts'
import { tallyOf } from './tally-of.ts'
import { tallyRecords } from './tally-records.ts'

/**
 * Counts documents and hands all rows, merged, to `use`. What is no longer held goes to `runs`; bad records are told to
 * `tellBad`.
 */
export type CountRun = (
  inputs: readonly string[],
  choices: CountChoices & StreamChoices & PartChoices,
  runs: RowRuns,
  tellBad: (told: string) => void,
  use: (rows: MergedRows) => Promise<void>,
) => Promise<void>

/** On this thread, or on several where that is asked for. */
export const countDocuments: CountRun = async (inputs, choices, runs, tellBad, use) => {
  if (choices.jobs > 1 || choices.parts !== undefined) {
    const { mapParts } = await import('./map-parts.ts')
    await mapParts(inputs, choices, runs, tellBad, use)
    return
  }
  const tally = await tallyOf(choices, { onFull: runs.write })
  await tallyRecords(readRecords(inputs, streamOptions(choices)), tally, tellBad)
  await use(runs.together(tally.rows()))
}
