import { isRemnant } from '../text/chars.ts'
import type { Evidence } from './evidence.ts'
import type { Quote } from './quotes.ts'

/** What is named when it stands behind a quoted word. */
const programme =
  /^[”」』]?(?:活动|行动|工程|计划|平台|品牌|机制|模式|战略|工作法|体系|项目|专项|格局|改革|服务|建设|三年|攻坚)/

/** What is longer is a passage, or what stands between two marks whose partners are missing. */
const mostTerm = 40
const isDamaged = (inside: string): boolean => Array.from(inside).some(isRemnant)

/** How often each term is quoted. */
export function countTerms(quotes: readonly Quote[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, kind } of quotes) if (kind === 'term') counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/**
 * Quoted terms of four characters or more, shorter ones that recur or name a programme, and rows of quoted characters
 * that make one formula together (“走”“听”“访”). `counts` are those of the whole corpus.
 */
export function quotedEvidence(
  text: string,
  quotes: readonly Quote[],
  counts: ReadonlyMap<string, number>,
): Evidence[] {
  const evidence: Evidence[] = []
  for (let i = 0; i < quotes.length; i++) {
    const { kind, start, end, text: inside, joined } = quotes[i]!
    if (kind === 'part') {
      if (joined === undefined || i === 0 || quotes[i - 1]!.joined !== joined || !isNext(quotes, i)) {
        const last = endOfRow(quotes, i)
        evidence.push({
          kind: 'quoted',
          start,
          end: quotes[last]!.end,
          score: 0.7,
          why: [`row of ${last - i + 1} quotes`],
          parts: quotes.slice(i, last + 1).map((part) => ({ start: part.start, end: part.end })),
          ...(joined === undefined ? {} : { formula: joined }),
        })
      }
      continue
    }
    if (kind !== 'term' || inside.length < 2 || inside.length > mostTerm || isDamaged(inside)) continue
    const count = counts.get(inside) ?? 0
    const names = programme.exec(text.slice(end, end + 8))
    if (inside.length < 4 && count < 2 && !names) continue
    const why = ['quoted']
    if (count > 1) why.push(`quoted ${count} times`)
    if (names) why.push(`names ${names[0].replace(/^[”」』]/, '')}`)
    evidence.push({
      kind: 'quoted',
      start,
      end,
      score: Math.min(1, 0.6 + (count > 1 ? 0.2 : 0) + (names ? 0.1 : 0)),
      why,
    })
  }
  return evidence
}

/** Whether a part goes on with the row of the quote before it. */
const isNext = (quotes: readonly Quote[], i: number): boolean =>
  quotes[i]!.start - quotes[i - 1]!.end <= longestGap

const longestGap = 3

function endOfRow(quotes: readonly Quote[], from: number): number {
  let last = from
  while (
    last + 1 < quotes.length &&
    quotes[last + 1]!.kind === 'part' &&
    quotes[last + 1]!.joined === quotes[from]!.joined &&
    isNext(quotes, last + 1)
  )
    last++
  return last
}
