import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'

/**
 * Coarse word classes, as far as parallel clauses care: V verb, W verbal noun (vn), N noun, A adjective,
 * D adverb, P preposition, C conjunction, U particle, M number or measure, I idiom, R pronoun, F place name,
 * person or firm, J a word of four characters that the dictionary calls a noun and that may be a phrase (建言献策),
 * X anything else.
 */
export type WordClass = 'V' | 'W' | 'N' | 'A' | 'D' | 'P' | 'C' | 'U' | 'M' | 'I' | 'J' | 'R' | 'F' | 'X'

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

function classOf({ text, tag }: Token): WordClass {
  if (policyVerbs.has(text)) return 'V'
  if (tag.startsWith('nr') && !surnames.has(text[0]!)) return 'X'
  const wordClass = classOfTag.get(tag) ?? classOfLetter.get(tag[0] ?? '') ?? 'X'
  return text.length === 4 && (wordClass === 'N' || wordClass === 'X' || wordClass === 'W') ? 'J' : wordClass
}

/** Verbs of policy language that the dictionary does not know or takes for nouns. */
const policyVerbs = new Set(
  (
    '书写 谱写 描绘 绘就 铸就 铸牢 筑牢 擦亮 厚植 助推 助力 赋能 聚力 蓄能 聚焦 凝聚 凝心 聚气 提质 增效 强基 固本 培元 履职 尽责 ' +
    '牵线 搭桥 建言 献策 引智 招商 引资 招才 搭台 唱戏 荐题 破题 解题 点题 把脉 问诊 纾困 解难 惠民 利民 为民 便民 兴业 兴农 强农 富农 ' +
    '强村 富民 强企 稳岗 扩岗 拓岗 稳链 补链 延链 强链 夯实 压实 做强 做优 做大 做实 做细 做好 建强 配强 配齐 管好 用好 建好 守好 ' +
    '织密 拧紧 亮剑 攻坚 破冰 突围 领跑 领航 引航 掌舵 护航 把舵 定向 破解 化解 理顺 疏通 打通 激活 盘活 唤醒 点燃 释放 集中 凝集 共解 ' +
    '共商 共建 共治 共享 共富 共赢 入脑 入心 走深 走实 落地 见效 生根 开花 结果 出彩 出圈 入圈 起势 成势 成形 见成效'
  ).split(' '),
)

/** A stretch of text as the comparison of clauses sees it. */
export interface Shape extends Span {
  text: string
  /** The class of each word. */
  classes: WordClass[]
  /** The class of the word that each character belongs to. */
  charClasses: WordClass[]
  /** Where words end inside the stretch, counted from its start; its own end is left out. */
  cuts: number[]
}

export function shapeOf(text: string, span: Span, tokens: readonly Token[]): Shape {
  const shape: Shape = {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    classes: [],
    charClasses: [],
    cuts: [],
  }
  for (const token of tokens) {
    if (token.end <= span.start || token.start >= span.end) continue
    const wordClass = classOf(token)
    const from = Math.max(token.start, span.start)
    const to = Math.min(token.end, span.end)
    shape.classes.push(wordClass)
    for (let i = from; i < to; i++) shape.charClasses.push(wordClass)
    // A formula of four characters beats two and two, whether or not the dictionary knows it as one word.
    if (to - from === 4) shape.cuts.push(from - span.start + 2)
    if (to < span.end) shape.cuts.push(to - span.start)
  }
  // Three characters in one and two are a verb and its object, whatever the tagger makes of the first
  // (把方向、管大局、稳预期).
  if (shape.text.length === 3 && shape.cuts[0] === 1 && 'VWPA'.includes(shape.classes[0]!)) {
    shape.classes[0] = 'V'
    shape.charClasses[0] = 'V'
  }
  return shape
}

/** Classes that the tagger confuses or that stand for one another; idioms stand for any predicate. */
const likePairs = new Map<string, number>([
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
])

/** How well two word classes answer each other, 0 to 1. */
export function classLikeness(a: WordClass | undefined, b: WordClass | undefined): number {
  if (a === undefined || b === undefined) return 0
  return a === b ? 1 : (likePairs.get(a < b ? a + b : b + a) ?? 0)
}

/** What a part of a pattern says of itself. */
export type Predication = 'predicate' | 'perhaps' | 'thing'

/**
 * Whether a part is said of something or only names a thing. A verb, adverb, preposition or idiom in front makes a
 * predicate (凝聚共识, 逆势发力, 向中心聚焦), so does a state at the end (科技含量高); a verb at the end may be
 * a predicate or a noun (工作重心下移, 科技创新); the rest are things (外卖员, 集中停车场).
 */
export function predication({ classes, text }: Shape): Predication {
  const first = classes[0]
  const last = classes.at(-1)
  if (classes.includes('I') || classes.includes('P')) return 'predicate'
  if (first === 'V' || first === 'D' || /^(?:不|无|有|可|能|要|必|共|勇|争|善|敢|多|少)/.test(text))
    return 'predicate'
  if (last === 'A' && classes.length > 1) return 'predicate'
  if (
    classes.some(
      (wordClass, i) => i > 0 && (wordClass === 'D' || wordClass === 'U') && classes.slice(i).includes('V'),
    )
  )
    return 'predicate'
  if (classes.includes('V') || classes.includes('X') || classes.includes('J')) return 'perhaps'
  return last === 'W' && classes.length > 1 ? 'perhaps' : 'thing'
}
