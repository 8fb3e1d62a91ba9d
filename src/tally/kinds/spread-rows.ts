import { yearOf } from '../../phrases/spread.ts'
import type { Document } from '../../report/documents.ts'
import { type Cells, makeCells } from '../cells/cells.ts'
import { keptText, keyOf } from '../rows/writing.ts'

/** What one document holds of a phrase. */
export interface PhraseHere {
  count: number
  /** Of these, how many fill a pair of quotation marks. */
  quoted: number
}

/** Counts of phrases, and how a document is added to them. */
export interface SpreadCells {
  cells: Cells
  add(document: Document, unit: string, here: ReadonlyMap<string, PhraseHere>): void
}

/**
 * Rows of how far phrases reach: by unit `…` (places), `…-quoted`, `…-documents`, `…-first-year` (op min); for all texts together `…-year`
 * (`phrase|year`: documents), and `year` (documents of each year).
 */
export function spreadCells(stat: string): SpreadCells {
  const cells = makeCells()
  const places = cells.column(stat)
  const quoted = cells.column(`${stat}-quoted`)
  const documents = cells.column(`${stat}-documents`)
  const firstYears = cells.column(`${stat}-first-year`, 'min')
  const phraseYears = cells.column(`${stat}-year`)
  const years = cells.column(`${stat}-all-years`)
  function add(document: Document, unit: string, here: ReadonlyMap<string, PhraseHere>): void {
    const year = yearOf(document)
    if (year !== undefined) years.put('', `${year}`, 1)
    for (const [phrase, { count, quoted: inMarks }] of here) {
      const key = keyOf(keptText(phrase))
      places.put(unit, key, count)
      documents.put(unit, key, 1)
      if (inMarks > 0) quoted.put(unit, key, inMarks)
      if (year === undefined) continue
      firstYears.put(unit, key, year)
      phraseYears.put('', `${key}|${year}`, 1)
    }
  }
  return { cells, add }
}
