import { expect, test } from 'vitest'
import { grouped } from './figures.ts'
import { hostileAnalysis } from './hostile.test-data.ts'
import { toHtml } from './page.ts'
import { sampleAnalysis } from './sample.test-data.ts'
import { toSummary } from './summary.ts'

test('the page holds all it needs and asks for nothing', () => {
  const page = toHtml(sampleAnalysis())
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`)
  expect(page).not.toMatch(/(?:src|href)="(?!#|data:image\/svg)/)
  expect(page).not.toMatch(/url\(|@import|fetch\(|XMLHttpRequest/)
  expect(new TextEncoder().encode(page).length).toBeLessThan(1_500_000)
})

test('the same analysis gives the same page', () => {
  expect(toHtml(sampleAnalysis())).toBe(toHtml(sampleAnalysis()))
})

test('text is never markup', () => {
  const page = toHtml(hostileAnalysis())
  expect(page).not.toContain('<script>document')
  expect(page).not.toContain('<img')
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page.match(/<\/script/g)).toHaveLength(2)
})

test('an analysis of nothing makes a page', () => {
  const nothing = { units: [], sections: [], quotes: [], slogans: [], phrases: [], themes: [], hits: [] }
  const rest = { comparisons: [], keywords: [], cases: [], notes: [], title: '', text: '', sources: [] }
  const clusters = { k: 0, seed: 1, clusters: [], rows: [], quality: { inertia: 0 }, considered: [] }
  const page = toHtml({
    stamp: sampleAnalysis().stamp,
    ...nothing,
    ...rest,
    clusters,
    clusterThemes: [],
    unitClusters: [],
  })
  expect(page).toContain('</html>')
  expect(page.slice(0, page.indexOf('<script type'))).not.toMatch(/NaN|undefined|Infinity/)
})

test('a report without a title is called by its units, on the page and in the citation', () => {
  const analysis = { ...sampleAnalysis(), title: '' }
  const page = toHtml(analysis)
  expect(page).toContain('<title>海门区政协等 4 个单位 · tifa</title>')
  expect(page).toMatch(/<h1[^>]*><span>海门区政协等/)
  expect(page).toContain('《海门区政协等 4 个单位》文本分析')
  expect(toHtml({ ...analysis, units: analysis.units.slice(0, 1) })).toContain('<title>海门区政协 · tifa')
})

test('page and summary count the same things, the sums of the units, and say what lies outside', () => {
  const analysis = sampleAnalysis()
  const slogan = { ...analysis.slogans[0]!, text: '守正创新', start: 14, end: 18 }
  const inside = analysis.slogans.filter(({ start }) => start >= analysis.units[0]!.start)
  const titled = { ...analysis, slogans: [slogan, ...inside] }
  const page = toHtml(titled)
  const summary = toSummary(titled)
  const sum = (key: 'chars' | 'slogans' | 'quotes') =>
    titled.units.reduce((total, unit) => total + unit[key], 0)
  for (const [zh, en, count] of [
    ['字', 'Characters', sum('chars')],
    ['处引文', 'Quotes', sum('quotes')],
    ['处口号', 'Slogans', sum('slogans')],
    ['种提法', 'Formulas', titled.phrases.length],
  ] as const) {
    const figure = `<dt><span class="zh">${zh}</span><span class="en" lang="en">${en}</span></dt><dd>${grouped(count)}</dd>`
    expect(page).toContain(figure)
  }
  expect(summary).toContain(`${grouped(sum('chars'))} 字 · ${sum('quotes')} 引文 · ${sum('slogans')} 口号`)
  expect(summary).toContain(`提法 Formulas  ${titled.phrases.length} 种`)
  const outside = { zh: '1 处口号在各单位之外（题头等），未计入。', en: '1 slogan.' }
  for (const view of [page, summary.replaceAll(/\n */g, '')]) {
    expect(view).toContain(outside.zh)
    expect(view).toContain(outside.en)
  }
})

test('a single unit has nothing to compare with and shows its frequent words', () => {
  const sample = sampleAnalysis()
  const bare = { expected: null, rateRatio: null, logRatio: null, interval: null, g2: null, p: null }
  const keywords = sample.keywords.map((row) => ({ ...row, ...bare, pAdjusted: null }))
  const analysis = { ...sample, units: sample.units.slice(0, 1), keywords, comparisons: [] }
  for (const view of [toHtml(analysis), toSummary(analysis)]) {
    expect(view).toContain('只有一个单位，没有可比的对象。')
    expect(view).toContain('常用词')
    expect(view).toContain('企业')
    expect(view).not.toMatch(/beyond chance|p &lt; 0\.05|p < 0\.05/)
  }
})

test('notes are told kind by kind in both languages, an unknown one in its own words', () => {
  const note = (code: string, message: string) => ({ code, message, start: 500, end: 503 })
  const notes = [note('line-joined', 'A.'), note('new-code', 'Something new.'), note('line-joined', 'B.')]
  const analysis = { ...sampleAnalysis(), notes }
  const page = toHtml(analysis)
  expect(page).toContain('<span class="zh">句子被换行拆断，已接上</span>')
  expect(page).toContain('<b class="count">×2</b> <code>line-joined</code>')
  expect(page).toContain('<span lang="en">Something new.</span> <b class="count">×1</b>')
  expect(page).toContain('<span class="en" lang="en">B.</span>')
  const summary = toSummary(analysis)
  expect(summary).toContain('句子被换行拆断，已接上 ×2')
  expect(summary).toContain('new-code ×1')
})

test('kinds and fields that this version does not know are shown by their names', () => {
  const sample = sampleAnalysis()
  const slogans = sample.slogans.map((row, i) =>
    i > 0 ? row : { ...row, kinds: [...row.kinds, '"}*{x' as never], heat: 3, evidence: { of: ['x'] } },
  )
  const quotes = sample.quotes.map((row, i) => (i > 0 ? row : { ...row, kind: 'toString' as never }))
  const page = toHtml({ ...sample, slogans, quotes })
  expect(page).toMatch(/<mark[^>]* class="[^"]*\bs-other\b/)
  expect(page).toContain('id="on-q-other"')
  expect(page.match(/<style>[\s\S]*<\/style>/)?.[0]).not.toContain('*{x')
  expect(toSummary({ ...sample, slogans, quotes })).toContain('toString toString')
})
