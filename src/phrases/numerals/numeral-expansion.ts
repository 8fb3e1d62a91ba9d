import { numeralMembers } from './numeral-members.ts'

/** What a numeral is worth at the front of a part; 多 and 双 too. */
const values = new Map([...'一两三四五六七八九十'].map((char, i) => [char, i + 1] as const))
values.set('二', 2)
values.set('双', 2)

/** How many members a formula says it has: 四个意识 4, 三严三实 6; `null` where that is not said (1+10+3, 十四五). */
export function memberCount(formula: string): number | null {
  if (!/^[一二两三四五六七八九十双]/.test(formula) || /^十[一二三四五六七八九]五/.test(formula)) return null
  if (/^.[个大项条种类]|一体$/.test(formula)) return values.get(formula[0]!) ?? null
  let sum = 0
  for (const char of formula) sum += values.get(char) ?? 0
  return sum === 0 ? null : sum
}

/** How far behind or before a formula its members are looked for, in characters. */
const reach = 240

/** What may stand between a formula and the members behind it. */
const leadIn =
  /^[”」』"]?(?:的?(?:要求|原则|目标|内容|内涵|工作|战略|布局|部署|行动|任务))?(?:[（(]|[：:]|[，,]?(?:即|也就是|分别是|分别为|包括|就是)[：:，]?|——|，?指的?是?)/
const bracketEnd = /[）)]/

/**
 * The members that a numeral formula sums up. Where `text` lists them right behind the formula, in brackets, after a
 * colon or after 即 (“四个意识”即政治意识、大局意识、核心意识、看齐意识), and their number is the formula's, they are taken from there;
 * else from a built-in table of some seventy well-known formulas; else the list is empty. The first list found counts.
 * Cost: linear in the text.
 */
export function expandNumeral(formula: string, text = ''): string[] {
  const count = memberCount(formula)
  if (count !== null && count > 1 && formula !== '') {
    for (let at = text.indexOf(formula); at >= 0; at = text.indexOf(formula, at + formula.length)) {
      const listed = membersBehind(text.slice(at + formula.length, at + formula.length + reach), count)
      if (listed) return listed
    }
  }
  return [...(numeralMembers.get(formula) ?? [])]
}

function membersBehind(after: string, count: number): string[] | null {
  const lead = leadIn.exec(after)
  if (!lead) return null
  const rest = after.slice(lead[0].length)
  const end = /[（(]$/.test(lead[0]) ? bracketEnd.exec(rest)?.index : /[。！？\n]/.exec(rest)?.index
  const list = rest.slice(0, end ?? rest.length)
  return (
    ['；', '、', '，'].map((mark) => split(list, mark, count)).find((members) => members !== null) ?? null
  )
}

/** The list cut at one mark, when that gives as many members as the formula says. */
function split(list: string, mark: string, count: number): string[] | null {
  // What follows the list in the same sentence begins at the next comma.
  const own = mark === '、' ? list.split(/[，；]/)[0]! : list
  const members = own
    .split(mark)
    .flatMap((part, i, all) => (i === all.length - 1 ? part.split(/和|以及|及/) : [part]))
    .map((part) => part.trim().replace(/^[“‘「]|[”’」]$|等$/g, ''))
    .filter((part) => part !== '')
  const whole = own.split(mark).map((part) => part.trim().replace(/^[“‘「]|[”’」]$|等$/g, ''))
  const fits = [whole, members].find((parts) => parts.length === count)
  return fits?.every((part) => part !== '' && part.length <= 40) ? fits : null
}
