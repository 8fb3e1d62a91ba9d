import type { PartKind } from './report.ts'

const review = /回顾|总结|成就|成效|取得.{0,6}进展|过去(?:一年|五年)|所做的工作/
const plan =
  /安排|部署|目标|任务|打算|思路|考虑|要求|下一步|重点工作|规划|举措|建议|今年工作|努力建设|全面加强|全面提升|“十[五六七]五”(?:时期)?(?:的)?(?:主要|发展|重大|经济)/

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
