import type { Analysis, SectionRow, UnitRow } from '../../analyze.ts'
import type { Span } from '../../text/span.ts'
import { type Html, html } from './html.ts'
import { type MarkedText, markup } from './marks.ts'

/** A line of the text without the white space at its ends. */
interface Line extends Span {
  text: string
}

/** The whole text, unit by unit, with headings where the report has them and a mark over everything found. */
export function textOf(analysis: Analysis, marked: MarkedText): Html {
  const lines = linesOf(analysis.text)
  const units = [...analysis.units].sort((a, b) => a.start - b.start)
  const outside = (line: Line) => !units.some((unit) => unit.start <= line.start && line.start < unit.end)
  const first = units[0]?.start ?? 0
  const before = lines.filter((line) => outside(line) && line.start < first)
  const after = lines.filter((line) => outside(line) && line.start >= first)
  const loose = (line: Line) => block(analysis, marked, line)
  return html`<article id="report" lang="zh" class="report">
${before.map((line) => (isTitle(line, analysis) ? html`<p class="front" data-at="${line.start}">${markup(marked, line)}</p>` : loose(line)))}
${units.map((unit) => unitOf(analysis, marked, unit, lines))}
${after.map(loose)}
</article>`
}

function unitOf(analysis: Analysis, marked: MarkedText, unit: UnitRow, lines: readonly Line[]): Html {
  const mine = lines.filter((line) => unit.start <= line.start && line.start < unit.end)
  const firstSection = Math.min(...sectionsOf(analysis, unit).map((section) => section.start), unit.end)
  const headIs = (line: Line, wanted: string | undefined) =>
    wanted !== undefined && line.text === wanted.trim()
  const opening = mine.filter((line) => line.start < firstSection)
  const title =
    opening.find((line) => headIs(line, unit.heading)) ?? opening.find((line) => headIs(line, unit.name))
  const role = (line: Line): Html => {
    if (line === title) return html`<h3 data-at="${line.start}">${markup(marked, line)}</h3>`
    if (line.start >= firstSection) return block(analysis, marked, line)
    if (headIs(line, unit.name))
      return html`<p class="byline" data-at="${line.start}">${markup(marked, line)}</p>`
    if (headIs(line, unit.caption))
      return html`<p class="caption" data-at="${line.start}">${markup(marked, line)}</p>`
    return block(analysis, marked, line)
  }
  return html`<section class="unit" id="unit-${unit.id}" data-unit="${analysis.units.indexOf(unit)}" aria-label="${unit.name}">
${title === undefined && html`<h3 class="given">${unit.name}</h3>`}
${mine.map(role)}
</section>
`
}

function sectionsOf(analysis: Analysis, unit: UnitRow): SectionRow[] {
  return analysis.sections.filter((section) => unit.start <= section.start && section.start < unit.end)
}

/** A line as a paragraph; where a section begins in it, its heading runs in at the front. */
function block(analysis: Analysis, marked: MarkedText, line: Line): Html {
  const section = analysis.sections.find((row) => line.start <= row.start && row.start < line.end)
  if (section === undefined) return html`<p data-at="${line.start}">${markup(marked, line)}</p>`
  const at = line.text.indexOf(section.heading, section.start - line.start)
  const headingEnd = at < 0 ? line.end : line.start + at + section.heading.length
  const level = Math.min(6, 3 + section.level)
  const rest = headingEnd < line.end && html`<p>${markup(marked, { start: headingEnd, end: line.end })}</p>`
  const tag = html`h${level}`
  return html`<div class="section" data-at="${line.start}"><${tag} id="section-${section.id}">${markup(
    marked,
    {
      start: line.start,
      end: headingEnd,
    },
  )}</${tag}>${rest}</div>`
}

function isTitle(line: Line, analysis: Analysis): boolean {
  const plain = line.text.replace(/^[—\-\s]+/, '')
  return plain === analysis.title || plain === analysis.subtitle || line.text === analysis.subtitle
}

/** The lines that hold more than white space, each with its place. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = at + raw.indexOf(trimmed)
      lines.push({ text: trimmed, start, end: start + trimmed.length })
    }
    at += raw.length + 1
  }
  return lines
}

/** A place with a little of its line on both sides. */
export function contextOf(
  text: string,
  place: Span,
  chars = 16,
): { before: string; match: string; after: string } {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1
  const lineBreak = text.indexOf('\n', place.end)
  const lineEnd = lineBreak < 0 ? text.length : lineBreak
  const from = Math.max(lineStart, place.start - chars)
  const to = Math.min(lineEnd, place.end + chars)
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, place.start).trimStart(),
    match: text.slice(place.start, place.end),
    after: text.slice(place.end, to).trimEnd() + (to < lineEnd ? '…' : ''),
  }
}

/** A place as a line of a concordance that leads to it. */
export function placeLink(text: string, place: Span): Html {
  const { before, match, after } = contextOf(text, place)
  return html`<a class="place" href="#c${place.start}"><span>${before}</span><b>${match}</b><span>${after}</span></a>`
}
