import { agnes, type Cluster } from 'ml-hclust'

/** Which distance two groups have: that of their farthest members, the mean over pairs, or of their nearest members. */
export type Linkage = 'complete' | 'average' | 'single'

/** A group of things that lie together; a single thing is a group at height 0. */
export interface Merge {
  /** Their places, in an order in which neighbours are alike. */
  members: number[]
  /** The distance at which its two halves were put together. */
  height: number
}

export interface Hierarchy {
  /** All places, so that things that are alike stand side by side and a tree can be drawn above them without crossings. */
  order: number[]
  /** The groups of two and more, in the order in which they were put together; one fewer than there are things. */
  merges: Merge[]
}

/**
 * Puts things in an order in which alike stand together: the two nearest groups are joined again and again, starting from
 * single things (agglomerative clustering, by ml-hclust's AGNES; Kaufman and Rousseeuw, Finding Groups in Data, 1990,
 * ch. 5; SciPy's `linkage`). Of the four ways to set two groups side by side the one is taken whose neighbouring ends are
 * nearest (Gruvaeus and Wainer, British Journal of Mathematical and Statistical Psychology 25, 1972). For tables and heat
 * maps; a tree always comes out, whether there are groups or not. `distances` is square and symmetric, of numbers of zero
 * and more. Time n³.
 */
export function hierarchy(
  distances: readonly (readonly number[])[],
  linkage: Linkage = 'average',
): Hierarchy {
  if (distances.length === 0) return { order: [], merges: [] }
  const tree = agnes(
    distances.map((row) => [...row]),
    { method: linkage, isDistanceMatrix: true },
  )
  const merges: Merge[] = []
  const ordered = (node: Cluster): number[] => {
    if (node.isLeaf) return [node.index]
    // The half with the earliest member first, so that the same distances give the same order.
    const [left, right] = node.children.map(ordered).sort((a, b) => Math.min(...a) - Math.min(...b))
    const members = sideBySide(left!, right!, distances)
    merges.push({ members, height: node.height })
    return members
  }
  const order = ordered(tree)
  return { order, merges: merges.sort((a, b) => a.height - b.height || a.members.length - b.members.length) }
}

function sideBySide(
  left: readonly number[],
  right: readonly number[],
  distances: readonly (readonly number[])[],
): number[] {
  const ways = [left, left.toReversed()].flatMap((first) =>
    [right, right.toReversed()].map((second) => ({
      members: [...first, ...second],
      gap: distances[first.at(-1)!]![second[0]!]!,
    })),
  )
  return ways.reduce((best, way) => (way.gap < best.gap ? way : best)).members
}
