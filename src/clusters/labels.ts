import type { CountTable } from './counts.ts'

const termsInLabel = 3
const joint = ' · '
/** A word that more than this share of the documents has can hardly tell them apart, */
const commonShare = 1 / 2
/** unless the documents are fewer than this, where shares mean little, */
const severalDocuments = 6
/** or it is this many times as frequent in the cluster as in all. */
const muchMoreFrequent = 2

export interface LabelTerm {
  term: string
  /** c-TF-IDF: how telling the term is of this cluster; larger is more telling, comparable within a cluster. */
  weight: number
  /** How often the term stands in the cluster's documents. */
  count: number
  /** In how many of the cluster's documents it stands. */
  documents: number
}

export interface LabelOptions {
  /** How many terms to give for each cluster at most. */
  terms: number
  /** Words that may not be terms. */
  exclude: (word: string) => boolean
}

/**
 * The words that tell each cluster from the others, the most telling first, by class-based TF-IDF
 * (BERTopic, Grootendorst 2022): (count in the cluster / words of the cluster) · ln(1 + A / f), where A is the
 * mean number of words of a cluster and f the term's count in all clusters. A term must be at least as frequent in
 * its cluster as in all of them together. Terms of a single document go after those of several; last go terms that
 * more than half of all documents have (from six documents on), unless they are twice as frequent in the cluster.
 * Of two terms, one within the other, the more telling stays. Ties go by code units. Linear in the stored counts.
 */
export function findLabelTerms(
  words: CountTable<string>,
  assignment: readonly number[],
  groups: number,
  options: LabelOptions,
): LabelTerm[][] {
  const counts = Array.from({ length: groups }, () => new Map<number, number>())
  const documents = Array.from({ length: groups }, () => new Map<number, number>())
  const sizes = new Array<number>(groups).fill(0)
  const overall = new Map<number, number>()
  const excluded = words.keys.map(options.exclude)
  for (let row = 0; row < words.rows; row++) {
    const group = assignment[row]!
    if (group < 0) continue
    for (let i = words.starts[row]!; i < words.starts[row + 1]!; i++) {
      const column = words.columns[i]!
      if (excluded[column]) continue
      const count = words.counts[i]!
      counts[group]!.set(column, (counts[group]!.get(column) ?? 0) + count)
      documents[group]!.set(column, (documents[group]!.get(column) ?? 0) + 1)
      overall.set(column, (overall.get(column) ?? 0) + count)
      sizes[group]! += count
    }
  }
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const meanSize = all / Math.max(1, groups)
  const rowsInGroups = assignment.filter((group) => group >= 0).length
  const most = groups > 1 && rowsInGroups >= severalDocuments ? rowsInGroups * commonShare : rowsInGroups
  return counts.map((inGroup, group) => {
    const candidates: (LabelTerm & { rank: number })[] = []
    for (const [column, count] of inGroup) {
      const everywhere = overall.get(column)!
      const frequency = count / sizes[group]!
      if (frequency * all < everywhere) continue
      const documentsWith = documents[group]!.get(column)!
      const common = words.documents[column]! > most && frequency * all < everywhere * muchMoreFrequent
      candidates.push({
        term: words.keys[column]!,
        weight: frequency * Math.log(1 + meanSize / everywhere),
        count,
        documents: documentsWith,
        rank: common ? 2 : documentsWith > 1 ? 0 : 1,
      })
    }
    candidates.sort(byTelling)
    return withoutOverlaps(candidates, options.terms)
  })
}

/** The name of a cluster: its three most telling terms. */
export function toLabel(terms: readonly LabelTerm[]): string {
  return terms
    .slice(0, termsInLabel)
    .map(({ term }) => term)
    .join(joint)
}

function byTelling(a: LabelTerm & { rank: number }, b: LabelTerm & { rank: number }): number {
  return a.rank - b.rank || b.weight - a.weight || (a.term < b.term ? -1 : 1)
}

function withoutOverlaps(candidates: readonly LabelTerm[], most: number): LabelTerm[] {
  const chosen: LabelTerm[] = []
  for (const candidate of candidates) {
    if (chosen.length >= most) break
    const overlaps = ({ term }: LabelTerm) => term.includes(candidate.term) || candidate.term.includes(term)
    if (!chosen.some(overlaps))
      chosen.push({
        term: candidate.term,
        weight: candidate.weight,
        count: candidate.count,
        documents: candidate.documents,
      })
  }
  return chosen
}
