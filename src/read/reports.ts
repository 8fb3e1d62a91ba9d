import type { Document } from '../report/documents.ts'
import { joinReports, reportOf } from '../report/join.ts'
import { parseReport } from '../report/parse.ts'
import type { Report } from '../report/report.ts'
import type { Content } from './content.ts'
import { placedIn } from './placed-notes.ts'

/** A file as it was read, and the name by which the report knows it; empty for text without a file. */
export interface ReadFile {
  name: string
  content: Content
}

/**
 * Makes one report of the files that were read: each text is parsed for itself, the rows of tables stand together by
 * unit behind them. What was noted in reading stands before what was noted in parsing.
 */
export function reportOfFiles(files: readonly ReadFile[]): Report {
  const reports: Report[] = []
  const rows: Document[] = []
  const rowNotes: Report['notes'] = []
  for (const { name, content } of files) {
    if (content.documents === undefined) reports.push(reportOfText(content, name))
    else {
      // No spread: a table may hold more rows than a call takes arguments.
      for (const row of content.documents) rows.push(row)
      for (const note of content.notes) rowNotes.push(note)
    }
  }
  if (rows.length > 0) {
    const report = reportOf(rows)
    // Rows are put together by unit, so that their notes name the row and have no place.
    const notes = rowNotes.map((note) => ({ ...note, start: 0, end: 0 }))
    reports.push({ ...report, notes: [...notes, ...report.notes] })
  }
  return joinReports(reports)
}

/**
 * The same files as texts to count in: each row of a table is a report of its own, with all that its columns say of it.
 * `reportOfFiles` keeps of these only what is the same for all rows of a unit, so that the years of a province's reports
 * would be lost. Spans index each text by itself.
 */
export function textsOfFiles(files: readonly ReadFile[]): Report[] {
  return files.flatMap(({ name, content }) =>
    content.documents === undefined
      ? [reportOfText(content, name)]
      : content.documents.map((row) => namedUnit(reportOf([row]), row)),
  )
}

/** A row keeps its id, by which a person finds it in the table. */
function namedUnit(report: Report, { id }: Document): Report {
  return { ...report, units: report.units.map((unit) => (unit.id === 'u1' ? { ...unit, id } : unit)) }
}

function reportOfText({ raw, notes }: Content, source: string): Report {
  const report = parseReport(raw, { source })
  return { ...report, notes: [...placedIn(report, notes), ...report.notes] }
}
