import { readFileSync } from 'node:fs'
import type { Analysis, SectionRow, UnitRow } from '../analyze.ts'
import { unitClusters } from '../clusters/profile.ts'
import type { Quote } from '../phrases/quotes.ts'
import type { Slogan } from '../phrases/slogans.ts'
import type { Span } from '../text/span.ts'
import type { ThemeCount } from '../themes/count.ts'
import { sampleClusters, sampleComparisons, sampleKeyword } from './sample-rows.test-data.ts'

/*
 * A likeness of an analysis of the fixture, made by a few plain rules: enough to look at and to test the
 * views with, no measure of what the stages find.
 */

const themeTerms = new Map([
  ['党的建设', ['党建', '党的领导', '二十大', '党工委', '新思想']],
  ['协商民主', ['协商议事', '协商民主', '协商', '政协', '议事']],
  ['经济与营商', ['营商环境', '招商引资', '企业', '经济', '转型']],
  ['科技创新', ['科技', '创新', '高新技术', '智能化', '数字化']],
  ['民生福祉', ['民生', '群众', '居民', '获得感', '幸福感']],
  ['基层治理', ['基层', '治理', '社区', '矛盾', '村(社区)']],
  ['疫情防控', ['疫情防控', '疫情', '新冠']],
  ['生态环境', ['生态', '环境保护', '人居环境', '绿化']],
  ['文化建设', ['文化', '书香', '读书', '文明城市']],
  ['新就业群体', ['外卖', '快递员', '网约车', '新就业', '货车司机']],
])
const unitNames = [
  '海门区政协',
  '苏锡通科技产业园区政协工委',
  '南通经济技术开发区政协工委',
  '通州湾示范区政协工委',
]

/** Every place of a word in a text, none overlapping. */
export function placesOf(text: string, word: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length })
  }
  return places
}

/** The sample for the fixture, or for any text in which units and sections are marked in the same way. */
export function sampleAnalysis(
  raw = readFileSync(new URL('../../fixtures/nantong-2022/raw.txt', import.meta.url), 'utf8'),
): Analysis {
  const text = raw
    .replaceAll(/([^。”\n]{20,})\n\n(?=“娘|委紧|平新|议事中)/g, '$1')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
  const names = unitNames.filter((name) => text.includes(`\n${name}\n`))
  const starts = names.map((name) => text.lastIndexOf('\n', text.indexOf(`\n${name}\n`) - 1) + 1)
  const spans = names.map((name, i) => ({ name, start: starts[i]!, end: starts[i + 1] ?? text.length }))
  const unitAt = (at: number) => spans.find((unit) => unit.start <= at && at < unit.end)
  const named = (at: number) => {
    const unit = unitAt(at)
    return unit === undefined
      ? { document: 'u0' }
      : { document: `u${spans.indexOf(unit) + 1}`, unit: unit.name }
  }

  const sections: SectionRow[] = spans.flatMap((unit, u) =>
    [...text.slice(unit.start, unit.end).matchAll(/^[一二三四五]、([^。\n]+)。?/gm)].map((match, s, all) => ({
      id: `u${u + 1}.${s + 1}`,
      unit: unit.name,
      level: 1,
      ordinal: s + 1,
      heading: match[1]!,
      start: unit.start + match.index,
      end: s + 1 < all.length ? unit.start + all[s + 1]!.index : unit.end,
    })),
  )
  const quotes: Quote[] = [...text.matchAll(/“([^”]+)”/g)].map((match) => {
    const inside = match[1]!
    const start = match.index + 1
    const kind =
      inside.length === 1
        ? 'part'
        : inside.endsWith('。')
          ? 'speech'
          : /[就以]$/.test(text.slice(0, match.index))
            ? 'title'
            : 'term'
    return {
      ...named(start),
      text: inside,
      kind,
      open: '“',
      close: '”',
      depth: 0,
      start,
      end: start + inside.length,
    }
  })
  const slogans: Slogan[] = [...text.matchAll(/\p{Script=Han}{3,9}(?:[、,\uff0c ]\p{Script=Han}{3,9})+/gu)]
    .filter((match) => new Set(match[0].split(/[、,\uff0c ]/).map((part) => part.length)).size === 1)
    .map((match) => ({
      ...named(match.index),
      text: match[0],
      kinds: match[0].includes(' ') ? ['parallel', 'heading'] : ['parallel'],
      parts: [],
      score: 0.8,
      start: match.index,
      end: match.index + match[0].length,
    }))
  for (const word of [
    '守正创新',
    '高质量发展',
    '急难愁盼',
    '有事好商量',
    '凝聚共识',
    '建言资政',
    '两个健康',
    '五建融合',
  ]) {
    for (const place of placesOf(text, word)) {
      slogans.push({
        ...named(place.start),
        ...place,
        text: word,
        kinds: /^[两五]/.test(word) ? ['numeral', 'quoted'] : ['formula'],
        parts: [],
        score: 0.9,
      })
    }
  }
  const hits = [...themeTerms].flatMap(([theme, terms]) =>
    terms.flatMap((term) =>
      placesOf(text, term).map((place) => ({
        ...named(place.start),
        theme,
        term,
        text: term,
        weight: 1,
        negated: false,
        parts: [],
        ...place,
      })),
    ),
  )
  const phrases = [...new Set([...slogans, ...quotes].map((phrase) => phrase.text))]
    .map((phrase) => {
      const places = placesOf(text, phrase).filter((place) => unitAt(place.start))
      const units = new Set(places.map((place) => unitAt(place.start)?.name))
      const quoted = quotes.filter((quote) => quote.text === phrase).length
      return {
        phrase,
        count: places.length,
        documents: units.size,
        units: units.size,
        firstUnit: [...units][0] ?? '',
        shareOfUnits: units.size / Math.max(1, spans.length),
        shareOfDocuments: units.size / Math.max(1, spans.length),
        reach: 'shared' as const,
        heat: '沸' as const,
        quoted,
        unquoted: places.length - quoted,
        firstYear: null,
        lastYear: null,
        peakYear: null,
      }
    })
    .filter((spread) => spread.count > 0)
    .sort((a, b) => b.units - a.units || b.count - a.count)
  const countOf = (theme: string, unit: string) =>
    hits.filter((hit) => hit.theme === theme && hit.unit === unit).length
  const themes: ThemeCount[] = spans.flatMap(({ name, start, end }) =>
    [...themeTerms.keys()].map((theme) => ({
      unit: name,
      theme,
      label: theme,
      count: countOf(theme, name),
      chars: end - start,
      perThousandChars: (countOf(theme, name) / (end - start)) * 1000,
      perThousandCharsInterval: [
        (countOf(theme, name) / (end - start)) * 500,
        ((countOf(theme, name) + 2) / (end - start)) * 1500,
      ],
      level: 1,
      weight: countOf(theme, name),
      negated: 0,
      terms: 1,
      documents: 1,
      documentsWithTheme: 1,
      units: 1,
      unitsWithTheme: 1,
      shareOfDocuments: 1,
      shareOfHits: 0.1,
    })),
  )
  const units: UnitRow[] = spans.map(({ name, start, end }, u) => {
    const [heading, , caption] = text.slice(start, end).split('\n')
    const mine = (row: { unit?: string }) => row.unit === name
    return {
      id: `u${u + 1}`,
      name,
      heading: heading!,
      caption: caption!,
      chars: end - start,
      sections: sections.filter(mine).length,
      quotes: quotes.filter(mine).length,
      slogans: slogans.filter(mine).length,
      start,
      end,
    }
  })
  const [title = '', subtitle = ''] = text.split('\n')
  return {
    stamp: {
      tifa: '0.1.0',
      engine: 'tifa',
      lexicon: '5c0e1d7a9b3f',
      themes: 'b81f0a22c4de',
      text: '93aa7e0f1c55',
      options: { by: 'section', seed: 1 },
    },
    title,
    subtitle: subtitle.replace(/^——/, ''),
    text,
    sources: [{ name: 'raw.txt', start: 0, end: text.length, offsets: [{ text: 0, raw: 0 }] }],
    units,
    sections,
    quotes,
    slogans: slogans.sort((a, b) => a.start - b.start),
    phrases,
    themes,
    hits,
    comparisons: sampleComparisons(themes, text.length),
    cases: [],
    keywords: [
      sampleKeyword(unitNames[0]!, 1, '企业', 15, 0.0004),
      sampleKeyword(unitNames[1]!, 1, '园区', 14, 0.00002),
      sampleKeyword(unitNames[3]!, 1, '村', 3, 0.4),
    ],
    clusters: sampleClusters(sections),
    clusterThemes: [],
    unitClusters: unitClusters(sampleClusters(sections)),
    notes: [
      {
        code: 'joined-line',
        message: 'A line that was broken inside a sentence was joined.',
        start: 500,
        end: 503,
      },
      {
        code: 'foreign-word',
        message: 'A word of another script stands inside Chinese text.',
        start: 3000,
        end: 3003,
      },
    ],
  }
}
