import { checkOptions, shown, TifaError } from '../error.ts'
import { compileMatcher } from '../match/matcher.ts'
import { sourcesOf, type Texts } from '../report/texts.ts'
import { associationOf } from '../stats/contingency.ts'
import { foldText } from '../text/fold.ts'
import { findClauses, findSentences } from '../text/sentences.ts'
import { type CompiledThemes, compileThemes } from './compile.ts'
import type { Themes } from './define.ts'
import { type ThemesOptions, visitHits } from './hits.ts'

/** A word that may belong to a theme, and why. It counts for nothing until a person accepts it. */
export interface SuggestedTerm {
  term: string
  /** The theme it goes with most: its id and label. */
  theme: string
  label: string
  /** What rows are sorted by, 0 to 1; compare it within one call only. */
  score: number
  /** Sentences that hold the word; those that speak of the theme elsewhere too; how many of these chance would give. */
  sentences: number
  withTheme: number
  expected: number
  /** Log-likelihood ratio of word and theme in one sentence, against independence. */
  g2: number
  /** Terms of the theme that stand beside it most often, and those inside the word itself. */
  beside: string[]
  inside: string[]
  /** A sentence with both, the first such; empty where there is none. */
  example: string
  /** The next best theme's id, if any. */
  second?: string
}

export interface SuggestOptions extends Omit<ThemesOptions, 'by'> {
  /** The fewest sentences that must hold a word. Default 3. */
  minSentences?: number
  /** The most rows. Default all. */
  limit?: number
}

/**
 * Suggests for each word the theme whose terms stand in its sentences more often than chance would have it; terms inside the
 * word itself speak for their theme too (数字经济带 for 数字经济). A theme and its sub-themes compete: the deepest one
 * that most of the evidence speaks for is named. Words that are terms or exceptions already, and words that go with
 * no theme in two sentences at least, are left out. The words come from elsewhere, such as `discoverWords`; a person reads the evidence and accepts
 * (`acceptTerms`). `score` is npmi in the sentence (Bouma 2009), and likewise in the clause, half each. Linear in the text, its
 * hits and the words' places.
 *
 * @throws TifaError for options and words that cannot be meant
 */
export function suggestTerms(
  documents: Texts,
  themes: Themes,
  words: readonly (string | { text: string })[],
  options: SuggestOptions = {},
): SuggestedTerm[] {
  checkOptions(options)
  const { minSentences = 3, limit = Number.POSITIVE_INFINITY, glossary = false } = options
  if (!Number.isInteger(minSentences) || minSentences < 1) {
    throw new TifaError(
      'option',
      `minSentences: received ${shown(minSentences)}; allowed is a whole number from 1`,
    )
  }
  const compiled = compileThemes(themes)
  const candidates = candidatesOf(words, compiled)
  const matcher = compileMatcher(candidates.map((word) => foldText(word)))
  const tallies = candidates.map((): Tally => ({ sentences: 0, clauses: 0, themes: new Map() }))
  const totals = {
    sentences: 0,
    clauses: 0,
    inSentences: new Map<number, number>(),
    inClauses: new Map<number, number>(),
  }

  for (const { pieces } of sourcesOf(documents, { by: 'unit', glossary })) {
    for (const { document } of pieces) tallyText(document.text)
  }
  const rows = candidates.flatMap((word, i) => rowOf(word, tallies[i]!) ?? [])
  rows.sort((a, b) => b.score - a.score || b.g2 - a.g2 || (a.term < b.term ? -1 : 1))
  return rows.slice(0, limit)

  function tallyText(text: string) {
    const hits: Hit[] = []
    visitHits(
      text,
      compiled,
      ({ target, term, start, end }) => hits.push({ target, term, start, end }),
      options,
    )
    const found = matcher.scan(foldText(text))
    const places = Array.from({ length: found.count }, (_, i) => {
      const word = found.patterns[i]!
      return { word, start: found.starts[i]!, end: found.starts[i]! + matcher.lengths[word]! }
    })
    tallySpans(findClauses(text), hits, places, false, text)
    tallySpans(findSentences(text), hits, places, true, text)
  }

  function tallySpans(
    spans: readonly { start: number; end: number }[],
    hits: readonly Hit[],
    places: readonly { word: number; start: number; end: number }[],
    whole: boolean,
    text: string,
  ) {
    let hit = 0
    let place = 0
    for (const { start, end } of spans) {
      const here: Hit[] = []
      while (hit < hits.length && hits[hit]!.start < end) {
        if (hits[hit]!.start >= start) here.push(hits[hit]!)
        hit++
      }
      const targets = new Set(here.map(({ target }) => target))
      const total = whole ? totals.inSentences : totals.inClauses
      for (const target of targets) raise(total, target)
      if (whole) totals.sentences++
      else totals.clauses++
      const met = new Set<number>()
      for (; place < places.length && places[place]!.start < end; place++) {
        const { word, start: from, end: to } = places[place]!
        if (from < start || met.has(word)) continue
        met.add(word)
        const tally = tallies[word]!
        if (whole) tally.sentences++
        else tally.clauses++
        const beside = here.filter((one) => one.end <= from || one.start >= to)
        for (const target of new Set(beside.map((one) => one.target))) {
          const with_ = tally.themes.get(target) ?? {
            sentences: 0,
            clauses: 0,
            terms: new Map(),
            inside: new Set(),
            example: '',
          }
          tally.themes.set(target, with_)
          if (!whole) with_.clauses++
          else {
            with_.sentences++
            if (with_.example === '') with_.example = text.slice(start, end).trim()
            for (const { term, target: own } of beside) if (own === target) raise(with_.terms, term)
          }
        }
        for (const one of here) {
          if (one.start < from || one.end > to) continue
          const with_ = tally.themes.get(one.target) ?? {
            sentences: 0,
            clauses: 0,
            terms: new Map(),
            inside: new Set(),
            example: '',
          }
          tally.themes.set(one.target, with_)
          with_.inside.add(one.term)
        }
      }
    }
  }

  function rowOf(term: string, tally: Tally): SuggestedTerm | undefined {
    if (tally.sentences < minSentences) return undefined
    const scored = [...tally.themes].map(([target, evidence]) => {
      const inSentences = totals.inSentences.get(target) ?? 0
      const sentence = association(totals.sentences, tally.sentences, inSentences, evidence.sentences)
      const clause = association(
        totals.clauses,
        tally.clauses,
        totals.inClauses.get(target) ?? 0,
        evidence.clauses,
      )
      // One sentence with both is chance.
      const enough = evidence.sentences > 1 ? 0.5 : 0
      const together = enough * (Math.max(0, sentence.npmi) + Math.max(0, clause.npmi))
      return { target, evidence, sentence, score: evidence.inside.size > 0 ? (1 + together) / 2 : together }
    })
    const best = ofLevel(scored, -1)
    if (best === undefined || best.score <= 0) return undefined
    const second = scored
      .filter(
        ({ target, score }) =>
          score > 0 && compiled.list[target]!.parent < 0 && target !== topOf(best.target),
      )
      .sort((a, b) => b.score - a.score || a.target - b.target)[0]
    const { theme } = compiled.list[best.target]!
    const beside = [...best.evidence.terms].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return {
      term,
      theme: theme.id,
      label: theme.label,
      score: best.score,
      sentences: tally.sentences,
      withTheme: best.evidence.sentences,
      expected: best.sentence.expected,
      g2: best.sentence.g2,
      beside: beside.slice(0, 5).map(([number]) => compiled.terms[number]!),
      inside: [...best.evidence.inside].map((number) => compiled.terms[number]!),
      example: best.evidence.example,
      ...(second ? { second: compiled.list[second.target]!.theme.id } : {}),
    }
  }

  /** The best theme below a parent, or below that the one that holds more than half of its evidence. */
  function ofLevel(scored: readonly Scored[], parent: number): Scored | undefined {
    const [best] = scored
      .filter(({ target }) => compiled.list[target]!.parent === parent)
      .sort((a, b) => b.score - a.score || a.target - b.target)
    if (best === undefined) return undefined
    const below = ofLevel(scored, best.target)
    if (below === undefined) return best
    const most = below.evidence.inside.size > 0 || below.evidence.sentences * 2 > best.evidence.sentences
    return most && below.score > 0 ? below : best
  }

  function topOf(target: number): number {
    let at = target
    while (compiled.list[at]!.parent >= 0) at = compiled.list[at]!.parent
    return at
  }
}

interface Hit {
  target: number
  term: number
  start: number
  end: number
}

interface Evidence {
  sentences: number
  clauses: number
  terms: Map<number, number>
  inside: Set<number>
  example: string
}

interface Tally {
  sentences: number
  clauses: number
  themes: Map<number, Evidence>
}

interface Scored {
  target: number
  evidence: Evidence
  sentence: { expected: number; g2: number }
  score: number
}

function association(all: number, one: number, other: number, both: number) {
  if (both === 0 || other < both) return { expected: all > 0 ? (one * other) / all : 0, npmi: 0, g2: 0 }
  return associationOf([all, one, other, both], 0.5)
}

function raise(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function candidatesOf(words: unknown, { list, terms }: CompiledThemes): string[] {
  if (!Array.isArray(words)) {
    throw new TifaError(
      'option',
      `words: received ${shown(words)}; allowed is a list of words or rows with text`,
    )
  }
  const known = new Set([...terms, ...list.flatMap(({ theme }) => theme.except)])
  const texts = words.map((word: unknown, i) => {
    const text = typeof word === 'object' && word !== null && 'text' in word ? word.text : word
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
    throw new TifaError(
      'option',
      `words[${i}]: received ${shown(word)}; allowed is a word or a row with text`,
    )
  })
  return [...new Set(texts)].filter((text) => !known.has(text))
}
