import { foldText } from '../text/fold.ts'
import { markNotes } from '../text/marks.ts'
import { type RepairedText, type RepairOptions, repairAndLook } from '../text/repair.ts'
import { detectScript } from '../text/script.ts'
import type { Note } from '../text/span.ts'
import { findBylineHeads } from './byline-heads.ts'
import { findCaseHeads } from './case-heads.ts'
import { withoutContents } from './contents.ts'
import { firstHeadline, headlineOf } from './headings.ts'
import { classifyLines, type ReportLine } from './lines.ts'
import { repeatNotes } from './repeats.ts'
import type { Report, Unit } from './report.ts'
import { restoreText } from './restore.ts'
import { parseSections } from './sections.ts'
import { readTop, type Top } from './title.ts'
import { withUniqueNames } from './unique-names.ts'
import { findUnitHeads, namesBody, type UnitHead } from './units.ts'

export interface ParseOptions extends RepairOptions {
  /** Name of the unit that the text is as a whole; it is then not looked through for several. Default: found in the text. */
  unit?: string
  /** Name of what was read, a file's for example; kept in `sources`. Default: empty. */
  source?: string
}

/**
 * Reads a report: repairs its text, then finds its title, its units, and their numbered sections.
 * A text that holds no heads of several units is one unit as a whole. Linear time.
 *
 * @throws TifaError when `raw` is no string.
 */
export function parseReport(raw: string, options: ParseOptions = {}): Report {
  const { repaired, plain } = repairAndLook(raw, options)
  const { text } = repaired
  const script = detectScript(text)
  const view = foldText(text, script, plain)
  const lines = withoutContents(classifyLines(view))
  const heads = headsOf(lines, repaired)
  const page = heads.length > 0 ? undefined : firstHeadline(lines)
  const top = readTop(lines, heads[0]?.first ?? page?.first ?? lines.length)
  if (page) top.title ||= headlineOf(lines, page)
  const units =
    heads.length > 0 && options.unit === undefined
      ? heads.map((head, i) => unitOf(lines, head, i, heads[i + 1]?.first, view))
      : wholeText(lines, top, view, page?.first, options.unit)
  const report: Report = {
    title: top.title,
    ...(top.subtitle === undefined ? {} : { subtitle: top.subtitle }),
    ...(top.occasion === undefined ? {} : { occasion: top.occasion }),
    ...(top.speaker === undefined ? {} : { speaker: top.speaker }),
    script,
    text,
    raw,
    units: withUniqueNames(units),
    notes: [...repaired.notes, ...markNotes(text, plain), ...repeatNotes(lines)].sort(byPlaceUp),
    aside: repaired.aside,
    sources: [{ name: options.source ?? '', start: 0, end: text.length, offsets: repaired.map.pieces() }],
    toRaw: repaired.toRaw,
  }
  return restoreText(report, view)
}

/** The surest way first in which a collection shows its units: counted cases, by-lines, names. */
function headsOf(lines: readonly ReportLine[], repaired: RepairedText): UnitHead[] {
  const counted = findCaseHeads(lines, repaired)
  if (counted.length > 0) return counted
  const signed = findBylineHeads(lines, repaired)
  return signed.length > 0 ? signed : findUnitHeads(lines)
}

const byPlaceUp = (a: Note, b: Note) => a.start - b.start || a.end - b.end

function unitOf(
  lines: readonly ReportLine[],
  head: UnitHead,
  index: number,
  next: number | undefined,
  view: string,
): Unit {
  const start = lines[head.first]!.start
  const end = lines[(next ?? lines.length) - 1]!.end
  const id = `u${index + 1}`
  const { name, heading, caption } = head
  return {
    id,
    name,
    ...(heading === undefined ? {} : { heading }),
    ...(caption === undefined ? {} : { caption }),
    start,
    end,
    sections: parseSections(lines.slice(head.body, next ?? lines.length), id, end, view),
  }
}

const region = '[\\p{Script=Han}]{2,12}?(?:特别行政区|自治区|自治州|自治县|兵团|省|市|县|区|旗|镇|乡|街道)'
/** 2026年浙江省政府工作报告 → 浙江省; 2026年1月28日在云南省第十四届人民代表大会第四次会议上 → 云南省 */
const namedInTitle = [
  // 清源市中级人民法院工作报告, 青山市总工会2023年工作总结; governments and 政协 go by their place.
  new RegExp(
    `^(?:关于)?(?:\\d{4}年度?)?(${region}(?:(?!政府|政协|工作|第|届)\\p{Script=Han}){0,16}?(?:法院|检察院|总工会|妇联|团委|联合会|工商联|委员会|[局厅]|办事处|集团|公司|大学|学院|医院))(?=\\d|工作|关于|党组|部门|法治|[〇零一二三四五六七八九]{4}年)`,
    'u',
  ),
  new RegExp(
    `^(?:关于)?(?:\\d{4}年)?(${region})(?=\\d|人民政府|政府|工作|政协|人大|委员会|党委|第[〇零一二三四五六七八九十]+届)`,
    'u',
  ),
  new RegExp(`在(${region})(?:第|人民代表大会|政协|[〇零一二三四五六七八九十]+届)`, 'u'),
]

function nameIn(top: Top): string | undefined {
  for (const text of [top.title, top.subtitle ?? '', top.occasion ?? '', top.speaker ?? '']) {
    for (const pattern of namedInTitle) {
      const name = pattern.exec(text)?.[1]
      if (name !== undefined) return name
    }
  }
  return undefined
}

/** 区信访局局长 speaks for 区信访局. */
function bodyOfSpeaker({ speaker = '' }: Top): string | undefined {
  const body = speaker
    .split(' ', 1)[0]!
    .replace(/(?:党组|党委)?(?:副?书记|副?主任|副?主席|副?局长|院长|检察长|副?会长|理事长|部长|厅长).*$/, '')
  return body.length > 2 && namesBody(body) ? body : undefined
}

/** How far below the title the address to the audience may stand. */
const addressReach = 12

function wholeText(
  lines: readonly ReportLine[],
  top: Top,
  view: string,
  page: number | undefined,
  name?: string,
): Unit[] {
  const { length } = view
  if (length === 0) return []
  const opens = (line: ReportLine) =>
    line.kind === 'prose' || line.kind === 'number' || line.kind === 'address'
  const above = lines.slice(top.next, top.next + addressReach)
  const numbered = above.findIndex(({ kind }) => kind === 'number')
  const address = above
    .slice(0, numbered < 0 ? undefined : numbered)
    .findIndex(({ text }) => isAddress.test(text))
  const first = address >= 0 ? top.next + address : lines.findIndex((line, i) => i >= top.next && opens(line))
  // Of a page of articles the first headline is no title of the whole.
  const body = page ?? (first < 0 ? Math.min(top.next, lines.length - 1) : first)
  // A text that is handed over as a unit is that unit from its first character; else the title stands before it.
  const start = name !== undefined || (first < 0 && top.next >= lines.length) ? 0 : lines[body]!.start
  const named = name ?? nameIn(top) ?? top.body ?? bodyOfSpeaker(top) ?? (top.title || '全文')
  const sections = parseSections(lines.slice(body), 'u1', length, view)
  return [{ id: 'u1', name: named, start, end: length, sections }]
}

const isAddress = /^(?:各位|尊敬的)?(?:代表|委员|同志|领导)(?:们)?[，、：:！!]|^同志们[：:！!，]/
