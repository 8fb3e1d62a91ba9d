import { naturalLog } from '../../stats/elementary.ts'
import type { CountTable } from '../algebra/counts.ts'

/**
 * How far the terms of a topic keep company: the mean over pairs of terms of normalised pointwise mutual information,
 * ln(p(a, b) / (p(a) · p(b))) / −ln p(a, b), p being shares of the documents (Bouma 2009; as a measure of topics
 * Aletras and Stevenson 2013). −1 for a pair that never meets, 0 for independent terms, 1 for terms that stand in
 * the same documents only, all documents included. Absent where fewer than two terms stand in the documents.
 * O(terms² · documents of a term).
 */
export function npmiCoherence(
  documentsOfTerms: readonly ReadonlySet<number>[],
  documents: number,
): number | undefined {
  const present = documentsOfTerms.filter((set) => set.size > 0)
  if (present.length < 2) return undefined
  let sum = 0
  present.forEach((a, i) => {
    for (const b of present.slice(i + 1)) sum += npmi(a, b, documents)
  })
  return sum / ((present.length * (present.length - 1)) / 2)
}

function npmi(a: ReadonlySet<number>, b: ReadonlySet<number>, documents: number): number {
  let both = 0
  for (const document of a) if (b.has(document)) both++
  if (both === 0) return -1
  if (both === documents) return 1
  return naturalLog((both * documents) / (a.size * b.size)) / -naturalLog(both / documents)
}

/** In which rows of the tables each of the terms stands. */
export function documentsWith(
  terms: Iterable<string>,
  tables: readonly CountTable<string>[],
): Map<string, Set<number>> {
  const sets = new Map(Array.from(terms, (term) => [term, new Set<number>()]))
  for (const { keys, rows, starts, columns } of tables) {
    const setOf = keys.map((key) => sets.get(key))
    for (let row = 0; row < rows; row++) {
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        setOf[columns[i]!]?.add(row)
      }
    }
  }
  return sets
}

/**
 * How little topics repeat each other: the share of different terms among the terms of all topics, 0 to 1 (Dieng,
 * Ruiz and Blei 2020). Absent where there are no terms.
 */
export function diversityOf(topics: readonly (readonly string[])[]): number | undefined {
  const all = topics.flat()
  return all.length === 0 ? undefined : new Set(all).size / all.length
}
