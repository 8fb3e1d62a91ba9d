import type { Token } from '../segment/segmenter.ts'
import type { Span } from '../text/span.ts'
import { isAllHan, isProper } from './name-words.ts'

/** What a row of bodies is said to be: 甲、乙、丙等企业. */
const kindOfRow =
  /^等(?:[一二三四五六七八九十\d]{0,3}(?:余|多)?[家个所])?(?:重点|骨干|龙头|知名|本地|规上|规模以上|委员|会员|民营|国有|上市|高新技术|科技|外资|央|国|民)?(?:企业|公司|集团|单位|商会|协会|机构|部门|高校|院校|企)/
const longestRow = 60
const leastName = 2
const mostName = 14

/** Where the first name of a row can't reach back to: verbs, prepositions and the like. */
const border = /^(?:v|p|d|r|u|uj|ul|c|f|y)$/

/**
 * Bodies that are named in a row without suffixes: 江苏名欧精密机械、东辰安费诺等企业. What the row already holds as a
 * body (`known`) is left out. In the order of the text; linear time.
 */
export function findBodiesInRows(text: string, words: readonly Token[], known: readonly Span[]): Span[] {
  const found: Span[] = []
  let from = 0
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text[0] !== '等' || !kindOfRow.test(text.slice(words[i]!.start, words[i]!.start + 16)))
      continue
    for (const name of rowBefore(words, i)) {
      while (from < known.length && known[from]!.end <= name.start) from++
      if (known[from] === undefined || known[from]!.start >= name.end) found.push(name)
    }
  }
  return found
}

/** The names of the row that ends before word `i`, in order; none where nothing in it is proper. */
function rowBefore(words: readonly Token[], i: number): Span[] {
  const end = words[i]!.start
  const names: Span[] = []
  let last = i - 1
  let first = i
  let proper = false
  const close = () => {
    const name = words.slice(first, last + 1)
    if (!fits(name)) return
    proper ||= isName(name)
    names.unshift({ start: name[0]!.start, end: name.at(-1)!.end })
  }
  for (let j = i - 1; j >= 0 && end - words[j]!.start <= longestRow; j--) {
    const word = words[j]!
    if (word.text === '、') {
      close()
      last = j - 1
    } else if (!isPiece(word)) break
    first = j
  }
  if (first <= last) close()
  return proper ? names : []
}

/** Pieces of a name may look like verbs where they are one character long (东/辰/安/费/诺); particles end the row. */
const isPiece = ({ text, tag }: Token): boolean =>
  (isAllHan(text) || /^[A-Za-z\d]+$/.test(text)) &&
  !(border.test(tag) && (text.length > 1 || !/^[vdf]$/.test(tag)))

/** Rows of trades and kinds (纺织、船舶等企业) name no bodies. */
const isName = (words: readonly Token[]): boolean =>
  words.some(isProper) || (words.length >= 3 && lengthOf(words) <= 8)

const fits = (words: readonly Token[]): boolean =>
  words.length > 0 && lengthOf(words) >= leastName && lengthOf(words) <= mostName

const lengthOf = (words: readonly Token[]): number => words.at(-1)!.end - words[0]!.start
