import { defaultSegmenter } from '../../segment/load.ts'
import type { Segmenter } from '../../segment/segmenter.ts'
import { numeralMembers } from './numeral-members.ts'
import {
  classifier,
  counted,
  everyday,
  heads,
  known,
  plainHeads,
  shorthand,
  summed,
} from './numeral-words.ts'

/**
 * Whether a bare string is a numeral formula, as tables of general rules. What decides, from reading what human
 * readers of the People's Daily took for one: a number from two to ten stands at the front and is followed by what
 * it sums up, said in shorthand. Verbs, qualities and abstract nouns are summed up (三包, 四不清, 两个转变); persons,
 * animals, places and things are counted (五姐妹, 四座山); measures and dates measure; idioms and names name.
 */

/** How a numeral formula is built. */
export type NumeralForm = 'plan' | 'operators' | 'compound' | 'classified' | 'short' | 'headed' | 'known'

export interface NumeralShape {
  form: NumeralForm
  /** 0 to 1: how sure it is that the number names members and does not count things. */
  score: number
}

const digits = '一二两三四五六七八九十百千万〇零○'
const two = '[两二三四五六七八九十]'

interface Rule {
  form: NumeralForm
  score: number
  pattern: RegExp
  /** What else must hold. */
  holds?: (text: string, tagOf: (rest: string) => string) => boolean
}

/** 统一 and 第一 are words and no numbers; plain words of their kind stand in for them. */
const withoutWords = (text: string) => text.replaceAll('统一', '联合').replace(/[第唯]一/g, '居首')

const clause = `[^${digits}\\d\\s“”‘’、，；：。]`
const isCounted = (text: string) => counted.includes(text.at(-1)!) && !summed.test(text)

/** The refusals, first: whatever one of them matches is no numeral formula. */
const refusals: readonly RegExp[] = [
  // An ordinal, a fraction, one thing, hundreds and thousands.
  /^[第每几数初约近百千万〇零]/,
  // A number of several digits, a date, a year of events: 二十一条, 五四, 九·一八.
  new RegExp(`^[${digits}][·.、，]?[${digits}](?!个|位|体|项|批|大)`),
  /分之|世纪|年来/,
  // One that serves many sums up nothing (一机多用, 一箭双星), nor do points told off (一要看，二要帮) or a sweep (七所八所).
  new RegExp(`^一${clause}{1,4}[多双]${clause}{1,4}$`),
  new RegExp(`^一${clause}{1,4}[、，]二`),
  /^七.八.$|^十.九.$/,
  // Two quotes side by side are two formulas.
  /[“”‘’"]/,
  new RegExp(
    `^${two}(?:[年月日天岁斤亩吨寸尺里元块角等号](?!结合|到位)|分钟|小时|星期|千米|公里|连.$|连冠|连增|连丰|方会谈)`,
  ),
  new RegExp(
    `^${two}(?:者|名|位(?!一体)|口|只|头(?!.带)|匹|辆|艘|座|栋|间|支|枝|棵|朵|幅|封|篇(?!大文章)|国|省|市|县|代(?!表)|届|次|倍|成|万|亿|佳|杰|强|冠|权分|司|旗|驾|部)`,
  ),
  /(?:合为一体|为一|之一|委员会|国外长|集团|事件|宪法|宪章|惨案|起义|远征|长征|演义|世家)$/,
]

const said = new RegExp(`^${two}[好无不]`)
/** The forms, after the refusals; the first that matches gives form and score. */
const rules: readonly Rule[] = [
  {
    form: 'compound',
    score: 0.85,
    pattern: new RegExp(`^${two}${clause}{1,4}(?:[、，]?[一两二三四五六七八九十双多]${clause}{1,3})+$`),
    holds: (text) => !/年.|[国户家人]一|合一|(?<![化位])一体$|一(?:加|代)|[一二][起半分定]/.test(text),
  },
  { form: 'compound', score: 0.8, pattern: new RegExp(`^${two}个[一百千万][百千万]?${clause}{0,2}$`) },
  {
    form: 'compound',
    score: 0.8,
    pattern: new RegExp(`^一[^${digits}、，不问]{1,3}(?:[、，]?[两二三四五六七八九十双多]${clause}{1,3})+$`),
    holds: (text) => !/[制国席户年语胎断鼎]$|^一把手|^一物/.test(text),
  },
  // 一江一河一带: three parts or more; two parts only share out (一企一策).
  {
    form: 'compound',
    score: 0.75,
    pattern: new RegExp(`^[一双]${clause}{1,4}(?:[、，]?[一两二三四五六七八九十双多]${clause}{1,4}){2,}$`),
    holds: (text) => !/一[策案证品员张间套行]|试点/.test(text),
  },
  {
    form: 'compound',
    score: 0.7,
    pattern: new RegExp(`^双(?!重|边|休|语|胞|人|向|十|城)${clause}{1,2}(?:双${clause}{1,2})?$`),
    holds: (text) => !isCounted(text),
  },
  // 四算合一: what is summed up, and that it is made one.
  { form: 'headed', score: 0.65, pattern: new RegExp(`^${two}${clause}{1,2}合一$`) },
  {
    form: 'classified',
    score: 0.75,
    pattern: new RegExp(`^十?${two}${classifier}${clause}{1,8}$`),
    holds: (text) => !plainHeads.test(text) && !isCounted(text),
  },
  {
    form: 'short',
    score: 0.7,
    pattern: new RegExp(`^${two}${clause}$`),
    holds: (text) => shorthand.includes(text[1]!),
  },
  {
    form: 'short',
    score: 0.65,
    pattern: new RegExp(`^${two}${clause}{2}$`),
    // Persons and things are nouns; what is summed up is what is done or how it is.
    holds: (text, tagOf) =>
      /^(?:v|a|d|p|c)/.test(tagOf(text.slice(1))) || (/^.[不无好必]/.test(text) && !isCounted(text)),
  },
  {
    form: 'headed',
    score: 0.65,
    pattern: new RegExp(`^${two}${clause}{2,6}$`),
    holds: (text) => heads.test(text) || said.test(text),
  },
]

const plan = /^(?:十[一二三四五六七八九]五|二十[一二三四五]五)(?:规划|计划|时期)?$/
const operators = /^(?:\d+|[NnXxMm])(?:[+＋](?:\d+|[NnXxMm]))+$/

/** What any of the tables above may begin with: a row with another first character belongs here too. */
const openings = new Set([
  ...`${digits}双0123456789NnXxMm`,
  ...[...known, ...numeralMembers.keys()].map((formula) => formula[0]),
])

/** Whether a string begins as numeral formulas do, by the tables above. Most quoted terms do not. */
export const mayBeNumeral = (text: string): boolean => {
  const first = text[0]
  return openings.has(first) || (first?.trim() === '' && openings.has(text.trimStart()[0]))
}

/**
 * Says whether a bare string (the inside of a pair of quotation marks, say) is a numeral formula, and of what form;
 * `null` if it is none. Rules only, no list of formulas but a few dozen whose form misleads. Where two characters follow
 * the number, their part of speech decides (三带头, not 三剑客); it comes from `segmenter`, by default the shared built-in
 * one, which elsewhere than in Node must be loaded before. Linear time.
 */
export function numeralShape(text: string, segmenter?: Segmenter): NumeralShape | null {
  if (text.length < 2 || text.length > longest) return null
  if (plan.test(text)) return { form: 'plan', score: 0.9 }
  if (operators.test(text)) return { form: 'operators', score: 0.85 }
  if (known.has(text) || numeralMembers.has(text)) return { form: 'known', score: 0.9 }
  const plain = withoutWords(text)
  if (everyday.has(text) || refusals.some((refusal) => refusal.test(plain))) return null
  const tagOf = (rest: string) => {
    const tags = (segmenter ?? defaultSegmenter()).tag(rest)
    return tags.length === 1 ? tags[0]!.tag : 'x'
  }
  const rule = rules.find(({ pattern, holds }) => pattern.test(plain) && (holds?.(plain, tagOf) ?? true))
  return rule ? { form: rule.form, score: rule.score } : null
}

/** Longer stretches are sentences. */
const longest = 24

/** Whether a bare string is a numeral formula: 四个现代化 is, 四个方面 is not. */
export const isNumeralFormula = (text: string): boolean => numeralShape(text) !== null
