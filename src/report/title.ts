import type { ReportLine } from './lines.ts'
import {
  documentKind,
  endsOpen,
  goesOn,
  occasionForm,
  readSpeaker,
  readSpeakerPair,
  type SpeakerLine,
  titleWithOccasion,
} from './title-forms.ts'
import { namesBody } from './units.ts'

/** What stands above a report's text. */
export interface Top {
  title: string
  subtitle?: string
  occasion?: string
  speaker?: string
  /** The body that the text is of, where it stands on a line of its own: 清河县商务局. */
  body?: string
  /** The line behind title, subtitle and speaker. */
  next: number
}

const titleLeast = 5
/** More short lines than this are a list, not a title page. */
const mostLines = 40

/**
 * Reads title, subtitle, occasion and speaker from the short lines above the text. The title is the first line that
 * says what the document is, else the first that is long enough and names no speaker or occasion.
 */
export function readTop(lines: readonly ReportLine[], limit: number): Top {
  const head: number[] = []
  for (let i = 0; i < Math.min(limit, mostLines) && isHead(lines[i]!); i++) head.push(i)
  const textAt = (i: number) => lines[i]!.text
  const speakers = head.map((i) =>
    head.includes(i + 1)
      ? (readSpeaker(textAt(i)) ?? readSpeakerPair(textAt(i), textAt(i + 1)))
      : readSpeaker(textAt(i)),
  )
  const at = titleAmong(lines, head, speakers)
  const top: Top = { title: '', next: 0 }
  if (at !== undefined) {
    const both = titleWithOccasion.exec(textAt(at))
    const first = firstOfTitle(lines, head, speakers, at)
    const above = lines.slice(first, at).map(({ text }) => closeUp(text))
    top.title = [...above, closeUp(both?.[1] ?? textAt(at))].join('')
    if (both) top.occasion = both[2]!
    top.next = at + 1
  }
  // Web pages repeat the title above the text, with or without year and place.
  while (head.includes(top.next) && top.title.includes(textAt(top.next))) top.next++
  readSubtitle(lines, head, speakers, top)
  const occasion = head.find((i) => i !== at && occasionForm.test(textAt(i)))
  if (occasion !== undefined) top.occasion ??= withoutDashes(textAt(occasion))
  const body = head.map((i) => closeUp(textAt(i).replace(dateBehind, ''))).find(namesBody)
  if (body !== undefined) top.body = body
  const spoken = speakers.find((speaker) => speaker !== undefined)
  if (spoken) {
    top.speaker = spoken.speaker
    if (spoken.occasion !== undefined) top.occasion ??= spoken.occasion
  }
  return top
}

/** 海州市政务服务局  2024年8月6日 */
const dateBehind = /[\s\u3000]+\d{4}年\d{1,2}月(?:\d{1,2}日)?$/

const isHead = ({ kind }: ReportLine) => kind === 'short' || kind === 'dash'
/** Neither dashes nor the brackets around it all. */
const withoutDashes = (text: string) => {
  const bare = text.replace(/^[—―－–─━-]+/, '')
  return /^[（(].*[）)]$/.test(bare) ? bare.slice(1, -1) : bare.replace(/^[（(]/, '')
}

function titleAmong(
  lines: readonly ReportLine[],
  head: readonly number[],
  speakers: readonly (SpeakerLine | undefined)[],
): number | undefined {
  const named = head.filter((i) => {
    const { kind, text } = lines[i]!
    if (titleWithOccasion.test(text)) return true
    return kind === 'short' && speakers[i] === undefined && !occasionForm.test(text) && !issue.test(text)
  })
  const telling = named.filter((i) => closeUp(lines[i]!.text).length >= titleLeast)
  const tells = ({ text }: ReportLine) => documentKind.test(closeUp(text)) || titleWithOccasion.test(text)
  return telling.find((i) => tells(lines[i]!)) ?? telling[0] ?? named[0]
}

/** 2024年第3期, （总第91期） */
const issue =
  /^[（(]?(?:\d{4}年?\s*)?(?:总?第\s*[\d一二三四五六七八九十]+\s*期\s*)+[）)]?$|^[（(]?\d{4}年第\d+期[^，。；]{0,20}$/

/** How many lines a title may take. */
const titleLines = 4

/**
 * Where the title begins, which may take several lines: 清河县人民政府 above 关于……的报告, 关于2025年……执行情况 above
 * 与2026年……草案的报告. The line above belongs to it where one of the two cannot stand alone.
 */
function firstOfTitle(
  lines: readonly ReportLine[],
  head: readonly number[],
  speakers: readonly (SpeakerLine | undefined)[],
  at: number,
): number {
  let first = at
  while (first > 0 && at - first < titleLines - 1 && head.includes(first - 1)) {
    const { kind, text } = lines[first - 1]!
    const above = closeUp(text)
    const isOther =
      kind !== 'short' ||
      speakers[first - 1] !== undefined ||
      occasionForm.test(text) ||
      documentKind.test(above)
    if (isOther || !(goesOn.test(closeUp(lines[first]!.text)) || endsOpen.test(above))) break
    first--
  }
  return first
}

/** The line below the title, where it begins with a dash, or says when and where. */
function readSubtitle(
  lines: readonly ReportLine[],
  head: readonly number[],
  speakers: readonly (SpeakerLine | undefined)[],
  top: Top,
): void {
  if (!head.includes(top.next)) return
  const { kind, text } = lines[top.next]!
  const both = titleWithOccasion.exec(text)
  const { occasion } = speakers[top.next] ?? {}
  if (both) {
    top.subtitle = both[1]!
    top.occasion ??= both[2]!
  } else if (occasion !== undefined) top.subtitle = occasion
  else if (kind === 'dash' || occasionForm.test(text)) top.subtitle = withoutDashes(text)
  else return
  top.next++
}

/** 政 府 工 作 报 告 → 政府工作报告: a title set wide has a space behind every character, a number is one. */
export function closeUp(text: string): string {
  const pieces = text.split(/[\s\u3000]+/)
  return pieces.length > 2 && pieces.every((piece) => /^(?:\d+|[^\d])$/u.test(piece)) ? pieces.join('') : text
}
