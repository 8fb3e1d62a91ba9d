import type { Span } from '../text/span.ts'
import { chineseNumber } from './numbers.ts'

/** A date as it stands, with what of it is written in numbers. */
export interface DateSpan extends Span {
  year?: number
  month?: number
  day?: number
}

const year = '(?<year>[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})年'
const month = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?'
const day = '(?<day>3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]'
const part = '(?:初|末|底|中旬|上旬|下旬|以来|上半年|下半年|[一二三四]季度|第[一二三四]季度|春|夏|秋|冬)?'

/** The forms of dates, the more exact first; where two begin together the longer counts. */
const forms: readonly RegExp[] = [
  new RegExp(
    `(?:${year})${month.replace('?<month>', '?<m1>')}(?:${day.replace('?<day>', '?<d1>')})?${part}`,
    'g',
  ),
  new RegExp(`${year}${part}`, 'g'),
  new RegExp(`(?<![个\\d.一二三四五六七八九十两几第])${month}(?:${day}|${part})`, 'g'),
  /(?<![\d.])(?<month>1[0-2]|0?[1-9])[·•](?<day>3[01]|[12]\d|0?[1-9])(?=[一-鿿])/g,
  /(?:今年|去年|前年|明年|当年|上年|本年度?|年初|年底|年末|年中|岁末|上半年|下半年|[一二三四]季度|本月|上月|当月|近日|日前|近期|前不久|昨[天日]|今[天日])(?:以来|上半年|下半年|春天?|夏天?|秋天?|冬天?|初|底)?/g,
  /(?:春节|元旦|清明节?|五一|端午节?|中秋节?|国庆节?|重阳节?|暑假|寒假|春季|夏季|秋季|冬季|春天|夏天|秋天|冬天|汛期|台风期|高温季节?|梅雨季节?|春耕|秋收|农忙)(?:期间|前夕|前后|时节)?/g,
  /(?<=^|[，。；、,;\s在])[一-鿿]{2,5}期间/g,
]

/** Dates in numbers (2022年5月, 5·23), relative ones (今年上半年, 日前), seasons and feasts. In order; linear time. */
export function findDates(text: string): DateSpan[] {
  const found: DateSpan[] = []
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const { year: y, month: m, m1, day: d, d1 } = match.groups ?? {}
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        ...numberAs('year', y),
        ...numberAs('month', m ?? m1),
        ...numberAs('day', d ?? d1),
      })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: DateSpan[] = []
  for (const date of found) if (kept.length === 0 || date.start >= kept.at(-1)!.end) kept.push(date)
  return kept
}

function numberAs(name: 'year' | 'month' | 'day', text: string | undefined): Partial<DateSpan> {
  if (text === undefined) return {}
  const value = /\d/.test(text) ? Number(text) : chineseNumber(text)
  return Number.isFinite(value) ? { [name]: value } : {}
}
