import { leastPartLength } from './likeness.ts'
import { areMadeAsOne } from './made-as-one.ts'
import { holdsLoneWord, isNoPart } from './no-part.ts'
import {
  areAttributes,
  areQuotedNames,
  beginsList,
  beginsWithSameTwo,
  endsAlike,
  governsObjects,
  namesThings,
  onlyNouns,
  opensAlike,
  sameHead,
  sameModifier,
} from './plain-lists.ts'
import { changesState, isRank, predication } from './predication.ts'
import { type Predication, type Shape, textBefore, textBehind } from './shape.ts'
import { sharesFrame, sharesInside, sharesMost } from './shared-places.ts'

/** What is known of the place where a pattern was found. */
export interface Surroundings {
  /** The pattern stands in a quotation of somebody's words, where lists are lists. */
  speech: boolean
  /** It is the whole of a quotation: somebody marked it as a formula. */
  quoted: boolean
  /** It is a heading. */
  heading: boolean
  /** It is cut out of a longer row with 、 whose other members are not like it. */
  cutOut: boolean
  /** The next member of the row is like it and goes on with a noun that stands for all: 资源整合、资本运作、专业策划 + 效能. */
  headed: boolean
  /** It is all of a sentence, which its writer made of two even halves. */
  couplet: boolean
}

const listTail = /^[”」’]?(?:等|[一二三四五六七八九十两\d]+(?:个|项|大|类|方面|家|名|种|条))/
const listHead =
  /(?:围绕|聚焦|针对|包括|如|涵盖|涉及|邀请|组织|开展|推进|加强|做好|完善|建设|发展|实施|推动|促进|支持|保障|出台|打造|培育|投身|投身到|抓好|落实|提出|在|和|与|(?:涵盖|包括|涉及)了)[“「]?$/
/** A value that one feels or has, or goes by: 获得感、幸福感, 结果导向. */
const isValue = ({ tagged: { text }, end }: Shape): boolean =>
  text.charCodeAt(end - 1) === feeling || text.startsWith('导向', end - 2)
const feeling = '感'.charCodeAt(0)
/** 生态优先、绿色发展 + 之路: what stands behind a formula. */
const way = /^(?:之路|的?(?:道路|原则|方针|理念|路子))/

const being = '是'.charCodeAt(0)

/**
 * The score of a pattern as a slogan, 0 to 1: how alike its parts are (`likeness`), and whether they say more than
 * a list of things does. Cost: the length of the parts.
 */
export function substance(shapes: readonly Shape[], likeness: number, place: Surroundings): number {
  const states = shapes.every(({ tagged: { text }, start }) => text.charCodeAt(start) === being)
  if (shapes.some(({ text }) => (!states && holdsLoneWord(text)) || isNoPart(text))) return 0
  if (areQuotedNames(shapes)) return 0
  const values = shapes.every(isValue)
  if (!values && (governsObjects(shapes) || beginsList(shapes))) return 0
  const marked = place.quoted || values
  const isMade = areMadeAsOne(shapes)
  const woven = shapes.length > 2 && sharesInside(shapes)
  const says: Predication[] = []
  for (const shape of shapes) {
    const kind = isMade ? 'predicate' : predication(shape)
    // One thing among them is enough for a list: 全面发展、全体人民.
    if (kind === 'thing' && !marked && !place.heading && !woven) return 0
    says.push(kind)
  }
  const predicates = says.filter((kind) => kind === 'predicate').length
  // 城市管理 is a thing among things, and something said among predicates: 经济发展、政治稳定、社会进步.
  const fields = says.filter((kind) => kind === 'field').length
  const said = shapes.filter((shape, i) => says[i] === 'predicate' || changesState(shape)).length
  if (fields > 0 && said * 2 < shapes.length && !marked && !place.heading && !way.test(textBehind(shapes)))
    return 0
  const things = fields + says.filter((kind) => kind === 'thing').length
  const nouns = says.filter((kind) => kind === 'nouns').length
  const named = shapes.some(({ classes }) => classes.includes('F'))

  let score = likeness + 0.04 * Math.min(3, shapes.length - 2)
  if (place.quoted) score += 0.25
  if (place.heading) score += 0.1
  if (named && !place.couplet && !sharesMost(shapes) && !sharesFrame(shapes)) score -= 0.25
  if (place.speech) score -= 0.12
  if (marked) score += 0.05
  else if (things + nouns === shapes.length) return 0
  else if (
    (predicates < shapes.length && sameHead(shapes)) ||
    (!isMade && namesThings(shapes) && !shapes.every(({ text }) => isRank(text)))
  )
    return 0
  else if (areAttributes(shapes)) return 0
  // 思维观念、工作作风: nothing in them is done or said.
  else if (predicates === 0 && nouns * 2 > shapes.length && onlyNouns(shapes) && !sharesFrame(shapes))
    return 0
  else if (predicates === 0 && (sameModifier(shapes) || (onlyNouns(shapes) && beginsWithSameTwo(shapes))))
    return 0
  else if (predicates < shapes.length) {
    // Verbs that may be nouns: a frame in common speaks for a pattern, a list around them against it.
    const inList = place.cutOut || listTail.test(textBehind(shapes)) || listHead.test(textBefore(shapes))
    // 推进 + 重点行业超低排放改造、重点企业深度治理: the verb governs things that are named alike.
    if (inList && predicates === 0 && (opensAlike(shapes) || endsAlike(shapes))) return 0
    score -= (place.headed || inList) && !sharesFrame(shapes) ? 0.3 : inList ? 0.1 : 0.02
    if (nouns > 0) score -= 0.05
  } else {
    if (place.cutOut && !sharesFrame(shapes)) score -= 0.16
    score += 0.05
  }
  const short = shapes[0]!.text.length === leastPartLength
  if (short && predicates < shapes.length && !sharesFrame(shapes)) score -= 0.2
  return Math.max(0, Math.min(1, score))
}
