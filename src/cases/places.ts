import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { gazetteer } from './gazetteer.ts'
import { isAllHan, isProper, joined, mayBeginName } from './name-words.ts'
import { isFalsePlace, kindWords, type PlaceSuffix, placeSuffixes } from './place-suffixes.ts'
import { arrivals, isProvinceRow, isStatePair, stateStarts, states } from './states.ts'

/** A stretch that names something, in the words from `first` to `last`; most begin and end with whole words. */
export interface NameSpan extends Span {
  first: number
  last: number
}

/** Words that no name runs over: particles, prepositions, pronouns, adverbs, numbers; and marks, by their script. */
const stopTags = new Set('uj ul uz ug ud uv u p c r d f y e w m k'.split(' '))
const mostWords = 7
const longest = 18

export const isStop = (word: Token): boolean => stopTags.has(word.tag) || !isAllHan(word.text)

/**
 * Places: districts from the administrative list, words that the dictionary calls places, stems with a suffix of
 * place (张芝山镇, 星河家园, 苏锡通科技产业园区), and states and provinces in one character (中美, 沪苏, 访华). The longest
 * at each word; none overlap. Linear time.
 */
export function findPlaceNames(text: string, words: readonly Token[]): NameSpan[] {
  const found: NameSpan[] = []
  for (let i = 0; i < words.length; ) {
    const last = placeAt(text, words, i)
    if (last >= 0) {
      const end = words[last]!.end + tornSuffix(words[last]!, words[last + 1])
      found.push({ start: words[i]!.start, end, first: i, last })
      i = last + 1
    } else {
      for (const { start, end } of placesInside(words[i]!)) found.push({ start, end, first: i, last: i })
      i++
    }
  }
  return found
}

/** 龙潭/镇中/和: an unseen word may begin with the suffix that belongs to the place before it. */
const tornSuffix = (place: Token, next: Token | undefined): number =>
  next?.tag === 'x' && /^[镇乡村县区市][一-鿿]$/.test(next.text) && !/[镇乡村县区市省]$/.test(place.text)
    ? 1
    : 0

/** The last word of the place that begins with word `i`, or -1. */
function placeAt(text: string, words: readonly Token[], i: number): number {
  const word = words[i]!
  if (!isAllHan(word.text)) return -1
  const district = districtAt(text, words, i)
  const suffixed = suffixedAt(text, words, i)
  if (suffixed > district && !(district >= 0 && isSplit(words, district, suffixed))) return suffixed
  if (district >= 0) return district
  const unlisted = unlistedAt(words, i)
  if (unlisted >= 0) return unlisted
  if (isStatePair(word.text) || isProvinceRow(word.text) || word.text.length < 2) return -1
  if (word.tag === 'ns' && !isFalsePlace(word.text)) return hasKnownStart(word) ? -1 : i
  return word.tag === 'nrt' && isReached(words[i - 1]) ? i : -1
}

/** 陕西 before 岐山县 and 上海 before 虹口体育馆 are places of their own; 杭州 before 植物园 is a part. */
const isSplit = (words: readonly Token[], district: number, suffixed: number): boolean => {
  const next = words[district + 1]!
  return suffixed > district + 1 ? isProper(next) && next.tag !== 'x' : next.tag === 'ns'
}

/**
 * A county or district that no list holds (灌溪县, or in pieces 赣/岭/区), where a name stands: at the start of a clause, behind a
 * place, or reached by 在, 走进 and the like.
 */
function unlistedAt(words: readonly Token[], i: number): number {
  const before = words[i - 1]
  const isNamed = before === undefined || !isAllHan(before.text) || isPlaceWord(before) || isReached(before)
  if (!isNamed) return -1
  const word = words[i]!
  if (word.tag === 'x') return isProper(word) && unlistedForm.test(word.text) ? i : -1
  const pieces = word.text.length === 1 && word.tag === 'ns' ? words.slice(i, i + 3) : []
  return pieces.length === 3 &&
    pieces.every(({ text }) => text.length === 1) &&
    unlistedForm.test(pieces.map(({ text }) => text).join(''))
    ? i + 2
    : -1
}

/** Stems that end so are kinds of zones and counties: 综保区, 农高区, 综试区, 普惠县. */
const unlistedForm =
  /^[一-鿿]{1,2}[^保高开试贸发创综经合示电风惠能新老库港园景片郊牧林矿灾山城厂营战军防控各全两三邻外强大][县区]$/

/** In, from or to what follows: then a foreign name is a place. */
const isReached = (before: Token | undefined): boolean =>
  before !== undefined &&
  /^(?:在|从|到|于|赴|抵达|飞抵|前往|途经|飞往|位于|来自|走进|首都|城市)$/.test(before.text)

function districtAt(text: string, words: readonly Token[], i: number): number {
  const { full, wellKnown, short, starts, longest } = gazetteer()
  const from = words[i]!.start
  const start = text.slice(from, from + 2)
  if (!starts.has(start) && !stateStarts.has(start)) return -1
  let best = -1
  for (let j = i; j < words.length && j < i + mostWords; j++) {
    const length = words[j]!.end - words[i]!.start
    if (length > longest || !isAllHan(words[j]!.text)) break
    const name = joined(text, words, i, j)
    const known =
      full.has(name) ||
      states.has(name) ||
      wellKnown.has(name) ||
      (short.has(name) && (j > i ? words[i]!.tag === 'x' : words[i]!.tag === 'ns'))
    if (known && !isFalsePlace(name)) best = j
  }
  return best
}

function suffixedAt(text: string, words: readonly Token[], i: number): number {
  const first = words[i]!
  if (kindWords.has(first.text) || /^(?:v|vd|vn|a|ad|d|t|l|i|q)$/.test(first.tag)) return -1
  let best = -1
  for (let j = i; j < words.length && j < i + mostWords; j++) {
    const word = words[j]!
    if (!isAllHan(word.text) || word.end - first.start > longest) break
    // 三/m 余: a number may begin a name, nothing else that stops one may stand in it.
    if (isStop(word) && !(j === i && mayBeginName(word))) break
    const name = joined(text, words, i, j)
    const rule = isFalsePlace(name) ? undefined : suffixOf(name)
    // 深化杭州湾区: what is a place by itself is no end of a longer one.
    if (j > i && isPlaceWord(word) && isWhole(word, rule)) break
    if (rule && stemHolds(rule, name.length - rule.suffix.length, words, i, j)) best = j
    else if (rule && j > i && rule.stem !== 'long') break
  }
  return best
}

/** 山镇 behind 张芝 is the end of a name, 岐山县 is one: a stem of two characters or no suffix. */
const isWhole = ({ text }: Token, rule: PlaceSuffix | undefined): boolean =>
  rule === undefined || rule.suffix.length > text.length || text.length - rule.suffix.length >= 2

function suffixOf(name: string): PlaceSuffix | undefined {
  return placeSuffixes.get(name.at(-1)!)?.find(({ suffix }) => name.endsWith(suffix) && name !== suffix)
}

/** The words before the suffix, as its rule wants them. */
function stemHolds(
  { stem, least, most, suffix }: PlaceSuffix,
  length: number,
  words: readonly Token[],
  i: number,
  j: number,
): boolean {
  if (length < least || length > most) return false
  const first = words[i]!
  const suffixAt = words[j]!.end - suffix.length
  let stemEnd = j
  while (stemEnd > i && words[stemEnd]!.start >= suffixAt) stemEnd--
  const inside = words.slice(i, stemEnd + 1)
  if (i === j) return isWholeWord(first, stem, suffix)
  if (stem === 'long')
    return isProper(first) && !(inside.length > 1 && first.tag === 'ns' && inside[1]!.tag === 'ns')
  if (inside.some(({ text }) => kindWords.has(text)) || (inside.length > 1 && isPlaceWord(first)))
    return false
  // 分类/示范村: the last word is a kind of place.
  if (stem === 'free' && kindWords.has(words[j]!.text.slice(0, -suffix.length))) return false
  if (stem === 'proper') return inside.length <= 2 && inside.some(isProper) && inside.every(isStemWord)
  return inside.length <= 2 && length >= 2 && inside.every(isStemWord)
}

/** Stem and suffix in one word: the dictionary or the model of unseen words must take it for a name. */
function isWholeWord(word: Token, stem: PlaceSuffix['stem'], suffix: string): boolean {
  if (isFalsePlace(word.text) || kindWords.has(word.text.slice(0, -suffix.length))) return false
  if (stem === 'long') return word.tag === 'nt' || isProper(word)
  // 符福洲, 张之路: unseen words and persons' names end in such characters too.
  return stem === 'free' || suffix.length > 1
    ? isProper(word)
    : word.tag === 'ns' || (word.tag === 'nz' && word.text.length === 3)
}

const isPlaceWord = ({ tag, text }: Token): boolean => tag === 'ns' && text.length > 1 && !isFalsePlace(text)

/** Verbs and qualities stand before a kind of place, not in its name: 建设小区, 老旧社区. */
const isStemWord = ({ tag, text }: Token): boolean =>
  text.length === 1 ? !/^(?:p|r|d|u|c|f|q)/.test(tag) : !/^(?:v|vn|vd|a|ad|an|d|t|l|i|s|q)$/.test(tag)

const hasKnownStart = (word: Token): boolean => falseTail.test(word.text) && knownStart(word.text) > 0
const falseTail =
  /(?:政府|公司|关系|战争|战役|战线|民众|人民|国家|各国|军队|地区|人|军|队|式|籍|裔|方|产|制|版|货|话|语)$/

/** 中国政府 → 中国, 济南战役 → 济南: the length of the well-known place that a word begins with. */
export function knownStart(word: string): number {
  const { wellKnown, full } = gazetteer()
  for (let length = Math.min(word.length - 1, 5); length >= 2; length--) {
    const start = word.slice(0, length)
    if (states.has(start) || wellKnown.has(start) || full.has(start)) return length
  }
  return 0
}

/** Places inside one word: 中美 is two, 访华 holds one, 中国政府 begins with one. */
function placesInside({ text, start }: Token): Span[] {
  if (isStatePair(text) || isProvinceRow(text)) {
    return Array.from(text, (_, i) => ({ start: start + i, end: start + i + 1 }))
  }
  if (
    isStatePair(text.slice(0, 2)) &&
    /^(?:关系|两国|双方|双边|贸易|经贸|友好|班列|各国|边境)/.test(text.slice(2))
  )
    return [0, 1].map((i) => ({ start: start + i, end: start + i + 1 }))
  const arrival = arrivals.exec(text)
  if (arrival) return [{ start: start + 1, end: start + 2 }]
  if (text.length < 3 || !isAllHan(text)) return []
  const length = knownStart(text)
  return length > 0 ? [{ start, end: start + length }] : []
}
