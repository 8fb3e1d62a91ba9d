import { findSlogans, type Slogan } from '../phrases/slogans.ts'
import type { Report } from '../report/report.ts'
import type { Segmenter } from '../segment/segmenter.ts'

/** The slogans and set formulations of a report. Headings are none, however well they are made. */
export const formulasIn = (report: Report, segmenter: Segmenter): Slogan[] =>
  findSlogans(report, { segmenter }).filter(({ kinds }) => kinds.some((kind) => kind !== 'heading'))
