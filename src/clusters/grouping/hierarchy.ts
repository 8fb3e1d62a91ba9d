import { agnes, type Cluster as Branch } from 'ml-hclust'
import { countDistinct } from '../points/places.ts'
import { type Partitioner, toPartition } from './kmeans.ts'

/** The tree takes cubic time: beyond this many points it is refused. */
export const treeAtMost = 500

/**
 * Parts points by cutting a tree of merges into `k` branches: at each step the two groups are joined that add least
 * to the squared distances from the means (Ward 1963, in the form of Murtagh and Legendre 2014, by ml-hclust).
 * Fewer than `k` groups come back only when there are fewer distinct points. No chance is involved.
 * O(points³); meant for at most 500 points.
 */
export const partitionByTree: Partitioner = (points, k) => {
  const groups = countDistinct(points, k)
  const assignment = new Array<number>(points.length).fill(0)
  if (groups > 1) {
    branchesOf(agnes(points as number[][], { method: 'ward2' }), groups).forEach((branch, group) => {
      for (const leaf of branch.indices()) assignment[leaf] = group
    })
  }
  return toPartition(points, assignment, groups)
}

/** The branches that are left when the `count` − 1 highest merges are undone. */
function branchesOf(root: Branch, count: number): Branch[] {
  const branches = [root]
  while (branches.length < count) {
    let highest = -1
    branches.forEach((branch, i) => {
      if (!branch.isLeaf && (highest < 0 || branch.height > branches[highest]!.height)) highest = i
    })
    if (highest < 0) break
    branches.splice(highest, 1, ...branches[highest]!.children)
  }
  return branches
}
