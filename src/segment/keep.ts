import { shown, TifaError } from '../error.ts'

/** What may be kept whole that cppjieba cuts: `numbers` with their percents, dates and units, `latin` words and addresses. */
export type Kept = 'numbers' | 'latin'
const ALL: readonly Kept[] = ['numbers', 'latin']

/**
 * Digits with one of these before, between or behind: 5.5%, 1,000, 5·23, 2022-05-23, 12:30, −3. Behind a letter, a digit or
 * a percent sign a minus is none: COVID-19, 10%-20%.
 */
const NUMBER =
  /(?:(?<![A-Za-z\d%％])[-+−±])?[\d０-９]+(?:[.．,·:：/／-][\d０-９]+)*(?:[%％‰℃°㎡㎞]|个百分点)?/g
/**
 * E-mail addresses, then words of Latin letters with digits, inner hyphens, points and apostrophes: Wi-Fi, COVID-19, 5G. An
 * address begins where its characters do, or its search would begin again at each of them.
 */
const LATIN = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[A-Za-z\d]+(?:[-.'’&_][A-Za-z\d]+)*/g

/** Words that a number is one with when the route has cut them as such; 46 stays apart in 46场景. */
const UNITS = new Set(
  (
    '年 年度 季度 月 月份 日 号 时 点 分 秒 小时 刻钟 分钟 天 周 周年 岁 年级 年代 世纪 届 次 场 场次 轮 个 件 项 条 人 人次 名 位 户 家 所 座 栋 幢 间 层 只 头 支 份 篇 ' +
    '部 本 册 卷 集 批 批次 班次 期 种 类 级 等 倍 成 台 套 辆 架 艘 片 块 张 幅 宗 例 股 元 美元 欧元 英镑 日元 港元 人民币 里 公里 海里 平方公里 平方千米 平方米 ' +
    '立方米 米 千米 厘米 毫米 公顷 亩 吨 克 公斤 毫克 升 毫升 瓦 瓦时 千瓦 千瓦时 兆瓦 度 页 章 节 款 %'
  ).split(' '),
)
const MAGNITUDE = /^[十百千万亿]*[余多]?/

/** 元, 万, 万元, 亿千瓦时, 余户. */
function isUnit(word: string): boolean {
  const unit = word.replace(MAGNITUDE, '')
  return unit === '' || UNITS.has(unit) || UNITS.has(word)
}

/** The option `keep`: which kinds stay whole. Throws for anything else. */
export function keptOf(keep: unknown): ReadonlySet<Kept> {
  if (keep === undefined) return new Set()
  if (!Array.isArray(keep) || keep.some((kind) => !ALL.includes(kind)))
    throw new TifaError('option', `keep must be an array of 'numbers' and 'latin', not ${shown(keep)}`)
  return new Set(keep as Kept[])
}

/**
 * Takes out of `ends` (the first `count`) what parts a number or a Latin word; returns the new count. Tokens that are no
 * longer those that were cut get the number `joined`. Linear in the length of the text.
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
    const before = span < spans.length && spans[span]!.end === end
    if (inside) continue
    let last = end
    if (before && spans[span]!.kind === 'numbers') {
      // A unit may follow 万 in 10|万|元, but nothing another unit.
      for (let more = true; more && i + 1 < count; ) {
        const word = text.slice(last, ends[i + 1]!)
        if (!isUnit(word)) break
        more = word.replace(MAGNITUDE, '') === ''
        last = ends[++i]!
      }
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

const spanOf = (match: RegExpExecArray, kind: Kept): KeptSpan => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
})

function spansOf(text: string, kept: ReadonlySet<Kept>): KeptSpan[] {
  const spans: KeptSpan[] = []
  if (kept.has('latin')) {
    for (const match of text.matchAll(LATIN))
      if (/[A-Za-z@]/.test(match[0])) spans.push(spanOf(match, 'latin'))
  }
  if (kept.has('numbers')) {
    for (const match of text.matchAll(NUMBER)) spans.push(spanOf(match, 'numbers'))
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
