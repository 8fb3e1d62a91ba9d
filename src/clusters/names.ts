import { shown, TifaError } from '../error.ts'

/** A name that a person gave to a cluster, with the ids of the documents that were in it then. */
export interface ClusterName {
  name: string
  documents: readonly string[]
}

/** A cluster and the remembered one must share so much of what is in either. */
const enoughShared = 0.3

/**
 * The name for one cluster of a clustering, to be kept and handed to `clusterCases` as `names` the next time, so that
 * it sticks: `names: [nameCluster(clustering, 2, '企业服务')]`. Plain data; write it to a file as JSON.
 *
 * @throws TifaError when the clustering has no such cluster or the name is empty
 */
export function nameCluster(
  clustering: { k: number; rows: readonly { document: string; cluster: number }[] },
  id: number,
  name: string,
): ClusterName {
  const documents = clustering.rows.flatMap((row) => (row.cluster === id ? [row.document] : []))
  if (!Number.isInteger(id) || id < 1 || documents.length === 0) {
    throw new TifaError(
      'option',
      `id: received ${shown(id)}; allowed are the clusters' ids, from 1 to ${clustering.k}`,
    )
  }
  return checkNames([{ name, documents }])[0]!
}

/**
 * Which cluster takes which name: the pair that shares most documents first, by |both| / |either| (Jaccard 1912), each
 * name and each cluster once, and only where at least 0.3 is shared; a name for which no cluster is left is not
 * used. So a name follows its documents through another seed, k or some new documents, and does not stick to strangers.
 */
export function stickNames(
  members: readonly ReadonlySet<string>[],
  names: readonly ClusterName[],
): (string | undefined)[] {
  const pairs = names.flatMap(({ name, documents }, order) => {
    const remembered = new Set(documents)
    return members.map((present, cluster) => {
      let both = 0
      for (const document of remembered) if (present.has(document)) both++
      const either = remembered.size + present.size - both
      return { name, order, cluster, shared: either === 0 ? 0 : both / either }
    })
  })
  pairs.sort((a, b) => b.shared - a.shared || a.order - b.order || a.cluster - b.cluster)
  const given: (string | undefined)[] = members.map(() => undefined)
  const used = new Set<number>()
  for (const { name, order, cluster, shared } of pairs) {
    if (shared < enoughShared) break
    if (used.has(order) || given[cluster] !== undefined) continue
    given[cluster] = name
    used.add(order)
  }
  return given
}

/** The names as a list, or what is wrong with them. */
export function checkNames(names: unknown): ClusterName[] {
  const list: unknown[] | undefined =
    typeof names === 'object' && names !== null && Symbol.iterator in names
      ? [...(names as Iterable<unknown>)]
      : undefined
  const odd = list === undefined ? names : list.find((entry) => !isName(entry))
  if (list !== undefined && odd === undefined && list.every(isName)) return list
  throw new TifaError(
    'option',
    `names: received ${shown(odd)}; allowed is a list of { name, documents }, the name not empty, the documents by id`,
  )
}

function isName(entry: unknown): entry is ClusterName {
  if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('documents' in entry))
    return false
  const { name, documents } = entry
  const isText = (value: unknown) => typeof value === 'string'
  return typeof name === 'string' && name.trim() !== '' && Array.isArray(documents) && documents.every(isText)
}
