import type { Centres } from '../../clusters/centres/centres.ts'
import { type CentresOptions, learnCentres } from '../../clusters/centres/learn.ts'
import { movedCentres } from '../../clusters/centres/next.ts'
import { shown, TifaError } from '../../error.ts'
import { sampleStat } from '../kinds/sample-rows.ts'
import { metaStat } from '../rows/fingerprint.ts'
import { checkCentres, readRows, rereadable } from '../rows/made-from.ts'
import { compareText } from '../rows/order.ts'
import { combined, type MergeableRow } from '../rows/row.ts'
import { leastExamples } from './least-examples.ts'

/**
 * The first centres of clusters, from merged rows of a tally with `stats: ['sample']`: features, dimensions and centres
 * are learned from the sample, as `clusterCases` learns them. `k` is at most the number of all documents; `'auto'` (the
 * default) weighs 2 to `autoAtMost`. The same rows and options give the same centres, whatever parts the rows came of.
 *
 * @throws TifaError for rows without a sample, and for an option that cannot be meant
 */
export function centresFromRows(rows: Iterable<MergeableRow>, options: CentresOptions = {}): Centres {
  const again = rereadable(rows)
  const { units } = readRows(again, 'sample', [metaStat, sampleStat])
  const texts = Array.from(leastExamples(units(sampleStat).get('')).values(), ([text]) => text!).sort(
    compareText,
  )
  return learnCentres(texts, units(metaStat).get('')?.get('documents') ?? texts.length, options)
}

export interface NextCentresOptions {
  /**
   * Centres are settled when no larger share of the documents changed their cluster in a pass, 0 to 1. With 0 passes go on until
   * none does. Default 0.001.
   */
  movedAtMost?: number
}

/**
 * The centres after one pass of k-means over all documents, from merged rows of a tally with `stats: ['centres']` and these centres:
 * each goes to the middle of its texts. `settled` says when another pass would change little.
 *
 * @throws TifaError where the rows were made with other centres
 */
export function nextCentres(
  rows: Iterable<MergeableRow>,
  centres: Centres,
  options: NextCentresOptions = {},
): Centres {
  const { movedAtMost = 0.001 } = options
  if (!(movedAtMost >= 0 && movedAtMost <= 1)) {
    throw new TifaError(
      'option',
      `movedAtMost: received ${shown(movedAtMost)}; allowed are numbers from 0 to 1`,
    )
  }
  const again = rereadable(rows)
  const { from, units } = readRows(again, 'centres', ['centre-documents', 'centre-distance', 'centre-moved'])
  checkCentres(from, centres)
  const sums: (number | bigint)[][] = centres.centres.map((centre) => centre.map(() => 0))
  for (const { stat, op, key, n } of again) {
    if (stat !== 'centre') continue
    const [cluster, dimension] = key.split('|').map(Number) as [number, number]
    const own = sums[cluster - 1]
    const known = own?.[dimension - 1]
    if (own === undefined || known === undefined) {
      throw new TifaError(
        'input',
        `rows: received centre ${shown(key)}; allowed are ${sums.length} clusters of ${centres.dimensions} dimensions`,
      )
    }
    own[dimension - 1] = combined(op, known, n)
  }
  const total = (stat: string) =>
    [...(units(stat).get('') ?? [])].reduce((sum, [cluster, n]) => (cluster === '0' ? sum : sum + n), 0)
  return movedCentres(
    centres,
    {
      sums,
      documents: total('centre-documents'),
      moved: total('centre-moved'),
      distance: total('centre-distance'),
    },
    movedAtMost,
  )
}
