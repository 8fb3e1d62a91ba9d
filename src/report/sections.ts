import { isSentenceEnd } from '../text/chars.ts'
import { isCaption } from '../text/seams.ts'
import type { ReportLine } from './lines.ts'
import { numberingForms } from './numbering.ts'
import { glossaryHeading, partKindOf } from './part-kinds.ts'
import type { Section } from './report.ts'

const headingLength = 60

/**
 * The heading of a numbered line: up to the first sentence end where it is glued to the text behind it
 * (二、搭建平台,融合协商强治理。园区政协工委……), else the whole line. Empty where the line is an item of a list
 * in whole sentences, which is no heading.
 */
export function headingOf(line: ReportLine): string {
  const { form, textStart } = line.number!
  const body = line.text.slice(textStart)
  // 一是加强领导，压实责任。…… is named by its first clause.
  if (numberingForms[form]!.weak) return /^[^，。；：,;:]{2,30}/.exec(body)?.[0] ?? ''
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
 * or goes on by one (or skips one, for a lost line); 三、四线城市 at the start of a line is no section. Words that
 * order (一是, 首先) count in company only. A unit without numbers has its short lines above prose as headings.
 * A glossary behind the text is a section of its own. Linear time.
 */
export function parseSections(lines: readonly ReportLine[], unitId: string, unitEnd: number): Section[] {
  const glossary = lines.findIndex(({ kind, text }) => kind === 'short' && glossaryHeading.test(text))
  const body = glossary < 0 ? lines : lines.slice(0, glossary)
  const end = glossary < 0 ? unitEnd : lines[glossary]!.start
  const numbered = nestNumbers(body.filter(countsOn(body)), unitId, end)
  const sections = numbered.length > 0 ? numbered : unnumbered(body, unitId, end)
  if (glossary >= 0) {
    const { start, text: heading } = lines[glossary]!
    const id = `${unitId}.${sections.length + 1}`
    sections.push({ id, level: 1, heading, part: 'glossary', start, end: unitEnd, sections: [] })
  }
  return sections
}

function nestNumbers(lines: readonly ReportLine[], unitId: string, unitEnd: number): Section[] {
  const top: Section[] = []
  const open: Open[] = []

  for (const line of lines) {
    if (line.kind !== 'number') continue
    const { form, ordinal } = line.number!
    const depth = open.findIndex((entry) => entry.form === form)
    const last = depth < 0 ? 0 : open[depth]!.section.ordinal!
    // Where the form is new here it must begin; a cut text may begin at two.
    const begins = ordinal === 1 || top.length === 0
    // A list that begins anew at one stands beside the one before; so nothing behind it is lost.
    const follows = depth < 0 ? begins : ordinal === 1 || ordinal === last + 1 || ordinal === last + 2
    if (!follows) continue
    const heading = headingOf(line)
    if (heading === '') continue
    // A form that ranks above every open one closes them all (一、 after （三）).
    const outer = depth >= 0 ? depth : open.findIndex((entry) => entry.form > form)
    const level = outer >= 0 ? outer : open.length
    for (const entry of open.splice(level)) entry.section.end = line.start
    const around = open.at(-1)?.section
    const siblings = around?.sections ?? top
    const part = partKindOf(heading) ?? around?.part
    const section: Section = {
      id: `${around?.id ?? unitId}.${siblings.length + 1}`,
      level: level + 1,
      ordinal,
      heading,
      ...(part === undefined ? {} : { part }),
      start: line.start,
      end: unitEnd,
      sections: [],
    }
    siblings.push(section)
    open.push({ form, section })
  }
  return top
}

/** Which lines may be parts: those in words (一是, 首先) only where the next of their kind counts on, or the last did. */
function countsOn(lines: readonly ReportLine[]): (line: ReportLine) => boolean {
  const inCompany = new Set<ReportLine>()
  const last = new Map<number, ReportLine>()
  for (const line of lines) {
    if (!line.number || !isWeak(line.number.form)) continue
    const before = last.get(line.number.form)
    if (before && line.number.ordinal === before.number!.ordinal + 1) inCompany.add(before).add(line)
    last.set(line.number.form, line)
  }
  return (line) => !line.number || !isWeak(line.number.form) || inCompany.has(line)
}

const isWeak = (form: number) => numberingForms[form]!.weak === true

/** The short lines above prose as headings, where a text has no numbers. */
function unnumbered(lines: readonly ReportLine[], unitId: string, unitEnd: number): Section[] {
  const heads = lines.filter((line, i) => {
    const above = lines[i - 1]
    const below = lines[i + 1]
    const standsBetween = above?.kind === 'prose' && (below?.kind === 'prose' || below?.kind === 'number')
    return (
      line.kind === 'short' && standsBetween && !isCaption(line.text) && line.text.length <= headingLength / 2
    )
  })
  return heads.map((line, i) => {
    const part = partKindOf(line.text)
    return {
      id: `${unitId}.${i + 1}`,
      level: 1,
      heading: line.text,
      ...(part === undefined ? {} : { part }),
      start: line.start,
      end: heads[i + 1]?.start ?? unitEnd,
      sections: [],
    }
  })
}
