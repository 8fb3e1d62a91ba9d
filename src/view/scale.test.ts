import { expect, test } from 'vitest'
import type { Analysis } from '../analyze.ts'
import { toHtml } from './page.ts'
import { sampleAnalysis } from './sample.test-data.ts'
import { toSummary } from './summary.ts'

/** Every row of the sample's first unit, for so many units that stand one after the other. */
function unitsOf(count: number): Analysis {
  const sample = sampleAnalysis()
  const text = '某单位\n一、走访企业。坚持“走帮服”，推动高质量发展。\n'
  const span = (word: string, i: number) => {
    const start = i * text.length + text.indexOf(word)
    return { document: `u${i}`, unit: `单位${i}`, text: word, start, end: start + word.length }
  }
  const each = <Row>(make: (i: number) => Row) => Array.from({ length: count }, (_, i) => make(i))
  return {
    ...sample,
    text: text.repeat(count),
    units: each((i) => ({
      ...sample.units[0]!,
      id: `u${i}`,
      name: `单位${i}`,
      start: i * text.length,
      end: (i + 1) * text.length,
    })),
    sections: each((i) => ({
      id: `u${i}.1`,
      level: 1,
      heading: '走访企业',
      ...span('一、走访企业', i),
      unit: `单位${i}`,
    })),
    quotes: each((i) => ({ ...sample.quotes[0]!, ...span('走帮服', i) })),
    slogans: each((i) => ({ ...sample.slogans[0]!, ...span('高质量发展', i), kinds: ['formula'] })),
    hits: each((i) => ({
      ...span('企业', i),
      theme: '经济与营商',
      term: '企业',
      weight: 1,
      negated: false,
      parts: [],
    })),
    themes: each((i) => ({ ...sample.themes[0]!, unit: `单位${i}`, theme: '经济与营商', count: 1 })),
    comparisons: each((i) => ({ ...sample.comparisons[0]!, unit: `单位${i}`, pAdjusted: 0.01 })),
    keywords: each((i) => ({ ...sample.keywords[0]!, unit: `单位${i}` })),
    clusters: { ...sample.clusters, rows: [] },
  }
}

/** Quotes in quotes, so deep, each with all that it holds. */
function nested(depth: number): Analysis {
  const sample = sampleAnalysis()
  const text = `${'“‘'.repeat(depth / 2)}走帮服${'’”'.repeat(depth / 2)}`
  const quotes = Array.from({ length: depth }, (_, i) => {
    const place = { start: i + 1, end: text.length - i - 1 }
    return { ...sample.quotes[0]!, ...place, depth: i, text: text.slice(place.start, place.end) }
  })
  const units = [{ ...sample.units[0]!, start: 0, end: text.length }]
  const slogans = quotes.map((quote) => ({ ...quote, kinds: ['quoted' as const], parts: [], score: 1 }))
  return { ...sample, text, units, sections: [], quotes, slogans, hits: [], phrases: [] }
}

/** The least time of three, in milliseconds. */
function timeOf(act: () => void): number {
  const times = [0, 1, 2].map(() => {
    const begun = performance.now()
    act()
    return performance.now() - begun
  })
  return Math.min(...times)
}

test('ten thousand units make a page and a summary, in time that grows with their number', () => {
  const [few, many] = [unitsOf(2_000), unitsOf(10_000)]
  toHtml(few)
  toSummary(few)
  // Five times as many units; a quadratic way would take twenty-five times as long.
  expect(timeOf(() => toHtml(many))).toBeLessThan(15 * timeOf(() => toHtml(few)) + 200)
  expect(timeOf(() => toSummary(many))).toBeLessThan(15 * timeOf(() => toSummary(few)) + 200)
  const page = toHtml(many)
  expect(page.length / many.text.length).toBeLessThan(40)
  expect(page).toContain('另有 9,880 个单位未列出')
})

test('quotes in quotes in quotes make a page that grows no faster than the text', () => {
  const sizes = [1_000, 4_000].map((depth) => toHtml(nested(depth)).length)
  expect(sizes[1]! / sizes[0]!).toBeLessThan(4.5)
  expect(timeOf(() => toHtml(nested(4_000)))).toBeLessThan(3_000)
})

test('a list that is cut says how many it left out, and links lead only to places with a name', () => {
  const sample = sampleAnalysis()
  const phrases = Array.from({ length: 500 }, (_, i) => ({ ...sample.phrases[0]!, phrase: `提法${i}` }))
  const notes = Array.from({ length: 100 }, (_, i) => ({
    code: 'line-joined',
    message: 'A.',
    start: i,
    end: i + 1,
  }))
  const page = toHtml({ ...sample, phrases, notes })
  expect(page).toContain('另有 100 种未列出')
  expect(page).toContain('另有 60 处。')
  const [targets, names] = [/href="#(c\d+)"/g, /id="(c\d+)"/g].map(
    (pattern) => new Set([...page.matchAll(pattern)].map((match) => match[1])),
  )
  expect(targets).toEqual(names)
})
