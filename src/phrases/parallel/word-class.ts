import { pairSet, unitSet } from '../../text/unit-set.ts'

/**
 * Coarse word classes, as far as parallel clauses care: V verb, W verbal noun (vn), N noun, A adjective,
 * D adverb, P preposition, C conjunction, U particle, M number or measure, I idiom, R pronoun, F place name,
 * person or firm, J a word of four characters that the dictionary calls a noun and that may be a phrase (建言献策),
 * X anything else.
 */
export type WordClass = 'V' | 'W' | 'N' | 'A' | 'D' | 'P' | 'C' | 'U' | 'M' | 'I' | 'J' | 'R' | 'F' | 'X'

/** All classes; the place of a class in this row is its number. */
export const wordClasses: readonly WordClass[] = [...'VWNADPCUMIJRFX'] as WordClass[]
const numberOf = new Map(wordClasses.map((wordClass, i) => [wordClass, i]))
/** The number of verbs, which is asked for most. */
export const verb = wordClasses.indexOf('V')

const classOfTag = new Map<string, WordClass>([
  ['vn', 'W'],
  ['nr', 'F'],
  ['ns', 'F'],
  ['nt', 'F'],
  ['ad', 'D'],
  ['an', 'A'],
  ['i', 'I'],
  ['l', 'I'],
])
const classOfLetter = new Map<string, WordClass>([
  ...[...'njsftg'].map((letter): [string, WordClass] => [letter, 'N']),
  ...[...'abz'].map((letter): [string, WordClass] => [letter, 'A']),
  ...[...'mq'].map((letter): [string, WordClass] => [letter, 'M']),
  ['v', 'V'],
  ['d', 'D'],
  ['p', 'P'],
  ['c', 'C'],
  ['u', 'U'],
  ['r', 'R'],
])

/** Guesses of unseen names begin with any character; real ones with one of these. */
const surnames = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦付方邹熊孟秦邱江尹薛闫段雷侯龙史陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
])

/** Adverbs that the tagger takes for nouns. */
const misread = new Set('十分 日益 全面 全力 奋力 合力 稳步 着力 精心 先行'.split(' '))

/** Nouns that the tagger takes for something else. */
const nouns = new Set('使命 左右 收入'.split(' '))
/** What the tagger takes for names and ends so is a noun: 新兴产业, 高水平. */
const commonNoun = /..(?:产业|行业|院所|机构|水平|品质|质量|能级|进展|成果|成就|贡献|突破|成效|变化|进步)$/
const nameTag = /^n[rstz]/

/** What the tagger takes for names of persons and ends so is a quality: 向心力. */
const abstractEnd = new Set('力性化感度')

/** Verbs of policy language that the dictionary does not know or takes for nouns. */
const policyVerbs = (
  '书写 谱写 描绘 绘就 铸就 铸牢 筑牢 擦亮 厚植 助推 助力 赋能 聚力 蓄能 聚焦 凝聚 凝心 聚气 提质 增效 强基 固本 培元 履职 尽责 ' +
  '牵线 搭桥 建言 献策 引智 招商 引资 招才 搭台 唱戏 荐题 破题 解题 点题 把脉 问诊 纾困 解难 惠民 利民 为民 便民 兴业 兴农 强农 富农 ' +
  '强村 富民 强企 稳岗 扩岗 拓岗 稳链 补链 延链 强链 夯实 压实 落实 做实 ' +
  '亮剑 攻坚 破冰 突围 领跑 领航 引航 掌舵 护航 把舵 定向 破解 化解 理顺 疏通 打通 激活 盘活 唤醒 点燃 释放 集中 凝集 共解 ' +
  '共商 共建 共治 共享 共富 共赢 入脑 入心 走深 走实 落地 见效 生根 开花 结果 出彩 出圈 入圈 起势 成势 成形 见成效 提振 纠治 惩治 擘画 ' +
  '锚定 紧扣 严守 严防 强健 优供给 减负 增收 降本 提速 扩容 扩面 提标 提能 增信 立足 着眼 发力 利用 赓续 传承 弘扬 讲好 唱响 扎根 圆梦 紧盯 奔赴 戍边 卫国 拥军 更新 ' +
  '牢记 构筑 投身 标定 勇担 争当 勇当 济民 强民 育民 安民 爱民 兴邦 误国 治国 理政 报国'
).split(' ')
const asWord = new Set(policyVerbs)
const ofTwo = pairSet(policyVerbs.filter(({ length }) => length === 2))

const isPolicyVerb = (word: string): boolean =>
  asWord.has(word) || (word.length === 2 && isResultative(word, 0))
/** The same for two characters of a text. */
export const isPolicyVerbAt = (text: string, at: number): boolean =>
  ofTwo(text, at) || isResultative(text, at)

/** 抓细, 做优, 筑牢: a verb of one character and what comes of it, of which there are more than any dictionary has. */
const isResultative = (text: string, at: number): boolean =>
  isResult(text.charCodeAt(at + 1)) && isDone(text.charCodeAt(at))
const isDone = unitSet('抓做建管用讲守筑织扛把站看算唱打擦拧扎补配办干压练育选稳盯控夯兜绷吃摸理拉叫')
const isResult = unitSet('好细牢紧稳强优住准深透亮密响足齐活大起')

/** Verbs of one character that make a formula of three with a noun of two: 听党话, 跟党走, 惠民生. */
export const startsThree = unitSet(
  '议悟访察问献纳督听感跟调防促惠保稳强补扩提增减抓学讲守护爱敬助聚拓转解破谋干办管育铸筑塑添赋降控治优去凝引汇集招筹打利起开创零扛挑唱啃拼闯担敢善战克迎',
)

/** Words that are verbs in front of a clause, though the dictionary calls them adjectives or nouns (壮大产业, 规范政策). */
const openingVerbs = new Set(
  '繁荣 巩固 统一 平衡 端正 纯洁 活跃 充实 坚定 明确 满足 尊重 珍惜 净化 美化 细化 量化 固化 转化 简化 储备 投产 讲究'.split(
    ' ',
  ),
)

/** Verbs that govern what follows and never modify it (优化服务), though many are verbal nouns for the dictionary. */
const governing = (
  '加强 推进 推动 促进 完善 优化 深化 强化 健全 建设 打造 构建 培育 壮大 扩大 提升 提高 实施 落实 发展 开展 支持 保障 改善 稳定 盘活 畅通 激发 释放 破解 化解 防范 整治 规范 ' +
  '严守 坚守 增强 增加 降低 减少 服务 惠及 集聚 汇聚 凝聚 转变 丰富 扩展 拓展 遏制 反对 纠治 夯实 牢记 铭记 践行 恪守 坚持 彰显 展现 体现 勇担 担起 厚植 抓实 做实 营造 加大 ' +
  '加快 创建 搭建 发挥 把握 抢抓 紧跟 紧扣 维护 克服 创造 赢得 取得 发扬 增进 投身'
).split(' ')

export const isGoverning = (text: string, at: number): boolean => governs(text, at) || isResultative(text, at)
const governs = pairSet(governing)
export const isOpeningVerb = (word: string): boolean =>
  openingVerbs.has(word) || (word.length === 2 && governs(word, 0) && !modifying.has(word))
/** 发展理念, 建设资金: what modifies as often as it governs. */
const modifying = new Set('发展 建设 服务 支持 保障 落实 转变 创建'.split(' '))

/** Numbers of classes by tag, filled as tags are met: there are a few dozen. */
const numberOfTag = new Map<string, number>()
const [noun, verbalNoun, adjective, adverb, other] = [...'NWADX'].map(
  (letter) => numberOf.get(letter as WordClass)!,
)
const phrase = numberOf.get('J')!
/** Classes that a word of four characters is not taken at its word for. */
const phrases = new Set([noun, verbalNoun, adjective, other])

/** The number of a word's class. Constant time. */
export function classNumber(text: string, tag: string): number {
  if (isPolicyVerb(text)) return verb
  if (misread.has(text)) return adverb!
  if (text === '多' || text === '少' || text === '新兴') return adjective!
  if (text.length === 2 && text[0] === '不' && tag === 'x') return verb
  if (
    nouns.has(text) ||
    (nameTag.test(tag) && commonNoun.test(text)) ||
    (tag === 'nr' && abstractEnd.has(text.at(-1)!))
  )
    return noun!
  if (tag.startsWith('nr') && !surnames.has(text[0]!)) return text.length === 4 ? phrase : other!
  let found = numberOfTag.get(tag)
  if (found === undefined) {
    found = numberOf.get(classOfTag.get(tag) ?? classOfLetter.get(tag[0] ?? '') ?? 'X')!
    numberOfTag.set(tag, found)
  }
  return text.length === 4 && phrases.has(found) ? phrase : found
}

/** Classes that the tagger confuses or that stand for one another; idioms stand for any predicate. */
const likePairs: readonly (readonly [pair: string, likeness: number])[] = [
  ['VW', 0.7],
  ['NW', 0.6],
  ['AV', 0.6],
  ['AN', 0.5],
  ['AD', 0.5],
  ['IV', 0.7],
  ['IN', 0.5],
  ['AI', 0.6],
  ['DI', 0.6],
  ['IW', 0.6],
  ['NV', 0.2],
  ['NX', 0.6],
  ['VX', 0.5],
  ['FN', 0.5],
  ['PV', 0.4],
  ['DV', 0.4],
  ['NR', 0.4],
  ['FX', 0.4],
  ['AX', 0.4],
  ['IJ', 0.9],
  ['JN', 0.7],
  ['JV', 0.6],
  ['AJ', 0.5],
  ['DJ', 0.5],
  ['JW', 0.7],
  ['JX', 0.6],
]

const size = wordClasses.length
const alike = new Float64Array(size * size)
for (let i = 0; i < size; i++) alike[i * size + i] = 1
for (const [pair, likeness] of likePairs) {
  const [a, b] = [...pair].map((letter) => numberOf.get(letter as WordClass)!) as [number, number]
  alike[a * size + b] = likeness
  alike[b * size + a] = likeness
}

/** How well two classes, given by their numbers, answer each other: 0 to 1. */
export const classLikeness = (a: number, b: number): number => alike[a * size + b]!
