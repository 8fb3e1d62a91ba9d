import type { Document } from '../report/documents.ts'

/** The documents that are counted together. */
export interface UnitDocuments {
  unit: string
  documents: Document[]
}

/** The unit that a document is counted under: its own, or itself when it has none. */
export function unitOf(document: Document): string {
  return document.unit ?? document.id
}

/** Documents by unit, units in the order in which they first appear. */
export function groupByUnit(documents: readonly Document[]): UnitDocuments[] {
  const units = new Map<string, UnitDocuments>()
  for (const document of documents) {
    const unit = unitOf(document)
    const group = units.get(unit)
    if (group) group.documents.push(document)
    else units.set(unit, { unit, documents: [document] })
  }
  return [...units.values()]
}
