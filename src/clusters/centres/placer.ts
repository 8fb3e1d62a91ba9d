import { shown, TifaError } from '../../error.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { smoothIdf, sublinear, toPower } from '../algebra/vectors.ts'
import type { Centres } from './centres.ts'
import { readDirections } from './directions.ts'
import { type FeatureKind, featureFinders } from './feature-kinds.ts'
import { nearestOf, scale, toFixed } from './fixed-point.ts'
import { projector } from './projector.ts'

/** What a placer needs to know. */
export type Space = Pick<
  Centres,
  'engine' | 'lexicon' | 'learnedFrom' | 'rarity' | 'vocabulary' | 'dimensions' | 'directions'
>

/** Brings texts into the space of centres. What it gives is its own only until the next text. */
export interface Placer {
  /** The text as a point of length 2²⁰ in whole numbers; `undefined` where it has nothing to compare. */
  place(text: string): Int32Array | undefined
  /** The features of that text that are in the vocabulary, with their counts. */
  features(take: (kind: FeatureKind, term: string, count: number) => void): void
}

/**
 * Makes a placer: features are counted, weighed by (1 + ln tf) · idf^rarity with the idf of the documents that were learned
 * from (as `weigh`), and led into `dimensions` by `directions`. A text gives the same point on every machine. Time:
 * characters, and features × dimensions.
 *
 * @throws TifaError where the segmenter is not that which the centres were made with
 */
export function makePlacer(space: Space, segmenter: Segmenter): Placer {
  const { engine, lexicon, dimensions, vocabulary } = space
  if (segmenter.engine !== engine || segmenter.lexicon !== lexicon) {
    throw new TifaError(
      'option',
      `centres: received those of ${shown(`${engine} ${lexicon}`)}; allowed here are those made with the same engine and lexicon, ${segmenter.engine} ${segmenter.lexicon}`,
    )
  }
  const finders = featureFinders(segmenter)
  const kinds = vocabulary.map(({ kind, terms }) => ({
    kind,
    terms,
    finder: finders[kind],
    places: finders[kind].placesAmong(terms),
  }))
  const rarity = vocabulary.flatMap(({ documents }) =>
    documents.map((n) => toPower(smoothIdf(space.learnedFrom, n), space.rarity)),
  )
  const project = projector(readDirections(space.directions, rarity.length * dimensions), dimensions)
  const counts = new Uint32Array(rarity.length)
  const touched: number[] = []

  return {
    place(text) {
      for (const feature of touched) counts[feature] = 0
      touched.length = 0
      let first = 0
      for (const { finder, places, terms } of kinds) {
        const found = finder.find(text)
        for (let i = 0; i < found.length; i++) {
          const place = places.of(found[i]!)
          if (place >= 0 && counts[first + place]!++ === 0) touched.push(first + place)
        }
        first += terms.length
      }
      return toFixed(project(touched, (feature) => sublinear(counts[feature]!) * rarity[feature]!))
    },
    features(take) {
      for (const feature of touched) {
        let place = feature
        let kind = 0
        while (place >= kinds[kind]!.terms.length) place -= kinds[kind++]!.terms.length
        take(kinds[kind]!.kind, kinds[kind]!.terms[place]!, counts[feature]!)
      }
    },
  }
}

/** Centres as rows of numbers that are fast to go through. */
export const asArrays = (centres: readonly (readonly number[])[]): Float64Array[] =>
  centres.map((centre) => Float64Array.from(centre))

/** Where a text belongs. */
export interface Placement {
  /** The number of its centre, from 1, or 0 when it has nothing to compare. */
  cluster: number
  /** Cosine with the centre, −1 to 1; 0 in no cluster. */
  similarity: number
  /** The second nearest centre, or 0 where there is none. */
  nextCluster: number
}

/** Finds the cluster of a text. */
export function clusterFinder(centres: Centres, segmenter: Segmenter): (text: string) => Placement {
  const placer = makePlacer(centres, segmenter)
  const arrays = asArrays(centres.centres)
  return (text) => {
    const point = arrays.length === 0 ? undefined : placer.place(text)
    if (!point) return { cluster: 0, similarity: 0, nextCluster: 0 }
    const { cluster, product, next } = nearestOf(point, arrays)
    return { cluster: cluster + 1, similarity: product / scale / scale, nextCluster: next + 1 }
  }
}
