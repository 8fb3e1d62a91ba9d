import { shown, TifaError } from '../error.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { Report, Section, Unit } from './report.ts'

/** One text to count in: the unit of observation of every statistic. */
export interface Document {
  id: string
  text: string
  /** The name of the unit that the document belongs to; documents of one unit are counted together. */
  unit?: string
  meta?: Record<string, string | number>
  /** Where `text` begins in the report's text, so that a span here can be traced there. */
  offset?: number
}

export interface DocumentsOptions {
  /**
   * What one document is: a `unit` whole, a top-level `section` of it, or a `sentence`.
   * Text of a unit before its first section is a document of its own under `section`
   * (`u1.0`), so that nothing is counted twice and nothing is left out. Default `unit`.
   */
  by?: 'unit' | 'section' | 'sentence'
  /**
   * How deep sections are cut, from 1. With 2 a section that has sections of its own gives one document for each
   * of them and one for what stands before the first. Default 1. Means nothing for units and sentences.
   */
  depth?: number
}

type Piece = Span & { id: string; heading: string }

const cutters = {
  unit: (unit: Unit) => [{ id: unit.id, start: unit.start, end: unit.end, heading: unit.name }],
  section: (unit: Unit, _: string, depth: number) => piecesOf({ ...unit, heading: unit.name }, depth),
  sentence: (unit: Unit, text: string) =>
    findSentences(text.slice(unit.start, unit.end)).map((span, i) => ({
      id: `${unit.id}#${i + 1}`,
      start: unit.start + span.start,
      end: unit.start + span.end,
      heading: unit.name,
    })),
} satisfies Record<string, (unit: Unit, text: string, depth: number) => Piece[]>

/** Cuts a report into documents; together they hold the text of all its units, in order. Linear time. */
export function documentsOf(report: Report, options: DocumentsOptions = {}): Document[] {
  if (!Array.isArray(report?.units) || typeof report.text !== 'string') {
    throw new TifaError('option', `report: received ${shown(report)}; allowed is what parseReport gives`)
  }
  const by = options.by ?? 'unit'
  if (!Object.hasOwn(cutters, by)) {
    throw new TifaError('option', `by: received ${shown(by)}; allowed are 'unit', 'section', 'sentence'`)
  }
  const depth = options.depth ?? 1
  if (!Number.isInteger(depth) || depth < 1) {
    throw new TifaError('option', `depth: received ${shown(depth)}; allowed is a whole number from 1 on`)
  }
  return report.units.flatMap((unit) =>
    cutters[by](unit, report.text, depth)
      .filter((piece) => piece.end > piece.start)
      .map(({ id, start, end, heading }) => ({
        id,
        text: report.text.slice(start, end),
        unit: unit.name,
        meta: { ...unit.meta, heading },
        offset: start,
      })),
  )
}

/** A part cut at its sections, down to `depth`; what stands before the first is a piece of its own. */
function piecesOf(
  { id, heading, start, end, sections }: Piece & { sections: Section[] },
  depth: number,
): Piece[] {
  if (depth === 0 || sections.length === 0) return [{ id, heading, start, end }]
  const head = { id: `${id}.0`, heading, start, end: sections[0]!.start }
  return [head, ...sections.flatMap((section) => piecesOf(section, depth - 1))]
}
