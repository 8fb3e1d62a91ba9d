import { shown, TifaError } from '../error.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { PartKind, Report, Section, Unit } from './report.ts'
import { yearOf } from './year.ts'

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
   * What one document is: a `unit` whole, a top-level `section` of it, a `part` (a stretch that looks back, looks ahead
   * or explains words, `u1@1`), or a `sentence`. Text of a unit before its first section is a document of its own under
   * `section` (`u1.0`), so that nothing is counted twice and nothing is left out. Default `unit`.
   */
  by?: 'unit' | 'section' | 'part' | 'sentence'
  /**
   * How deep sections are cut, from 1. With 2 a section that has sections of its own gives one document for each
   * of them and one for what stands before the first. Default 1. Means nothing for units and sentences.
   */
  depth?: number
  /** Whether the list of explained words behind a report belongs to its documents. Default true. */
  glossary?: boolean
}

/** A row of a table has a title outside of its text; a unit of a report goes by its name. */
const calledIn = ({ name, meta }: Unit): string =>
  typeof meta?.['title'] === 'string' ? meta['title'] : name

type Piece = Span & { id: string; heading: string; part?: PartKind | undefined }

const cutters: Record<string, (unit: Unit, text: string, depth: number) => Piece[]> = {
  unit: (unit: Unit) => [{ id: unit.id, start: unit.start, end: unit.end, heading: calledIn(unit) }],
  section: (unit: Unit, _: string, depth: number) => piecesOf({ ...unit, heading: calledIn(unit) }, depth),
  part: (unit: Unit) => stretchesOf(unit),
  sentence: (unit: Unit, text: string) => {
    const stretches = stretchesOf(unit)
    let stretch = 0
    return findSentences(text.slice(unit.start, unit.end)).map((span, i) => {
      const start = unit.start + span.start
      while (stretches[stretch + 1] && stretches[stretch + 1]!.start <= start) stretch++
      const { part } = stretches[stretch]!
      return { id: `${unit.id}#${i + 1}`, start, end: unit.start + span.end, heading: calledIn(unit), part }
    })
  },
}

/**
 * Cuts a report into documents; together they hold the text of all its units, in order. Each carries what is known
 * of it in `meta`: the other columns of a table, its `heading`, its `part` (`review`, `plan`, `glossary`) where it lies in
 * one, its `year` where the title, the occasion or the file's name gives it. Linear time.
 */
export function documentsOf(report: Report, options: DocumentsOptions = {}): Document[] {
  if (!Array.isArray(report?.units) || typeof report.text !== 'string') {
    throw new TifaError('option', `report: received ${shown(report)}; allowed is what parseReport gives`)
  }
  const by = options.by ?? 'unit'
  if (!Object.hasOwn(cutters, by)) {
    const allowed = Object.keys(cutters).map((name) => `'${name}'`)
    throw new TifaError('option', `by: received ${shown(by)}; allowed are ${allowed.join(', ')}`)
  }
  const depth = options.depth ?? 1
  if (!Number.isInteger(depth) || depth < 1) {
    throw new TifaError('option', `depth: received ${shown(depth)}; allowed is a whole number from 1 on`)
  }
  const { glossary = true } = options
  if (typeof glossary !== 'boolean') {
    throw new TifaError('option', `glossary: received ${shown(glossary)}; allowed are true, false`)
  }
  return report.units.flatMap((unit) => {
    const pieces = cutters[by]!(unit, report.text, depth)
    const year = unit.meta?.['year'] ?? yearOfUnit(report, unit)
    return (glossary ? pieces : withoutGlossary(pieces, unit))
      .filter((piece) => piece.end > piece.start)
      .map(({ id, start, end, heading, part }) => ({
        id,
        text: report.text.slice(start, end),
        unit: unit.name,
        meta: {
          ...unit.meta,
          heading,
          ...(part === undefined ? {} : { part }),
          ...(year === undefined ? {} : { year }),
        },
        offset: start,
      }))
  })
}

function yearOfUnit({ title, occasion, subtitle, sources }: Report, unit: Unit): number | undefined {
  const source = sources?.findLast(({ start }) => start <= unit.start)
  return yearOf([title, occasion, subtitle], source?.name ?? '')
}

/** A part cut at its sections, down to `depth`; what stands before the first is a piece of its own. */
function piecesOf(
  { id, heading, start, end, part, sections }: Piece & { sections: Section[] },
  depth: number,
): Piece[] {
  if (depth === 0 || sections.length === 0) return [{ id, heading, start, end, part }]
  const head = { id: `${id}.0`, heading, start, end: sections[0]!.start, part }
  return [head, ...sections.flatMap((section) => piecesOf(section, depth - 1))]
}

/** A unit cut where its sections begin or end to look back, look ahead or explain words; neighbours of one kind are one. */
function stretchesOf(unit: Unit): Piece[] {
  const pieces: Piece[] = []
  const add = (part: PartKind | undefined, start: number, end: number, heading: string) => {
    const last = pieces.at(-1)
    if (end <= start) return
    if (last && last.part === part) last.end = end
    else pieces.push({ id: `${unit.id}@${pieces.length + 1}`, heading, part, start, end })
  }
  const walk = ({ sections, start, end, heading }: Walked, part: PartKind | undefined) => {
    let from = start
    for (const section of sections) {
      add(part, from, section.start, heading)
      walk(section, section.part ?? part)
      from = section.end
    }
    add(part, from, end, heading)
  }
  walk({ ...unit, heading: calledIn(unit) }, undefined)
  return pieces
}

type Walked = Span & { heading: string; sections: readonly Section[] }

/** What is left of pieces outside the glossaries of their unit; a piece that one cuts in two goes on as `u1+2`. */
function withoutGlossary(pieces: readonly Piece[], unit: Unit): Piece[] {
  const left: Span[] = []
  let from = unit.start
  const walk = (sections: readonly Section[]) => {
    for (const { part, start, end, sections: inner } of sections) {
      if (part !== 'glossary') walk(inner)
      else {
        left.push({ start: from, end: start })
        from = end
      }
    }
  }
  walk(unit.sections)
  if (left.length === 0) return [...pieces]
  left.push({ start: from, end: unit.end })
  return pieces.flatMap((piece) =>
    left
      .map(({ start, end }) => ({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) }))
      .filter(({ start, end }) => end > start)
      .map((span, i) => ({ ...piece, ...span, id: i === 0 ? piece.id : `${piece.id}+${i + 1}` })),
  )
}
