/** Who says something and how: the words around a quotation that introduce it or follow it. */
export interface Saying {
  speaker?: string
  /** The verb of saying. */
  verb?: string
}

/** Verbs that introduce somebody's words. */
const verbs =
  '回忆说|感慨地?说|介绍说|解释说|补充说|笑着说|说道|说过|讲过|讲道|问道|反问|追问|叮嘱|叮咛|嘱咐|嘱托|告诫|告诉(?:我们|大家|记者)|指出|强调|表示|认为|坦言|感慨道?|感叹道?|介绍说?|建议|呼吁|反映|评价|点赞|称赞|赞叹|回忆|直言|写道|谈到|提到|笑道|问道|答道|回答|道出|总结|透露|解释|补充|说|讲|问|称'

/** Verbs of documents and proclamations; their words stand behind a colon. */
const solemn = '规定|宣告|宣布|号召|批示|题词|教导(?:我们|大家)|教诲|勉励|寄语'

/** Where, when, how and to whom it is said: left out between the speaker and the verb. */
const manner =
  '(?:在[\\p{Script=Han}\\d]{1,12}(?:时|中|上|里|前|后|前夜|以前|以后|之前|之后|之际|期间)|(?:对|向|同)[\\p{Script=Han}]{2,6}|纷纷|一致|反复|一再地?|多次|经常|早就|就|已经|明确|甚至|尖锐地|指示|都|也|还|则|又|曾经?|常|所|这样|如是|不禁|由衷(?:地)?|深情(?:地)?|动情(?:地)?|高兴(?:地)?|激动(?:地)?|感慨(?:地)?|笑着|微笑着|深有感触(?:地)?|笑呵呵地|乐呵呵地|[\\p{Script=Han}]{2}地){0,3}'

/** What is cut out of a longer clause is no name. */
const name = '(?<![\\p{Script=Han}·])[\\p{Script=Han}·]{2,16}?'
/** 委员们纷纷表示：“…”, 正如他所说的：“…” */
const before = new RegExp(`(?:(${name})${manner})?(?<![传听据])(${verbs}|${solemn})的?[：:，,]$`, 'u')
/** 指出“…”: without a mark in between only a long quotation is speech. */
const close = new RegExp(`(?:(${name})${manner})?(?<![传听据])(${verbs})$`, 'u')
/** “…”王师傅高兴地说。 */
const after = new RegExp(`^[”」』"]?，?(${name})${manner}(${verbs})(?=[，。：；,!！]|道|$)`, 'u')

function found(match: RegExpExecArray | null): Saying | undefined {
  if (!match) return undefined
  const speaker = match[1] === undefined ? '' : withoutLead(match[1])
  return { ...(speaker === '' || noSpeaker.test(speaker) ? {} : { speaker }), verb: match[2]! }
}

/** How or when it is said, where nobody is named: 明确指出, 解放以后就说过, 看着新路说. */
const noSpeaker =
  /^(?:明确|甚至|反复|再三|多次|一再|郑重|公开|曾经|早就|根据|按照|必将)|以后|之后|[着了过]|[中里]$|的.*就$/

/** 会上委员 and 对此，委员 name the occasion first. */
const withoutLead = (speaker: string) =>
  speaker.replace(/^(?:会上|会后|现场|对此|其中|同时|最后|近日|日前|正如|正像|即根据)(?=.{2})/, '')

/** The saying in front of a quotation that a colon or comma parts from it. */
export const sayingBefore = (context: string): Saying | undefined => found(before.exec(context))

/** The saying right in front of a quotation. */
export const sayingClose = (context: string): Saying | undefined => found(close.exec(context))

/** The saying right behind a quotation. */
export const sayingAfter = (context: string): Saying | undefined => found(after.exec(context))
