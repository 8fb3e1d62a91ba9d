import type { Centres } from '../../clusters/centres/centres.ts'
import { shown, TifaError } from '../../error.ts'
import { metaStat, printOfCentres } from './fingerprint.ts'
import { combined, type MergeableRow } from './row.ts'
import { partsOf } from './writing.ts'

/** Rows that can be gone through again. A generator is read into memory. */
export const rereadable = (rows: Iterable<MergeableRow>): Iterable<MergeableRow> =>
  Object.is(rows[Symbol.iterator](), rows) ? [...rows] : rows

/** What the rows say that they were made from. */
export type From = ReadonlyMap<string, string>

/** Sums, by unit and key, of the statistics that are asked for. */
export interface ReadRows {
  from: From
  /** By statistic, unit as it was given, key as it is written. */
  units(stat: string): ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * Reads the rows of some statistics into memory; the others are passed over. They may be in any order and unmerged.
 *
 * @throws TifaError where rows have two fingerprints or none, or hold nothing of what `stats` were to count
 */
export function readRows(rows: Iterable<MergeableRow>, name: string, stats: readonly string[]): ReadRows {
  const found = new Map<string, Map<string, Map<string, number>>>(stats.map((stat) => [stat, new Map()]))
  const prints = new Set<string>()
  const from = new Map<string, string>()
  for (const { stat, op, unit, key, n } of rows) {
    if (stat === metaStat && op === 'max') {
      const [kind, what, value] = partsOf(key)
      if (kind === 'fingerprint') prints.add(what!)
      else if (kind === 'from') from.set(what!, value!)
    }
    const units = found.get(stat)
    if (!units) continue
    const keys = units.get(unit) ?? new Map<string, number>()
    if (keys.size === 0) units.set(unit, keys)
    const known = keys.get(key)
    keys.set(key, Number(known === undefined ? n : combined(op, known, n)))
  }
  checkFrom(prints, from, name)
  return { from, units: (stat) => found.get(stat)! }
}

function checkFrom(prints: ReadonlySet<string>, from: From, name: string): void {
  if (prints.size !== 1) {
    const received = prints.size === 0 ? 'none' : [...prints].join(' and ')
    throw new TifaError(
      'input',
      `rows: received fingerprints ${received}; allowed are rows of one version, lexicon, dictionary and set of options, with their _meta rows`,
    )
  }
  if (isCounted(from, name)) return
  const counted = from.get('stats')?.split(' ') ?? []
  throw new TifaError(
    'input',
    `rows: received counts of ${counted.join(', ')}; allowed here are rows of --stats ${name}`,
  )
}

/** Whether a statistic is among those that the rows were to count. */
export const isCounted = (from: From, name: string): boolean =>
  from.get('stats')?.split(' ').includes(name) === true

/** @throws TifaError where rows were made from another dictionary */
export function checkThemes(from: From, hash: string): void {
  const made = from.get('themes')
  if (made !== hash) {
    throw new TifaError(
      'input',
      `rows: received counts of the themes ${shown(made)}; allowed are those of the dictionary that was given, ${hash}`,
    )
  }
}

/** @throws TifaError where rows were made with other centres */
export function checkCentres(from: From, centres: Centres): void {
  const made = from.get('centres')
  const given = printOfCentres(centres)
  if (made === given) return
  throw new TifaError(
    'input',
    `rows: received counts with the centres ${shown(made)}; allowed are those with the centres that were given, ${given}`,
  )
}
