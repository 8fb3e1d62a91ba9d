import { type Source, sourcesOf, type Texts } from '../report/texts.ts'
import { isSentenceEnd } from '../text/chars.ts'
import { foldText } from '../text/fold.ts'
import { opensTitle, type Pair, pairMarks } from '../text/marks.ts'
import type { Span } from '../text/span.ts'
import { type Saying, sayingAfter, sayingBefore, sayingClose } from './saying.ts'

export type QuoteKind = 'term' | 'title' | 'speech' | 'part'

/** What stands between two quotation marks; the span is the inside, without the marks. */
export interface Quote extends Span {
  document: string
  unit?: string
  text: string
  kind: QuoteKind
  open: string
  close: string
  /** 0 is outermost. */
  depth: number
  /** Of a speech, who says it, where the words around it tell. */
  speaker?: string
  /** Of a speech, the verb that introduces or follows it: 表示. */
  verb?: string
  /** Of a part, the formula that its row makes together: 走听访商转 for “走”“听”“访”“商”“转”. */
  joined?: string
}

export interface QuoteOptions {
  /** Titles of works in 《》 and 〈〉 too. Default true; with false only quotation marks are read. */
  titles?: boolean
}

/**
 * Finds what stands in quotation marks (“ ” ‘ ’ 「 」 『 』 ﹁ ﹂ " ") and title marks (《 》 〈 〉), nested ones each,
 * in the order of the text, and says of what kind each is. A mark without a partner gives nothing.
 * Linear time.
 */
export function findQuotes(input: Texts, options: QuoteOptions = {}): Quote[] {
  return sourcesOf(input).flatMap((source) => quotesOf(source, options.titles ?? true))
}

function quotesOf(source: Source, titles: boolean): Quote[] {
  const text = foldText(source.text)
  return quotesIn(source, text, pairMarks(text).pairs, titles)
}

/** The same for a source of which the folded text and its pairs of marks are known. */
export function quotesIn(source: Source, text: string, allPairs: readonly Pair[], titles: boolean): Quote[] {
  const pairs = allPairs.filter((pair) => (titles || !opensTitle(pair.open)) && !isBlankSpan(text, pair))
  const rows = rowsOfSingles(text, pairs)
  const lists = listTails(text, pairs)
  const kindOfPair = kindsOf(text, pairs, lists)
  return pairs.map((pair, i) => {
    const { start, end, open, close, depth } = pair
    const place = { text, start, end, open, tail: lists[i]! }
    const joined = rows[i]
    const kind = joined === undefined ? kindOfPair[i]! : 'part'
    const saying = kind === 'speech' ? sayingOf(place) : undefined
    const { id: document, unit } = source.pieceAt(start)
    // Spreading what may not be there into one literal would take most of the time.
    const quote = { document } as Quote
    if (unit !== undefined) quote.unit = unit
    quote.text = source.text.slice(start, end)
    quote.kind = kind
    quote.open = open
    quote.close = close
    quote.depth = depth
    if (saying?.speaker !== undefined) quote.speaker = saying.speaker
    if (saying?.verb !== undefined) quote.verb = saying.verb
    if (joined !== undefined) quote.joined = joined
    quote.start = start
    quote.end = end
    return quote
  })
}

function isBlankSpan(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text[i]!)) return false
  return true
}

const isSpace = (char: string) => char.trim() === ''

const contextLength = 28

/** A quotation in its text. */
interface Place extends Span {
  text: string
  open: string
  /** Where the row of quotes ends that it stands in; behind it stands what is said of all of them. */
  tail: number
}

const lengthOf = ({ start, end }: Place) => end - start
const insideOf = ({ text, start, end }: Place) => text.slice(start, end)
const lastOf = ({ text, end }: Place) => text[end - 1]
const beforeOf = ({ text, start }: Place) => text.slice(Math.max(0, start - 1 - contextLength), start - 1)
const afterOf = ({ text, tail }: Place) => text.slice(tail, tail + contextLength)

const topicBefore = /(?:(?<![成造])就|题为|主题为|主题是|议题为|议题是|题目为|题目是)$/
/** 围绕“如何做好养老服务”开展协商 */
const topicRound = /(?:围绕|聚焦|针对)$/
const topicDone =
  /^[，,]?(?:开展|组织|进行|举行|召开|展开|深入)?(?:了)?(?:专题)?(?:协商|座谈|讨论|研讨|调研|视察|议政|建言|会商|会议)/
const topicAfter =
  /^(?:为(?:主|议|课)?题|(?:列|作|确定|选定)为.{0,6}(?:议题|课题|主题|专题)|(?:的|这一|等)?(?:\d+个方面的?)?(?:[两三四五六七八九十\d]+个)?(?:具体|专题|重点)?(?:提案|议题|课题|专题|主题(?!教育|党日|团日)|专栏|栏目|建议|意见建议|意见|共识|议案|协商议事活动|座谈会|研讨会|论坛|讲座|报告|文章|征文|调研|视察|协商|案例))/
/** Shorter than this a quoted text names a thing; the topics of meetings and proposals are whole phrases. */
const topicLength = 6
/** 就“电梯加装”进行讨论: where words on both sides tell that it is what was spoken about, less will do. */
const topicToldTwice = 4
const speechLength = 5

/** The kinds as a table: the first test that holds names the quote. The cheap question comes first in each. */
const kinds: readonly { kind: QuoteKind; holds(place: Place): boolean }[] = [
  { kind: 'title', holds: ({ open }) => opensTitle(open) },
  {
    kind: 'speech',
    holds: (place) =>
      lengthOf(place) >= speechLength && isSentenceEnd(lastOf(place)) && hasClause(insideOf(place)),
  },
  {
    kind: 'speech',
    holds: (place) =>
      '：:，,'.includes(place.text[place.start - 2] ?? ' ') &&
      (lengthOf(place) >= speechLength || isSentenceEnd(lastOf(place))) &&
      sayingBefore(beforeOf(place)) !== undefined,
  },
  {
    kind: 'speech',
    holds: (place) =>
      (lengthOf(place) > 12 || (lengthOf(place) >= 8 && hasSeveralClauses(insideOf(place)))) &&
      saysWhole(sayingClose(beforeOf(place)), lengthOf(place)),
  },
  {
    kind: 'speech',
    holds: (place) => '，,。！？!?…'.includes(lastOf(place)!) && sayingAfter(afterOf(place)) !== undefined,
  },
  {
    kind: 'title',
    holds: (place) =>
      lengthOf(place) >= topicLength &&
      (topicAfter.test(afterOf(place)) ||
        topicBefore.test(beforeOf(place)) ||
        (topicRound.test(beforeOf(place)) && topicDone.test(afterOf(place)))),
  },
  {
    kind: 'title',
    holds: (place) =>
      lengthOf(place) >= topicToldTwice &&
      topicBefore.test(beforeOf(place)) &&
      topicDone.test(afterOf(place)),
  },
]

/** More than a bare exclamation or a formula with a full stop inside the marks. */
const hasClause = (inside: string) =>
  inside.length >= speechLength + 4 || /[，,、；;吗呢吧啊了的我你他]/.test(inside)

/** 认为“报告实事求是、鼓舞人心”: short words are somebody's only where they are clauses, and the verb introduces no names. */
const hasSeveralClauses = (inside: string) =>
  /[，,；;]/.test(inside) || (inside.length > 9 && inside.includes('、'))
const sayingVerbs = /^(?:说|说道|说过|表示|指出|强调|认为|坦言|感慨道?|感叹道?|直言|叮嘱|告诫)$/
const saysWhole = (saying: Saying | undefined, length: number) =>
  saying !== undefined && (length > 12 || sayingVerbs.test(saying.verb ?? ''))

const kindOf = (place: Place): QuoteKind => kinds.find((entry) => entry.holds(place))?.kind ?? 'term'

/** The kinds of all; in a row where the first is a topic (就“甲乙丙丁戊己”、“教育公平”两个议题), so are the others that are no bare words. */
function kindsOf(text: string, pairs: readonly Pair[], tails: readonly number[]): QuoteKind[] {
  const found = pairs.map(({ start, end, open }, i) => kindOf({ text, start, end, open, tail: tails[i]! }))
  for (let i = 1; i < pairs.length; i++) {
    const inRow = tails[i] === tails[i - 1] && pairs[i - 1]!.end < pairs[i]!.start
    const isPhrase = pairs[i]!.end - pairs[i]!.start >= leastInRow
    if (
      inRow &&
      isPhrase &&
      found[i] === 'term' &&
      found[i - 1] === 'title' &&
      !opensTitle(pairs[i - 1]!.open)
    )
      found[i] = 'title'
  }
  return found
}
const leastInRow = 4

const sayingOf = (place: Place): Saying | undefined =>
  sayingBefore(beforeOf(place)) ?? sayingClose(beforeOf(place)) ?? sayingAfter(afterOf(place))

/** “走”“听”“访”: for each quote of one character in a row of at least two, the formula that the row makes. */
function rowsOfSingles(text: string, pairs: readonly Pair[]): (string | undefined)[] {
  const formulas: (string | undefined)[] = new Array(pairs.length).fill(undefined)
  const single = (i: number) => i < pairs.length && charsIn(text, pairs[i]!) === 1
  for (let i = 0; i < pairs.length; i++) {
    if (!single(i)) continue
    let last = i
    while (single(last + 1) && rowGap.test(text.slice(pairs[last]!.end + 1, pairs[last + 1]!.start - 1)))
      last++
    if (last === i) continue
    const joined = pairs
      .slice(i, last + 1)
      .map(({ start, end }) => text.slice(start, end))
      .join('')
    formulas.fill(joined, i, last + 1)
    i = last
  }
  return formulas
}

const rowGap = /^[、，,和]?$/

/** Characters and not units: 𠮷 is one. */
const charsIn = (text: string, { start, end }: Pair): number =>
  end - start === 2 && text.codePointAt(start)! > 0xffff ? 1 : end - start

/** Where a row of quotes side by side ends (“甲”“乙”“丙”等建议): what follows the row speaks of each of them. */
function listTails(text: string, pairs: readonly Pair[]): number[] {
  const tails = pairs.map((pair) => pair.end + 1)
  for (let i = pairs.length - 2; i >= 0; i--) {
    const pair = pairs[i]!
    const next = pairs[i + 1]!
    const gap = next.start - 1 - (pair.end + 1)
    const besides = next.start > pair.end && gap <= 1 && next.open === pair.open
    if (besides && (gap <= 0 || '、和与及'.includes(text[pair.end + 1]!))) tails[i] = tails[i + 1]!
  }
  return tails
}
