import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findQuotes } from '../../phrases/quotes.ts'
import { findSlogans } from '../../phrases/slogans.ts'
import { spreadPhrases } from '../../phrases/spread.ts'
import { discoverWords } from '../../phrases/words/discover-words.ts'
import { type Document, documentsOf } from '../../report/documents.ts'
import { parseReport } from '../../report/parse.ts'
import { registerNode } from '../../segment/register.node.ts'
import { seededRandom } from '../../stats/random.ts'
import { findSentences } from '../../text/sentences.ts'
import { compareUnits } from '../../themes/compare.ts'
import { countCooccurrence } from '../../themes/cooccurrence.ts'
import { countThemes } from '../../themes/count.ts'
import { defineThemes } from '../../themes/define.ts'
import { findThemes } from '../../themes/hits.ts'
import { findKeywords } from '../../themes/keywords.ts'
import { policyThemes } from '../../themes/policy.ts'
import { mergeRows } from '../rows/merge.ts'
import { compareText } from '../rows/order.ts'
import type { MergeableRow } from '../rows/row.ts'
import { createTally, type TallyOptions } from '../tally.ts'
import { keywordsFromRows } from './keywords-from-rows.ts'
import { phrasesFromRows, quotesFromRows, slogansFromRows } from './phrases-from-rows.ts'
import { compareFromRows, cooccurrenceFromRows, themesFromRows } from './themes-from-rows.ts'
import { wordsFromRows } from './words-from-rows.ts'

beforeAll(registerNode)

const raw = readFileSync(new URL('../../../fixtures/nantong-2022/raw.txt', import.meta.url), 'utf8')
const sections = documentsOf(parseReport(raw), { by: 'section', glossary: false })

/** Reports of 12 provinces in 3 years, their sentences drawn anew from the fixture's, each province with a taste of its own. */
const provinces: Document[] = (() => {
  const random = seededRandom(7)
  const sentences = sections.flatMap(({ text }) =>
    findSentences(text).map(({ start, end }) => text.slice(start, end)),
  )
  return Array.from({ length: 36 }, (_, i) => {
    const from = random.integer(sentences.length)
    const own = () => sentences[(from + random.integer(40)) % sentences.length]!
    return {
      id: `p${i}`,
      unit: `${[...'京津冀晋蒙辽吉黑沪苏浙𠮷'][i % 12]}省`,
      meta: { year: 2024 + (i % 3) },
      text: Array.from({ length: 60 }, () =>
        random.next() < 0.5 ? own() : sentences[random.integer(sentences.length)]!,
      ).join('\n'),
    }
  })
})()

/** Rows know no first unit, so units are in the order of bytes; documents go to three parts, which are merged. */
const byUnit = (documents: readonly Document[]) =>
  documents.toSorted((a, b) => compareText(a.unit ?? a.id, b.unit ?? b.id))
const rowsOf = (documents: readonly Document[], options: TallyOptions): MergeableRow[] => {
  const parts = [0, 1, 2].map((part) => {
    const tally = createTally({ ...options, maxRows: 20_000 })
    documents.forEach((document, i) => {
      if (i % 3 === part) tally.add(document)
    })
    return tally.rows()
  })
  return [...mergeRows(parts)]
}

const corpora: [string, Document[]][] = [
  ['the fixture', byUnit(sections)],
  ['generated provinces', byUnit(provinces)],
]
const weighed = defineThemes({
  themes: [
    { id: 'a/b', terms: ['提案', { term: '协商', weight: 0.1 }, { glob: '民?', weight: 0.7 }] },
    { id: '民 生', themes: [{ id: '细', terms: [{ term: '协商', weight: 0.3 }, '服务'] }] },
    { id: '__proto__', terms: ['没有的词'] },
  ],
})

describe.each(corpora)('from the rows of %s come the rows of', (_, documents) => {
  test.each([policyThemes, weighed])('countThemes, compareUnits and countCooccurrence', (themes) => {
    const rows = rowsOf(documents, { stats: ['themes', 'cooccurrence'], themes })
    expect(themesFromRows(rows, themes)).toEqual(countThemes(documents, themes))
    expect(compareFromRows(rows, themes, { test: 'exact' })).toEqual(
      compareUnits(documents, themes, { test: 'exact' }),
    )
    for (const level of [1, 2]) {
      expect(cooccurrenceFromRows(rows, themes, { level })).toEqual(
        countCooccurrence(documents, themes, { level }),
      )
    }
  })
  test('countThemes, each with a place of it, the first in a document of its unit', () => {
    const rows = rowsOf(documents, { stats: ['themes', 'examples'] })
    const counted = themesFromRows(rows)
    expect(counted.map(({ example: _, ...row }) => row)).toEqual(countThemes(documents))
    const hits = findThemes(documents)
    for (const { unit, theme, count, example } of counted) {
      expect(example === null).toBe(count === 0)
      if (!example) continue
      const own = hits.filter((hit) => hit.theme === theme && hit.document === example.document)
      expect(own[0]!.unit).toBe(unit)
      expect(example.start).toBe(Math.min(...own.map(({ start }) => start)))
      expect(example.text).toContain(own.find(({ start }) => start === example.start)!.text)
    }
  })
  test('countThemes with guards, without what is negated, with words, by year', () => {
    const options = { guard: 'both', negated: 'drop' } as const
    const rows = rowsOf(documents, { stats: ['themes', 'words'], ...options })
    expect(themesFromRows(rows)).toEqual(countThemes(documents, policyThemes, { ...options, tokens: true }))
    if (documents[0]!.meta?.['year'] !== 2024) return
    const byYear = documents.map(({ meta, ...rest }) => ({ ...rest, unit: `${meta!['year']}` }))
    expect(themesFromRows(rowsOf(documents, { by: 'year' }))).toEqual(
      countThemes(byYear.toSorted((a, b) => compareText(a.unit, b.unit))),
    )
  })
  test('findKeywords', () => {
    const rows = rowsOf(documents, { stats: ['words'] })
    for (const options of [
      {},
      { minCount: 1, limit: Infinity, rank: 'logOdds', stopWords: ['提案'] },
    ] as const) {
      const direct = findKeywords(documents, options)
      expect(keywordsFromRows(rows, options)).toEqual(direct)
      expect(direct.length).toBeGreaterThan(20)
    }
  })
  test('spreadPhrases of given phrases', () => {
    const phrases = ['提案', '协商', '协商于民、协商为民', '走帮服', '民', '没有的词', '高质量发展']
    const direct = spreadPhrases(documents, phrases).filter(({ count }) => count > 0)
    expect(phrasesFromRows(rowsOf(documents, { stats: ['phrases'], phrases }))).toEqual(direct)
    expect(direct.length).toBeGreaterThan(3)
  })
  test('findSlogans and findQuotes of each document, counted', () => {
    const rows = rowsOf(documents, { stats: ['slogans', 'quotes'] })
    const found = documents.flatMap((document) => findSlogans(document))
    const slogans = slogansFromRows(rows)
    expect(slogans.map(({ count }) => count).reduce((a, b) => a + b)).toBe(found.length)
    for (const { phrase, count, documents: inDocuments, units, kinds } of slogans.slice(0, 50)) {
      const own = found.filter(({ text }) => text === phrase)
      expect(count).toBe(own.length)
      expect(inDocuments).toBe(new Set(own.map(({ document }) => document)).size)
      expect(units).toBe(new Set(own.map(({ unit }) => unit)).size)
      expect(kinds).toEqual(expect.arrayContaining(own.flatMap((slogan) => slogan.kinds)))
    }
    const quotes = documents.flatMap((document) => findQuotes(document))
    for (const { text, kind, count, units, example } of quotesFromRows(rows)) {
      const own = quotes.filter((quote) => quote.text === text && quote.kind === kind)
      expect([count, units]).toEqual([own.length, new Set(own.map(({ unit }) => unit)).size])
      const source = documents.find(({ id }) => id === example!.document)!
      expect(source.text.startsWith(text, example!.start)).toBe(true)
    }
  })
  test('discoverWords', () => {
    for (const inner of ['', '、']) {
      const rows = rowsOf(documents, { stats: ['grams'], maxChars: 12, inner })
      for (const options of [{}, { minCount: 2, minEntropy: 0, minFit: 0, known: true, minDocuments: 2 }]) {
        const direct = discoverWords(documents, { ...options, inner })
        expect(wordsFromRows(rows, options)).toEqual(direct)
        expect(direct.length).toBeGreaterThan(3)
      }
    }
    const short = rowsOf(documents, { stats: ['grams'], maxChars: 4 })
    expect(wordsFromRows(short, { minEntropy: 0.5 })).toEqual(
      discoverWords(documents, { minEntropy: 0.5, maxChars: 4 }),
    )
  })
})

describe('rows that do not fit are refused', () => {
  const rows = rowsOf(sections, {})
  test.each<[string, () => unknown, RegExp]>([
    [
      'other themes',
      () => themesFromRows(rows, weighed),
      /rows: received counts of the themes .*; allowed are/,
    ],
    [
      'other counts',
      () => quotesFromRows(rows),
      /received counts of themes; allowed here are rows of --stats quotes/,
    ],
    ['no _meta rows', () => themesFromRows(rows.filter(({ stat }) => stat !== '_meta')), /fingerprints none/],
    [
      'two fingerprints',
      () => themesFromRows([...rows, ...rowsOf(sections, { themes: weighed })]),
      /fingerprints \w+ and \w+; allowed/,
    ],
    [
      'longer words',
      () => wordsFromRows(rowsOf(sections, { stats: ['grams'] }), { maxChars: 9 }),
      /maxChars, inner: received 9/,
    ],
    [
      'a statistic that is not there',
      () => createTally({ stats: ['mean' as 'themes'] }),
      /stats: received \["mean"\]; allowed/,
    ],
    ['a small number', () => createTally({ maxRows: 1 }), /maxRows: received 1; allowed/],
    [
      'no document',
      () => createTally().add({ id: 'a' } as Document),
      /document: received {"id":"a"}; allowed/,
    ],
  ])('%s', (_name, call, message) => {
    expect(call).toThrow(message)
  })
  test('unmerged rows are read as merged ones', () => {
    const [a, b] = [sections.slice(0, 9), sections.slice(9)].map((part) => rowsOf(part, {}))
    expect(themesFromRows([...b!, ...a!])).toEqual(themesFromRows(rows))
  })
})
