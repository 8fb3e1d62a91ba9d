import type { Span } from '../../text/span.ts'
import { unitSet } from '../../text/unit-set.ts'
import { bondOf, type Clause } from './clauses.ts'
import { afterModal, isName, onlyLeads, onlyNames } from './leads.ts'
import {
  alike,
  areConnectives,
  leastPartLength,
  likeness,
  mayAgreeClosely,
  mostPartLength,
} from './likeness.ts'
import { isRank, predication } from './predication.ts'
import { Shape } from './shape.ts'
import { beginsAt, type TaggedText, wordEnd } from './tagged-text.ts'
import type { WholeShapes } from './whole-shapes.ts'
import { classLikeness, startsThree, verb, wordClasses } from './word-class.ts'
import { classBits, mayBeObject, goesOn as nounGoesOn, opensClause } from './word-code.ts'

/** Whether a word of four characters begins at a place that the dictionary has as an idiom. */
const isIdiom = (tagged: TaggedText, offset: number): boolean =>
  (tagged.units[offset]! & classBits) === idiom && wordEnd(tagged, offset) - offset === 4

const [not, attributive] = [...'不的'].map((char) => char.charCodeAt(0)) as [number, number]

const opensWithVerb = ({ units }: TaggedText, a: number, b: number): boolean =>
  isVerb(units[a]!) && isVerb(units[b]!)
const idiom = wordClasses.indexOf('I')
const mayGovern = (code: number) => isVerb(code) || (code & classBits) === idiom
const isVerb = (code: number) => (code & classBits) === verb || (code & opensClause) !== 0

/** 因城施策 + 控增量: the tagger may cut through the verb of a formula of three. */
export const mayBegin = (tagged: TaggedText, start: number, length: number): boolean =>
  beginsAt(tagged, start) ||
  isAsked(tagged.text, start, length) ||
  (length === leastPartLength && startsThree(tagged.text.charCodeAt(start)) && beginsAt(tagged, start + 1))

/** Whether two stretches begin with the same two characters. */
export const beginsAlike = (text: string, a: number, b: number): boolean =>
  text.charCodeAt(a) === text.charCodeAt(b) && text.charCodeAt(a + 1) === text.charCodeAt(b + 1)

/** 群众 + 满意不满意: the tagger may cut through the word that is asked. */
const isAsked = (text: string, start: number, length: number): boolean =>
  length === 5 &&
  text.charCodeAt(start + 2) === not &&
  text.charCodeAt(start) === text.charCodeAt(start + 3) &&
  text.charCodeAt(start + 1) === text.charCodeAt(start + 4)

/** 调整 + 财政支出结构、优化资源配置: the verb in front belongs to it. */
export const governsEnd = ({ units }: TaggedText, start: number, next: Span): boolean =>
  isVerb(units[start - 1]!) && !mayGovern(units[start]!) && isVerb(units[next.start]!)

/** The end of `clause` that is like `other`. At a comma only leading adverbs may be left out, or the two must agree closely. */
export function suffixLike(
  tagged: TaggedText,
  clause: Clause,
  next: Clause,
  whole: WholeShapes,
  other: number,
): Shape | undefined {
  const length = next.end - next.start
  const framed = framedEnd(tagged, clause, next, whole, other)
  if (framed) return framed
  const start = clause.end - length
  if (length < leastPartLength || length > mostPartLength) return undefined
  if (
    start <= clause.start ||
    !(mayBegin(tagged, start, length) || beginsAlike(tagged.text, start, next.start))
  )
    return undefined
  // 坚持把南疆发展摆在突出位置、坚持兵地融合发展: the frame begins with the clause, so its end alone is no part.
  if (beginsAlike(tagged.text, clause.start, next.start)) return undefined
  const bond = bondOf(next)
  const { text, units } = tagged
  const governed = governsEnd(tagged, start, next)
  const inner = length === 6 && repeatsWord(text, clause.end - 4, next.start, 4)
  if (
    governed &&
    (length > 4 || text.charCodeAt(start + 1) === attributive) &&
    !inner &&
    !repeatsWord(text, start, next.start, length)
  )
    return undefined
  const wills = afterModal(tagged, clause.start, start)
  const leads = wills || onlyLeads(tagged, clause.start, start)
  const verbs =
    opensWithVerb(tagged, start, next.start) ||
    areConnectives(text.charCodeAt(start), text.charCodeAt(next.start))
  const named =
    !leads &&
    onlyNames(tagged, clause.start, start) &&
    (verbs ||
      (length === 4 && !isCounted(tagged, start)) ||
      isBuiltAlike(new Shape(tagged, start, clause.end), whole.at(other)))
  // 引导党员 + 回顾历史，面向未来: two idioms behind a noun.
  const idioms =
    length === 4 &&
    (verbs || (isIdiom(tagged, start) && isIdiom(tagged, next.start))) &&
    isName[units[start - 1]! & classBits]!
  // A long end that repeats nothing is the rest of a sentence: 人口 + 结构变化给经济发展、社会治理提出新课题.
  const mayBeRest = bond === 'close' && !leads && !verbs && length > 6
  const isRest = mayBeRest && !repeatsWord(text, start, next.start, length)
  const needed =
    bond === 'close' ? (isRest ? 0.72 : alike) : leads ? alike : named ? 0.66 : idioms ? leastIdioms : 0.85
  // 落实 + 国家发展战略，优化区域布局: a noun does not answer a verb.
  const opening = classLikeness(units[start]! & classBits, units[next.start]! & classBits)
  if (needed > 0.8 && length > 4 && opening < 0.35 && isName[units[start]! & classBits]!) return undefined
  if (needed === leastIdioms && predication(new Shape(tagged, start, clause.end)) !== 'predicate')
    return undefined
  const goesOn = needed > alike && whole.goesOnFrom(other)
  if (needed > 0.8 && !goesOn && !mayAgreeClosely(tagged.text, start, next.start, length)) return undefined
  const shape = new Shape(tagged, start, clause.end)
  const like = likeness(shape, whole.at(other), bond)
  // 存在着 + 工期长，消耗高，浪费大: where the pattern goes on, its first part may agree less closely, built the same.
  // 祖国 + 经济发展，政治稳定，民族团结: a subject of its own in each.
  const isRow =
    goesOn &&
    shape.words === 2 &&
    isName[shape.firstClass]! &&
    isName[units[start - 1]! & classBits]! &&
    whole.goesOnFrom(other + 1) &&
    predication(shape) !== 'nouns' &&
    predication(shape) !== 'thing'
  return like >= needed || (goesOn && like >= alike && (isRow || isBuiltAlike(shape, whole.at(other))))
    ? shape
    : undefined
}

/** 注重 + 在发展中改善民生，在满足需求中拓展空间: the end of `clause` that begins with the preposition of the next, of any length. */
function framedEnd(
  tagged: TaggedText,
  clause: Clause,
  next: Clause,
  whole: WholeShapes,
  index: number,
): Shape | undefined {
  const { text, units } = tagged
  if ((units[next.start]! & classBits) !== preposition || !beginsAt(tagged, next.start + 1)) return undefined
  const least = Math.max(clause.start + 1, clause.end - mostPartLength)
  const code = text.charCodeAt(next.start)
  let start = clause.end - leastFramed
  while (start >= least && text.charCodeAt(start) !== code) start--
  if (start < least || !beginsAt(tagged, start)) return undefined
  const shape = new Shape(tagged, start, clause.end)
  const other = whole.at(index)
  // 团结在 + 以…为核心的党中央周围，以…为指导: a place, and what one goes by.
  if (placeEnd.test(shape.text) && !placeEnd.test(other.text)) return undefined
  return likeness(shape, other, bondOf(next)) >= 0.75 ? shape : undefined
}
const leastIdioms = 0.73
const placeEnd = /(?:周围|[上下中里前后])$/
const leastFramed = 5
const preposition = wordClasses.indexOf('P')

const isBuiltAlike = (a: Shape, b: Shape): boolean =>
  predication(a) === 'predicate' &&
  (a.length === 4
    ? sayingFirst[a.firstClass]! && predication(b) === 'predicate'
    : a.words > 1 && a.classes === b.classes)
/** 两大主题, 三大战略: the sum of what a sentence named. */
const isCounted = ({ text }: TaggedText, start: number): boolean => isSum.test(text.slice(start, start + 2))
const isSum = /[两三四五六七八九十][大个项条类种]/
/** Whether a word of a class begins what is said, and does not modify: V, D, I. */
const sayingFirst = wordClasses.map((letter) => 'VDI'.includes(letter))

const sumsUp = unitSet('等的之')

/** The beginning of `clause` that is like `other`; `headed` where what follows it is the noun that both belong to. */
export function prefixLike(
  tagged: TaggedText,
  other: Shape,
  clause: Clause,
  inRow = false,
): { shape: Shape; headed: boolean } | undefined {
  const end = clause.start + other.length
  if (other.length < leastPartLength || other.length > mostPartLength) return undefined
  if (end >= clause.end) return undefined
  const next = tagged.text.charCodeAt(end)
  // 氛围浓 + 的, which the dictionary may take for one word.
  if (!beginsAt(tagged, end) && next !== attributive) return undefined
  const rest = clause.end - end
  // 资源联享、更新联商、服务联动 + 与活动联办: the last two of a row.
  const joins = coordinates(next)
  const isLastButOne = joins && rest === other.length + 1
  if (joins && rest <= 4) return undefined
  // 调结构、防风险、促改革、惠民生 + 留出了空间: a row of three goes on.
  const needed = inRow || isLastButOne || rest <= 4 || sumsUp(next) ? alike : 0.8
  const shape = new Shape(tagged, clause.start, end)
  return likeness(other, shape, 'close') >= needed
    ? { shape, headed: !isLastButOne && sharesObject(tagged, shape) }
    : undefined
}

/** What ties the next word to the one before: 统筹发展 + 和安全 is cut in two. */
export const coordinates = unitSet('和与及')

const isGrammar = unitSet('的和与及了地在是')
/** Whether two stretches have a character at the same place that is more than grammar. */
export function repeatsWord(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++)
    if (text.charCodeAt(a + i) === text.charCodeAt(b + i) && !isGrammar(text.charCodeAt(a + i))) return true
  return false
}

const wantsObject = new Set(
  '结合 推进 推动 贯彻 落实 实施 促进 支持 保障 加强 提升 融入 完善 深化 构建 打造 防范 化解 干涉 满足 维护 增强'.split(
    ' ',
  ),
)

/** 科学领会、全面贯彻 + 新发展理念: verbs side by side with one object are grammar, no formula. */
export function sharesObject(tagged: TaggedText, shape: Shape): boolean {
  const { units, text } = tagged
  const start = shape.end
  // 惠民生 + 各项工作: it has its object.
  if (start >= text.length || shape.three || isRank(shape.text)) return false
  const length = wordEnd(tagged, start) - start
  // A formula of four characters stands for itself and is nobody's object.
  if (length === 4 || (length === 1 && text[start] === '等')) return false
  const last = shape.classes.at(-1)!
  // 紧密结合 + 天津实际: an idiom for the dictionary, a verb that wants an object for the reader.
  if ('IJ'.includes(last) && wantsObject.has(shape.text.slice(-2)))
    return (units[start]! & mayBeObject) !== 0 && !'中上下内里间'.includes(text[start]!)
  if ('VWDAMR'.includes(last)) return (units[start]! & mayBeObject) !== 0 && !isVerb(units[start]!)
  // 目标导向 + 相统一
  if (text[start] === '相') return false
  // 典型的案例 + 讲述了故事: what has an aspect is no noun.
  if (text[start + length] === '了') return false
  // 完善收入 + 分配制度: the noun at the end goes on.
  return (
    last === 'N' && shape.words > 1 && text[shape.start + 2] !== '于' && (units[start]! & nounGoesOn) !== 0
  )
}
