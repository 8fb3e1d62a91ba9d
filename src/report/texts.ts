import { shown, TifaError } from '../error.ts'
import { type Document, type DocumentsOptions, documentsOf } from './documents.ts'
import type { Report } from './report.ts'

/** What every finder and counter takes: a text, a document, a report, or a list of these. */
export type Texts = string | Document | Report | readonly (string | Document | Report)[]

export interface TextsOptions {
  /**
   * How a report among the texts is cut into documents: `unit`, `section`, `part` or `sentence`. Default `unit`.
   * The finer, the more the numbers of documents tell; counts stay the same, except that what runs over a cut is
   * not seen by counters. Texts that are no reports are documents as they are.
   */
  by?: NonNullable<DocumentsOptions['by']>
  /**
   * Whether the list of explained words behind a report is read too. Default true, but false where themes are counted: it
   * repeats the terms of the report to explain them.
   */
  glossary?: boolean
}

/**
 * One of the texts as it was handed over. The spans of every row index `text`, so that
 * `report.text.slice(row.start, row.end)` and `document.text.slice(…)` are what the row speaks of.
 */
export interface Source {
  text: string
  /** The documents in it, in order. */
  pieces: Piece[]
  /** The report that it is, where it is one. */
  report?: Report
  /** The document that a place in `text` belongs to. */
  pieceAt(offset: number): Pick<Document, 'id' | 'unit'>
}

export interface Piece {
  document: Document
  /** Where the document's text begins in `text`. */
  start: number
}

/**
 * Brings texts to one form. A bare string is the document `d1`, `d2` … by its place in the list and belongs to no
 * unit. A report is the documents `u1`, `u2` …, as `documentsOf` cuts it; what stands before the first of them, the
 * title, is `u0`, which belongs to no unit either. Where a list holds more than one text, the ids of a report's documents begin
 * with its place: `2/u1`. Linear time.
 *
 * @throws TifaError for anything else than `Texts`.
 */
export function sourcesOf(texts: Texts, options: TextsOptions = {}): Source[] {
  const list = isList(texts) ? texts : [texts]
  return list.map((text, i) => {
    if (typeof text === 'string') return whole({ id: `d${i + 1}`, text })
    if (isReport(text)) return inPieces(text, list.length === 1 ? '' : `${i + 1}/`, options)
    if (isDocument(text)) return whole(text)
    throw new TifaError(
      'option',
      `${isList(texts) ? `texts[${i}]` : 'texts'}: received ${shown(text)}; allowed are a string, a document { id, text, unit? }, a report, or a list of these`,
    )
  })
}

/** The documents that texts stand for, without what stands before a report's first unit. */
export const toDocuments = (texts: Texts, options: TextsOptions = {}): Document[] =>
  sourcesOf(texts, options).flatMap(({ pieces }) => pieces.map(({ document }) => document))

const whole = (document: Document): Source => ({
  text: document.text,
  pieces: [{ document, start: 0 }],
  pieceAt: () => document,
})

function inPieces(report: Report, prefix: string, options: TextsOptions): Source {
  const pieces = documentsOf(report, options).map((document) => ({
    document: { ...document, id: prefix + document.id },
    start: document.offset ?? 0,
  }))
  const before = { id: `${prefix}u0` }
  return {
    text: report.text,
    pieces,
    report,
    pieceAt(offset) {
      let low = 0
      let high = pieces.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (pieces[middle]!.start <= offset) low = middle + 1
        else high = middle
      }
      return pieces[low - 1]?.document ?? before
    },
  }
}

function isList(texts: Texts): texts is readonly (string | Document | Report)[] {
  return Array.isArray(texts)
}

function isReport(text: unknown): text is Report {
  return (
    typeof text === 'object' &&
    text !== null &&
    'units' in text &&
    Array.isArray(text.units) &&
    'text' in text &&
    typeof text.text === 'string'
  )
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
