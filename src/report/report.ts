import type { AsideLine } from '../text/aside.ts'
import type { Script } from '../text/script.ts'
import type { Note, Span } from '../text/span.ts'

/** A whole report. Spans index `text`, the repaired text; `toRaw` leads back to the file as it was read. */
export interface Report {
  title: string
  subtitle?: string
  /** Where and when it was given: 2026年1月27日在……第四次会议上. */
  occasion?: string
  /** Who gave it, with the office as the report names it: 浙江省省长 刘捷. */
  speaker?: string
  /** The script that most of the text is in. Traditional texts are analysed in a simplified view, place by place. */
  script: Script
  text: string
  raw: string
  units: Unit[]
  notes: Note[]
  /** Lines of the file that are no part of the text (page numbers, buttons), with their places in `raw`. */
  aside: AsideLine[]
  /** What the text was read from, in order; one entry unless reports were joined. */
  sources: ReportSource[]
  toRaw(span: Span): Span
}

/** The stretch of a report's text that was read from one file. */
export interface ReportSource extends Span {
  /** File name or other name; empty for a bare string. */
  name: string
  /** Where both texts advance together: from `text` (counted from `start`) on, the file goes on at `raw`. */
  offsets: { text: number; raw: number }[]
}

/** The part of a report that one unit (a district, a bureau, a province) wrote. */
export interface Unit extends Span {
  /** `u1`, `u2`, … in the order of the text. */
  id: string
  /** The unit's name as the report gives it; made unique by a number in brackets where two are the same. */
  name: string
  heading?: string
  caption?: string
  /** What is known of the unit from outside its text: the other columns of a table. */
  meta?: Record<string, string | number>
  sections: Section[]
}

/** What a part of a report does: look back, look ahead, or explain words. */
export type PartKind = 'review' | 'plan' | 'glossary'

/** A part of a unit under a heading, from its number or heading to the start of the next one. */
export interface Section extends Span {
  /** `u1.2`, nested `u1.2.1`. */
  id: string
  /** 1 is the outermost level that the unit uses. */
  level: number
  ordinal?: number
  heading: string
  /** What the section does, where its heading or that of the section around it says so. */
  part?: PartKind
  sections: Section[]
}
