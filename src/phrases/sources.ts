import { shown, TifaError } from '../error.ts'
import type { Document } from '../report/documents.ts'
import type { Report } from '../report/report.ts'

/** What every phrase finder takes: a text, a document, a report, or an array of these. */
export type PhraseInput = string | Document | Report | readonly (string | Document | Report)[]

/** One text to read, with the unit that a place in it belongs to. */
export interface Source {
  id: string
  text: string
  unitAt(offset: number): string | undefined
}

/**
 * Brings every input to the same form. A report stays whole, so that its spans index `report.text`;
 * its document is `report` (`report1`, `report2` … in an array), a bare string's is `text` likewise.
 */
export function sourcesOf(input: PhraseInput): Source[] {
  const many = Array.isArray(input)
  const items: readonly (string | Document | Report)[] = many ? input : [input as string | Document | Report]
  return items.map((item, i) => sourceOf(item, many ? String(i + 1) : ''))
}

function sourceOf(item: string | Document | Report, suffix: string): Source {
  if (typeof item === 'string') return { id: `text${suffix}`, text: item, unitAt: () => undefined }
  if (item === null || typeof item !== 'object' || typeof item.text !== 'string') {
    throw new TifaError(
      'option',
      `input: received ${shown(item)}; allowed are a string, a Document, a Report, or an array of these`,
    )
  }
  if ('units' in item) {
    const { units } = item
    return {
      id: `report${suffix}`,
      text: item.text,
      unitAt: (offset) => units.find((unit) => offset >= unit.start && offset < unit.end)?.name,
    }
  }
  return { id: item.id, text: item.text, unitAt: () => item.unit }
}
