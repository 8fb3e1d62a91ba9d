import type { Document } from '../report/documents.ts'
import { type Texts, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import { type CountTable, tabulate } from './counts.ts'
import { type Grouping, groupPoints } from './grouping.ts'
import { findLabelTerms, type LabelTerm, toLabel } from './labels.ts'
import { type ClusterOptions, type ClusterSettings, toSettings } from './options.ts'
import { calinskiHarabasz, cosine, daviesBouldin } from './quality.ts'
import { toUnitLength, truncatedSvd } from './reduce.ts'
import { boilerplateWords, grammarWords } from './stopwords.ts'
import { joinColumns, unitLength, weigh } from './vectors.ts'
import { characterGrams, topicWords } from './words.ts'

/** Documents that are about the same. */
export interface Cluster {
  /** 1 for the largest, and so on; of equal size the one with the earlier document first. */
  id: number
  size: number
  /** Share of all documents, 0 to 1. */
  share: number
  /** The three most telling terms, as `企业 · 招商引资 · 科技`; empty when its documents have no word to name it by. */
  label: string
  /** The telling terms, best first. */
  terms: LabelTerm[]
  /** Id of the document nearest to the middle of the cluster. */
  example: string
  /** Names of the units whose documents are in it, in the order of the documents. */
  units: string[]
  /** Mean silhouette of its documents. */
  silhouette: number
}

/** Where one document went. */
export interface ClusterRow {
  document: string
  unit?: string
  /** Id of its cluster, or 0 when it has no words, or none that another document has. */
  cluster: number
  label: string
  /** −1 to 1: near 1 well inside its cluster, below 0 nearer to another; 0 alone, or outside every cluster. */
  silhouette: number
  /** Cosine with the middle of its cluster, −1 to 1; 0 outside every cluster. */
  similarity: number
  /** Id of the nearest other cluster, or 0 where there is none. */
  nextCluster: number
}

export interface ClusterQuality {
  /** Mean silhouette, −1 to 1; absent, like the next two, unless 2 ≤ k < clustered documents. */
  silhouette?: number
  calinskiHarabasz?: number
  daviesBouldin?: number
  /** Sum of the squared distances from the middles of the clusters, between texts of length 1. */
  inertia: number
}

export interface Clustering {
  /** How many clusters there are. */
  k: number
  seed: number
  clusters: Cluster[]
  /** One for each document, in their order. */
  rows: ClusterRow[]
  quality: ClusterQuality
  /** What `k: 'auto'` weighed: the mean silhouette of each number of clusters; empty when `k` was given. */
  considered: { k: number; silhouette: number }[]
}

/** Such as nm, kg and ml, which name no topic. */
const unitOfMeasure = /^[a-z]{1,2}$/iu
/** Shorter than this in the reduced space, a text has nothing to compare: what is left is rounding. */
const nothingLeft = 1e-6

/**
 * Groups texts by what they are about, and names each group. Words, pairs and single characters are weighted by
 * TF-IDF, reduced by a truncated singular value decomposition, brought to length 1 and grouped by k-means; names
 * come from c-TF-IDF over whole words. Nothing to group gives no clusters, texts all alike give one; nothing is
 * ever NaN. The same documents, options and dictionary give the same result.
 *
 * Time and memory grow linearly with the length of the texts; `k: 'auto'` groups nine times.
 */
export async function clusterCases(documents: Texts, options: ClusterOptions = {}): Promise<Clustering> {
  const cases = toDocuments(documents, { by: 'section' })
  const settings = toSettings(options, cases.length)
  const segmenter = options.segmenter ?? defaultSegmenter()
  const stop = (word: string) => grammarWords.has(word) || settings.stopWords.has(word)
  const words = tabulate(cases.map(({ text }) => topicWords(segmenter, text, stop)))

  const everyPoint = toPoints(cases, words, settings)
  const placed = cases.flatMap((_, i) => (everyPoint[i]!.some((x) => x !== 0) ? [i] : []))
  const points = placed.map((i) => everyPoint[i]!)
  const grouping = groupPoints(points, settings)

  const groupOf = new Map(placed.map((document, i) => [document, grouping.assignment[i]!]))
  const assignment = cases.map((_, i) => groupOf.get(i) ?? -1)
  const names = findLabelTerms(words, assignment, grouping.centers.length, {
    terms: settings.terms,
    exclude: (word) => boilerplateWords.has(word) || unitOfMeasure.test(word),
  })

  const rows = toRows(cases, placed, points, grouping, names)
  return {
    k: grouping.centers.length,
    seed: settings.seed,
    clusters: names.map((terms, group) => toCluster(cases, rows, group + 1, terms)),
    rows,
    quality: toQuality(points, grouping),
    considered: grouping.considered,
  }
}

/** Each document as a point of length 1, or at the origin when it has nothing to compare. */
function toPoints(
  cases: readonly Document[],
  words: CountTable<string>,
  settings: ClusterSettings,
): number[][] {
  const { minDocuments, dimensions, seed } = settings
  const tables: CountTable<unknown>[] = []
  if (settings.words) tables.push(words)
  if (settings.characters) tables.push(tabulate(cases.map(({ text }) => characterGrams(text, 1))))
  if (settings.bigrams) tables.push(tabulate(cases.map(({ text }) => characterGrams(text, 2))))
  const blocks = tables.map((table) => weigh(table, { minDocuments }))
  const vectors = unitLength(joinColumns(blocks, cases.length))
  return toUnitLength(truncatedSvd(vectors, { dimensions, seed }).points, nothingLeft)
}

function toRows(
  cases: readonly Document[],
  placed: readonly number[],
  points: readonly number[][],
  grouping: Grouping,
  names: readonly LabelTerm[][],
): ClusterRow[] {
  const rows = cases.map(
    ({ id, unit }): ClusterRow => ({
      document: id,
      ...(unit !== undefined && { unit }),
      cluster: 0,
      label: '',
      silhouette: 0,
      similarity: 0,
      nextCluster: 0,
    }),
  )
  placed.forEach((document, i) => {
    const group = grouping.assignment[i]!
    const { value, neighbour } = grouping.silhouettes[i]!
    Object.assign(rows[document]!, {
      cluster: group + 1,
      label: toLabel(names[group]!),
      silhouette: value,
      similarity: cosine(points[i]!, grouping.centers[group]!),
      nextCluster: neighbour + 1,
    } satisfies Partial<ClusterRow>)
  })
  return rows
}

function toCluster(
  cases: readonly Document[],
  rows: readonly ClusterRow[],
  id: number,
  terms: LabelTerm[],
): Cluster {
  const members = rows.filter(({ cluster }) => cluster === id)
  const example = members.reduce((best, row) => (row.similarity > best.similarity + 1e-9 ? row : best))
  return {
    id,
    size: members.length,
    share: members.length / cases.length,
    label: toLabel(terms),
    terms,
    example: example.document,
    units: [...new Set(members.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))],
    silhouette: members.reduce((sum, { silhouette }) => sum + silhouette, 0) / members.length,
  }
}

function toQuality(points: readonly number[][], grouping: Grouping): ClusterQuality {
  const { assignment, centers, silhouettes, inertia } = grouping
  const k = centers.length
  if (k < 2 || k >= points.length) return { inertia }
  return {
    silhouette: silhouettes.reduce((sum, { value }) => sum + value, 0) / points.length,
    calinskiHarabasz: calinskiHarabasz(points, assignment, k),
    daviesBouldin: daviesBouldin(points, assignment, k),
    inertia,
  }
}
