import type { Document } from '../../report/documents.ts'
import { MapNumbering } from '../../text/numbering.ts'
import { compileThemes } from '../../themes/compile.ts'
import { type ThemesOptions, visitHits } from '../../themes/hits.ts'
import type { Themes } from '../../themes/theme.ts'
import type { FoundTerm } from '../../themes/visit.ts'
import type { CellTable } from '../cells/cell-table.ts'
import { makeDenseTable } from '../cells/dense-table.ts'
import type { Counting } from '../counting.ts'
import { orderOf } from '../rows/order.ts'
import { keyOf } from '../rows/writing.ts'
import { listPairs } from './theme-pairs.ts'

/**
 * Counts themes by unit: `theme` hits, `theme-documents`, `theme-negated`, `theme-term` (`theme|term`) and
 * `theme-term-documents`, and for terms of a weight other than 1 `theme-weight` (`theme|weight`: hits). In the text only one cell is
 * raised for a hit; all else is summed once a document, and what no document asks for once in the end. All keys are
 * known beforehand and stand in order once, so that rows are sorted by numbers.
 */
export function themeCounting(themes: Themes, options: Omit<ThemesOptions, 'by'>): Counting {
  const compiled = compileThemes(themes)
  const pairs = listPairs(compiled)
  const ids = compiled.list.map(({ theme }) => keyOf(theme.id))
  const terms = pairs.terms.map((term, pair) => `${ids[pairs.targets[pair]!]}|${term}`)
  const weights = new MapNumbering<string>()
  /** By pair: the number of its theme and weight; -1 for the weight of most. */
  const weightOf = pairs.weights.map((weight, pair) =>
    weight === 1 ? -1 : weights.numberOf(`${ids[pairs.targets[pair]!]}|${weight}`),
  )
  const order = { ids: orderOf(ids), terms: orderOf(terms), weights: orderOf(weights.keys) }

  const units = new MapNumbering<string>()
  /** By pair: hits, and documents that have one. */
  const hits = makeDenseTable(pairs.length)
  const weighted = makeDenseTable(weights.keys.length)
  const themeDocuments = makeDenseTable(compiled.list.length)
  const negatedHits = makeDenseTable(compiled.list.length)
  const tables = [hits, weighted, themeDocuments, negatedHits]

  const here = new Uint32Array(pairs.length)
  const negatedHere = new Uint32Array(compiled.list.length)
  const seenIn = new Int32Array(compiled.list.length).fill(-1)
  const pairSeenIn = new Int32Array(pairs.length).fill(-1)
  const touched: number[] = []
  const negatedTargets: number[] = []
  let number = 0
  const countHit = ({ target, entry, negated }: Readonly<FoundTerm>) => {
    const pair = pairs.ofEntry[entry]!
    if (here[pair]!++ === 0) touched.push(pair)
    if (negated && negatedHere[target]!++ === 0) negatedTargets.push(target)
  }
  return {
    add({ text }: Document, unitName) {
      visitHits(text, compiled, countHit, options)
      if (touched.length === 0) return
      const unit = units.numberOf(unitName)
      for (const pair of touched) {
        const n = here[pair]!
        here[pair] = 0
        const first = pairs.first[pair]!
        hits.put(unit, first, n, pairSeenIn[first] === number ? 0 : 1)
        pairSeenIn[first] = number
        if (weightOf[pair]! >= 0) weighted.put(unit, weightOf[pair]!, n)
        const target = pairs.targets[pair]!
        if (seenIn[target] !== number) themeDocuments.put(unit, target, 1)
        seenIn[target] = number
      }
      for (const target of negatedTargets) {
        negatedHits.put(unit, target, negatedHere[target]!)
        negatedHere[target] = 0
      }
      touched.length = 0
      negatedTargets.length = 0
      number++
    },
    // A cell of hits is two rows.
    size: () => tables.reduce((sum, { size }) => sum + size, hits.size),
    drain(put) {
      const unitOrder = orderOf(units.keys)
      const themeHits = makeDenseTable(compiled.list.length)
      const give = (
        stat: string,
        table: Pick<CellTable, 'each'>,
        keyOrder: readonly number[],
        keys: readonly string[],
      ) =>
        table.each(unitOrder, keyOrder, (unit, key, n) => put(stat, 'sum', units.keys[unit]!, keys[key]!, n))
      hits.each(unitOrder, order.terms, (unit, pair, n) => {
        themeHits.put(unit, pairs.targets[pair]!, n)
        put('theme-term', 'sum', units.keys[unit]!, terms[pair]!, n)
      })
      give('theme', themeHits, order.ids, ids)
      hits.each(unitOrder, order.terms, (unit, pair, _, documents) =>
        put('theme-term-documents', 'sum', units.keys[unit]!, terms[pair]!, documents),
      )
      give('theme-weight', weighted, order.weights, weights.keys)
      give('theme-documents', themeDocuments, order.ids, ids)
      give('theme-negated', negatedHits, order.ids, ids)
      for (const table of tables) table.clear()
      units.clear()
    },
    large: {
      units: () => hits.full().map((unit) => units.keys[unit]!),
      give: (unit) => hits.give(units.numberOf(unit)),
      take: (unit, numbers) => hits.take(units.numberOf(unit), numbers),
    },
  }
}
