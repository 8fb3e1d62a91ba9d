import { shown, TifaError } from '../error.ts'

/** What may be kept whole that cppjieba cuts: `numbers` with their percents, dates and units, `latin` words and addresses. */
export type Kept = 'numbers' | 'latin'
const ALL: readonly Kept[] = ['numbers', 'latin']

/** One of these before or after the digits: 5.5%, 1,000, 5·23, 2022-05-23, 12:30, −3. */
const NUMBER = /[-+−±]?\d+(?:[.,·:：/／-]\d+)*(?:[%％‰℃°]|个百分点)?/g
/** E-mail addresses, then words of Latin letters with digits, inner hyphens, points and apostrophes: Wi-Fi, COVID-19, 5G. */
const LATIN = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?=[\d.'’&_-]*[A-Za-z])[A-Za-z\d]+(?:[-.'’&_][A-Za-z\d]+)*/g

/** Words that a number is one with when the route has cut them as such; 46 stays apart in 46场景. */
const UNITS = new Set(
  (
    '年 年度 月 月份 日 号 时 点 分 秒 小时 分钟 天 周 周年 岁 年代 世纪 届 次 场 个 件 项 条 人 名 位 户 家 所 座 只 支 份 篇 部 批 期 种 类 级 倍 成 ' +
    '元 万元 亿元 美元 人民币 万 亿 千 百 十 万人 亿人 万户 万亩 万吨 公里 平方公里 平方米 立方米 米 千米 厘米 毫米 公顷 亩 吨 千克 公斤 克 千瓦 千瓦时 升 度 页 章 条 款 %'
  ).split(' '),
)

/** The option `keep`: which kinds stay whole. Throws for anything else. */
export function keptOf(keep: unknown): ReadonlySet<Kept> {
  if (keep === undefined) return new Set()
  if (!Array.isArray(keep) || keep.some((kind) => !ALL.includes(kind)))
    throw new TifaError('option', `keep must be an array of 'numbers' and 'latin', not ${shown(keep)}`)
  return new Set(keep as Kept[])
}

/**
 * Takes out of `ends` (the first `count`) what parts a number or a Latin word; returns the new count. `changed(i)` is
 * told which tokens are no longer those that were cut. Linear in the length of the text.
 */
export function joinKept(
  text: string,
  kept: ReadonlySet<Kept>,
  ends: Uint32Array,
  numbers: Int32Array,
  count: number,
  joined: number,
): number {
  const spans = spansOf(text, kept)
  if (spans.length === 0) return count
  let out = 0
  let span = 0
  let start = 0
  for (let i = 0; i < count; i++) {
    const end = ends[i]!
    while (span < spans.length && spans[span]!.end < end) span++
    const inside = span < spans.length && spans[span]!.start < end && end < spans[span]!.end
    // Twice, for 10|万|元: a unit may follow a unit.
    const before = span < spans.length && spans[span]!.end === end
    if (inside) continue
    let last = end
    if (before && spans[span]!.kind === 'numbers') {
      while (i + 1 < count && UNITS.has(text.slice(last, ends[i + 1]))) last = ends[++i]!
    }
    numbers[out] = last === end && (i === 0 || start === ends[i - 1]!) ? numbers[i]! : joined
    ends[out++] = last
    start = last
  }
  return out
}

interface KeptSpan {
  start: number
  end: number
  kind: Kept
}

function spansOf(text: string, kept: ReadonlySet<Kept>): KeptSpan[] {
  const spans: KeptSpan[] = []
  if (kept.has('latin')) {
    for (const match of text.matchAll(LATIN))
      spans.push({ start: match.index, end: match.index + match[0].length, kind: 'latin' })
  }
  if (kept.has('numbers')) {
    for (const match of text.matchAll(NUMBER))
      spans.push({ start: match.index, end: match.index + match[0].length, kind: 'numbers' })
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  // Of spans that overlap, the first and longest: COVID-19 over 19.
  let reach = 0
  return spans.filter((span) => {
    if (span.start < reach) return false
    reach = span.end
    return true
  })
}
