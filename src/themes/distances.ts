import { shown, TifaError } from '../error.ts'
import type { Texts } from '../report/texts.ts'
import { cosineDistance, jensenShannonDistance } from '../stats/distance.ts'
import { hierarchy, type Linkage } from '../stats/hierarchy.ts'
import type { Themes } from './define.ts'
import { policyThemes } from './policy.ts'
import { type Profile, type ProfileOptions, profilesOf } from './profiles.ts'

/** How different the themes of two units are. */
export interface UnitDistance {
  unit: string
  otherUnit: string
  /** Hits of each, on the level compared: the fewer, the more of the distance is chance. */
  count: number
  otherCount: number
  /** Root of the Jensen–Shannon divergence in bits, 0 (same shares) to 1 (nothing in common); `null` where one has no hit. */
  jensenShannon: number | null
  /** 1 − cosine of the counts, 0 to 1; `null` where one has no hit. */
  cosine: number | null
}

/**
 * How different the units are in what they speak of: a row for each pair of units, by the shares of their themes.
 * Length of text does not matter. Units of few hits differ by chance alone; see `jensenShannonDistance` and
 * `cosineDistance` for formulas. Time: that of counting and, for n units, n² · themes.
 */
export function unitDistances(
  documents: Texts,
  themes: Themes = policyThemes,
  options: ProfileOptions = {},
): UnitDistance[] {
  const profiles = profilesOf(documents, themes, options)
  return profiles.flatMap((own, i) =>
    profiles.slice(i + 1).map((other) => ({
      unit: own.unit,
      otherUnit: other.unit,
      count: own.count,
      otherCount: other.count,
      jensenShannon: jensenShannonDistance(own.counts, other.counts),
      cosine: cosineDistance(own.counts, other.counts),
    })),
  )
}

/** The place of a unit in an order in which units with the same themes stand side by side. */
export interface UnitPlace {
  /** From 1. */
  place: number
  unit: string
  count: number
  /** The distance at which the unit was first joined with others; `null` for one alone. */
  joinedAt: number | null
  /** Its distance from the unit before it; `null` for the first. */
  distanceToPrevious: number | null
  /** The unit whose themes are most like its own, and how far that is; the earlier one of equals. */
  nearestUnit: string | null
  nearestDistance: number | null
}

export interface OrderOptions extends ProfileOptions {
  /** How units are compared: `jensenShannon` (default) or `cosine`. */
  distance?: 'jensenShannon' | 'cosine'
  /** Which distance two groups have: `average` over pairs (default), `complete` the largest, `single` the smallest. */
  linkage?: Linkage
}

const distances = { jensenShannon: jensenShannonDistance, cosine: cosineDistance }
const linkages: readonly Linkage[] = ['average', 'complete', 'single']

/**
 * Puts the units in an order in which alike stand together, by hierarchical clustering of their themes: for the rows of a
 * table or a heat map. See `hierarchy` for the method. Every set of units gets an order, whether it has groups
 * or not; `joinedAt` shows where there are some. Units without a hit are like nobody and stand last.
 * Time: that of counting and, for n units, n³: for hundreds of units, not for thousands.
 */
export function orderUnits(
  documents: Texts,
  themes: Themes = policyThemes,
  options: OrderOptions = {},
): UnitPlace[] {
  const { profiles, full, table, order, merges } = joinedUnits(documents, themes, options)
  const rows = order.map((i, at): Omit<UnitPlace, 'place'> => {
    const nearest = nearestTo(i, table)
    return {
      unit: full[i]!.unit,
      count: full[i]!.count,
      joinedAt: merges.find(({ members }) => members.includes(i))?.height ?? null,
      distanceToPrevious: at > 0 ? table[i]![order[at - 1]!]! : null,
      nearestUnit: nearest === undefined ? null : full[nearest]!.unit,
      nearestDistance: nearest === undefined ? null : table[i]![nearest]!,
    }
  })
  return [...rows, ...profiles.filter(({ count }) => count === 0).map(alone)].map((row, i) => ({
    place: i + 1,
    ...row,
  }))
}

/** A group of units whose themes are alike: a joint of the tree that `orderUnits` makes. */
export interface UnitMerge {
  /** From 1, in the order in which groups were put together: the most alike first. */
  step: number
  /** The units of the group, so that alike stand side by side. */
  units: string[]
  size: number
  /** The distance at which its two halves were put together. */
  height: number
}

/**
 * The tree of units by their themes, a row for each joint, to be drawn by `charts.dendrogram`: method, options, cautions
 * and time as in `orderUnits`. One row fewer than there are units with a hit; the last holds them all, in the order of
 * `orderUnits`.
 */
export function mergeUnits(
  documents: Texts,
  themes: Themes = policyThemes,
  options: OrderOptions = {},
): UnitMerge[] {
  const { full, merges } = joinedUnits(documents, themes, options)
  return merges.map(({ members, height }, i) => ({
    step: i + 1,
    units: members.map((member) => full[member]!.unit),
    size: members.length,
    height,
  }))
}

/** The units with a hit, their distances and how they were joined. */
function joinedUnits(documents: Texts, themes: Themes, options: OrderOptions) {
  const { distance = 'jensenShannon', linkage = 'average', ...rest } = options
  if (!Object.hasOwn(distances, distance)) {
    throw new TifaError(
      'option',
      `distance: received ${shown(distance)}; allowed are ${Object.keys(distances).map(shown).join(', ')}`,
    )
  }
  if (!linkages.includes(linkage)) {
    throw new TifaError(
      'option',
      `linkage: received ${shown(linkage)}; allowed are ${linkages.map(shown).join(', ')}`,
    )
  }
  const profiles = profilesOf(documents, themes, rest)
  const full = profiles.filter(({ count }) => count > 0)
  const table = full.map((a) => full.map((b) => (a === b ? 0 : distances[distance](a.counts, b.counts)!)))
  const { order, merges } = hierarchy(table, linkage)
  return { profiles, full, table, order, merges }
}

const alone = ({ unit, count }: Profile): Omit<UnitPlace, 'place'> => ({
  unit,
  count,
  joinedAt: null,
  distanceToPrevious: null,
  nearestUnit: null,
  nearestDistance: null,
})

function nearestTo(i: number, table: readonly (readonly number[])[]): number | undefined {
  let nearest: number | undefined
  table[i]!.forEach((distance, j) => {
    if (j !== i && (nearest === undefined || distance < table[i]![nearest]!)) nearest = j
  })
  return nearest
}
