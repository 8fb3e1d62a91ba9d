import { shown, TifaError } from '../error.ts'
import { classifyLines } from '../report/lines.ts'
import { headingOf } from '../report/sections.ts'
import { type Source, sourcesOf, type Texts } from '../report/texts.ts'
import { defaultSegmenter } from '../segment/load.ts'
import type { Segmenter, Token } from '../segment/segmenter.ts'
import { foldText } from '../text/fold.ts'
import { type Pair, pairMarks } from '../text/marks.ts'
import { byPlace, type Span } from '../text/span.ts'
import { clauseRuns } from './clauses.ts'
import { findFormulas } from './formulas.ts'
import { findHeadingSlogans, type HeadingLine } from './headings.ts'
import { findNumeralFormulas } from './numerals.ts'
import { findParallels } from './parallel.ts'
import { findQuotes, type Quote } from './quotes.ts'

export type SloganKind = 'parallel' | 'numeral' | 'formula' | 'quoted' | 'heading'

/** A stretch of text that is made to be repeated. */
export interface Slogan extends Span {
  document: string
  unit?: string
  text: string
  kinds: SloganKind[]
  /** The clauses of a parallel slogan. */
  parts: Span[]
  /** 0 to 1: how much of the evidence for its kinds is there. */
  score: number
}

export interface SloganOptions {
  /** Which kinds to look for. Default all five. */
  kinds?: readonly SloganKind[]
  /** The least score that counts, 0 to 1. Default 0.5. */
  minScore?: number
  /** Gives the words whose classes clauses are compared by. Default: the shared built-in segmenter. */
  segmenter?: Segmenter
}

const allKinds: readonly SloganKind[] = ['parallel', 'numeral', 'formula', 'quoted', 'heading']

/** One reason to call a stretch a slogan. */
interface Evidence extends Span {
  kind: SloganKind
  score: number
  parts?: Span[]
}

/**
 * Finds slogans: parallel clauses, numeral formulas, set formulations, quoted terms and headings made as formulas.
 * A stretch that is several at once is one row with all its kinds. Rows come in the order of the text, the longer
 * first where two begin together; a formula inside a parallel slogan is a row of its own.
 *
 * @throws TifaError for an unknown kind or a score outside 0 to 1.
 */
export function findSlogans(input: Texts, options: SloganOptions = {}): Slogan[] {
  const kinds = new Set(options.kinds ?? allKinds)
  for (const kind of kinds) {
    if (!allKinds.includes(kind)) {
      throw new TifaError('option', `kinds: received ${shown(kind)}; allowed are ${allKinds.join(', ')}`)
    }
  }
  const minScore = options.minScore ?? 0.5
  if (!(minScore >= 0 && minScore <= 1)) {
    throw new TifaError('option', `minScore: received ${shown(minScore)}; allowed is a number from 0 to 1`)
  }
  const sources = sourcesOf(input)
  const quotes = sources.map(({ text }) => findQuotes(text, { titles: false }))
  const quoteCounts = countTexts(quotes.flat())
  const repeated = [...quoteCounts]
    .filter(([text, n]) => n > 1 && text.length > 2)
    .map(([text]) => foldText(text))

  return sources.flatMap((source, i) => {
    const text = foldText(source.text)
    const evidence: Evidence[] = []
    if (kinds.has('formula')) evidence.push(...formulaEvidence(text, repeated))
    if (kinds.has('numeral')) {
      const terms = quotes[i]!.filter((quote) => quote.kind === 'term')
      evidence.push(...findNumeralFormulas(text, terms).map((hit) => ({ ...hit, kind: 'numeral' as const })))
    }
    if (kinds.has('quoted')) evidence.push(...quotedEvidence(text, quotes[i]!, quoteCounts))
    if (kinds.has('parallel') || kinds.has('heading')) {
      const segmenter = options.segmenter ?? defaultSegmenter()
      evidence.push(...clauseEvidence(text, quotes[i]!, segmenter).filter(({ kind }) => kinds.has(kind)))
    }
    return merge(source, evidence).filter((slogan) => slogan.score >= minScore)
  })
}

function countTexts(quotes: readonly Quote[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text, kind } of quotes) if (kind === 'term') counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const formulaEvidence = (text: string, repeated: readonly string[]): Evidence[] =>
  findFormulas(text, repeated).map(({ start, end }) => ({ kind: 'formula', start, end, score: 0.9 }))

const programme =
  /^[”」』]?(?:活动|行动|工程|计划|平台|品牌|机制|模式|战略|工作法|体系|项目|专项|格局|改革|服务|建设|三年|攻坚)/

function quotedEvidence(
  text: string,
  quotes: readonly Quote[],
  counts: ReadonlyMap<string, number>,
): Evidence[] {
  const evidence: Evidence[] = []
  for (const { kind, start, end, text: inside } of quotes) {
    if (kind !== 'term' || inside.length < 2) continue
    const recurs = (counts.get(inside) ?? 0) > 1
    const names = programme.test(text.slice(end, end + 8))
    if (inside.length < 4 && !recurs && !names) continue
    evidence.push({
      kind: 'quoted',
      start,
      end,
      score: Math.min(1, 0.6 + (recurs ? 0.2 : 0) + (names ? 0.1 : 0)),
    })
  }
  return evidence
}

/** Everything that is read clause by clause and line by line: parallel clauses and headings. */
function clauseEvidence(text: string, quotes: readonly Quote[], segmenter: Segmenter): Evidence[] {
  const evidence: Evidence[] = []
  const headings: HeadingLine[] = []
  const { pairs } = pairMarks(text)
  const speech = quotes.filter((quote) => quote.kind === 'speech')
  let nextPair = 0
  let nextSpeech = 0
  for (const line of classifyLines(text)) {
    while (nextPair < pairs.length && pairs[nextPair]!.end <= line.start) nextPair++
    const own: Pair[] = []
    for (let i = nextPair; i < pairs.length && pairs[i]!.start < line.end; i++) {
      if (pairs[i]!.start >= line.start && pairs[i]!.end <= line.end) own.push(pairs[i]!)
    }
    while (nextSpeech < speech.length && speech[nextSpeech]!.end <= line.start) nextSpeech++
    const said: Span[] = []
    for (let i = nextSpeech; i < speech.length && speech[i]!.start < line.end; i++) said.push(speech[i]!)

    if (line.kind === 'address') continue
    const tokens = shifted(segmenter.tokens(line.text), line.start)
    const glued = line.kind === 'number' ? headingOf(line) : line.kind === 'short' ? line.text : ''
    const headingStart = line.start + (glued === '' ? 0 : line.text.indexOf(glued))
    const headingEnd = headingStart + glued.length
    if (glued !== '')
      headings.push({ start: headingStart, end: headingEnd, tokens, numbered: line.kind === 'number' })

    const quotations = new Set(own.map((pair) => `${pair.start} ${pair.end}`))
    for (const run of clauseRuns(text, line, tokens, own, line.kind === 'short')) {
      const first = run[0]!.start
      const last = run.at(-1)!.end
      const context = {
        speech: isInside(said, first, last),
        quoted: quotations.has(`${first} ${last}`),
        heading: glued !== '' && first >= headingStart && last <= headingEnd,
      }
      for (const found of findParallels(text, run, context)) evidence.push({ kind: 'parallel', ...found })
    }
    evidence.push(...quotePairs(text, own))
  }
  evidence.push(...findHeadingSlogans(text, headings))
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

/** The tokens of a line with their places in the text; they are nobody else's, so they are moved where they are. */
function shifted(tokens: Token[], by: number): Token[] {
  for (const token of tokens) {
    token.start += by
    token.end += by
  }
  return tokens
}

/** 以“小切口”惠及“大民生”: two quoted words of one length that answer each other across a verb. */
function quotePairs(text: string, pairs: readonly Pair[]): Evidence[] {
  const evidence: Evidence[] = []
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
    if (!'以用让由从靠把变'.includes(before)) continue
    evidence.push({
      kind: 'parallel',
      start: a.start - 2,
      end: b.end + 1,
      score: 0.7,
      parts: [a, b].map(({ start, end }) => ({ start, end })),
    })
  }
  return evidence
}

/** Puts the evidence for one stretch together; independent reasons add up as 1 − Π(1 − score). */
function merge(source: Source, evidence: Evidence[]): Slogan[] {
  const rows = new Map<string, Slogan>()
  for (const { start, end, kind, score, parts } of evidence.sort(byPlace)) {
    const key = `${start} ${end}`
    const row = rows.get(key)
    if (row) {
      if (!row.kinds.includes(kind)) row.kinds.push(kind)
      row.score = round(1 - (1 - row.score) * (1 - score))
      if (parts && row.parts.length === 0) row.parts = parts
      continue
    }
    const { id: document, unit } = source.pieceAt(start)
    rows.set(key, {
      document,
      ...(unit === undefined ? {} : { unit }),
      text: source.text.slice(start, end),
      kinds: [kind],
      parts: parts ?? [],
      score: round(score),
      start,
      end,
    })
  }
  for (const row of rows.values()) row.kinds.sort((a, b) => allKinds.indexOf(a) - allKinds.indexOf(b))
  return [...rows.values()]
}

const round = (score: number) => Math.round(Math.min(1, score) * 1000) / 1000
