import { areOuter, headingOf, headlineOf, type LoneHead, loneHeads } from './headings.ts'
import type { ReportLine } from './lines.ts'
import { numberingForms } from './numbering.ts'
import { glossaryHeading, withParts } from './part-kinds.ts'
import type { Section } from './report.ts'

/** What sections are cut from: lines, where they end, and what the ids and levels inside count from. */
interface Stretch {
  lines: readonly ReportLine[]
  id: string
  level: number
  end: number
}

/**
 * Nests the numbered lines of one unit as a reader sees them: a form of numbering that appears below another
 * belongs to it, and the same form met again closes what stands between. A number counts where it begins at one
 * or goes on by one (or skips one, for a lost line); 三、四线城市 at the start of a line is no section. Words that
 * order (一是, 首先) count in company only. Cases (案例一) hold the forms that begin below them. Short lines above prose are headings too: the outer ones where the numbers
 * begin anew below them, else inner ones. A glossary behind the text is a section of its own. Linear time.
 */
export function parseSections(
  lines: readonly ReportLine[],
  unitId: string,
  unitEnd: number,
  view: string,
): Section[] {
  const glossary = lines.findIndex(({ kind, text }) => kind === 'short' && glossaryHeading.test(text))
  const body = glossary < 0 ? lines : lines.slice(0, glossary)
  const end = glossary < 0 ? unitEnd : lines[glossary]!.start
  const sections = withParts(bodySections({ lines: body, id: unitId, level: 1, end }), view)
  if (glossary >= 0) {
    const { start, text: heading } = lines[glossary]!
    const id = `${unitId}.${sections.length + 1}`
    sections.push({ id, level: 1, heading, part: 'glossary', start, end: unitEnd, sections: [] })
  }
  return sections
}

function bodySections(stretch: Stretch): Section[] {
  const { lines } = stretch
  const heads = loneHeads(lines)
  if (areOuter(lines, heads)) {
    return headSections(stretch, heads, nestNumbers)
  }
  const numbered = nestNumbers(stretch)
  if (numbered.length === 0) return headSections(stretch, heads, () => [])
  return withInnerHeads(numbered, lines, heads)
}

/** A section for each heading without a number; `inside` cuts what stands below it. */
function headSections(
  { lines, id, level, end }: Stretch,
  heads: readonly LoneHead[],
  inside: (stretch: Stretch) => Section[],
): Section[] {
  return heads.map(({ first, last }, i) => {
    const next = heads[i + 1]?.first
    const sectionEnd = next === undefined ? end : lines[next]!.start
    const own = `${id}.${i + 1}`
    return {
      id: own,
      level,
      heading: headlineOf(lines, { first, last }),
      start: lines[first]!.start,
      end: sectionEnd,
      sections: inside({ lines: lines.slice(last + 1, next), id: own, level: level + 1, end: sectionEnd }),
    }
  })
}

const leastInner = 2

/** Numbered sections that hold no others get the headings without numbers that stand in them, two at least. */
function withInnerHeads(
  sections: Section[],
  lines: readonly ReportLine[],
  heads: readonly LoneHead[],
): Section[] {
  let next = 0
  const fill = (section: Section): Section => {
    if (section.sections.length > 0) return { ...section, sections: section.sections.map(fill) }
    while (next < heads.length && lines[heads[next]!.first]!.start < section.start) next++
    const from = next
    while (next < heads.length && lines[heads[next]!.first]!.start < section.end) next++
    if (next - from < leastInner) return section
    const { id, level, end } = section
    const stretch = { lines, id, level: level + 1, end }
    return { ...section, sections: headSections(stretch, heads.slice(from, next), () => []) }
  }
  return sections.map(fill)
}

interface Open {
  form: number
  section: Section
}

function nestNumbers({ lines, id, level: base, end }: Stretch): Section[] {
  const top: Section[] = []
  const open: Open[] = []
  const following = nextOfForm(lines)
  /** The last line of each form so far, whether it made a section or not. */
  const seen = new Map<number, number>()
  const goesOnBelow = ({ form, section }: Open) => {
    const next = following[seen.get(form)!]!
    return next >= 0 && lines[next]!.number!.ordinal === section.ordinal! + 1
  }

  lines.forEach((line, index) => {
    if (line.kind !== 'number') return
    const { form, ordinal } = line.number!
    const depth = open.findIndex((entry) => entry.form === form)
    const last = depth < 0 ? 0 : open[depth]!.section.ordinal!
    // Where the form is new here it must begin; a cut text may begin at two.
    const begins = ordinal === 1 || top.length === 0
    // A list that begins anew at one stands beside the one before; so nothing behind it is lost.
    const follows =
      depth < 0
        ? begins
        : ordinal === 1 || ordinal === last + 1 || ordinal === last + 2 || line.text.startsWith('最后')
    const heading = follows ? headingOf(line) || headingBelow(lines[index + 1], form) : ''
    if (heading === '') {
      seen.set(form, index)
      return
    }
    // A form that ranks above an open one closes it (一、 after （三）), unless that one goes on below: then the text
    // has its ranks the other way round.
    const outer =
      depth >= 0 || isUnranked(form)
        ? depth
        : open.findIndex((entry) => entry.form > form && !isUnranked(entry.form) && !goesOnBelow(entry))
    seen.set(form, index)
    const level = outer >= 0 ? outer : open.length
    for (const entry of open.splice(level)) entry.section.end = line.start
    const around = open.at(-1)?.section
    const siblings = around?.sections ?? top
    const section: Section = {
      id: `${around?.id ?? id}.${siblings.length + 1}`,
      level: base + level,
      ordinal,
      heading,
      start: line.start,
      end,
      sections: [],
    }
    siblings.push(section)
    open.push({ form, section })
  })
  return top
}

const isUnranked = (form: number) => numberingForms[form]!.unranked === true

/** 案例一 alone on its line has its heading on the next. */
const headingBelow = (next: ReportLine | undefined, form: number): string =>
  isUnranked(form) && next?.kind === 'short' ? next.text : ''

/** For each numbered line the next one of its form, or -1. */
function nextOfForm(lines: readonly ReportLine[]): Int32Array {
  const next = new Int32Array(lines.length).fill(-1)
  const last = new Int32Array(numberingForms.length).fill(-1)
  for (let i = lines.length - 1; i >= 0; i--) {
    const form = lines[i]!.number?.form
    if (form === undefined) continue
    next[i] = last[form]!
    last[form] = i
  }
  return next
}
