import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import { countChars } from '../text/chars.ts'
import type { Counting } from './counting.ts'
import { type Handover, handoverOf } from './handover.ts'
import { checkedTally, type TallyOptions } from './options.ts'
import { metaStat } from './rows/fingerprint.ts'
import { mergeRows } from './rows/merge.ts'
import type { MergeableRow } from './rows/row.ts'
import { sortedRun } from './rows/run.ts'
import { keyOf, written } from './rows/writing.ts'

export type { TallyOptions } from './options.ts'

/** Counts documents one after the other, and gives what was counted as rows that merge. */
export interface Tally {
  /** Counts a document; `bytes` is how many it was read from, for the totals. */
  add(document: Document, bytes?: number): void
  /** Counts a record that could not be read; a `reason`, of few different ones, is counted for itself too. */
  addBad(reason?: string): void
  /**
   * All rows since the last call, or those not handed to `onFull`: sorted, each key once, `_meta` rows first. Read them to their end before more
   * documents are added. The tally then begins anew, so that rows of all calls merged are the whole.
   */
  rows(): Iterable<MergeableRow>
}

/**
 * Makes a tally. What is counted depends on the documents alone, not on their order nor on how they were split among
 * tallies: `mergeRows` of the rows of parts are the rows of the whole, byte for byte. Every tally counts documents,
 * characters (those that are not white space), bytes and bad records; `stats` says what else.
 *
 * ```ts
 * const tally = createTally({ stats: ['themes'] })
 * for (const document of documents) tally.add(document)
 * const rows = [...tally.rows()]
 * ```
 *
 * @throws TifaError for an option that cannot be meant
 */
export function createTally(options: TallyOptions = {}): Tally {
  const { handover: _, ...tally } = makeTally(options)
  return tally
}

/** The same with what it can leave to another tally. */
export interface SharedTally extends Tally {
  readonly handover: Handover
}

export function makeTally(options: TallyOptions): SharedTally {
  const { countings, meta, groupOf, maxRows, onFull } = checkedTally(options)
  const units = new Map<string, { documents: number; chars: number }>()
  const totals = { documents: 0, chars: 0, bytes: 0, bad: 0 }
  const bad = new Map<string, number>()
  const runs: Iterable<MergeableRow>[] = []

  const own: Counting = {
    add({ text }, unit) {
      const chars = countChars(text)
      totals.documents++
      totals.chars += chars
      const known = units.get(unit)
      if (known) {
        known.documents++
        known.chars += chars
      } else units.set(unit, { documents: 1, chars })
    },
    size: () => 2 * units.size,
    drain(put) {
      for (const [unit, { documents, chars }] of units) {
        put('unit', 'sum', unit, 'documents', documents)
        put('unit', 'sum', unit, 'chars', chars)
      }
      units.clear()
      for (const { stat, op, unit, key, n } of meta) put(stat, op, unit, key, n)
      for (const [reason, n] of bad) put(metaStat, 'sum', '', keyOf('bad', reason), n)
      for (const [name, n] of Object.entries(totals)) put(metaStat, 'sum', '', name, n)
      bad.clear()
      Object.assign(totals, { documents: 0, chars: 0, bytes: 0, bad: 0 })
    },
  }
  const all = [own, ...countings]
  const size = () => all.reduce((sum, counting) => sum + counting.size(), 0)
  return {
    add(document, bytes = 0) {
      if (typeof document?.text !== 'string' || typeof document.id !== 'string') {
        throw new TifaError(
          'option',
          `document: received ${shown(document)}; allowed is { id, text, unit?, meta? }`,
        )
      }
      const unit = written(groupOf(document))
      for (const counting of all) counting.add(document, unit)
      totals.bytes += bytes
      if (size() < maxRows) return
      const run = sortedRun(all)
      if (onFull) onFull(run)
      else runs.push(run)
    },
    addBad(reason) {
      totals.bad++
      if (reason !== undefined) bad.set(reason, (bad.get(reason) ?? 0) + 1)
    },
    rows() {
      const last = sortedRun(all)
      const parts = [...runs.splice(0), last]
      return parts.length === 1 ? last : mergeRows(parts)
    },
    handover: handoverOf(countings),
  }
}
