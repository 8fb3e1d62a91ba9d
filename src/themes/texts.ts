import { shown, TifaError } from '../error.ts'
import { type Document, type DocumentsOptions, documentsOf } from '../report/documents.ts'
import type { Report } from '../report/report.ts'

/** What can be counted in: a text, a document, a report, or a list of these. */
export type Texts = string | Document | Report | readonly (string | Document | Report)[]

export interface TextsOptions {
  /**
   * How a report among the texts is cut into documents: `unit`, `section` or `sentence`. Default `unit`.
   * The finer, the more `documents` and `documentsWithTheme` tell; counts stay the same, except that a term
   * that runs over a cut is not seen. Texts that are no reports are documents as they are.
   */
  by?: NonNullable<DocumentsOptions['by']>
}

/**
 * The documents that texts stand for. A bare string becomes the document `d1`, `d2`, … by its place in
 * the list and belongs to no unit; a report goes through `documentsOf`, and where a list holds more than
 * one text the ids of its documents begin with its place (`2/u1`).
 */
export function toDocuments(texts: Texts, options: TextsOptions = {}): Document[] {
  const list = isList(texts) ? texts : [texts]
  return list.flatMap((text, i) => {
    if (typeof text === 'string') return [{ id: `d${i + 1}`, text }]
    if (isReport(text)) {
      const documents = documentsOf(text, options)
      return list.length === 1 ? documents : documents.map((one) => ({ ...one, id: `${i + 1}/${one.id}` }))
    }
    if (isDocument(text)) return [text]
    throw new TifaError(
      'option',
      `documents: received ${shown(text)}; allowed are a string, a document { id, text, unit? }, a report, or a list of these`,
    )
  })
}

function isList(texts: Texts): texts is readonly (string | Document | Report)[] {
  return Array.isArray(texts)
}

function isReport(text: unknown): text is Report {
  return typeof text === 'object' && text !== null && 'units' in text && Array.isArray(text.units)
}

function isDocument(text: unknown): text is Document {
  return (
    typeof text === 'object' &&
    text !== null &&
    'id' in text &&
    typeof text.id === 'string' &&
    'text' in text &&
    typeof text.text === 'string'
  )
}
