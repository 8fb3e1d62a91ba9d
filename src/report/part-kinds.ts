import type { PartKind, Section } from './report.ts'

const review =
  /回顾|总结|(?:执行|完成|落实|开展|进展)情况|[〇一二三四五六七八九十两几\d]年来|成就|成效|取得.{0,6}进展|过去(?:一年|五年)|所做的工作/
const plan =
  /安排|部署|目标|任务|打算|思路|方针|考虑|要求|下一步|重点工作|规划|举措|建议|今年工作|努力建设|全面加强|全面提升|“十[五六七]五”(?:时期)?(?:的)?(?:主要|发展|重大|经济)/

/**
 * Tells by a heading whether a part looks back or ahead. A heading that says both, or neither, tells nothing.
 */
export function partKindOf(heading: string): PartKind | undefined {
  const back = review.test(heading)
  const ahead = plan.test(heading.replace(/“十四五”[^和及与、]*/g, ''))
  if (back === ahead) return undefined
  return back ? 'review' : 'plan'
}

/** The heading of a list of explained words behind a report. */
export const glossaryHeading =
  /^(?:附(?:件|录)?\s*[\d一二]?\s*[：:]?\s*)?(?:《?政府工作报告》?(?:中)?(?:的)?)?(?:有关|部分|相关)?(?:内容)?(?:名词|用语|术语|词语)(?:解释|注释|说明|释义)/

const pastOpening = /过去(?:的)?(?:一年|五年)|[一五]年来|刚刚过去/
const futureOpening =
  /(?:今年|明年|新的一年|下一步|“十[五六七]五”时期|今后五年|未来五年)[^。]{0,24}(?:要求|目标|工作|任务|我们[要将])|^[^。]{0,12}(?:我们)?[要将](?:坚持|坚决|全面|深入)/
/** “十五五”时期是……的关键时期, 2026年是……开局之年: what a plan begins with. */
const turningPoint =
  /(?:年|时期)是[^。]{0,60}(?:关键|开局|起步|攻坚|收官|决胜|冲刺|重要)(?:时期|阶段|期|之年|一年)/
/** What has a part of its own behind the plans and need not be one. */
const abroad = /国际|外交|对外/
const openingLength = 160

/**
 * Says of sections whether they look back or ahead: by their headings; where one of them says so, those that say
 * nothing are told by how they begin, and what stands behind a part that looks ahead looks ahead too. What stands
 * inside a part is of its kind. Linear time.
 */
export function withParts(sections: readonly Section[], view: string): Section[] {
  const told = byYears(
    sections,
    sections.map(({ heading }) => partKindOf(heading)),
  )
  const any = told.some((part) => part !== undefined)
  let before: PartKind | undefined
  return sections.map((section, i) => {
    const part =
      told[i] ?? (any ? (partOfOpening(section, view) ?? ahead(before, section.heading)) : undefined)
    before = part
    return part === undefined
      ? { ...section, sections: withParts(section.sections, view) }
      : ofKind(section, part)
  })
}

/** 2023年主要工作 beside 2024年工作安排 looks back: a year before that of a plan, or behind that of a review. */
function byYears(sections: readonly Section[], told: readonly (PartKind | undefined)[]) {
  const years = sections.map(({ heading }) => Number(/(?:19|20)\d{2}(?=年)/.exec(heading)?.[0] ?? Number.NaN))
  const yearsOf = (kind: PartKind) => years.filter((year, i) => told[i] === kind && year > 0)
  const planned = yearsOf('plan').reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY)
  const reviewed = yearsOf('review').reduce((most, year) => Math.max(most, year), 0)
  if (reviewed === 0 && planned === Number.POSITIVE_INFINITY) return told
  return told.map((part, i) => {
    const year = years[i]!
    // A heading that says both stays both.
    if (part !== undefined || review.test(sections[i]!.heading)) return part
    return planned < Number.POSITIVE_INFINITY && year < planned
      ? 'review'
      : reviewed > 0 && year > reviewed
        ? 'plan'
        : undefined
  })
}

function ofKind(section: Section, part: PartKind): Section {
  const { id, level, ordinal, heading, start, end, sections } = section
  const number = ordinal === undefined ? {} : { ordinal }
  return {
    id,
    level,
    ...number,
    heading,
    part,
    start,
    end,
    sections: sections.map((inner) => ofKind(inner, part)),
  }
}

/** A heading that says both, looking back and ahead, is neither. */
const ahead = (before: PartKind | undefined, heading: string) =>
  before === 'plan' && !review.test(heading) && !abroad.test(heading) ? before : undefined

function partOfOpening({ heading, start, end }: Section, view: string): PartKind | undefined {
  if (review.test(heading)) return undefined
  const from = start + heading.length
  const opening = view.slice(from, Math.min(end, from + openingLength))
  const back = pastOpening.test(opening)
  const onward = futureOpening.test(opening) || turningPoint.test(opening)
  return back === onward ? undefined : back ? 'review' : 'plan'
}
