import { shown, TifaError } from '../../error.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { naturalLog } from '../../stats/elementary.ts'
import { toPower } from '../vectors.ts'
import type { Centres } from './centres.ts'
import { readDirections } from './directions.ts'
import { type FeatureFinder, type FeatureKind, featureFinders } from './feature-kinds.ts'
import { type Nearest, nearestOf, toFixed } from './fixed-point.ts'

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
  const kinds: { finder: FeatureFinder; places: Map<string | number, number> }[] = []
  const terms: string[] = []
  const kindOf: FeatureKind[] = []
  const rarity: number[] = []
  for (const { kind, terms: listed, documents } of vocabulary) {
    const finder = finders[kind]
    const places = new Map<string | number, number>()
    listed.forEach((term, i) => {
      places.set(finder.read(term), terms.length)
      terms.push(term)
      kindOf.push(kind)
      const idf = naturalLog((1 + space.learnedFrom) / (1 + documents[i]!)) + 1
      rarity.push(toPower(idf, space.rarity))
    })
    kinds.push({ finder, places })
  }
  const directions = readDirections(space.directions, terms.length * dimensions)
  const counts = new Uint32Array(terms.length)
  const touched: number[] = []
  const point = new Float64Array(dimensions)

  return {
    place(text) {
      for (const feature of touched) counts[feature] = 0
      touched.length = 0
      for (const { finder, places } of kinds) {
        for (const found of finder.find(text)) {
          const feature = places.get(found)
          if (feature !== undefined && counts[feature]!++ === 0) touched.push(feature)
        }
      }
      point.fill(0)
      for (const feature of touched) {
        const count = counts[feature]!
        const weight = (count === 1 ? 1 : 1 + naturalLog(count)) * rarity[feature]!
        const from = feature * dimensions
        for (let d = 0; d < dimensions; d++) point[d]! += weight * directions[from + d]!
      }
      return toFixed(point)
    },
    features(take) {
      for (const feature of touched) take(kindOf[feature]!, terms[feature]!, counts[feature]!)
    },
  }
}

/** Centres as rows of numbers that are fast to go through. */
export const asArrays = (centres: readonly (readonly number[])[]): Float64Array[] =>
  centres.map((centre) => Float64Array.from(centre))

/** The cluster of a text, or `undefined` where it has nothing to compare. */
export function nearestFinder(centres: Centres, segmenter: Segmenter): (text: string) => Nearest | undefined {
  const placer = makePlacer(centres, segmenter)
  const arrays = asArrays(centres.centres)
  return (text) => {
    const point = arrays.length === 0 ? undefined : placer.place(text)
    return point && nearestOf(point, arrays)
  }
}
