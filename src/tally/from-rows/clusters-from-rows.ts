import type { Centres } from '../../clusters/centres/centres.ts'
import { scale } from '../../clusters/centres/fixed-point.ts'
import { namesNoTopic } from '../../clusters/features/stopwords.ts'
import { type GroupedTerms, type LabelTerm, tellingTerms, toLabel } from '../../clusters/labels.ts'
import type { UnitCluster } from '../../clusters/profile.ts'
import { shown, TifaError } from '../../error.ts'
import { MapNumbering } from '../../text/numbering.ts'
import { checkCentres, type ReadRows, readRows } from '../rows/made-from.ts'
import { compareText } from '../rows/order.ts'
import type { MergeableRow } from '../rows/row.ts'
import { partsOf, unwritten } from '../rows/writing.ts'
import { leastExamples } from './least-examples.ts'

/** What one cluster holds. */
export interface ClusterCount {
  /** The number of its centre, from 1; 0 for texts with nothing to compare, which are in no cluster. */
  cluster: number
  /** Its three most telling terms, as `企业 · 招商引资 · 科技`; empty without any. */
  label: string
  documents: number
  /** documents / all documents, 0 to 1. */
  share: number
  /** Mean cosine of its texts with the centre, −1 to 1; 0 in no cluster. */
  similarity: number
  /** The document nearest to the centre, and how its text begins. */
  example: { document: string; text: string } | null
  /** The telling terms, best first, of the words and quoted phrases that the centres know. */
  terms: LabelTerm[]
}

export interface ClustersFromRowsOptions {
  /** How many telling terms to give for each cluster: a whole number ≥ 1. Default 10. */
  terms?: number
}

const defaultTerms = 10

const stats = [
  'cluster-documents',
  'cluster-distance',
  'cluster-example',
  'cluster-term',
  'cluster-term-documents',
]

/**
 * What clusters hold, from merged rows of a tally with `stats: ['clusters']` and these centres: a row for each centre, those
 * without documents too, and one for cluster 0 where it has any. Terms are found as those of `clusterCases`.
 *
 * @throws TifaError where the rows were made with other centres, and for an option that cannot be meant
 */
export function clustersFromRows(
  rows: Iterable<MergeableRow>,
  centres: Centres,
  options: ClustersFromRowsOptions = {},
): ClusterCount[] {
  const { terms: most = defaultTerms } = options
  if (!(Number.isSafeInteger(most) && most >= 1)) {
    throw new TifaError('option', `terms: received ${shown(most)}; allowed are whole numbers ≥ 1`)
  }
  return clusterCounts(readOf(rows, centres), centres, most)
}

function readOf(rows: Iterable<MergeableRow>, centres: Centres): ReadRows {
  const read = readRows(rows, 'clusters', stats)
  checkCentres(read.from, centres)
  return read
}

function clusterCounts(read: ReadRows, centres: Centres, most: number): ClusterCount[] {
  const sizes = new Map<string, number>()
  for (const [, own] of read.units('cluster-documents')) {
    for (const [cluster, n] of own) sizes.set(cluster, (sizes.get(cluster) ?? 0) + n)
  }
  const all = [...sizes.values()].reduce((sum, n) => sum + n, 0)
  const placed = all - (sizes.get('0') ?? 0)
  const kinds = (['words', 'quoted'] as const).map((kind) => groupedTerms(read, kind, centres.centres.length))
  const telling = tellingTerms(kinds, centres.centres.length, placed, most)
  const examples = leastExamples(read.units('cluster-example').get(''))
  const found = telling.map((terms, i): ClusterCount => {
    const cluster = `${i + 1}`
    const documents = sizes.get(cluster) ?? 0
    const distance = read.units('cluster-distance').get('')?.get(cluster) ?? 0
    const [document, text] = examples.get(cluster) ?? []
    return {
      cluster: i + 1,
      label: toLabel(terms),
      documents,
      share: all === 0 ? 0 : documents / all,
      similarity: documents === 0 ? 0 : 1 - distance / scale / documents,
      example: document === undefined || text === undefined ? null : { document, text },
      terms,
    }
  })
  const outside = all - placed
  if (outside === 0) return found
  const none = { label: '', similarity: 0, example: null, terms: [] }
  return [...found, { cluster: 0, documents: outside, share: outside / all, ...none }]
}

/**
 * The rows of `unitClusters` likewise: how the documents of each unit are spread over the clusters, zeros included, units in
 * the order of bytes. A unit is what the rows are by.
 *
 * @throws TifaError as `clustersFromRows`
 */
export function unitClustersFromRows(rows: Iterable<MergeableRow>, centres: Centres): UnitCluster[] {
  const read = readOf(rows, centres)
  const clusters = clusterCounts(read, centres, defaultTerms)
  return [...read.units('cluster-documents')]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([unit, counts]) => {
      const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
      return clusters.map(({ cluster, label, documents: size }) => {
        const documents = counts.get(`${cluster}`) ?? 0
        return {
          unit: unwritten(unit),
          cluster,
          label,
          documents,
          shareOfUnit: documents / all,
          shareOfCluster: size === 0 ? 0 : documents / size,
        }
      })
    })
}

function groupedTerms({ units }: ReadRows, kind: string, groups: number): GroupedTerms {
  const terms = new MapNumbering<string>()
  const documentsWith: number[] = []
  const empty = () => Array.from({ length: groups }, () => new Map<number, number>())
  const counts = empty()
  const documents = empty()
  for (const [stat, into] of [
    ['cluster-term', counts],
    ['cluster-term-documents', documents],
  ] as const) {
    for (const [key, n] of units(stat).get('') ?? []) {
      const [cluster, ofKind, term] = partsOf(key) as [string, string, string]
      if (ofKind !== kind || namesNoTopic(term)) continue
      const number = terms.numberOf(term)
      into[Number(cluster) - 1]!.set(number, n)
      if (into === documents) documentsWith[number] = (documentsWith[number] ?? 0) + n
    }
  }
  return { terms: terms.keys, documentsWith, counts, documents }
}
