import { isBlank, isRemnant } from '../text/chars.ts'

/** How Chinese reports number their parts, as a table from the outermost to the innermost usual form. */
export interface NumberingForm {
  name: string
  /** Matches at the start of a line; group 1 is the number. */
  pattern: RegExp
  /** Reads as a number only in company: 一是 alone is no list. */
  weak?: true
  /** Its heading is the clause that it begins. */
  clause?: true
  /** It ranks neither above nor below the others: cases hold sections, or stand in one. */
  unranked?: true
}

const ends = '[、.．\\s\\u3000]*(?=[\\p{Script=Han}“‘「《])'
const han = '[〇○零一二三四五六七八九十百两]+'

export const numberingForms: readonly NumberingForm[] = [
  { name: 'chapter', pattern: new RegExp(`^第(${han}|\\d{1,3})(?:章|篇|部分)[\\s\\u3000、：:]*`) },
  { name: 'han', pattern: new RegExp(`^(${han})[、．.][\\s\\u3000]*`) },
  { name: 'han-brackets', pattern: new RegExp(`^[（(](${han})[）)][\\s\\u3000、.．]*`) },
  { name: 'arabic', pattern: /^(\d{1,2})(?:、|[.．](?!\d))[\s\u3000]*/ },
  // 1  思想引领: neither a date or quantity nor the row of a table.
  {
    name: 'arabic-spaced',
    pattern:
      /^(\d{1,2})[ \u3000]{1,4}(?=[\p{Script=Han}“《])(?![年月日号个名家亿万件次项人元户吨亩])(?!.*[\t]|.*[ \u3000]+(?:\d|\S+[ \u3000]))/u,
    weak: true,
  },
  { name: 'decimal', pattern: new RegExp(`^\\d{1,2}[.．](\\d{1,2})(?![.．]?\\d)${ends}`, 'u'), weak: true },
  { name: 'decimals', pattern: new RegExp(`^\\d{1,2}[.．]\\d{1,2}[.．](\\d{1,2})${ends}`, 'u'), weak: true },
  { name: 'arabic-brackets', pattern: /^[（(]?(\d{1,2})[）)][\s\u3000]*/ },
  { name: 'circled', pattern: /^([①-⑳])[\s\u3000]*/ },
  { name: 'is', pattern: new RegExp(`^(${han})[是要](?=[^一二三四五六七八九十])`), weak: true, clause: true },
  {
    name: 'order',
    pattern: /^(首先|其次|再次|第[一二三四五六七八九十]{1,2}|最后)[，,]/,
    weak: true,
    clause: true,
  },
  // 案例一, 【典型案例2】, 经验三： — what counts the cases of a collection.
  {
    name: 'case',
    pattern: new RegExp(
      `^[【〔[（(]?(?:典型|优秀|创新|示范|工作|经典)?(?:案例|经验|材料|范例|样本)(?:之)?[\\s\\u3000]*(${han}|\\d{1,2})(?:[】〕\\]）)：:、．.\\s\\u3000]+|$)`,
    ),
    weak: true,
    unranked: true,
  },
]

export const caseForm = numberingForms.length - 1

export interface NumberedLine {
  /** Index into `numberingForms`: the form's usual rank. */
  form: number
  ordinal: number
  /** Where the heading's text begins, behind the number. */
  textStart: number
}

/** All that a number may begin with: most lines begin with none. */
const starts = new Set(
  '〇○零一二三四五六七八九十百两第（(首其再最0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳【〔[典优创示工经案材范样',
)

/** What a web page's list sets before a number. */
const bullets = new Set('●■◆▲▼★☆◎•·*#>')

/** Where the line's text begins behind a few such signs and the blanks after them: 0 for most lines. */
function behindRemnants(line: string): number {
  let at = 0
  while (at < 4 && at < line.length && (bullets.has(line[at]!) || isRemnant(line[at]))) at++
  if (at > 0) while (isBlank(line[at])) at++
  return at
}

/** Reads the number at the start of a line, if there is one; a bullet or a broken sign may stand before it. */
export function readNumber(line: string): NumberedLine | undefined {
  const from = behindRemnants(line)
  if (!starts.has(line[from]!)) return undefined
  const text = from === 0 ? line : line.slice(from)
  for (let form = 0; form < numberingForms.length; form++) {
    const match = numberingForms[form]!.pattern.exec(text)
    if (!match) continue
    const ordinal = parseNumeral(match[1]!)
    if (ordinal !== undefined && ordinal > 0) return { form, ordinal, textStart: from + match[0].length }
  }
  return undefined
}

/** In their order; 最后 comes after whatever came before and is told by its place. */
const orderWords = ['首先', '其次', '再次', '最后']

const digits = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value]))
digits.set('零', 0).set('○', 0).set('两', 2)

/** 十四 → 14, 二十 → 20, 一百零三 → 103, 12 → 12; undefined for what is no number below a thousand. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  if (text >= '①' && text <= '⑳') return text.charCodeAt(0) - 0x245f
  const word = orderWords.indexOf(text)
  if (word >= 0) return word + 1
  if (text.startsWith('第')) return parseNumeral(text.slice(1))
  let total = 0
  let digit: number | undefined
  for (const char of text) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : 0
    if (unit > 0) {
      if (unit === 100 && digit === undefined) return undefined
      total += (digit ?? 1) * unit
      digit = undefined
      continue
    }
    const value = digits.get(char)
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
    digit = value
  }
  return total + (digit ?? 0)
}
