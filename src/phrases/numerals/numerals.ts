import type { Span } from '../../text/span.ts'
import { unitSet } from '../../text/unit-set.ts'
import { findQuotes } from '../quotes.ts'
import { numeralMembers } from './numeral-members.ts'
import { mayBeNumeral, type NumeralForm, numeralShape } from './numeral-shape.ts'
import { everyday } from './numeral-words.ts'

/** A numeral formula: a number that sums up named members (两个健康, “十四五”, 五建融合, 1+10+3). */
export interface NumeralFormula extends Span {
  text: string
  /** By which rule it was taken for one. */
  form: NumeralForm
  /** Whether it fills a pair of quotation marks. */
  quoted: boolean
  /** 0 to 1: how sure it is that the number names members and does not count things. */
  score: number
}

interface PlainForm {
  form: NumeralForm
  score: number
  pattern: RegExp
  /** What may stand behind the number: most places have something else, and the pattern is not asked. */
  second: string
}

/** Where land, networks and layouts are meant, parts with numbers need no marks: 一核两翼三带, 一主两副. */
const layout = '(?:核心?|主|副|圈|廊|轴|区|极|屏|翼|群|带|点|心|环|湖|高地|枢纽|中心|基地|通道)'

/** Verbs and qualities that make no sense as counted things: 六个坚持, 四个走在前, 两个毫不动摇. */
const stance =
  '(?:走在前列?|坚持|必须|毫不动摇|更加注重|善作善成|务必|不能变|不动摇|到位|确保|着力|聚焦|带头|全覆盖|专项治理|不摘|最严|离不开|认同)'

/** What may begin one. */
const numbers = '一两二三四五六七八九十双'

/** 1+10+3; looked for by its sign, since most digits are quantities. */
const sum = /(?<![\d.+＋])(?:\d{1,3}|[Nn])(?:[+＋](?:\d{1,3}|[NnXxMm]))+(?![\d.%％+＋])/y

/** Formulas that need no marks, the longer first. */
const wellKnown = [...numeralMembers.keys()]
  .filter((formula) => formula.length > 2 || '三农双碳双减双创双拥四史四风'.includes(formula))
  .sort((a, b) => b.length - a.length)

/** What is a numeral formula without marks too. Everything else outside marks counts things: 四个方面, 三个月. */
const plainForms: readonly PlainForm[] = [
  {
    form: 'plan',
    score: 0.9,
    second: '一二三四五六七八九',
    pattern: /十[一二三四五六七八九]五(?![一二三四五六七八九十百千万\d])/y,
  },
  {
    form: 'compound',
    score: 0.75,
    second: '核主副圈廊轴区极屏翼群带点心环湖高枢中基通',
    pattern: new RegExp(
      `(?<![第之十百千万亿\\d])[一二两三四五六七八九]${layout}(?:[二两三四五六七八九多]${layout}){1,4}`,
      'y',
    ),
  },
  {
    form: 'classified',
    score: 0.7,
    second: '个',
    pattern: new RegExp(`(?<![第十百千万亿\\d])[两三四五六七八九十]个${stance}(?![的了过着到个])`, 'y'),
  },
  {
    form: 'known',
    score: 0.9,
    second: `${wellKnown.map((formula) => formula[1]).join('')}化`,
    pattern: new RegExp(`(?<![第十百千万亿\\d])(?:${wellKnown.join('|')}|四化(?![肥工学石纤合解]))`, 'y'),
  },
]

/** For each code unit the forms that may have it behind the number, as bits. */
const formsBySecond = new Uint8Array(65536)
plainForms.forEach(({ second }, i) => {
  for (const char of second) formsBySecond[char.charCodeAt(0)]! |= 1 << i
})
const isNumber = unitSet(numbers)

/**
 * Finds numeral formulas. What fills one of the `quoted` spans (default: all that stands in quotation marks) is judged
 * by its form alone (`numeralShape`). Outside marks only plans, sums of numbers, layouts (一核两翼), stances (六个坚持) and
 * well-known formulas count, and what the same text quotes elsewhere as a formula of four characters or more, because
 * 四个方面 and 三个月 count things. What a formula sums up says `expandNumeral`.
 * Rows come in the order of the text and do not overlap. Linear time for any number of quotes.
 */
export function findNumeralFormulas(
  text: string,
  quoted: readonly Span[] = findQuotes(text, { titles: false }),
): NumeralFormula[] {
  const hits: NumeralFormula[] = []
  const established = new Map<string, { form: NumeralForm; score: number }>()
  for (const { start, end } of quoted) {
    if (end - start > longestQuoted) continue
    const inside = text.slice(start, end)
    if (!mayBeNumeral(inside)) continue
    const shape = numeralShape(inside.replace(/\s/g, '')) ?? inPlace(text, start, end)
    if (!shape) continue
    hits.push({ start, end, text: inside, quoted: true, ...shape })
    if (inside.length >= 4 && inside.length <= 8 && /^[两三四五六七八九十]个?\p{Script=Han}+$/u.test(inside))
      established.set(inside, shape)
  }
  const places = numberPlaces(text)
  for (const start of places) {
    const forms = start + 1 < text.length ? formsBySecond[text.charCodeAt(start + 1)]! : 0
    for (let i = 0; forms >> i > 0; i++) {
      if (((forms >> i) & 1) === 0) continue
      const { pattern, form, score } = plainForms[i]!
      pattern.lastIndex = start
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      hits.push({ start, end: start + found.length, text: found, form, score, quoted: false })
    }
  }
  for (const hit of sumsIn(text)) hits.push(hit)
  if (established.size > 0) for (const hit of unmarked(text, places, established)) hits.push(hit)
  hits.sort((a, b) => a.start - b.start || Number(b.quoted) - Number(a.quoted) || b.end - a.end)
  const found: NumeralFormula[] = []
  for (const hit of hits) if (found.length === 0 || hit.start >= found.at(-1)!.end) found.push(hit)
  return found
}

const longestQuoted = 28

/** What a code of figures sums up, when it stands behind it: “33618”现代制造业集群体系. */
const summedUp =
  /^[”」』"]?\p{Script=Han}{0,8}(?:体系|集群|交通圈|平台|工程|布局|格局|战略|行动|计划|模式|机制|目标|产业|思路|举措|部署|框架|路径|矩阵)/u

/**
 * What is a formula where a report quotes it, though the bare string may be anything: nobody puts a count in quotation
 * marks. `before` must stand behind the quotation.
 */
const quotedForms: readonly { form: NumeralForm; score: number; pattern: RegExp; before?: RegExp }[] = [
  { form: 'plan', score: 0.8, pattern: /^[一二三四六七八九]五$/ },
  { form: 'plan', score: 0.8, pattern: /^[五十]五$/, before: /^[”」』"]?(?:时期|期间|计划|普法|规划)/ },
  { form: 'operators', score: 0.6, pattern: /^[1-9]\d{2,5}[XN]?$/, before: summedUp },
  {
    form: 'short',
    score: 0.6,
    pattern: /^[两三四五六七八九][^\P{Script=Han}一二三四五六七八九十两条年月天日次届家国省市县者名位人岁]$/u,
  },
  {
    form: 'classified',
    score: 0.6,
    pattern: /^[两三四五六七八九十][个大项条](?!.*[国人]$|月|方面|部门|问题)\p{Script=Han}{1,6}$/u,
  },
  { form: 'headed', score: 0.6, pattern: /^[两三四五六七八九十]小\p{Script=Han}{2}$/u },
  { form: 'headed', score: 0.6, pattern: /^双\p{Script=Han}{1,2}(?:工程|计划|行动|战略)$/u },
]

/** Quoted figures that only what stands around tells: “六五” is a plan in the text of a report, “1236” a code. */
function inPlace(text: string, start: number, end: number): { form: NumeralForm; score: number } | null {
  const inside = text.slice(start, end)
  const after = text.slice(end, end + 16)
  const match = quotedForms.find(
    ({ pattern, before }) => pattern.test(inside) && (before === undefined || before.test(after)),
  )
  return match && !everyday.has(inside) ? { form: match.form, score: match.score } : null
}

/** Sums of numbers: the first number of one has up to three digits and stands before its first sign. */
function sumsIn(text: string): NumeralFormula[] {
  const hits: NumeralFormula[] = []
  if (!/[+＋]/.test(text)) return hits
  let behind = 0
  for (const { index } of text.matchAll(/[+＋]/g)) {
    for (let start = Math.max(behind, index - 3); start < index; start++) {
      sum.lastIndex = start
      const found = sum.exec(text)?.[0]
      if (found === undefined) continue
      behind = start + found.length
      hits.push({ start, end: behind, text: found, form: 'operators', score: 0.8, quoted: false })
      break
    }
  }
  return hits
}

/** Places without marks of what the text quotes elsewhere. */
function unmarked(
  text: string,
  places: readonly number[],
  established: ReadonlyMap<string, { form: NumeralForm; score: number }>,
): NumeralFormula[] {
  const hits: NumeralFormula[] = []
  const seconds = new Set([...established.keys()].map((formula) => formula[1]))
  for (const start of places) {
    if (!seconds.has(text[start + 1]) || /[第十百千万亿\d]/.test(text[start - 1] ?? '')) continue
    for (let length = 8; length >= 4; length--) {
      const formula = text.slice(start, start + length)
      const shape = established.get(formula)
      if (!shape) continue
      const { form, score } = shape
      hits.push({ start, end: start + length, text: formula, form, score: score - 0.1, quoted: false })
      break
    }
  }
  return hits
}

function numberPlaces(text: string): number[] {
  const places: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (isNumber(text.charCodeAt(i))) places.push(i)
  }
  return places
}
