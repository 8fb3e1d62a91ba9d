import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { measures } from './measures.ts'
import { isAllHan } from './name-words.ts'
import { arabicNumber, chineseNumber, scaleOf } from './numbers.ts'

/** How exact a number claims to be: about it, more or less than it, that or more (or less). */
export type HedgeKind = 'about' | 'over' | 'under' | 'atLeast' | 'atMost'

/** A number with what it counts or measures. The span holds number, hedge and unit: 超过1.2亿元, 40余家. */
export interface QuantitySpan extends Span {
  /** The number itself, scales worked in: 1.2亿元 is 120000000, 5.5% is 5.5. Of a range its lower end. */
  value: number
  /** The upper end of a range: 3至5个. */
  upTo?: number
  /** 家, 元, %, 个百分点, 平方公里. */
  unit: string
  /** The words that hedge, as they stand: 超过, 余, 左右. */
  hedge?: string
  hedgeKind?: HedgeKind
  /** What is counted: 委员企业 of 121家委员企业. */
  of?: Span
}

/** Words before a number that hedge it. */
const hedgesBefore: readonly [kind: HedgeKind, words: string][] = [
  ['over', '超过 突破 高于 多于 逾 超 大于'],
  ['under', '不足 低于 少于 不到 近 接近 将近 小于'],
  ['atLeast', '不少于 不低于 至少 最少 起码'],
  ['atMost', '不超过 不多于 不高于 至多 最多'],
  ['about', '约 大约 约为 大概 上 几 数'],
]
/** Words behind it, before its unit (40余家) or behind the unit (5%左右). */
const hedgesBehind: readonly [kind: HedgeKind, words: string][] = [
  ['over', '余 多 来'],
  ['atLeast', '以上 及以上'],
  ['atMost', '以下 以内 及以下 之内'],
  ['about', '左右 上下 许'],
]
const kindOf = (table: typeof hedgesBefore, word: string): HedgeKind | undefined =>
  table.find(([, words]) => words.split(' ').includes(word))?.[0]
const anyOf = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|')
const before = anyOf(
  hedgesBefore.flatMap(([, words]) => words.split(' ')).filter((word) => !/^[上几数]$/.test(word)),
)
const behind = anyOf(hedgesBehind.slice(1).flatMap(([, words]) => words.split(' ')))

const arabic = '\\d{1,12}(?:[,，]\\d{3}){0,4}(?:\\.\\d{1,8})?'
const chinese = '[一二两三四五六七八九十百千零〇]{1,12}'
const quantity = new RegExp(
  `(?<hedge>${before}|[上几数](?=[十百千万亿]))?(?<![第\\d.,A-Za-z·])(?:(?<from>${arabic})(?:[%％]?(?:[—–~～]|[-－]+|至|到)(?<to>${arabic}))?|(?<words>${chinese}))` +
    `(?<more>[余多来])?(?<scale>[十百千]?[万亿]{1,2})?(?<more2>[余多来])?(?<unit>${measures})?(?<after>${behind})?`,
  'g',
)

/**
 * Numbers with units, with what hedges them and what they count. Not numbers are dates, ordinals (第三次), one of a
 * thing in words (一个), plans and formulas (十四五, 两个健康). In the order of the text; linear time.
 */
export function findQuantities(text: string, words: readonly Token[]): QuantitySpan[] {
  const found: QuantitySpan[] = []
  let at = 0
  for (const match of text.matchAll(quantity)) {
    const groups = match.groups!
    const { from, to, words: numeral } = groups
    const unit = (groups['unit'] ?? '').replace('％', '%')
    const more = groups['more'] ?? groups['more2']
    const scale = groups['scale'] ?? ''
    const number = from === undefined ? chineseNumber(numeral!) : arabicNumber(from)
    if (!Number.isFinite(number) || isOther(text, match, numeral, scale, unit)) continue
    const start = match.index
    const end = start + match[0].length
    const ahead = groups['hedge']
    const hedges = [ahead, more, groups['after']].filter((word) => word !== undefined)
    const hedgeKind =
      (groups['after'] && kindOf(hedgesBehind, groups['after'])) ||
      (more && kindOf(hedgesBehind, more)) ||
      (ahead && kindOf(hedgesBefore, ahead))
    while (at < words.length && words[at]!.end <= end) at++
    if (numeral !== undefined && !isNumberWord(words, at, [start, start + (ahead?.length ?? 0)], end))
      continue
    const of = countedAt(text, words, at, start, end)
    if (numeral !== undefined && of === undefined && !timeUnits.test(unit)) continue
    found.push({
      start,
      end,
      value: exact(number, scale),
      ...(to === undefined ? {} : { upTo: exact(arabicNumber(to), scale) }),
      unit,
      ...(hedges.length === 0 ? {} : { hedge: hedges.join(' ') }),
      ...(hedgeKind ? { hedgeKind } : {}),
      ...(of === undefined ? {} : { of }),
    })
  }
  return found
}

/** 1.2 × 1e8 without the dust of binary fractions. */
const exact = (number: number, scale: string): number => Number((number * scaleOf(scale)).toPrecision(12))

const timeUnits = /^(?:年|周年|个月|天|小时|分钟|周|届|%|元|倍|成)$/

function isOther(
  text: string,
  match: RegExpMatchArray,
  numeral: string | undefined,
  scale: string,
  unit: string,
): boolean {
  const { hedge = '', from = '', more, more2 } = match.groups!
  const number = match.index! + hedge.length
  const ahead = text[number - 1] ?? ''
  if (unit === '' && !/[万亿]/.test(scale)) return true
  if (/[第·•]/.test(ahead)) return true
  // 近三年 and 近5年 are the last years, not fewer.
  if (/^近$/.test(hedge) && /^(?:年|个月|天|周)$/.test(unit)) return true
  if (unit === '年' && /^[12]\d{3}$/.test(from)) return true
  if (numeral === undefined) return false
  if (
    unit === '' ||
    unit === '届' ||
    isHanNumeral(text[match.index! - 1] ?? '') ||
    (hedge === '' && isHanNumeral(ahead))
  )
    return true
  // 三余镇 is a name: 余 and 多 follow tens, hundreds and thousands.
  if ((more ?? more2) !== undefined && !/[十百千]$/.test(numeral) && scale === '') return true
  // 两次 counts; 二次供水 and 二级响应 say which, 三次产业 names a division.
  if (
    (numeral === '二' && scale === '' && !measured.test(unit)) ||
    division.test(text.slice(number, number + 4))
  )
    return true
  // 一个 counts nothing, 百 and 千 alone are words; two to ten before a mark sum up (两个“健康”).
  if (numeral === '一' && scale === '') return true
  if (/^[百千零〇]$/.test(numeral) && hedge === '') return true
  return (
    /^[两二三四五六七八九十]$/.test(numeral) &&
    /[“”《》]/.test(text[number + match[0].length - hedge.length] ?? '')
  )
}

/** Numerals in words count only where words begin and end with them: not in 长三角, 三门 (a place), 二十大. */
function isNumberWord(words: readonly Token[], at: number, starts: readonly number[], end: number): boolean {
  let i = Math.min(at, words.length - 1)
  while (i > 0 && words[i]!.start > starts[1]!) i--
  while (i > 0 && words[i]!.start > starts[0]! && !starts.includes(words[i]!.start)) i--
  if (!starts.includes(words[i]?.start ?? -1) || /^(?:n[a-z]*|j|i|l)$/.test(words[i]!.tag)) return false
  while (i < words.length && words[i]!.end < end) i++
  return words[i]?.end === end
}

/** What is measured, and persons, take 二 as well as 两: 二亩, 二倍, 二人. */
const measured = /^(?:周年|周岁|天|小时|分钟|秒|倍|成|%|人|位|名|亩|里|斤|吨|克|升|米|公里|公斤)$/
const division = /^[一二三]次(?:产业|能源)/

const isHanNumeral = (char: string): boolean => /[一二两三四五六七八九十百千万亿零〇几数]/.test(char)

const nounTags = /^(?:n|vn|nz|ns|nt|nr|nrt|b|j|an|x|ng|s)$/

/** The nouns behind the unit (and behind 的): 121家[委员企业]; where none follow, those before it: [协商议事活动]46场. */
function countedAt(
  text: string,
  words: readonly Token[],
  at: number,
  start: number,
  end: number,
): Span | undefined {
  let i = at
  if (words[i] === undefined || words[i]!.start >= end || words[i]!.end > end) {
    if (words[i]?.text === '的') i++
    // 6名市、区政协委员
    const ranks = /^(?:[省市区县镇]、)+[省市区县镇]?/.exec(text.slice(end, end + 8))?.[0].length ?? 0
    while (words[i] !== undefined && words[i]!.start < end + ranks) i++
    // 具体建议: a quality before the nouns belongs to them.
    const quality = words[i]?.tag === 'a' && words[i + 1] !== undefined && isCounted(words[i + 1]!) ? 1 : 0
    let last = i + quality
    while (last < i + 5 && words[last] !== undefined && isCounted(words[last]!)) last++
    if (last > i + quality) return { start: Math.max(words[i]!.start, end), end: words[last - 1]!.end }
  }
  let first = at
  while (first > 0 && words[first - 1]!.end > start) first--
  const stop = first
  while (stop - first < 4 && first > 0 && isCounted(words[first - 1]!) && !doing.test(words[first - 1]!.text))
    first--
  return first < stop ? { start: words[first]!.start, end: words[stop - 1]!.end } : undefined
}

/** Words that the dictionary calls nouns and that count nothing, among them 开展调研, which is what was done there. */
const uncounted = /^(?:全部|全体|方面|左右|全年|(?:开展|进行|举行|召开|组织)..)$/

/** 新建高标准农田3.5万亩: verbs that the dictionary calls nouns; behind the number they tell which (12个新建小区). */
const doing = /^(?:新建|改建|扩建|续建|改扩建|新增|建成|投用|落户|上市)$/

const isCounted = ({ tag, text }: Token): boolean =>
  nounTags.test(tag) && isAllHan(text) && !uncounted.test(text)
