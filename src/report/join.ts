import { shown, TifaError } from '../error.ts'
import type { AsideLine } from '../text/aside.ts'
import type { Note, Span } from '../text/span.ts'
import type { Document } from './documents.ts'
import { type ParseOptions, parseReport } from './parse.ts'
import type { Report, ReportSource, Section, Unit } from './report.ts'
import { withUniqueNames } from './unique-names.ts'
import { yearOf } from './year.ts'

/**
 * Puts several reports into one whose units are all of theirs, in order. Its raw text is the raw texts one below
 * the other, and its sources say which part came from which. Linear time.
 *
 * @throws TifaError when `reports` is no list.
 */
export function joinReports(reports: readonly Report[]): Report {
  if (!Array.isArray(reports)) {
    throw new TifaError('option', `reports: received ${shown(reports)}; allowed is a list of reports`)
  }
  if (reports.length === 1) return reports[0]!
  const units: Unit[] = []
  const notes: Note[] = []
  const aside: AsideLine[] = []
  const sources: ReportSource[] = []
  const bounds: { text: number; raw: number; report: Report }[] = []
  let text = 0
  let raw = 0
  for (const report of reports) {
    bounds.push({ text, raw, report })
    const before = units.length
    for (const unit of report.units) units.push(shiftUnit(dated(unit, report), text, before))
    for (const note of report.notes) notes.push(shift(note, text))
    for (const line of report.aside) aside.push(shift(line, raw))
    for (const source of report.sources) sources.push(shift(source, text))
    text += report.text.length + 1
    raw += report.raw.length + 1
  }
  return {
    title: '',
    script: reports.find(({ text }) => text !== '')?.script ?? 'simplified',
    text: reports.map((report) => report.text).join('\n'),
    raw: reports.map((report) => report.raw).join('\n'),
    units: withUniqueNames(units),
    notes,
    aside,
    sources,
    toRaw(span) {
      const at = bounds.findLast((bound) => bound.text <= span.start) ?? bounds[0]
      if (!at) return span
      const inside = at.report.toRaw({ start: span.start - at.text, end: span.end - at.text })
      return { start: inside.start + at.raw, end: inside.end + at.raw }
    },
  }
}

/**
 * Makes one report out of documents: those of one unit stand together as that unit, in order of first appearance;
 * a document without a unit is a unit of its own, named by its id.
 */
export function reportOf(documents: readonly Document[], options: ParseOptions = {}): Report {
  const units = new Map<string, Document[]>()
  for (const document of documents) {
    const { unit = document.id } = document
    const known = units.get(unit)
    if (known) known.push(document)
    else units.set(unit, [document])
  }
  return joinReports(
    [...units].map(([unit, parts]) => {
      const raw = parts.map(({ text }) => text).join('\n')
      const report = parseReport(raw, { ...options, unit, source: unit })
      const meta = sharedMeta(parts)
      if (meta === undefined) return report
      const title = parts.length === 1 ? titleIn(meta) : undefined
      const own = { meta, ...(title === undefined ? {} : { heading: title }) }
      return { ...report, units: report.units.map((one) => ({ ...one, ...own })) }
    }),
  )
}

/** What is the same in the `meta` of all documents of a unit: its province, not the years of its reports. */
function sharedMeta([first, ...others]: readonly Document[]): Document['meta'] {
  const shared = Object.entries(first?.meta ?? {}).filter(([key, value]) =>
    others.every(({ meta }) => meta?.[key] === value),
  )
  return shared.length === 0 ? undefined : Object.fromEntries(shared)
}

/** What a row of a table is called. It is no part of the text. */
const titleIn = ({ title }: NonNullable<Document['meta']>) =>
  typeof title === 'string' && title !== '' ? title : undefined

/** The joined report has no title, so what the title says of the year goes with the units. */
function dated(unit: Unit, { title, occasion, subtitle }: Report): Unit {
  const year = yearOf([title, occasion, subtitle], '')
  return year === undefined || unit.meta?.['year'] !== undefined
    ? unit
    : { ...unit, meta: { ...unit.meta, year } }
}

const shift = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

function shiftUnit(unit: Unit, by: number, before: number): Unit {
  const id = `u${before + Number(unit.id.slice(1))}`
  const inside = (section: Section): Section => ({
    ...shift(section, by),
    id: id + section.id.slice(unit.id.length),
    sections: section.sections.map(inside),
  })
  return { ...shift(unit, by), id, sections: unit.sections.map(inside) }
}
