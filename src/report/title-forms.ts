/** What the lines above a report's text look like, as patterns. */

/** What a document calls itself. */
export const documentKind =
  /(?:报告|总结|纪要|公报|规划|计划|方案|意见|通知|要点|白皮书|集锦|汇编|讲话|决定)(?:[（(].*[）)])?$/

/** A line of a title that the line above belongs to, and one that the line below belongs to. */
export const goesOn = /^(?:关于|与|和|及|暨|并|的|以及)/
export const endsOpen = /(?:^关于.*|[与和及暨、的]|\d年度?|[〇零一二三四五六七八九]{4}年度?)$/

export const occasionForm = /(?:会议|大会|全会)(?:第.{1,6}次(?:全体)?会议)?上?[）)]?$/

/** The title and the occasion on one line: 政府工作报告——1954年5月23日在……会议上 */
export const titleWithOccasion =
  /^([^，。；：！？]{4,70}?)\s*[—―－–─━-]{1,2}\s*((?:\d{4}|[〇○零一二三四五六七八九]{4})年[^，。；：！？]{4,60}上)$/

/** No title with its occasion is longer; longer lines are not looked at. */
export const mostTitle = 160

const office =
  '(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|主席|总理|主任|书记|院长|检察长|会长|理事长|部长|厅长|局长)'
const speakerForm = new RegExp(
  `^(?:[—―－–─━-]*(.{6,60}上)[\\s\\u3000]*)?(\\S{0,20}?${office})([\\s\\u3000]*)(\\S(?:[\\s\\u3000]?\\S){1,11})$`,
)
const officeAlone = new RegExp(`^\\S{0,20}${office}$`)
const shortName = /^[\u4e00-\u9fff]{2,4}$/

/** Who speaks, with the office, and the occasion where it stands on the same line. */
export interface SpeakerLine {
  occasion?: string
  speaker: string
}

/**
 * Reads 浙江省省长 刘捷, also behind the occasion. A name that nothing parts from its office is two to four characters
 * and has the line to itself (国务院总理周恩来).
 */
export function readSpeaker(line: string): SpeakerLine | undefined {
  const match = speakerForm.exec(line)
  if (!match) return undefined
  const [, occasion, office, space, spaced] = match
  const name = spaced!.replace(/[\s\u3000]+/g, '')
  if (space === '' && !shortName.test(name)) return undefined
  return { speaker: `${office} ${name}`, ...(occasion === undefined ? {} : { occasion }) }
}

/** Reads an office and the name on the line below it. */
export function readSpeakerPair(line: string, below: string): SpeakerLine | undefined {
  const name = below.replace(/[\s\u3000]+/g, '')
  return officeAlone.test(line) && shortName.test(name) ? { speaker: `${line} ${name}` } : undefined
}
