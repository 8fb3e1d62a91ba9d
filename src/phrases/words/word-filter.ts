import type { Segmenter } from '../../segment/segmenter.ts'
import type { NewWord } from './discover-words.ts'

const wordsOf = (list: string) => new Set(list.trim().split(/\s+/))

/** Dictionary words that hang in the air at either end of a string; 和谐 and 对外 are words of their own and stay. */
const loose = wordsOf(`
  的 了 和 与 及 或 等 着 过 把 被 将 是 也 都 就 而 并 又 还 更 已 很 最 要 会 能 可 使 让 令 给 从 由 向 往 在 于 至 到 按 据 若
  其 之 这 那 该 此 各 每 某 我 你 他 她 它 我们 他们 它们 个 项 件 名 次 月 日 万 亿 以及 并且 而且 或者 如果 但 但是 里 时 均 只 应 须 得
  通过 根据 按照 对于 关于 由于 为了 随着 同时 其中 以上 以下 左右 之一 等等 去 来 做好 一批 一个 第 超过 达到 分别 累计 更好`)
/** What needs something behind it: modifiers, and words that govern what follows. */
const looseAtEnd = wordsOf(`
  以 为 不 对 因 有 再 做 好 打 用 抓 全 两 一 二 三 四 五 六 七 八 九 十 全国 国家 全省 全市 全区 省级 国家级 新一轮 一系列 各类 各项
  增长 下降 加快 推动 推进 实施 加强 深化 促进 打造 构建 完善 提高`)
/** What needs something before it, or says only how much. */
const looseAtBegin = wordsOf('居 占 达 超 约 近 高于 低于 优于 年均 新增 入选 成功 分别 人均 上年')

/** Two words that begin so are how and what, no name: 持续优化, 为牵引; with a third they may be a formula (为基层减负). */
const manner = wordsOf(`
  为 以 持续 不断 明显 显著 稳步 进一步 扎实 严格 坚决 自觉 基本 深入 加快 大力 积极 全面 有序 有效 切实 着力 充分 更加 广泛 深刻 努力 奋力 相关
  过去 各项 各类 提升 常态化 认真 始终 必须 共同 逐步 加大 逐项 圆满 首次 成功 率先`)

interface Choice {
  known: boolean
  limit: number
}

/** How much of a string's places a longer word must take for the string to be a mere piece of it. */
const pieceShare = 0.75

/** Leaves out dictionary words, dangling function words and pieces of longer words. Rows keep their order. */
export function keptWords(
  rows: readonly NewWord[],
  segmenter: Segmenter | undefined,
  { known, limit }: Choice,
): NewWord[] {
  const standing = rows.filter(({ text }) => !segmenter || stands(text, segmenter, known))
  const pieces = piecesOf(standing)
  return standing.filter(({ text }) => !pieces.has(text)).slice(0, limit)
}

function stands(text: string, segmenter: Segmenter, known: boolean): boolean {
  const tokens = segmenter.cut(text, { hmm: false })
  if (tokens.length === 1) return known
  const first = tokens[0]!
  const last = tokens.at(-1)!
  return (
    !loose.has(first) &&
    !loose.has(last) &&
    !looseAtBegin.has(first) &&
    !looseAtEnd.has(last) &&
    !(tokens.length === 2 && manner.has(first))
  )
}

/** Which rows stand in most of their places inside one longer row. */
function piecesOf(rows: readonly NewWord[]): Set<string> {
  const counts = new Map(rows.map(({ text, count }) => [text, count]))
  const pieces = new Set<string>()
  for (const { text, count } of rows) {
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 2; to <= text.length; to++) {
        if (to - from === text.length) continue
        const piece = text.slice(from, to)
        const whole = counts.get(piece)
        if (whole !== undefined && count >= pieceShare * whole) pieces.add(piece)
      }
    }
  }
  return pieces
}
