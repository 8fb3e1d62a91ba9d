import type { Report, Section } from '../report/report.ts'
import type { Piece, Source } from '../report/texts.ts'
import type { Span } from '../text/span.ts'
import type { ConcordanceLine } from './concordance.ts'

/** A document with what its lines say about their place. */
export interface KwicText {
  text: string
  line(span: Span, width: number): ConcordanceLine
}

export function kwicTexts(sources: readonly Source[]): KwicText[] {
  return sources.flatMap(({ pieces, report }) => {
    const headingAt = report ? headingsOf(report) : undefined
    return pieces.map((piece) => kwicText(piece, headingAt))
  })
}

function kwicText(piece: Piece, headingAt: ((offset: number) => string | undefined) | undefined): KwicText {
  const { id, unit, text, meta } = piece.document
  const own = typeof meta?.['heading'] === 'string' && meta['heading'] !== unit ? meta['heading'] : undefined
  return {
    text,
    line({ start, end }, width) {
      const section = headingAt?.(piece.start + start) ?? own
      return {
        document: id,
        ...(unit === undefined ? {} : { unit }),
        ...(section === undefined ? {} : { section }),
        left: oneLine(text.slice(wholeCharacter(text, Math.max(0, start - width)), start)),
        match: text.slice(start, end),
        right: oneLine(text.slice(end, wholeCharacter(text, Math.min(text.length, end + width)))),
        start: piece.start + start,
        end: piece.start + end,
      }
    },
  }
}

/** The heading of the innermost section at a place of a report. */
function headingsOf({ units }: Report): (offset: number) => string | undefined {
  const list: { section: Section; parent: number }[] = []
  const add = (section: Section, parent: number) => {
    const place = list.push({ section, parent }) - 1
    for (const inner of section.sections) add(inner, place)
  }
  for (const unit of units) for (const section of unit.sections) add(section, -1)
  return (offset) => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.section.start <= offset) low = middle + 1
      else high = middle
    }
    for (let at = low - 1; at >= 0; at = list[at]!.parent) {
      if (offset < list[at]!.section.end) return list[at]!.section.heading
    }
    return undefined
  }
}

/** A cut never falls between the two halves of a character beyond the basic plane: it moves one back. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
