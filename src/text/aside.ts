import { foldWidth } from './fold.ts'
import type { RawLine } from './lines.ts'
import type { Span } from './span.ts'

/** A line that stands in a file but not in its text; the span is in the raw text. */
export interface AsideLine extends Span {
  kind: AsideKind
  text: string
}

/**
 * `web`: buttons and paths of a page; `source`: where and when it was published, who typed it; `page-number`,
 * `running-head`: what a printer repeats; `credit`: who took a photograph; `rule`: a line of signs.
 */
export type AsideKind = 'web' | 'source' | 'page-number' | 'running-head' | 'credit' | 'rule'

/** What single lines give themselves away by, as a table. */
const patterns: readonly { kind: AsideKind; pattern: RegExp }[] = [
  {
    kind: 'web',
    pattern:
      /^(?:[【[]?(?:下载|打印|打印本页|全屏|收藏|分享|分享到|加大|还原|减小|缩小|放大|关闭|关闭窗口|返回|返回顶部|首页|纠错|朗读|微信|微博|扫一扫|大|中|小|默认|TOP)[】\]]?|[>|【】»›])$/,
  },
  {
    kind: 'web',
    pattern:
      /^(?:[【[]?\s*字\s*(?:号|体)|您的位置|您现在的位置|当前位置|分享(?:到|至)?|相关(?:链接|阅读|新闻)|扫一扫)\s*[：:]/,
  },
  {
    kind: 'web',
    pattern: /^(?:》》|>>|点击)?.{0,6}(?:点击图片|点击进入|点击查看|进入专题|查看更多|展开全文|阅读原文)/,
  },
  {
    kind: 'source',
    pattern:
      /^(?:信息来源|文章来源|稿件来源|来源|来\s+源|发布时间|发表时间|发布日期|更新时间|时间|日期|发布机构|发文机关|索引号|文号|浏览次数|浏览量|点击数|点击量|阅读量?|访问量|作者|撰稿|供稿|编辑|责编|责任编辑|编审|审核|校对|监制|字体|打印)\s*[：:]/,
  },
  {
    kind: 'source',
    pattern: /^\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/,
  },
  {
    kind: 'page-number',
    pattern:
      /^[-—–－·•]+\s*\d{1,4}\s*[-—–－·•]+$|^第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/／共]?\s*共?\s*\d+\s*页)?$|^\d{1,4}\s*[/／]\s*\d{1,4}$|^(?:page|p\.)\s*\d{1,4}$/i,
  },
  { kind: 'credit', pattern: /^[（(]?(?:本报|图片|摄影|图\/文|文\/图).{0,24}(?:摄|摄影|供图|图)[）)]?$/ },
  { kind: 'rule', pattern: /^(?:[=＝*＊_~～#]{3,}|[-—－·.…]{6,})$/ },
]

const numberAlone = /^\d{1,4}$/
const leastRepeats = 3

/**
 * Says which lines are no part of the text: by their own form, or because a printer repeats them on every page.
 * A bare number is a page number only where the numbers of the text's lone lines count on; a repeated line is a
 * running head only where it keeps step with the lines between or stands at page numbers or page breaks.
 * Linear time.
 */
export function asideKinds(lines: readonly RawLine[]): (AsideKind | undefined)[] {
  const kinds = lines.map(({ text }) =>
    text.length <= 60 ? patterns.find(({ pattern }) => pattern.test(text))?.kind : undefined,
  )
  markPageNumbers(lines, kinds)
  markRunningHeads(lines, kinds)
  return kinds
}

/** Numbers alone on their lines that count on: at least three, or two at page breaks. */
function markPageNumbers(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  const alone: number[] = []
  lines.forEach(({ text }, i) => {
    if (numberAlone.test(text) && kinds[i] === undefined) alone.push(i)
  })
  let run: number[] = []
  const close = () => {
    const atBreaks = run.filter((i) => lines[i]!.afterPage || lines[i + 1]?.afterPage).length
    if (run.length >= leastRepeats || (run.length > 1 && atBreaks === run.length)) {
      for (const i of run) kinds[i] = 'page-number'
    }
    run = []
  }
  for (const i of alone) {
    const last = run.at(-1)
    if (last !== undefined && Number(lines[i]!.text) !== Number(lines[last]!.text) + 1) close()
    run.push(i)
  }
  close()
}

function markRunningHeads(lines: readonly RawLine[], kinds: (AsideKind | undefined)[]): void {
  const places = new Map<string, number[]>()
  lines.forEach(({ text }, i) => {
    if (kinds[i] !== undefined || text.length < 4 || text.length > 50 || /[。！？；，：]$/.test(text)) return
    const key = text.replace(/\d+/g, '0')
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  })
  const isBeside = (i: number) =>
    kinds[i - 1] === 'page-number' ||
    kinds[i + 1] === 'page-number' ||
    lines[i]!.afterPage ||
    lines[i + 1]?.afterPage === true
  const top = lines.slice(0, topLines).map(({ text }) => foldWidth(text))
  for (const at of places.values()) {
    const beside = at.filter(isBeside)
    const onPages =
      at.length > 1
        ? beside.length * 5 >= at.length * 4
        : beside.length === 1 && repeatsTitle(foldWidth(lines[at[0]!]!.text), top) && at[0]! >= topLines
    if (onPages || (at.length >= leastRepeats && keepsStep(at))) for (const i of at) kinds[i] = 'running-head'
  }
}

/** How many lines at the top may hold the title that a running head repeats. */
const topLines = 4
const leastShared = 6

/** A running head of a text of two pages stands there once; it holds the title or a good part of it. */
function repeatsTitle(text: string, top: readonly string[]): boolean {
  const words = text.split(/[\s\u3000]+/).filter((word) => word.length >= leastShared)
  return top.some((title) => words.some((word) => title.includes(word)))
}

/** The places come at one distance, give or take a line, and not closer than pages do. */
function keepsStep(places: readonly number[]): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let i = 1; i < places.length; i++) {
    const gap = places[i]! - places[i - 1]!
    least = Math.min(least, gap)
    most = Math.max(most, gap)
  }
  return most - least <= 1 && least >= leastPage
}

/** The fewest lines of a page. */
const leastPage = 10
