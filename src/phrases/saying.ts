/** Who says something and how: the words around a quotation that introduce it or follow it. */
export interface Saying {
  speaker?: string
  /** The verb of saying. */
  verb?: string
}

/** Verbs that introduce somebody's words. */
const verbs =
  '说道|指出|强调|表示|认为|坦言|感慨道?|感叹道?|介绍说?|建议|呼吁|反映|评价|点赞|称赞|赞叹|回忆|直言|写道|谈到|提到|笑道|问道|答道|回答|道出|总结|透露|解释|补充|告诉记者|说|称'

/** How it is said, or with whom: left out between the speaker and the verb. */
const manner =
  '(?:纷纷|一致|都|也|还|则|又|曾|常|这样|如是|不禁|由衷(?:地)?|深情(?:地)?|动情(?:地)?|高兴(?:地)?|激动(?:地)?|感慨(?:地)?|笑着|微笑着|深有感触(?:地)?|笑呵呵地|乐呵呵地|[\\p{Script=Han}]{2}地)*'

const name = '[\\p{Script=Han}·]{2,12}?'
/** 委员们纷纷表示：“…” */
const before = new RegExp(`(?:(${name})${manner})?(?<![传听据])(${verbs})[：:，,]$`, 'u')
/** 指出“…”: without a mark in between only a long quotation is speech. */
const close = new RegExp(`(?:(${name})${manner})?(?<![传听据])(${verbs})$`, 'u')
/** “…”王师傅高兴地说。 */
const after = new RegExp(`^[”」』"]?，?(${name})${manner}(${verbs})(?=[，。：；,!！]|道|$)`, 'u')

const found = (match: RegExpExecArray | null): Saying | undefined =>
  match
    ? { ...(match[1] === undefined ? {} : { speaker: withoutLead(match[1]) }), verb: match[2]! }
    : undefined

/** 会上委员 and 对此，委员 name the occasion first. */
const withoutLead = (speaker: string) =>
  speaker.replace(/^(?:会上|会后|现场|对此|其中|同时|最后|近日|日前)(?=.{2})/, '')

/** The saying in front of a quotation that a colon or comma parts from it. */
export const sayingBefore = (context: string): Saying | undefined => found(before.exec(context))

/** The saying right in front of a quotation. */
export const sayingClose = (context: string): Saying | undefined => found(close.exec(context))

/** The saying right behind a quotation. */
export const sayingAfter = (context: string): Saying | undefined => found(after.exec(context))
