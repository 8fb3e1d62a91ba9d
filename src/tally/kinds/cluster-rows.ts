import type { Centres } from '../../clusters/centres/centres.ts'
import { distanceOf, nearestOf } from '../../clusters/centres/fixed-point.ts'
import { asArrays, makePlacer } from '../../clusters/centres/placer.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { makeCells } from '../cells/cells.ts'
import { leastKeeper } from '../cells/least-keeper.ts'
import type { Counting } from '../counting.ts'
import { keptText, keyOf } from '../rows/writing.ts'

/** How many characters of its text an example shows. */
const shownChars = 60

/**
 * What clusters hold: by unit `cluster-documents`, and for all texts together `cluster-distance` (sum of 1 − cosine, in units of
 * 2⁻²⁰), `cluster-example` (`cluster|document|text`: the text nearest to the centre, its `n` that distance) and, of the words and
 * quoted phrases of the centres' vocabulary, `cluster-term` (`cluster|kind|term`: places) and `cluster-term-documents`. Texts with
 * nothing to compare are in cluster 0.
 */
export function clusterCounting(centres: Centres, segmenter: Segmenter): Counting {
  const placer = makePlacer(centres, segmenter)
  const arrays = asArrays(centres.centres)
  const cells = makeCells()
  const documents = cells.column('cluster-documents')
  const distances = cells.column('cluster-distance')
  const terms = cells.column('cluster-term')
  const termDocuments = cells.column('cluster-term-documents')
  const examples = leastKeeper('cluster-example')
  return {
    add({ id, text }, unit) {
      const point = arrays.length === 0 ? undefined : placer.place(text)
      if (!point) {
        documents.put(unit, '0', 1)
        return
      }
      const { cluster, product } = nearestOf(point, arrays)
      const name = `${cluster + 1}`
      const distance = distanceOf(product)
      documents.put(unit, name, 1)
      distances.put('', name, distance)
      examples.offer('', name, distance, () =>
        keyOf(name, keptText(id), keptText(text.trimStart().slice(0, shownChars))),
      )
      placer.features((kind, term, count) => {
        if (kind !== 'words' && kind !== 'quoted') return
        const key = keyOf(name, kind, term)
        terms.put('', key, count)
        termDocuments.put('', key, 1)
      })
    },
    size: () => cells.size() + examples.size(),
    drain(put) {
      cells.drain(put)
      examples.drain(put)
    },
  }
}
