import { z } from 'zod'

/** What is said of clusters in an analysis. */

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const number = z.number()
const text = z.string()

const cluster = z.strictObject({
  id: count,
  size: count,
  share,
  label: text,
  name: text.exactOptional(),
  terms: z.array(
    z.strictObject({
      term: text,
      phrase: text.exactOptional(),
      weight: number,
      keyness: number,
      count,
      documents: count,
    }),
  ),
  example: text,
  units: z.array(text),
  silhouette: number,
  stability: number,
  coherence: number.exactOptional(),
})

const row = z.strictObject({
  document: text,
  unit: text.exactOptional(),
  cluster: count.describe('id of its cluster, 0 where it is in none'),
  label: text,
  silhouette: number,
  similarity: number,
  nextCluster: count,
  stability: number,
  outlier: z.boolean(),
  x: number,
  y: number,
})

const quality = z.strictObject({
  silhouette: number.exactOptional(),
  calinskiHarabasz: number.exactOptional(),
  daviesBouldin: number.exactOptional(),
  inertia: number,
  stability: number.exactOptional(),
  coherence: number.exactOptional(),
  diversity: number.exactOptional(),
})

export const clustering = z.strictObject({
  k: count,
  seed: count,
  clusters: z.array(cluster),
  rows: z.array(row),
  quality,
  considered: z.array(z.strictObject({ k: count, silhouette: number, stability: number, score: number })),
})

export const clusterTheme = z.strictObject({
  cluster: count,
  label: text,
  theme: text,
  count,
  documents: count,
  shareOfDocuments: share,
  shareOfHits: share,
  lift: number,
})

export const unitCluster = z.strictObject({
  unit: text,
  cluster: count,
  label: text,
  documents: count,
  shareOfUnit: share,
  shareOfCluster: share,
})
