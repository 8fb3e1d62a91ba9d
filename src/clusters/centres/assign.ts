import { type Texts, toDocuments } from '../../report/texts.ts'
import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import type { Centres } from './centres.ts'
import { clusterFinder, type Placement } from './placer.ts'

/** Where one document went. */
export interface ClusterAssignment extends Placement {
  document: string
  unit?: string
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
  const find = clusterFinder(centres, options.segmenter ?? defaultSegmenter())
  return toDocuments(documents, { by: 'section' }).map(({ id, unit, text }) => ({
    document: id,
    ...(unit === undefined ? {} : { unit }),
    ...find(text),
  }))
}
