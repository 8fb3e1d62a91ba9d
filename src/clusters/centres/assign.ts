import { type Texts, toDocuments } from '../../report/texts.ts'
import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import type { Centres } from './centres.ts'
import { scale } from './fixed-point.ts'
import { nearestFinder } from './placer.ts'

/** Where one document went. */
export interface ClusterAssignment {
  document: string
  unit?: string
  /** The number of its centre, from 1, or 0 when it has nothing to compare. */
  cluster: number
  /** Cosine with the centre, −1 to 1; 0 in no cluster. */
  similarity: number
  /** The second nearest centre, or 0 where there is none. */
  nextCluster: number
}

/**
 * Puts each document with the nearest of centres that were found before: a row each, in their order. A document goes to the same cluster
 * whatever others are there. Reports are taken by section.
 *
 * @throws TifaError where the segmenter is not that which the centres were made with
 */
export function assignClusters(
  documents: Texts,
  centres: Centres,
  options: { segmenter?: Segmenter } = {},
): ClusterAssignment[] {
  const find = nearestFinder(centres, options.segmenter ?? defaultSegmenter())
  return toDocuments(documents, { by: 'section' }).map(({ id, unit, text }) => {
    const found = find(text)
    return {
      document: id,
      ...(unit === undefined ? {} : { unit }),
      cluster: found ? found.cluster + 1 : 0,
      similarity: found ? found.product / scale / scale : 0,
      nextCluster: found ? found.next + 1 : 0,
    }
  })
}
