import type { Span } from '../text/span.ts'

/** A numeral formula: a number that sums up named members (两个健康, “十四五”, 五建融合, 1+10+3). */
export interface NumeralFormula extends Span {
  text: string
  /** 0 to 1: how sure it is that the number names members and does not count things. */
  score: number
}

const number = '[一二两三四五六七八九十百]'

/** Words that a counted thing is measured by: 三个月, 五年, 两次 count; only 个 大 项 may head a formula. */
const counters =
  '年月日天周岁人名位家户场次件条座所台辆吨亩斤元万亿千米里度倍成级层届期批轮代种类组队支只张份部篇章节页句声口步刻分秒号线路省市县区镇乡村'

/** The forms as a table. Where the number is quoted whole it was meant as a name. */
const forms: readonly { name: string; pattern: RegExp; score: number; quotedOnly: boolean }[] = [
  {
    name: 'plan',
    pattern: /十[一二三四五六七八九]五(?!年|[一二三四五六七八九十百千万\d])/g,
    score: 0.9,
    quotedOnly: false,
  },
  {
    name: 'operators',
    pattern: /\d+(?:[+＋]\d+)+(?:[+＋][NnXx])?|\d+(?:[+＋][NnXx])/g,
    score: 0.85,
    quotedOnly: false,
  },
  {
    name: 'sum',
    pattern: new RegExp(
      `(?<![第\\d${number.slice(1, -1)}])${number}(?:个|大|项|类)\\p{Script=Han}{2,6}`,
      'gu',
    ),
    score: 0.8,
    quotedOnly: true,
  },
  {
    name: 'compound',
    pattern: new RegExp(`(?<![第\\d])(?:${number}(?!${`[${counters}]`})\\p{Script=Han}{1,3}){1,6}`, 'gu'),
    score: 0.75,
    quotedOnly: true,
  },
]

/** Formulas that stand without quotation marks so often that they are known by themselves. */
const known =
  /(?:四个意识|四个自信|四个全面|两个维护|两个确立|两个毫不动摇|两个健康|两个大局|两个一百年|三个代表|三个务必|三个区分开来|四个伟大|五位一体|六个坚持|六稳|六保|三农|三保|三严三实|两学一做|三会一课|四史|四风|一带一路|一国两制|双碳|双减|双一流|一老一小|五建融合)/g

/**
 * Finds numeral formulas. Inside quotation marks (`quoted`) a number with what it sums up is enough; outside them
 * only plans, sums of numbers and well-known formulas count, because 四个方面 and 三个月 count things.
 * Linear time.
 */
export function findNumeralFormulas(text: string, quoted: readonly Span[]): NumeralFormula[] {
  const found: NumeralFormula[] = []
  const add = (start: number, end: number, score: number) => {
    const last = found.at(-1)
    if (!last || start >= last.end) found.push({ start, end, text: text.slice(start, end), score })
  }
  const quotedHits = quoted.flatMap((span) => {
    const inside = text.slice(span.start, span.end)
    const form = forms.find(({ pattern }) => wholeMatch(pattern, inside))
    return form ? [{ start: span.start, end: span.end, score: form.score }] : []
  })
  const plain = [
    ...forms.filter((form) => !form.quotedOnly).map(({ pattern, score }) => ({ pattern, score })),
    { pattern: known, score: 0.9 },
  ]
  const plainHits = plain.flatMap(({ pattern, score }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      score,
    })),
  )
  const hits = [...quotedHits, ...plainHits].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end, score } of hits) add(start, end, score)
  return found
}

const mostQuoted = 16

function wholeMatch(pattern: RegExp, inside: string): boolean {
  if (inside.length < 2 || inside.length > mostQuoted) return false
  pattern.lastIndex = 0
  const match = pattern.exec(inside)
  pattern.lastIndex = 0
  return match !== null && match.index === 0 && match[0].length === inside.length
}
