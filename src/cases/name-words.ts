import type { Token } from '../segment/segmenter.ts'
import { isHan } from '../text/chars.ts'

/** Tags of words that jieba takes for names; `x` are words that it has not seen, names more often than not. */
const properTags = new Set(['ns', 'nr', 'nrt', 'nrfg', 'nz', 'x'])

/**
 * Words with a name's tag that are none: the dictionary's nr and nz hold thousands of common words. Those listed stand
 * where names do in reports.
 */
const common = new Set(
  `高水平 高素质 智慧 沙龙 文明 权威 青少年 小学生 智能化 弘扬 广泛开展 白皮书 高峰 高潮 友谊 明确 安全感 幸福感 安全性 银行卡 宣传教育
  高科技 高新技术 国际贸易 高速铁路 交通 道路交通 中华民族 改革开放 现代化 信息化 数字化 和平 普通 美观 大力发展 大力推广 新世纪 世界 新时代
  高标准 高起点 高效 连心桥 明政 金 周 宝 麻 高悬 关怀 公正 特邀 荣获 养老 小城镇 田园 红 温馨 高品质 爱心 老百姓 贺信 健全 建立健全 明显提高
  白云 洪水 高新区 国有 民营 后勤 福祉 文博 相关 高端 党内 严格监督 严格 任务 优质 强化 时尚 乐享 易地 任何 元旦 家政 家园 全面 冠军
  日讯 日电 本报讯 逼平 将会 还会 只会 仍会 这所 其所 战胜 是否 一是 二是 三是 今天 今天上午 今天下午 昨天 晚辈 东道主
  获批 延包 南北 沿线 在建 续建 规上 智算 科创 数智 强农 跨境 涉农 云上 全域 共同富裕 落户 落地 集成电路 逆势 守正 致远 满意度
  联合 联动 监督 合作 多元 专业 特色 重点 困难 优秀 先进 模范 基层 当地 本地 外来 大型 新型 小型 中小 传统 平台 惠民 利民 便民 为民 助力 助推 赋能 堵点 痛点 难点`
    .trim()
    .split(/\s+/),
)

export const isCommon = (text: string): boolean => common.has(text)

/** A word that may be a name, or part of one, by its tag. */
export function isProper({ text, tag }: Token): boolean {
  if (text.length < 2 || !properTags.has(tag) || common.has(text) || !isAllHan(text)) return false
  return tag !== 'x' || !functionWord.test(text)
}

/** Unseen words that begin so are pieces of sentences: 这是, 使天津, 和恒山. */
const functionWord =
  /^[这那该是在从到使将会被把对与和及或并又也还各每某其我他她你们的了着过不没很更最所而且但因由以让]/

export function isAllHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text[i]) && text[i] !== '·') return false
  return text.length > 0
}

/** Where a stretch of words could be one: the words from `first` to `last`, joined. */
export const joined = (text: string, words: readonly Token[], first: number, last: number): string =>
  text.slice(words[first]!.start, words[last]!.end)

/** A number may begin a name (三余镇, 五甲镇, 八一队), where nothing is counted. */
export const mayBeginName = ({ tag, text }: Token): boolean =>
  tag === 'm' &&
  /^[一二三四五六七八九][^个家名位项件次场种类条批年月日天级者两几数半多座所台辆亩米些是到则一二三四五六七八九十百千万大]$/.test(
    text,
  )
