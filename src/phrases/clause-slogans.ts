import { headingOf } from '../report/headings.ts'
import { classifyLines } from '../report/lines.ts'
import type { Segmenter } from '../segment/segmenter.ts'
import type { Pair } from '../text/marks.ts'
import type { Span } from '../text/span.ts'
import type { Evidence, SloganKind } from './evidence.ts'
import { findHeadingSlogans, type HeadingLine } from './headings.ts'
import { clauseRuns } from './parallel/clauses.ts'
import { findParallels } from './parallel/parallel.ts'
import { type TaggedText, tagText } from './parallel/tagged-text.ts'
import type { Quote } from './quotes.ts'

/** A folded text, and what stands in quotation marks. */
export interface Reading {
  text: string
  pairs: readonly Pair[]
  quotes: readonly Quote[]
}

/** So many units are tagged before any of their clauses are compared. */
const together = 1 << 20

/**
 * Everything that is read clause by clause and line by line, for each of the texts: parallel clauses and headings, of the
 * kinds that are asked for. Linear time. Words and clauses are not read in turns, for the dictionary and the rules would
 * drive each other out of the processor's caches, and the words would take nearly twice the time.
 */
export function clauseEvidence(
  readings: readonly Reading[],
  segmenter: Segmenter,
  kinds: ReadonlySet<SloganKind>,
): Evidence[][] {
  const evidence: Evidence[][] = []
  while (evidence.length < readings.length) {
    const tagged: TaggedText[] = []
    for (let units = 0; units < together && evidence.length + tagged.length < readings.length; ) {
      const { text } = readings[evidence.length + tagged.length]!
      tagged.push(tagText(text, segmenter))
      units += text.length
    }
    for (const text of tagged)
      evidence.push(evidenceIn(text, readings[evidence.length]!).filter(({ kind }) => kinds.has(kind)))
  }
  return evidence
}

function evidenceIn(tagged: TaggedText, { text, pairs, quotes }: Reading): Evidence[] {
  const evidence: Evidence[] = []
  const headings: HeadingLine[] = []
  const quotations = new Map<number, number>()
  for (const { start, end } of pairs) quotations.set(start, end)
  const speech = quotes.filter((quote) => quote.kind === 'speech')
  let nextPair = 0
  for (const line of classifyLines(text)) {
    while (nextPair < pairs.length && pairs[nextPair]!.end <= line.start) nextPair++
    const own: Pair[] = []
    for (let i = nextPair; i < pairs.length && pairs[i]!.start < line.end; i++) {
      if (pairs[i]!.start >= line.start && pairs[i]!.end <= line.end) own.push(pairs[i]!)
    }
    if (line.kind === 'address') continue
    const glued = line.kind === 'number' ? headingOf(line) : line.kind === 'short' ? line.text : ''
    const headingStart = line.start + (glued === '' ? 0 : line.text.indexOf(glued))
    const headingEnd = headingStart + glued.length
    if (glued !== '')
      headings.push({ start: headingStart, end: headingEnd, numbered: line.kind === 'number' })

    for (const run of clauseRuns(text, line, own, line.kind === 'short')) {
      const first = run[0]!.start
      const last = run.at(-1)!.end
      const context = {
        speech: isInside(speech, first, last),
        quoted: quotations.get(first) === last,
        heading: glued !== '' && first >= headingStart && last <= headingEnd,
      }
      for (const { start, end, parts, score, why } of findParallels(tagged, run, context))
        evidence.push({ kind: 'parallel', start, end, parts, score, why })
    }
    addQuotePairs(evidence, text, own)
  }
  for (const found of findHeadingSlogans(tagged, headings)) evidence.push(found)
  return evidence
}

/** Is `[start, end)` inside one of `spans`, which come by start? Looks at the last that begins before it. */
function isInside(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  return low > 0 && end <= spans[low - 1]!.end
}

/** 以“小切口”惠及“大民生”: two quoted words of one length that answer each other across a verb. */
function addQuotePairs(evidence: Evidence[], text: string, pairs: readonly Pair[]): void {
  for (let i = 0; i + 1 < pairs.length; i++) {
    const a = pairs[i]!
    const b = pairs[i + 1]!
    const between = text.slice(a.end + 1, b.start - 1)
    const sameLength = a.end - a.start === b.end - b.start && a.end - a.start >= 2
    if (
      !sameLength ||
      a.end - a.start > 6 ||
      !/^\p{Script=Han}{1,4}$/u.test(between) ||
      /^[和与及或]$/.test(between)
    )
      continue
    const before = text[a.start - 2] ?? ''
    if (!'以用让靠把变'.includes(before)) continue
    evidence.push({
      kind: 'parallel',
      start: a.start - 2,
      end: b.end + 1,
      score: 0.7,
      why: ['quotes answer each other'],
      parts: [a, b].map(({ start, end }) => ({ start, end })),
    })
  }
}
