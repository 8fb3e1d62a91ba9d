import type { Analysis, SectionRow } from '../../analyze.ts'
import type { Span } from '../../text/span.ts'
import { clipped } from '../figures.ts'
import { type Html, html } from './html.ts'
import type { Links } from './links.ts'
import { type MarkedText, markup } from './marks.ts'
import type { UnitFinder } from './unit-finder.ts'

/** A line of the text without the white space at its ends. */
interface Line extends Span {
  text: string
}

/** What is asked of the analysis line by line, gathered once. */
interface Layout {
  analysis: Analysis
  marked: MarkedText
  /** The section that begins in a line. */
  sectionIn: Map<Line, SectionRow>
}

/**
 * The whole text, unit by unit, with headings where the report has them and a mark over everything found. Time:
 * lines and marks, each with a binary search.
 */
export function textOf(analysis: Analysis, marked: MarkedText, unitAt: UnitFinder): Html {
  const { units } = analysis
  const lines = linesOf(analysis.text)
  const layout = { analysis, marked, sectionIn: sectionsByLine(analysis, lines) }
  const inUnit: Line[][] = units.map(() => [])
  const firstStart = units.reduce((least, unit) => Math.min(least, unit.start), analysis.text.length)
  const before: Line[] = []
  const after: Line[] = []
  for (const line of lines) {
    const unit = unitAt(line.start)
    if (unit >= 0) inUnit[unit]!.push(line)
    else if (line.start < firstStart) before.push(line)
    else after.push(line)
  }
  const firstSections = firstSectionsOf(analysis, unitAt)
  const order = [...units.keys()].sort((a, b) => units[a]!.start - units[b]!.start)
  return html`<article id="report" lang="zh" class="report">
${before.map((line) => (isTitle(line, analysis) ? html`<p class="front" data-at="${line.start}">${markup(marked, line)}</p>` : block(layout, line)))}
${order.map((unit) => unitOf(layout, unit, inUnit[unit]!, firstSections[unit]!))}
${after.map((line) => block(layout, line))}
</article>`
}

function unitOf(layout: Layout, index: number, mine: readonly Line[], firstSection: number): Html {
  const unit = layout.analysis.units[index]!
  const headIs = (line: Line, wanted: string | undefined) =>
    wanted !== undefined && line.text === wanted.trim()
  const opening = mine.filter((line) => line.start < firstSection)
  const title =
    opening.find((line) => headIs(line, unit.heading)) ?? opening.find((line) => headIs(line, unit.name))
  const role = (line: Line): Html => {
    const words = () => markup(layout.marked, line)
    if (line === title) return html`<h3 data-at="${line.start}">${words()}</h3>`
    if (line.start >= firstSection) return block(layout, line)
    if (headIs(line, unit.name)) return html`<p class="byline" data-at="${line.start}">${words()}</p>`
    if (headIs(line, unit.caption)) return html`<p class="caption" data-at="${line.start}">${words()}</p>`
    return block(layout, line)
  }
  return html`<section class="unit" id="unit-${unit.id}" data-unit="${index}"${lengthOf(unit)} aria-label="${unit.name}">
${title === undefined && html`<h3 class="given">${unit.name}</h3>`}
${mine.map(role)}
</section>
`
}

/** Where the first section of each unit begins, its end where it has none. */
function firstSectionsOf({ units, sections }: Analysis, unitAt: UnitFinder): number[] {
  const firsts = units.map((unit) => unit.end)
  for (const { start } of sections) {
    const unit = unitAt(start)
    if (unit >= 0 && start < firsts[unit]!) firsts[unit] = start
  }
  return firsts
}

function sectionsByLine({ sections }: Analysis, lines: readonly Line[]): Map<Line, SectionRow> {
  const found = new Map<Line, SectionRow>()
  for (const section of sections) {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]!.start <= section.start) low = middle + 1
      else high = middle
    }
    const line = lines[low - 1]
    if (line !== undefined && section.start < line.end && !found.has(line)) found.set(line, section)
  }
  return found
}

/** A line as a paragraph; where a section begins in it, its heading runs in at the front. */
function block({ marked, sectionIn }: Layout, line: Line): Html {
  const section = sectionIn.get(line)
  if (section === undefined)
    return html`<p data-at="${line.start}"${lengthOf(line)}>${markup(marked, line)}</p>`
  const at = line.text.indexOf(section.heading, section.start - line.start)
  const headingEnd = at < 0 ? line.end : line.start + at + section.heading.length
  const heading = markup(marked, { start: line.start, end: headingEnd })
  const rest = headingEnd < line.end && html`<p>${markup(marked, { start: headingEnd, end: line.end })}</p>`
  const tag = html`h${Math.min(6, 3 + section.level)}`
  return html`<div class="section" data-at="${line.start}"${lengthOf(line)}><${tag} id="section-${section.id}">${heading}</${tag}>${rest}</div>`
}

/** How long a stretch is: from it the style sheet guesses the height of what is out of sight, which is not laid out. */
function lengthOf({ start, end }: Span): Html {
  return html` style="--n:${end - start}"`
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
  // Only so far is looked for the ends of the line: a line may be as long as the text.
  const left = text.slice(Math.max(0, place.start - chars - 1), place.start)
  const before = left.slice(left.lastIndexOf('\n') + 1)
  const right = text.slice(place.end, place.end + chars + 1)
  const lineBreak = right.indexOf('\n')
  const after = lineBreak < 0 ? right : right.slice(0, lineBreak)
  return {
    before:
      (before.length > chars ? '…' : '') +
      before
        .slice(-chars)
        .replace(/^[\udc00-\udfff]/, '')
        .trimStart(),
    match: text.slice(place.start, place.end),
    after:
      after
        .slice(0, chars)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd() + (after.length > chars ? '…' : ''),
  }
}

/** A place as a line of a concordance that leads to it. */
export function placeLink(text: string, place: Span, links: Links): Html {
  const { before, match, after } = contextOf(text, place)
  return html`<a class="place"${links.to(place.start)}><span>${before}</span><b>${clipped(match)}</b><span>${after}</span></a>`
}
