import { z } from 'zod'
import { shown, TifaError } from '../../error.ts'
import type { Considered } from '../grouping/grouping.ts'
import { type FeatureKind, featureKinds } from './feature-kinds.ts'
import { scale } from './fixed-point.ts'

/** What one kind of features holds. */
export interface Vocabulary {
  kind: FeatureKind
  /** The features, as they are written. */
  terms: string[]
  /** In how many of the documents that were learned from each stands. */
  documents: number[]
}

export interface CentresPass {
  /** Documents in clusters; those with nothing to compare are in none. */
  documents: number
  /** Those of them that were in another cluster in the pass before; in the first pass there was none: null. */
  moved: number | null
  /** Mean cosine of a document with its centre, −1 to 1: it rises from pass to pass. 0 without documents. */
  similarity: number
}

/**
 * The middles of clusters, and all that is needed to say which of them is nearest to a text: plain data, to be kept in a
 * file as JSON and handed to many machines. Made by `centresFromRows`, moved by `nextCentres`.
 */
export interface Centres {
  /** The version of tifa, the engine and the lexicon that it was made with. */
  tifa: string
  engine: string
  lexicon: string
  seed: number
  /** How many documents vocabulary and dimensions were learned from. */
  learnedFrom: number
  /** To which power a feature's rarity is taken. */
  rarity: number
  vocabulary: Vocabulary[]
  dimensions: number
  /** The weight of each feature in each dimension, in base64 (`writeDirections`). */
  directions: string
  /** What `k: 'auto'` weighed for each number of clusters; empty when `k` was given. */
  considered: Considered[]
  /** What each pass over all documents saw before it moved the centres. */
  passes: CentresPass[]
  /** No more than `movedAtMost` of the documents changed their cluster in the last pass: another would change little. */
  settled: boolean
  /** A centre for each cluster, of length 2²⁰ in whole numbers; the first is cluster 1. */
  centres: number[][]
  /** The centres before the last pass; absent before the first. */
  before?: number[][]
}

const count = z.int().min(0)
const vectors = z.array(z.array(z.int().min(-scale).max(scale)))
const file = z.strictObject({
  tifa: z.string(),
  engine: z.string(),
  lexicon: z.string(),
  seed: count,
  learnedFrom: count,
  rarity: z.number().min(0).max(4).multipleOf(0.5),
  vocabulary: z.array(
    z.strictObject({
      kind: z.enum(featureKinds),
      terms: z.array(z.string()),
      documents: z.array(z.int().min(1)),
    }),
  ),
  dimensions: count,
  directions: z.string(),
  considered: z.array(
    z.strictObject({ k: count, silhouette: z.number(), stability: z.number(), score: z.number() }),
  ),
  passes: z.array(
    z.strictObject({ documents: count, moved: count.nullable(), similarity: z.number().min(-1).max(1) }),
  ),
  settled: z.boolean(),
  centres: vectors,
  before: vectors.exactOptional(),
})

/**
 * Centres from the text of their file, or what `JSON.parse` made of it. Written again (`JSON.stringify`) they give the
 * same bytes, however the file was laid out.
 *
 * @throws TifaError that names what is wrong and where
 */
export function parseCentres(input: unknown, name = 'centres'): Centres {
  const value = typeof input === 'string' ? parsedJson(input, name) : input
  const { success, data, error } = file.safeParse(value)
  if (!success) {
    const { path, message } = error.issues[0]!
    throw wrong(name, `${path.join('.') || 'all'}: ${message}`)
  }
  const { vocabulary, dimensions, centres, before = centres } = data
  const uneven = vocabulary.find(({ terms, documents }) => terms.length !== documents.length)
  if (uneven) throw wrong(name, `${uneven.kind}: more or fewer terms than documents`)
  const doubled = vocabulary.find(({ terms }) => new Set(terms).size < terms.length)
  if (doubled) throw wrong(name, `${doubled.kind}: a term twice`)
  if (before.length !== centres.length || [...centres, ...before].some(({ length }) => length !== dimensions))
    throw wrong(name, `centres not of ${dimensions} dimensions each, or not as many as before`)
  return data
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TifaError(
      'input',
      `${name}: received ${shown(text)}; allowed is JSON as tifa centres writes it`,
      {
        cause,
      },
    )
  }
}

const wrong = (name: string, what: string) =>
  new TifaError('input', `${name}: received what tifa centres does not write (${what}); make it anew`)
