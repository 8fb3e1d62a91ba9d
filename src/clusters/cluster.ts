import type { Document } from '../report/documents.ts'
import { type Texts, toDocuments } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import { findEach, tabulate } from './algebra/counts.ts'
import { type Terms, toPoints } from './features/features.ts'
import { formulaFinder } from './features/formulas.ts'
import { grammarWords, namesNoTopic } from './features/stopwords.ts'
import { topicWords } from './features/words.ts'
import { type Grouping, groupPoints } from './grouping/grouping.ts'
import { findLabelTerms, type LabelTerm, toLabel } from './labels.ts'
import { stickNames } from './names.ts'
import { type ClusterOptions, toSettings } from './options.ts'
import { mapPoints } from './points/map.ts'
import { diversityOf, documentsWith, npmiCoherence } from './quality/coherence.ts'
import { markOutliers } from './quality/outliers.ts'
import { calinskiHarabasz, cosine, daviesBouldin } from './quality/quality.ts'
import type { Cluster, Clustering, ClusterQuality, ClusterRow } from './result.ts'
import { wholePhrase } from './whole-phrases.ts'

export type { Cluster, Clustering, ClusterQuality, ClusterRow } from './result.ts'

/**
 * Groups texts by what they are about, and names each group. Words, set phrases, pairs and single characters are
 * weighted by TF-IDF, reduced by a truncated singular value decomposition, brought to length 1, drawn together with
 * their neighbours and grouped by k-means; names come from c-TF-IDF over words and set phrases. Nothing to group
 * gives no clusters, texts all alike give one; nothing is ever NaN. The same documents, options and dictionary give
 * the same result.
 *
 * Time and memory grow with the length of the texts; up to 10,000 documents every two are compared, beyond it a
 * sample of 4,000 is grouped and the others join it. `docs/clusters.md` tells what was tried.
 *
 * @throws TifaError for an option that cannot be meant, among them more clusters than documents
 */
export async function clusterCases(documents: Texts, options: ClusterOptions = {}): Promise<Clustering> {
  const cases = toDocuments(documents, { by: 'section' })
  const texts = cases.map(({ text }) => text)
  const settings = toSettings(options, cases.length)
  const segmenter = options.segmenter ?? defaultSegmenter()
  const stop = (word: string) => grammarWords.has(word) || settings.stopWords.has(word)
  const find = settings.formulas === undefined ? () => [] : formulaFinder(settings.formulas)
  const terms: Terms = {
    words: tabulate(findEach(texts, (text) => topicWords(segmenter, text, stop))),
    formulas: tabulate(findEach(texts, (text) => find(text).filter((formula) => !stop(formula)))),
  }

  const everyPoint = toPoints(texts, terms, settings)
  const placed = cases.flatMap((_, i) => (everyPoint[i]!.some((x) => x !== 0) ? [i] : []))
  const points = placed.map((i) => everyPoint[i]!)
  const grouping = groupPoints(points, settings)

  const groupOf = new Map(placed.map((document, i) => [document, grouping.assignment[i]!]))
  const assignment = cases.map((_, i) => groupOf.get(i) ?? -1)
  const groups = grouping.centers.length
  const telling = findLabelTerms(terms.words, assignment, groups, {
    terms: settings.terms,
    exclude: namesNoTopic,
    formulas: terms.formulas,
  }).map((list, group) => {
    const own = texts.filter((_, i) => assignment[i] === group)
    return list.map(({ term, ...counted }) => {
      const phrase = wholePhrase(term, own, segmenter)
      return { term, ...(phrase === undefined ? {} : { phrase }), ...counted }
    })
  })
  const members = telling.map(() => new Set<string>())
  assignment.forEach((group, i) => {
    members[group]?.add(cases[i]!.id)
  })
  const names = stickNames(members, settings.names)
  const labels = telling.map((list, group) => names[group] ?? toLabel(list))

  const rows = toRows(cases, placed, points, grouping, labels)
  mapPoints(points, settings.map, settings.seed).forEach(([x, y], i) => {
    Object.assign(rows[placed[i]!]!, { x, y })
  })
  const clusters = toClusters(cases, rows, telling, names, terms)
  return {
    k: groups,
    seed: settings.seed,
    clusters,
    rows,
    quality: toQuality(points, grouping, clusters),
    considered: grouping.considered,
  }
}

function toRows(
  cases: readonly Document[],
  placed: readonly number[],
  points: readonly number[][],
  grouping: Grouping,
  labels: readonly string[],
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
      stability: 0,
      outlier: true,
      x: 0,
      y: 0,
    }),
  )
  const similarities = points.map((point, i) => cosine(point, grouping.centers[grouping.assignment[i]!]!))
  const outliers = markOutliers(similarities)
  placed.forEach((document, i) => {
    const group = grouping.assignment[i]!
    const { value, neighbour } = grouping.silhouettes[i]!
    Object.assign(rows[document]!, {
      cluster: group + 1,
      label: labels[group]!,
      silhouette: value,
      similarity: similarities[i]!,
      nextCluster: neighbour + 1,
      stability: grouping.stability.byPoint[i]!,
      outlier: outliers[i]!,
    } satisfies Partial<ClusterRow>)
  })
  return rows
}

function toClusters(
  cases: readonly Document[],
  rows: readonly ClusterRow[],
  telling: readonly LabelTerm[][],
  names: readonly (string | undefined)[],
  { words, formulas }: Terms,
): Cluster[] {
  const members = telling.map((): ClusterRow[] => [])
  for (const row of rows) members[row.cluster - 1]?.push(row)
  const documents = documentsWith([...new Set(telling.flat().map(({ term }) => term))], [words, formulas])
  return members.map((mine, group) => {
    const terms = telling[group]!
    const name = names[group]
    const example = mine.reduce((best, row) => (row.similarity > best.similarity + 1e-9 ? row : best))
    const coherence = npmiCoherence(
      terms.map(({ term }) => documents.get(term)!),
      cases.length,
    )
    return {
      id: group + 1,
      size: mine.length,
      share: mine.length / cases.length,
      label: name ?? toLabel(terms),
      ...(name !== undefined && { name }),
      terms,
      example: example.document,
      units: [...new Set(mine.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))],
      silhouette: meanOf(mine.map(({ silhouette }) => silhouette)),
      stability: meanOf(mine.map(({ stability }) => stability)),
      ...(coherence !== undefined && { coherence }),
    }
  })
}

function toQuality(
  points: readonly number[][],
  grouping: Grouping,
  clusters: readonly Cluster[],
): ClusterQuality {
  const { assignment, centers, silhouettes, inertia, stability } = grouping
  const k = centers.length
  const coherences = clusters.flatMap(({ coherence }) => (coherence === undefined ? [] : [coherence]))
  const diversity = diversityOf(clusters.map(({ terms }) => terms.map(({ term }) => term)))
  return {
    ...(k >= 2 &&
      k < points.length && {
        silhouette: meanOf(silhouettes.map(({ value }) => value)),
        calinskiHarabasz: calinskiHarabasz(points, assignment, k),
        daviesBouldin: daviesBouldin(points, assignment, k),
      }),
    inertia,
    ...(k >= 2 && { stability: stability.overall }),
    ...(coherences.length > 0 && { coherence: meanOf(coherences) }),
    ...(diversity !== undefined && { diversity }),
  }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
