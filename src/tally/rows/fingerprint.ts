import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import packageJson from '../../../package.json' with { type: 'json' }
import type { Centres } from '../../clusters/centres/centres.ts'
import { TifaError } from '../../error.ts'
import { compareText } from './order.ts'
import type { MergeableRow } from './row.ts'
import { keyOf, partsOf } from './writing.ts'

/** The name of the rows that say what the others were made from. */
export const metaStat = '_meta'

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

/** Stands for a list of texts, in 16 hexadecimal digits. */
export const fingerprintOf = (texts: readonly string[]): string => hash(JSON.stringify(texts)).slice(0, 16)

/** Stands for centres: the same for the same file, however it was laid out. */
export const printOfCentres = (centres: Centres): string => fingerprintOf([JSON.stringify(centres)])

/** What rows depend on beside the documents, by name: the lexicon's hash, the themes' hash, options. */
export type MadeFrom = Readonly<Record<string, string>>

/**
 * The rows that say what all others were made from: `fingerprint|…`, a hash over tifa's version and all that is named,
 * and `from|name|value` for each, so that an error can say what differs.
 */
export function fingerprintRows(madeFrom: MadeFrom): MergeableRow[] {
  const named = Object.entries({ ...madeFrom, tifa: packageJson.version })
    .map(([name, value]) => keyOf('from', name, value))
    .sort(compareText)
  const print = keyOf('fingerprint', fingerprintOf(named))
  return [print, ...named].map((key) => ({ stat: metaStat, op: 'max', unit: '', key, n: 1 }))
}

/**
 * Looks at rows as they go by, in order.
 *
 * @throws TifaError where two fingerprints were seen, naming both and what differs
 */
export function fingerprintCheck(): { see(row: MergeableRow): void; end(): void } {
  const prints: string[] = []
  const values = new Map<string, string[]>()
  const end = () => {
    if (prints.length > 1) throw new TifaError('input', mixed(prints, values))
  }
  return {
    see({ stat, op, key }) {
      // These are the first of all rows: max stands before sum.
      if (stat !== metaStat || op !== 'max') return end()
      const [kind, name, value] = partsOf(key)
      if (kind === 'fingerprint') prints.push(name!)
      else if (kind === 'from') values.set(name!, [...(values.get(name!) ?? []), value!])
    },
    end,
  }
}

function mixed([first, second]: readonly string[], values: ReadonlyMap<string, readonly string[]>): string {
  const differing = [...values].filter(([, seen]) => seen.length > 1)
  const what = differing.map(([name, seen]) => `${name} ${seen.slice(0, 2).join(' and ')}`).join('; ')
  return `rows: received rows of two fingerprints, ${first} and ${second}${what && ` (${what})`}; allowed are rows of one version, lexicon, dictionary and set of options`
}
