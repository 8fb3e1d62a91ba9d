import type { ReportLine } from './lines.ts'

/** What stands above a report's text. */
export interface Top {
  title: string
  subtitle?: string
  occasion?: string
  speaker?: string
  /** The line behind title, subtitle and speaker. */
  next: number
}

/** What a document calls itself. */
const documentKind =
  /(?:报告|总结|纪要|公报|规划|计划|方案|意见|通知|要点|白皮书|集锦|汇编|讲话|决定)(?:[（(].*[）)])?$/
const occasionForm = /(?:会议|大会|全会)(?:第.{1,6}次(?:全体)?会议)?上?[）)]?$/
/** Group 1 is the occasion where it stands on the same line, 2 the office, 3 the name. */
const speakerForm =
  /^(?:(.{6,60}上)[\s\u3000]+)?(\S{0,16}(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|主席|总理|主任|书记|院长|检察长|会长|理事长|部长|厅长|局长))[\s\u3000]+(\S(?:[\s\u3000]?\S){1,11})$/
/** The title and the occasion on one line: 政府工作报告——1954年5月23日在……会议上 */
const titleWithOccasion = /^(.{4,40}?报告)\s*[—―－–]{1,2}\s*(.{6,60}上)$/
const titleLeast = 5

/**
 * Reads title, subtitle, occasion and speaker from the short lines above the text. The title is the first line that
 * says what the document is, else the first that is long enough and names no speaker or occasion.
 */
export function readTop(lines: readonly ReportLine[], limit: number): Top {
  const head: number[] = []
  for (let i = 0; i < limit && isHead(lines[i]!); i++) head.push(i)
  const short = head.filter((i) => lines[i]!.kind === 'short')
  const named = short.filter(
    (i) =>
      titleWithOccasion.test(lines[i]!.text) ||
      !(speakerForm.test(lines[i]!.text) || occasionForm.test(lines[i]!.text)),
  )
  const telling = named.filter((i) => closeUp(lines[i]!.text).length >= titleLeast)
  const at =
    telling.find(
      (i) => documentKind.test(closeUp(lines[i]!.text)) || titleWithOccasion.test(lines[i]!.text),
    ) ??
    telling[0] ??
    named[0]
  const top: Top = { title: '', next: 0 }
  if (at !== undefined) {
    const both = titleWithOccasion.exec(lines[at]!.text)
    top.title = closeUp(both?.[1] ?? lines[at]!.text)
    if (both) top.occasion = both[2]!
    top.next = at + 1
  }
  const below = lines[top.next]
  if (below?.kind === 'dash' && head.includes(top.next)) {
    top.subtitle = below.text.replace(/^[—―－–-]+/, '')
    top.next++
  }
  const occasion = head.find((i) => i !== at && occasionForm.test(lines[i]!.text))
  if (occasion !== undefined) top.occasion ??= lines[occasion]!.text.replace(/^[（(—―－–-]+|[）)]$/g, '')
  if (top.subtitle === undefined && occasion !== undefined && occasion === top.next) {
    top.subtitle = lines[occasion]!.text
    top.next++
  }
  const spoken = head.map((i) => speakerForm.exec(lines[i]!.text)).find((match) => match !== null)
  if (spoken) {
    const [, where, office, name] = spoken
    top.speaker = `${office} ${name!.replace(/[\s\u3000]+/g, '')}`
    if (where !== undefined) top.occasion ??= where
  }
  return top
}

const isHead = ({ kind }: ReportLine) => kind === 'short' || kind === 'dash'

/** 政 府 工 作 报 告 → 政府工作报告: a title set wide has a space behind every character. */
export function closeUp(text: string): string {
  const pieces = text.split(/[\s\u3000]+/)
  return pieces.length > 2 && pieces.every((piece) => [...piece].length === 1) ? pieces.join('') : text
}
