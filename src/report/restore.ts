import type { Report, Section, Unit } from './report.ts'

/** Within how many characters of its section a heading ends, its number included. */
const headingReach = 200

/**
 * Structure is found in a folded view of the text (`foldText`); the names and headings that it gives are cut from
 * the text itself here. Offsets are the same in both. Linear time.
 */
export function restoreText(report: Report, view: string): Report {
  const { text } = report
  if (view === text) return report
  // A title that was set wide and closed up stands nowhere; it stays as it was read.
  const original = (found: string, from: number) => {
    const at = view.indexOf(found, from)
    return at < 0 ? found : text.slice(at, at + found.length)
  }
  // A heading stands where its section begins, that of two lines line by line.
  const headingAt = (found: string, start: number): string => {
    const opening = view.slice(start, start + headingReach)
    const at = opening.indexOf(found)
    if (at >= 0) return text.slice(start + at, start + at + found.length)
    const [first = '', second = ''] = opening.split('\n', 2)
    const glue = ['', ' '].find((between) => first + between + second === found)
    if (glue === undefined) return found
    const below = start + first.length + 1
    return text.slice(start, below - 1) + glue + text.slice(below, below + second.length)
  }
  const optional = <K extends string>(key: K, found: string | undefined, from: number) =>
    found === undefined ? {} : ({ [key]: original(found, from) } as Record<K, string>)
  const section = (part: Section): Section => ({
    ...part,
    heading: headingAt(part.heading, part.start),
    sections: part.sections.map(section),
  })
  const unit = (part: Unit): Unit => ({
    ...part,
    name: original(part.name, 0),
    ...optional('heading', part.heading, part.start),
    ...optional('caption', part.caption, part.start),
    sections: part.sections.map(section),
  })
  return {
    ...report,
    title: original(report.title, 0),
    ...optional('subtitle', report.subtitle, 0),
    ...optional('occasion', report.occasion, 0),
    ...optional('speaker', report.speaker, 0),
    units: report.units.map(unit),
  }
}
