import { frameOf } from './frame.ts'
import { leastPartLength } from './likeness.ts'
import { isRank, manners, type Predication, predication } from './predication.ts'
import type { Shape } from './shape.ts'

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
  /** The text before and after it. */
  before: string
  after: string
}

const listTail = /^[”」’]?(?:等|[一二三四五六七八九十两\d]+(?:个|项|大|类|方面|家|名|种|条))/
const figures = /[\d％%]|[一二三四五六七八九十百千万亿]{3}(?<!十.五)/
/** 制售假冒伪劣商品、偷逃骗税和走私等违法犯罪 */
const listInside = /[^平同高中初对相何](?:等)(?![待级于候距同])./
const listHead =
  /(?:围绕|聚焦|针对|包括|如|涵盖|涉及|邀请|组织|开展|推进|加强|做好|完善|建设|发展|实施|推动|促进|支持|保障|出台|打造|培育|投身|投身到|抓好|落实|提出|在|和|与)[“「]?$/
/** 奉行独立、自主和非: cut off behind what goes on. */
const cutBehind = /(?:(?<!参)与|(?<![普涉顾])及|和(?![平谐睦气美解])).$/
/** What `figures`, `listInside` and `cutBehind` look for; few parts have any of it. */
const refused = new Set(
  [...'0123456789％%一二三四五六七八九十百千万亿等和与及'].map((char) => char.charCodeAt(0)),
)
/** Persons and places: however alike they are, they are things (外卖员、快递员). */
const thingEndings = '员者人家师工户民省市县区镇乡村院校局厅站园场厂店'
/** A value that one feels or has: 获得感、幸福感. */
const valueEnding = '感'
const loneFirst = '和与及并而但的了等中上以是年之'
const loneLast = '等的和与及'
const loneWords =
  /^(?:和(?![平谐衷睦美合气])|与(?![时会])|及(?!时)|并(?![肩举重行进轨联蓄驾])|而|但(?!求)|的|了|等(?!距|级)|中(?![国央华西部心小外共])|上(?![下海门级好])|以及|是(?!非)|年(?![轻均度])|之)|(?:等|的|(?<![温平缓祥])和|(?<!参)与|(?<![涉普触波顾惠])及)$/

/** A word that a clause begins or ends with where it is no clause of its own; few have one of these characters there. */
const holdsLoneWord = (text: string): boolean =>
  (loneFirst.includes(text[0]!) || loneLast.includes(text.at(-1)!)) && loneWords.test(text)

function holdsOf(codes: ReadonlySet<number>, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (codes.has(text.charCodeAt(i))) return true
  return false
}

/**
 * The score of a pattern as a slogan, 0 to 1: how alike its parts are (`likeness`), and whether they say more than
 * a list of things does. Cost: the length of the parts.
 */
export function substance(shapes: readonly Shape[], likeness: number, place: Surroundings): number {
  const states = shapes.every(({ text }) => text[0] === '是')
  if (
    shapes.some(
      ({ text }) =>
        (!states && holdsLoneWord(text)) ||
        (holdsOf(refused, text) && (figures.test(text) || listInside.test(text) || cutBehind.test(text))),
    )
  )
    return 0
  // “星火”、“丰收”: names side by side.
  if (shapes.every(({ text }) => /^“[^”]*”$/.test(text))) return 0
  const values = shapes.every((shape) => shape.text.endsWith(valueEnding))
  if (!values && (governsObjects(shapes) || beginsList(shapes))) return 0
  const marked = place.quoted || values
  const isWoven = interlaced(shapes) || isChiasm(shapes) || namesRoles(shapes, place.before)
  const saysOne = !isWoven && shareObject(shapes)
  const says: Predication[] = []
  for (const shape of shapes) {
    const kind = isWoven || saysOne ? 'predicate' : predication(shape)
    // One thing among them is enough for a list: 全面发展、全体人民.
    if (kind === 'thing' && !marked && !place.heading) return 0
    says.push(kind)
  }
  const predicates = says.filter((kind) => kind === 'predicate').length
  // 城市管理 is a thing among things, and something said among predicates: 经济发展、政治稳定、社会进步.
  const fields = says.filter((kind) => kind === 'field').length
  if (fields > 0 && predicates * 2 < shapes.length && !marked && !place.heading) return 0
  const things = fields + says.filter((kind) => kind === 'thing').length
  const nouns = says.filter((kind) => kind === 'nouns').length
  const named = shapes.some(({ classes }) => classes.includes('F'))

  let score = likeness + 0.04 * Math.min(3, shapes.length - 2)
  if (place.quoted) score += 0.25
  if (place.heading) score += 0.1
  if (named && !sharesMost(shapes) && !sharesFrame(shapes)) score -= 0.25
  if (place.speech) score -= 0.12
  if (marked) score += 0.05
  else if (things + nouns === shapes.length) return 0
  else if (
    (predicates < shapes.length && sameHead(shapes)) ||
    (!isWoven && namesThings(shapes) && !shapes.every(({ text }) => isRank(text)))
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
    const inList = place.cutOut || listTail.test(place.after) || listHead.test(place.before)
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

/** 加强 + 林地、湿地管理: the verb in front of the first part governs the others, which begin with a noun. */
function governsObjects(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape]
  if (first.classes[0] !== 'V') return false
  const others = shapes.slice(1)
  return (
    first.classes.length > 1 &&
    // 创新引领、融合发展: the verb behind it is what all parts say.
    !(first.classes[1] === 'V' && others.every(({ classes }) => 'VWA'.includes(classes.at(-1)!))) &&
    others.every(
      (shape) =>
        'NFW'.includes(shape.classes[0]!) &&
        shape.text[0] !== first.text[0] &&
        predication(shape) !== 'predicate',
    )
  )
}

/** 救中国 and 发展中国: the name is part of what is repeated. */
function sharesMost([first, ...others]: readonly Shape[]): boolean {
  const frame = frameOf([first!.text, ...others.map(({ text }) => text)]).replaceAll('…', '')
  return frame.length * 2 >= first!.length
}

/** 围绕疫情防控、提高执法水平等议题: what the list is about to name. */
const beginsList = ([first, ...others]: readonly Shape[]): boolean =>
  /^(?:围绕|聚焦|针对|包括|涉及|涵盖)/.test(first!.text) &&
  others.every(({ text }) => !text.startsWith(first!.text.slice(0, 2)))

/** 宜工则工、宜商则商: a frame of two characters or more with gaps, that ends differently. */
function interlaced(shapes: readonly Shape[]): boolean {
  if (sharedPlaces(shapes) < 2 || sharesLast(shapes)) return false
  const frame = frameOf(shapes.map(({ text }) => text))
  return /[^…]…[^…]+…$/.test(frame)
}

/** How many characters parts of one length have in common, each at its place; 0 where they are of several. */
const sharedPlaces = (shapes: readonly Shape[]): number =>
  shapes.every(({ length }) => length === shapes[0]!.length) ? countShared(shapes) : 0

/** How many characters of the first part the others have at the same place. */
function countShared(shapes: readonly Shape[]): number {
  let count = 0
  for (let i = 0; i < shapes[0]!.length; i++) if (shareAt(shapes, i)) count++
  return count
}

function shareAt(shapes: readonly Shape[], i: number): boolean {
  const { tagged, start } = shapes[0]!
  const code = tagged.text.charCodeAt(start + i)
  for (const shape of shapes)
    if (i >= shape.length || tagged.text.charCodeAt(shape.start + i) !== code) return false
  return true
}

/**
 * 事业牵引产业、产业支撑事业: what ends the one begins the other, and the other way round; 数字产业化、产业数字化: the same
 * characters in another order.
 */
const isChiasm = ([a, b, ...more]: readonly Shape[]): boolean =>
  more.length === 0 &&
  a!.length > leastPartLength &&
  ((a!.text.slice(-2) === b!.text.slice(0, 2) && b!.text.slice(-2) === a!.text.slice(0, 2)) ||
    (a!.length === b!.length && a!.text !== b!.text && areReordered(a!.text, b!.text)))

/** Whether two texts are the same characters in another order; sorted only where their codes have one sum. */
function areReordered(a: string, b: string): boolean {
  let difference = 0
  for (let i = 0; i < a.length; i++) difference += a.charCodeAt(i) - b.charCodeAt(i)
  return difference === 0 && sorted(a) === sorted(b)
}
const sorted = (text: string): string => [...text].sort().join('')

/** 当好 + 协商议政的参与者、凝心聚力的推动者: what one is to be, and what for. */
const namesRoles = (shapes: readonly Shape[], before: string): boolean =>
  /(?:当[好个]?|[争要]?做[好个]?|成为|[争勇甘]当)$/.test(before) &&
  shapes.every(({ text }) => text.includes('的')) &&
  sharesLast(shapes)

/** 发现问题、研判问题、解决问题: what is done to one thing that wants dealing with. */
const shareObject = (shapes: readonly Shape[]): boolean =>
  shapes.length > 2 &&
  dealtWith.has(shapes[0]!.text.slice(-2)) &&
  shapes.every(
    ({ text, classes }) =>
      text.length === 4 && text.endsWith(shapes[0]!.text.slice(-2)) && 'VWJ'.includes(classes[0]!),
  )
const dealtWith = new Set('问题 矛盾 困难 难题 优势 潜力 短板 风险 隐患 差距 机遇 规律'.split(' '))

/** 急难型、支出型: of what kind a thing is. */
const areAttributes = (shapes: readonly Shape[]): boolean =>
  sharesLast(shapes) && shapes.every(({ text }) => text.length === 3 && '型式性级类度率'.includes(text[2]!))

const namesThings = (shapes: readonly Shape[]) =>
  shapes.every(({ text }) => thingEndings.includes(text.at(-1)!)) && sharesLast(shapes)
const sharesLast = (shapes: readonly Shape[]) =>
  shapes.every(
    ({ tagged: { text }, end }) => text.charCodeAt(end - 1) === text.charCodeAt(shapes[0]!.end - 1),
  )

/** 服务贸易、数字贸易: kinds of one thing, named by the same last word. */
function sameHead(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape, ...Shape[]]
  // The dictionary may have one of them as one word (实用价值、情绪价值); another shows the head.
  const showing = first.words === 1 ? (shapes.find(({ words }) => words === 2) ?? first) : first
  const head = showing.text.slice(showing.lastStart)
  const last = showing.classes.at(-1)
  const isNoun = last === 'N' || last === 'W' || (last === 'J' && shapes.length > 2)
  const shared = isNoun && head.length >= 2 && shapes.every(({ text }) => text.endsWith(head))
  return (
    shared &&
    !shapes.every(({ classes, text }) => classes.includes('P') || text[0] === first.text[0]) &&
    // How one thing is done (科学决策、民主决策、依法决策) is no list of things.
    !(showing !== first && shapes.some(({ text }) => manners.has(text.slice(0, 2))))
  )
}

/** 政协组织、政协委员: things of one kind, named by the same first word. */
function sameModifier(shapes: readonly Shape[]): boolean {
  const [first] = shapes as [Shape, ...Shape[]]
  const showing = first.words === 1 ? (shapes.find(({ words }) => words === 2) ?? first) : first
  const modifier = showing.text.slice(0, showing.firstLength)
  const isNoun = 'NFJX'.includes(showing.classes[0]!)
  return isNoun && modifier.length >= 2 && shapes.every(({ text }) => text.startsWith(modifier))
}

/** 重点行业超低排放改造、重点企业深度治理: the same noun in front. */
const opensAlike = ([first, ...others]: readonly Shape[]): boolean =>
  first!.firstLength > 1 &&
  'NJXF'.includes(first!.classes[0]!) &&
  others.every(({ text }) => text.startsWith(first!.text.slice(0, first!.firstLength)))

/** 定点帮扶、驻村帮扶等工作; 网络文学、网络游戏: kinds of one thing. */
const endsAlike = ([first, ...others]: readonly Shape[]): boolean =>
  others.every(({ text }) => text.endsWith(first!.text.slice(-2)))

const beginsWithSameTwo = ([first, ...others]: readonly Shape[]): boolean =>
  others.every(({ text }) => text.startsWith(first!.text.slice(0, 2)))

const onlyNouns = (shapes: readonly Shape[]) => shapes.every(({ classes }) => /^[NJF]+$/.test(classes))

/** Characters at one place in all parts, not counting what only names one kind of thing (夜间经济、直播经济). */
const sharesFrame = (shapes: readonly Shape[]): boolean =>
  countShared(shapes) > 0 && (shareAt(shapes, 0) || !sharesLast(shapes))
