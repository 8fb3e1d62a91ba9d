import type { ClusterRow } from './result.ts'

/** How much of a theme a cluster holds. */
export interface ClusterTheme {
  cluster: number
  label: string
  theme: string
  /** Hits in the cluster's documents. */
  count: number
  /** In how many of the cluster's documents the theme is hit, and their share, 0 to 1. */
  documents: number
  shareOfDocuments: number
  /** count / all hits in the cluster, 0 to 1; 0 where there are none. */
  shareOfHits: number
  /** shareOfHits / the theme's share of all hits in clusters: 1 as everywhere, 2 twice as much; 0 where it is not hit. */
  lift: number
}

/**
 * The themes of each cluster: a row for each cluster and theme that is hit anywhere in a cluster, zeros included, clusters by
 * id and themes in the order of the hits. `hits` are the rows of `findThemes` over the same documents; those in other
 * documents, or in none of the clusters, do not count. Hits of upper and lower themes are taken as they come, so hand over
 * those of one level where shares should add up to 1. Linear.
 */
export function clusterThemes(
  clustering: { rows: readonly Pick<ClusterRow, 'document' | 'cluster' | 'label'>[] },
  hits: Iterable<{ document: string; theme: string }>,
): ClusterTheme[] {
  const clusterOf = new Map(clustering.rows.map(({ document, cluster }) => [document, cluster]))
  const themes = new Map<string, { count: number; documents: Set<string> }[]>()
  const clusters = clustersIn(clustering.rows)
  const placeOf = new Map(clusters.map(({ id }, place) => [id, place]))
  const hitsIn = clusters.map(() => 0)
  for (const { document, theme } of hits) {
    const place = placeOf.get(clusterOf.get(document) ?? 0)
    if (place === undefined) continue
    const tallies = themes.get(theme) ?? clusters.map(() => ({ count: 0, documents: new Set<string>() }))
    themes.set(theme, tallies)
    tallies[place]!.count++
    tallies[place]!.documents.add(document)
    hitsIn[place]!++
  }
  const all = hitsIn.reduce((sum, count) => sum + count, 0)
  return clusters.flatMap(({ id, label, size }, place) =>
    Array.from(themes, ([theme, tallies]) => {
      const { count, documents } = tallies[place]!
      const everywhere = tallies.reduce((sum, tally) => sum + tally.count, 0)
      const shareOfHits = count === 0 ? 0 : count / hitsIn[place]!
      return {
        cluster: id,
        label,
        theme,
        count,
        documents: documents.size,
        shareOfDocuments: documents.size / size,
        shareOfHits,
        lift: (shareOfHits * all) / everywhere,
      }
    }),
  )
}

/** How much of a unit lies in a cluster. */
export interface UnitCluster {
  unit: string
  /** 0 for what is in no cluster. */
  cluster: number
  label: string
  documents: number
  /** documents / all documents of the unit, 0 to 1. */
  shareOfUnit: number
  /** documents / all documents of the cluster, 0 to 1. */
  shareOfCluster: number
}

/**
 * How the documents of each unit are spread over the clusters: a row for each unit and cluster, zeros included, units in
 * the order of the documents, clusters by id, and 0, in no cluster, last where it occurs. A document without a unit is a
 * unit of its own, under its id. Linear in units × clusters and documents.
 */
export function unitClusters(clustering: {
  rows: readonly Pick<ClusterRow, 'document' | 'unit' | 'cluster' | 'label'>[]
}): UnitCluster[] {
  const { rows } = clustering
  const clusters = clustersIn(rows)
  const outside = rows.filter(({ cluster }) => cluster === 0).length
  if (outside > 0) clusters.push({ id: 0, label: '', size: outside })
  const units = new Map<string, Map<number, number>>()
  for (const { unit, document, cluster } of rows) {
    const counts = units.get(unit ?? document) ?? new Map<number, number>()
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
    units.set(unit ?? document, counts)
  }
  return Array.from(units).flatMap(([unit, counts]) => {
    let all = 0
    for (const count of counts.values()) all += count
    return clusters.map(({ id, label, size }) => {
      const documents = counts.get(id) ?? 0
      return {
        unit,
        cluster: id,
        label,
        documents,
        shareOfUnit: documents / all,
        shareOfCluster: documents / size,
      }
    })
  })
}

function clustersIn(rows: readonly Pick<ClusterRow, 'cluster' | 'label'>[]) {
  const found = new Map<number, { id: number; label: string; size: number }>()
  for (const { cluster, label } of rows) {
    if (cluster === 0) continue
    const entry = found.get(cluster) ?? { id: cluster, label, size: 0 }
    entry.size++
    found.set(cluster, entry)
  }
  return [...found.values()].sort((a, b) => a.id - b.id)
}
