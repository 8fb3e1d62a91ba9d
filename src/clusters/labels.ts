import { tableG2 } from '../stats/association.ts'
import { naturalLog } from '../stats/elementary.ts'
import type { CountTable } from './algebra/counts.ts'

const termsInLabel = 3
const joint = ' · '
/** A word that more than this share of the documents has can hardly tell them apart, */
const commonShare = 1 / 2
/** unless the documents are fewer than this, where shares mean little, */
const severalDocuments = 6
/** or it is this many times as frequent in the cluster as in all. */
const muchMoreFrequent = 2
/** χ² with one degree of freedom at 5%: below it a term is hardly more frequent here than elsewhere. */
const hardlyKey = 3.84
/** A word that stands within a formula at least this often is a fragment of it. */
const fragmentShare = 1 / 2
/** Only so many of the best candidates are compared with formulas. */
const comparedWithFormulas = 200

export interface LabelTerm {
  term: string
  /** The longer phrase within which it always stands in the cluster (背街小巷 for 背街); names are made of it. Absent without one. */
  phrase?: string
  /** c-TF-IDF: how telling the term is of this cluster; larger is more telling, comparable within a cluster. */
  weight: number
  /** G² of the term in this cluster against the others (Dunning 1993): how sure it is that it stands out; ≥ 0. */
  keyness: number
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
  /** Set phrases of the same documents, which may be terms too. */
  formulas?: CountTable<string>
}

type Candidate = LabelTerm & { rank: number; formula: boolean }

/**
 * The words and set phrases that tell each cluster from the others, the most telling first, by class-based TF-IDF
 * (BERTopic, Grootendorst 2022): (count in the cluster / terms of the cluster) · ln(1 + A / f), where A is the
 * mean number of terms of a cluster and f the term's count in all clusters. A term must be at least as frequent in
 * its cluster as in all of them together. Terms of a single document go after those of several, and so do those whose
 * keyness is below 3.84; last go terms that more than half of all documents have (from six documents on), unless they
 * are twice as frequent in the cluster. A word that mostly stands within a formula gives it its weight and goes; of
 * other terms, one within the other, the more telling stays. Ties go by code units. Linear in the stored counts.
 */
export function findLabelTerms(
  words: CountTable<string>,
  assignment: readonly number[],
  groups: number,
  options: LabelOptions,
): LabelTerm[][] {
  const gathered = [gather(words, assignment, groups, options.exclude)]
  if (options.formulas) gathered.push(gather(options.formulas, assignment, groups, options.exclude))
  return tellingTerms(gathered, groups, assignment.filter((group) => group >= 0).length, options.terms)
}

/** How often the terms of one kind stand in each cluster; what may not be a term is left out. */
export interface GroupedTerms {
  terms: readonly string[]
  /** In how many of all documents each term stands. */
  documentsWith: readonly number[]
  /** For each cluster, by number of the term: places, and documents. */
  counts: readonly ReadonlyMap<number, number>[]
  documents: readonly ReadonlyMap<number, number>[]
}

/** The same from counts by cluster: those of words, and then, if any, those of set phrases. `placed` documents are in clusters. */
export function tellingTerms(
  kinds: readonly GroupedTerms[],
  groups: number,
  placed: number,
  most: number,
): LabelTerm[][] {
  const tables = kinds.map((kind) => ({ ...kind, overall: summed(kind.counts) }))
  const sizes = Array.from({ length: groups }, (_, group) =>
    tables.reduce((sum, { counts }) => sum + sumOf(counts[group]!), 0),
  )
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const meanSize = all / Math.max(1, groups)
  const common = groups > 1 && placed >= severalDocuments ? placed * commonShare : placed
  return sizes.map((size, group) => {
    const candidates: Candidate[] = []
    tables.forEach(({ terms, documentsWith, counts, documents, overall }, place) => {
      for (const [column, count] of counts[group]!) {
        const everywhere = overall.get(column)!
        const frequency = count / size
        if (frequency * all < everywhere) continue
        const inGroup = documents[group]!.get(column)!
        const otherCount = everywhere - count
        const keyness = tableG2({ count, size, otherCount, otherSize: all - size }) ?? 0
        const isCommon = documentsWith[column]! > common && frequency * all < everywhere * muchMoreFrequent
        const hard = groups > 1 && keyness < hardlyKey ? 1 : 0
        candidates.push({
          term: terms[column]!,
          weight: frequency * naturalLog(1 + meanSize / everywhere),
          keyness,
          count,
          documents: inGroup,
          rank: isCommon ? 3 : (inGroup > 1 ? 0 : 1) + hard,
          formula: place > 0,
        })
      }
    })
    candidates.sort(byTelling)
    return withoutOverlaps(preferFormulas(candidates), most)
  })
}

function summed(counts: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const overall = new Map<number, number>()
  for (const own of counts) for (const [term, n] of own) overall.set(term, (overall.get(term) ?? 0) + n)
  return overall
}

function sumOf(counts: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const n of counts.values()) sum += n
  return sum
}

/** What a cluster is called when nobody has named it: its three most telling terms, as the phrases that they stand in. */
export function toLabel(terms: readonly LabelTerm[]): string {
  const names: string[] = []
  for (const { term, phrase = term } of terms) {
    if (names.length >= termsInLabel) break
    if (!names.some((name) => name.includes(phrase) || phrase.includes(name))) names.push(phrase)
  }
  return names.join(joint)
}

function gather(
  table: CountTable<string>,
  assignment: readonly number[],
  groups: number,
  exclude: (word: string) => boolean,
): GroupedTerms {
  const counts = Array.from({ length: groups }, () => new Map<number, number>())
  const documents = Array.from({ length: groups }, () => new Map<number, number>())
  const excluded = table.keys.map(exclude)
  for (let row = 0; row < table.rows; row++) {
    const group = assignment[row]!
    if (group < 0) continue
    for (let i = table.starts[row]!; i < table.starts[row + 1]!; i++) {
      const column = table.columns[i]!
      if (excluded[column]) continue
      const count = table.counts[i]!
      counts[group]!.set(column, (counts[group]!.get(column) ?? 0) + count)
      documents[group]!.set(column, (documents[group]!.get(column) ?? 0) + 1)
    }
  }
  return { terms: table.keys, documentsWith: table.documents, counts, documents }
}

function byTelling(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || b.weight - a.weight || (a.term < b.term ? -1 : 1)
}

/** Gives a formula the place of the words that mostly stand within it; a word that is a formula stands once. */
function preferFormulas(candidates: readonly Candidate[]): Candidate[] {
  const formulas = candidates.filter(({ formula, count }) => formula && count > 1)
  if (formulas.length === 0) return [...candidates]
  const lifted = new Map<Candidate, Candidate>()
  const isFragment = (word: Candidate): boolean => {
    const whole = formulas.find(
      ({ term, count }) => term.includes(word.term) && count >= word.count * fragmentShare,
    )
    if (whole === undefined) return false
    const before = lifted.get(whole) ?? whole
    if (byTelling(word, before) < 0) lifted.set(whole, { ...whole, weight: word.weight, rank: word.rank })
    return true
  }
  const kept = candidates.filter(
    (candidate, i) => candidate.formula || i >= comparedWithFormulas || !isFragment(candidate),
  )
  return kept.map((candidate) => lifted.get(candidate) ?? candidate).sort(byTelling)
}

function withoutOverlaps(candidates: readonly Candidate[], most: number): LabelTerm[] {
  const chosen: LabelTerm[] = []
  for (const { rank: _, formula: __, ...candidate } of candidates) {
    if (chosen.length >= most) break
    const overlaps = ({ term }: LabelTerm) => term.includes(candidate.term) || candidate.term.includes(term)
    if (!chosen.some(overlaps)) chosen.push(candidate)
  }
  return chosen
}
