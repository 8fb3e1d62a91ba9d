import type { Document } from '../report/documents.ts'
import { compileThemes } from '../themes/compile.ts'
import { type ThemesOptions, visitHits } from '../themes/hits.ts'
import type { Themes } from '../themes/theme.ts'
import type { Counting, Put } from './counting.ts'
import { listPairs } from './theme-pairs.ts'
import { keyOf } from './writing.ts'

/** What themes say in one unit, by number of theme or of pair. */
interface UnitHits {
  /** Hits of each term of each theme, and documents that have one. */
  hits: Map<number, number>
  documents: Map<number, number>
  /** Documents that have any term of a theme; hits of it that are negated. */
  themeDocuments: Map<number, number>
  negated: Map<number, number>
}

/**
 * Counts themes by unit: `theme` hits, `theme-documents`, `theme-negated`, `theme-term` (`theme|term`) and
 * `theme-term-documents`, and for terms of a weight other than 1 `theme-weight` (`theme|weight`: hits). In the text only one cell is
 * raised for a hit; all else is summed once a document.
 */
export function themeCounting(themes: Themes, options: Omit<ThemesOptions, 'by'>): Counting {
  const compiled = compileThemes(themes)
  const pairs = listPairs(compiled)
  const units = new Map<string, UnitHits>()
  const ids = compiled.list.map(({ theme }) => keyOf(theme.id))
  let size = 0
  const here = new Uint32Array(pairs.length)
  const negatedHere = new Uint32Array(compiled.list.length)
  const seenIn = new Int32Array(compiled.list.length).fill(-1)
  const pairSeenIn = new Int32Array(pairs.length).fill(-1)
  const touched: number[] = []
  const negatedTargets: number[] = []
  let number = 0
  const add = (map: Map<number, number>, key: number, n: number) => {
    const known = map.get(key)
    if (known === undefined) size++
    map.set(key, (known ?? 0) + n)
  }
  return {
    add({ text }: Document, unit) {
      visitHits(
        text,
        compiled,
        (target, term, _start, _end, weight, negated) => {
          const pair = pairs.find(target, term, weight)
          if (here[pair]!++ === 0) touched.push(pair)
          if (negated && negatedHere[target]!++ === 0) negatedTargets.push(target)
        },
        options,
      )
      if (touched.length === 0) return
      const known = units.get(unit)
      const tally = known ?? {
        hits: new Map(),
        documents: new Map(),
        themeDocuments: new Map(),
        negated: new Map(),
      }
      if (!known) units.set(unit, tally)
      for (const pair of touched) {
        add(tally.hits, pair, here[pair]!)
        const first = pairs.first[pair]!
        if (pairSeenIn[first] !== number) add(tally.documents, first, 1)
        pairSeenIn[first] = number
        const target = pairs.targets[pair]!
        if (seenIn[target] !== number) add(tally.themeDocuments, target, 1)
        seenIn[target] = number
        here[pair] = 0
      }
      for (const target of negatedTargets) {
        add(tally.negated, target, negatedHere[target]!)
        negatedHere[target] = 0
      }
      touched.length = 0
      negatedTargets.length = 0
      number++
    },
    size: () => size,
    drain(put) {
      for (const [unit, tally] of units) putUnit(unit, tally, put)
      units.clear()
      size = 0
    },
  }

  function putUnit(unit: string, tally: UnitHits, put: Put): void {
    const hits = new Map<number, number>()
    for (const [pair, n] of tally.hits) {
      const target = pairs.targets[pair]!
      hits.set(target, (hits.get(target) ?? 0) + n)
      put('theme-term', 'sum', unit, `${ids[target]}|${pairs.terms[pair]}`, n)
      if (pairs.weights[pair] !== 1)
        put('theme-weight', 'sum', unit, `${ids[target]}|${pairs.weights[pair]}`, n)
    }
    for (const [pair, n] of tally.documents)
      put('theme-term-documents', 'sum', unit, `${ids[pairs.targets[pair]!]}|${pairs.terms[pair]}`, n)
    for (const [target, n] of hits) put('theme', 'sum', unit, ids[target]!, n)
    for (const [target, n] of tally.themeDocuments) put('theme-documents', 'sum', unit, ids[target]!, n)
    for (const [target, n] of tally.negated) put('theme-negated', 'sum', unit, ids[target]!, n)
  }
}
