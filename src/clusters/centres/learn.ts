import packageJson from '../../../package.json' with { type: 'json' }
import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { findEach, tabulate } from '../algebra/counts.ts'
import { type Reduced, towardsAxes, truncatedSvd } from '../algebra/reduce.ts'
import { joinColumns, placesOfKept, type SparseRows, unitLength, weigh } from '../algebra/vectors.ts'
import { groupPoints } from '../grouping/grouping.ts'
import {
  type ClusterOptions,
  type ClusterSettings,
  minDocumentsFor,
  restartsFor,
  toSettings,
} from '../options.ts'
import type { Centres, Vocabulary } from './centres.ts'
import { writeDirections } from './directions.ts'
import { type FeatureKind, featureFinders, featureKinds } from './feature-kinds.ts'
import { scale, toFixed } from './fixed-point.ts'
import { makePlacer, type Space } from './placer.ts'

/**
 * The options of `clusterCases` that have a meaning for centres. `maxFeatures` is 8,000 of each kind by default, so that a
 * file of centres stays at some megabytes; `k` is checked against all documents.
 */
export interface CentresOptions
  extends Pick<
    ClusterOptions,
    | 'k'
    | 'autoAtMost'
    | 'seed'
    | 'neighbours'
    | 'segmenter'
    | 'words'
    | 'bigrams'
    | 'characters'
    | 'rarity'
    | 'minDocuments'
    | 'maxShare'
    | 'maxFeatures'
    | 'dimensions'
    | 'restarts'
    | 'stopWords'
  > {
  /** Compare texts by what they quote too (“走帮服”). Default true. */
  formulas?: boolean
}

const mostFeatures = 8000

/**
 * First centres, learned from a sample of `documents` texts as `clusterCases` learns: weighted features, truncated
 * singular value decomposition, k-means among neighbours. The order of the texts is part of the result. Time and memory
 * are those of `clusterCases` for the sample.
 *
 * @throws TifaError for an option that cannot be meant, among them more clusters than documents
 */
export function learnCentres(
  texts: readonly string[],
  documents: number,
  options: CentresOptions = {},
): Centres {
  const settings = toSettings(
    {
      ...options,
      maxFeatures: options.maxFeatures ?? mostFeatures,
      minDocuments: options.minDocuments ?? minDocumentsFor(texts.length),
      restarts: options.restarts ?? restartsFor(texts.length),
    },
    documents,
  )
  const segmenter = options.segmenter ?? defaultSegmenter()
  const space = learnSpace(texts, settings, segmenter)
  const placer = makePlacer(space, segmenter)
  const points = texts.flatMap((text) => {
    const point = placer.place(text)
    return point ? [Array.from(point, (x) => x / scale)] : []
  })
  const { centers, considered } = groupPoints(points, settings)
  return {
    tifa: packageJson.version,
    engine: space.engine,
    lexicon: space.lexicon,
    seed: settings.seed,
    learnedFrom: space.learnedFrom,
    rarity: space.rarity,
    vocabulary: space.vocabulary,
    dimensions: space.dimensions,
    directions: space.directions,
    considered,
    passes: [],
    settled: false,
    // A middle without length, of points that cancel out, stands at the end of the first dimension.
    centres: centers.map((center) =>
      Array.from(toFixed(center) ?? center.map((_, d) => (d === 0 ? scale : 0))),
    ),
  }
}

/** Vocabulary and dimensions. Each kind of feature is counted, weighed and let go before the next. */
function learnSpace(texts: readonly string[], settings: ClusterSettings, segmenter: Segmenter): Space {
  const finders = featureFinders(segmenter)
  const blocks: SparseRows[] = []
  const vocabulary: Vocabulary[] = []
  for (const kind of featureKinds) {
    if (!isWanted[kind](settings)) continue
    const finder = finders[kind]
    const table = tabulate(findEach(texts, (text) => finder.find(text)))
    const keep = (column: number) => {
      const feature = table.keys[column]!
      return finder.fits(feature) && !settings.stopWords.has(finder.write(feature))
    }
    const options = { ...settings, keep }
    blocks.push(weigh(table, options))
    const places = placesOfKept(table, options)
    const kept = [...table.keys.keys()].filter((column) => places[column]! >= 0)
    vocabulary.push({
      kind,
      terms: kept.map((column) => finder.write(table.keys[column]!)),
      documents: kept.map((column) => table.documents[column]!),
    })
  }
  const matrix = unitLength(joinColumns(blocks, texts.length))
  const reduced = truncatedSvd(matrix, settings)
  return {
    engine: segmenter.engine,
    lexicon: segmenter.lexicon,
    learnedFrom: texts.length,
    rarity: settings.rarity,
    vocabulary,
    dimensions: reduced.singularValues.length,
    directions: writeDirections(axesOf(matrix, reduced)),
  }
}

/** V, which leads from features to dimensions, a row of as many as were kept for each: V = Aᵀ U Σ⁻¹. */
function axesOf({ rows, columns, starts, indices, values }: SparseRows, reduced: Reduced): Float64Array {
  const shares = towardsAxes(reduced)
  const kept = reduced.singularValues.length
  const axes = new Float64Array(columns * kept)
  for (let row = 0; row < rows; row++) {
    const own = shares[row]!
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const to = indices[i]! * kept
      for (let d = 0; d < kept; d++) axes[to + d]! += values[i]! * own[d]!
    }
  }
  return axes
}

const isWanted: Record<FeatureKind, (settings: ClusterSettings) => boolean> = {
  words: ({ words }) => words,
  quoted: ({ formulas }) => formulas !== undefined,
  pairs: ({ bigrams }) => bigrams,
  characters: ({ characters }) => characters,
}
