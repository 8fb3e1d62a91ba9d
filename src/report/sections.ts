import { isSentenceEnd } from '../text/chars.ts'
import type { ReportLine } from './lines.ts'
import type { Section } from './report.ts'

const headingLength = 60

/**
 * The heading of a numbered line: up to the first sentence end where it is glued to the text behind it
 * (二、搭建平台,融合协商强治理。园区政协工委……), else the whole line. Empty where the line is an item of a list
 * in whole sentences, which is no heading.
 */
export function headingOf(line: ReportLine): string {
  const body = line.text.slice(line.number!.textStart)
  let quoted = 0
  for (let i = 0; i < body.length; i++) {
    const char = body[i]!
    if ('“‘「『《（('.includes(char)) quoted++
    else if ('”’」』》）)'.includes(char)) quoted = Math.max(0, quoted - 1)
    else if (quoted === 0 && isSentenceEnd(char)) {
      // One sentence that fills its line is a statement, unless it is as short as a heading.
      return i <= headingLength ? body.slice(0, i).trim() : ''
    }
  }
  return body.length <= headingLength ? body.replace(/[：:；;]$/, '').trim() : ''
}

interface Open {
  form: number
  section: Section
}

/**
 * Nests the numbered lines of one unit as a reader sees them: a form of numbering that appears below another
 * belongs to it, and the same form met again closes what stands between. A number counts where it begins at one
 * or goes on by one (or skips one, for a lost line); 三、四线城市 at the start of a line is no section.
 * Linear time.
 */
export function parseSections(lines: readonly ReportLine[], unitId: string, unitEnd: number): Section[] {
  const top: Section[] = []
  const open: Open[] = []

  for (const line of lines) {
    if (line.kind !== 'number') continue
    const { form, ordinal } = line.number!
    const depth = open.findIndex((entry) => entry.form === form)
    const last = depth < 0 ? 0 : open[depth]!.section.ordinal!
    // Where the form is new here it must begin; a cut text may begin at two.
    const follows =
      depth < 0 ? ordinal === 1 || top.length === 0 : ordinal === last + 1 || ordinal === last + 2
    if (!follows) continue
    const heading = headingOf(line)
    if (heading === '') continue
    // A form that ranks above every open one closes them all (一、 after （三）).
    const outer = depth >= 0 ? depth : open.findIndex((entry) => entry.form > form)
    const level = outer >= 0 ? outer : open.length
    for (const entry of open.splice(level)) entry.section.end = line.start
    const siblings = open.at(-1)?.section.sections ?? top
    const section: Section = {
      id: `${open.at(-1)?.section.id ?? unitId}.${siblings.length + 1}`,
      level: level + 1,
      ordinal,
      heading,
      start: line.start,
      end: unitEnd,
      sections: [],
    }
    siblings.push(section)
    open.push({ form, section })
  }
  return top
}
