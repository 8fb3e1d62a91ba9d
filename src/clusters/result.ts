import type { Considered } from './grouping/grouping.ts'
import type { LabelTerm } from './labels.ts'

/** Documents that are about the same. */
export interface Cluster {
  /** 1 for the largest, and so on; of equal size the one with the earlier document first. */
  id: number
  size: number
  /** Share of all documents, 0 to 1. */
  share: number
  /** The name that a person gave it, else the three most telling terms, as `企业 · 招商引资 · 科技`; empty without any. */
  label: string
  /** The name that a person gave it (`names`); absent when none. */
  name?: string
  /** The telling terms, best first. */
  terms: LabelTerm[]
  /** Id of the document nearest to the middle of the cluster. */
  example: string
  /** Names of the units whose documents are in it, in the order of the documents. */
  units: string[]
  /** Mean silhouette of its documents. */
  silhouette: number
  /** Mean stability of its documents. */
  stability: number
  /** How far its terms keep company, −1 to 1 (`npmiCoherence`); absent with fewer than two terms. */
  coherence?: number
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
  /** How surely it comes together with the same others when documents are drawn anew: 1 always, about 0 by chance. */
  stability: number
  /** It belongs nowhere: in no cluster, or much less similar to its own than documents are to theirs. */
  outlier: boolean
  /** Its place on a map of two dimensions; 0, 0 for what is in no cluster. */
  x: number
  y: number
}

export interface ClusterQuality {
  /** Mean silhouette, −1 to 1; absent, like the next two, unless 2 ≤ k < clustered documents. */
  silhouette?: number
  calinskiHarabasz?: number
  daviesBouldin?: number
  /** Sum of the squared distances from the middles of the clusters, between texts of length 1. */
  inertia: number
  /** Mean adjusted Rand with the clusterings of resamples: 1 always the same, about 0 chance; absent for k < 2. */
  stability?: number
  /** Mean coherence of the clusters' terms, −1 to 1; absent where none has two terms. */
  coherence?: number
  /** Share of different terms among the terms of all clusters, 0 to 1; absent where there are none. */
  diversity?: number
}

export interface Clustering {
  /** How many clusters there are. */
  k: number
  seed: number
  clusters: Cluster[]
  /** One for each document, in their order. */
  rows: ClusterRow[]
  quality: ClusterQuality
  /** What `k: 'auto'` weighed for each number of clusters; empty when `k` was given. */
  considered: Considered[]
}
