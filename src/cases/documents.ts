import { checkOptions, shown, TifaError } from '../error.ts'
import {
  type Document,
  documentsOf as documentsOfReport,
  type DocumentsOptions as ReportDocumentsOptions,
} from '../report/documents.ts'
import type { Report } from '../report/report.ts'
import { type CaseOptions, findCases } from './cases.ts'

export interface DocumentsOptions extends Omit<ReportDocumentsOptions, 'by'>, CaseOptions {
  /**
   * What one document is: a `unit` whole, a top-level `section` of it, a `sentence`, or a `case` as `findCases` finds
   * them. Text of a unit before its first section is a document of its own under `section` (`u1.0`), so that nothing is
   * counted twice and nothing is left out; under `case` only what tells of one thing is a document. Default `unit`.
   */
  by?: NonNullable<ReportDocumentsOptions['by']> | 'case'
}

/**
 * Cuts a report into documents. By unit, section or sentence they hold the text of all its units, in order; by case they
 * hold its cases, with the case's topic as `heading` in `meta`. Linear time.
 *
 * @throws TifaError for what is no report and for options that cannot be meant
 */
export function documentsOf(report: Report, options: DocumentsOptions = {}): Document[] {
  checkOptions(options)
  const { by = 'unit', depth, ...caseOptions } = options
  if (!['unit', 'section', 'sentence', 'case'].includes(by)) {
    throw new TifaError(
      'option',
      `by: received ${shown(by)}; allowed are 'unit', 'section', 'sentence', 'case'`,
    )
  }
  if (by !== 'case') return documentsOfReport(report, { by, ...(depth === undefined ? {} : { depth }) })
  const units = new Map(report?.units?.map((unit) => [unit.name, unit.meta]))
  return findCases(report, caseOptions).map(({ id, unit, section, text, topic, start }) => ({
    id,
    text,
    unit,
    meta: { ...units.get(unit), section, heading: topic?.text ?? unit },
    offset: start,
  }))
}
