import { describe, expect, it } from 'vitest'
import { TifaError } from '../error.ts'
import type { ChartSpec } from './charts/spec.ts'
import * as charts from './charts.ts'
import { toPng, toSvg } from './draw.ts'
import { sampleAnalysis } from './sample.test-data.ts'

const analysis = sampleAnalysis()
const years = [
  { year: 2021, label: '科技创新', count: 3 },
  { year: 2023, label: '科技创新', count: 9 },
  { year: '2021年', label: '生态环境', count: 7 },
]
const merges = [
  { units: ['乙', '丙'], height: 0.2 },
  { units: ['甲', '乙', '丙'], height: 0.5 },
]
const drawn: readonly (readonly [name: string, spec: () => ChartSpec])[] = [
  ['heat map', () => charts.heatMap(analysis.themes)],
  ['keyness of themes', () => charts.keyness(analysis.comparisons, { maxP: 1 })],
  ['keyness of words', () => charts.keyness(analysis.keywords, { maxP: 1, language: 'en' })],
  ['dispersion', () => charts.dispersion(analysis.hits)],
  ['cluster map', () => charts.clusterMap(analysis.clusters.rows)],
  ['dendrogram', () => charts.dendrogram(merges)],
  ['over time', () => charts.overTime(years)],
  ['word cloud', () => charts.wordCloud(analysis.phrases)],
]

describe.each(drawn)('the %s', (_, spec) => {
  it('is plain data, the same each time', () => {
    expect(JSON.parse(JSON.stringify(spec()))).toEqual(spec())
    expect(JSON.stringify(spec())).toBe(JSON.stringify(spec()))
    expect(spec().description).not.toBe('')
  })

  it('is drawn to the same bytes each time, with room for its labels', async () => {
    const svg = await toSvg(spec())
    expect(await toSvg(spec())).toBe(svg)
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('shows rows of nothing as an empty chart', async () => {
    const empty = { ...spec(), data: { values: [] } }
    expect(await toSvg(empty)).toContain('<svg')
  })
})

describe('charts', () => {
  it('draw a cell for each unit and theme, and a number in those that have hits', async () => {
    const svg = await toSvg(charts.heatMap(analysis.themes))
    const level = analysis.themes.filter((row) => row.level === 1)
    const labels = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    for (const { label, unit } of level) expect(labels).toEqual(expect.arrayContaining([label, unit]))
    expect(labels.filter((text) => /^\d+\.\d$/.test(text!)).length).toBeGreaterThanOrEqual(
      level.filter(({ count }) => count > 0).length,
    )
  })

  it('draw intervals where they are: a rate ratio and its 95% interval, on a scale of doublings', () => {
    const row = {
      unit: '甲',
      word: '协商',
      count: 8,
      expected: 2,
      logRatio: 2,
      interval: [2, 8],
      pAdjusted: 0.01,
    }
    expect(charts.keyness([row]).data?.values).toEqual([
      expect.objectContaining({ name: '协商', rateRatio: 4, low: 2, high: 8 }),
    ])
    // A logarithm has no zero: such an end is not drawn.
    const [open] = charts.keyness([{ ...row, interval: [0, null] }]).data?.values ?? []
    expect(open).toMatchObject({ low: 4, high: 4 })
  })

  it('never let two words of a cloud overlap', () => {
    const words = Array.from({ length: 40 }, (_, i) => ({ word: `第${i}号提法`, count: 40 - i }))
    const boxes = (charts.wordCloud(words).data!.values as { x: number; y: number; size: number }[]).map(
      ({ x, y, size }) => ({ x, y, size }),
    )
    expect(boxes.length).toBeGreaterThan(10)
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.size + b.size) / 3)
    }
  })

  it('show text from a report as text', async () => {
    const rows = ['<script>alert(1)</script>', '"><img src=x onerror="alert(1)">', ']]>', '__proto__'].map(
      (text, i) => ({
        unit: text,
        word: text,
        count: i + 1,
        logRatio: i,
        pAdjusted: 0,
      }),
    )
    for (const spec of [charts.keyness(rows), charts.wordCloud(rows)]) {
      const svg = await toSvg(spec)
      expect(svg).not.toMatch(/<script|<img|onerror="|<foreignObject/i)
    }
  })

  it('ask for nothing from outside, wherever the specification comes from', async () => {
    const spec = charts.heatMap(analysis.themes)
    const outside = { ...spec, data: { url: 'file:///etc/hostname' } } as unknown as ChartSpec
    await expect(toSvg(outside)).rejects.toThrow(/allowed are rows inside the chart/)
    await expect(toSvg({ mark: 5 } as never)).rejects.toThrow(TifaError)
    await expect(toSvg('x' as never)).rejects.toThrow(
      'chart: received "x"; allowed is a Vega-Lite specification',
    )
  })

  it('refuse what cannot be meant', () => {
    expect(() => charts.heatMap('x' as never)).toThrow('rows: received "x"')
    expect(() => charts.heatMap(analysis.themes, { value: 'rate' as never })).toThrow(
      'value: received "rate"',
    )
    expect(() => charts.keyness(analysis.keywords, { unit: '丁区' })).toThrow(
      'unit: received "丁区"; allowed are',
    )
    expect(() => charts.overTime([{ label: '甲', count: 1 }])).toThrow('year: received "year"')
    expect(() => charts.wordCloud(analysis.phrases, { language: 'de' as never })).toThrow(
      "allowed are 'zh' and 'en'",
    )
  })

  it('become pixels', async () => {
    const png = await toPng(charts.heatMap(analysis.themes), { scale: 1 })
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
    await expect(toPng(charts.heatMap(analysis.themes), { scale: 9 })).rejects.toThrow('scale: received 9')
  })

  it('map every document with a colour, a shape and a name; outliers are hollow', async () => {
    const rows = [
      { document: 'a', x: 0, y: 0, cluster: 1, label: '企业 · 科技' },
      { document: 'b', x: 1, y: 0, cluster: 1, label: '企业 · 科技', outlier: true },
      { document: 'c', x: 0, y: 1, cluster: 2, label: '社区' },
      { document: 'd', x: 0, y: 0, cluster: 0 },
    ]
    const spec = charts.clusterMap(rows, { names: new Map([['a', '走访企业']]) })
    const svg = await toSvg(spec)
    for (const words of ['1 企业 · 科技', '2 社区', '未归类', '走访企业']) expect(svg).toContain(words)
    const points = svg.match(/aria-roledescription="point"[^>]*>/g) ?? []
    expect(points).toHaveLength(4)
    expect(points.filter((point) => point.includes('fill-opacity="0"'))).toHaveLength(2)
    const limited = JSON.stringify(charts.clusterMap(rows, { limit: 1 }))
    expect(limited).toContain('其余各类')
    expect(() => charts.clusterMap(rows, { limit: 9 })).toThrow(TifaError)
  })

  it('draw a tree whose halves stand side by side, and refuse what is none', () => {
    const [tree] = charts.dendrogram(merges)['layer'] as [{ data: { values: object[] } }]
    expect(tree.data.values).toEqual([
      { place: 1, placeTo: 1, height: 0, heightTo: 0.2 },
      { place: 2, placeTo: 2, height: 0, heightTo: 0.2 },
      { place: 1, placeTo: 2, height: 0.2, heightTo: 0.2 },
      { place: 0, placeTo: 0, height: 0, heightTo: 0.5 },
      { place: 1.5, placeTo: 1.5, height: 0.2, heightTo: 0.5 },
      { place: 0, placeTo: 1.5, height: 0.5, heightTo: 0.5 },
    ])
    expect(() => charts.dendrogram([{ units: ['甲', '丙'], height: 1 }, ...merges])).toThrow('side by side')
    expect(() => charts.dendrogram([{ units: ['甲', '乙', '丙'], height: 1 }])).toThrow('side by side')
    expect(() => charts.dendrogram([{ units: ['甲'], height: 1 }])).toThrow('rows[0]')
    expect(() => charts.dendrogram([{ units: ['甲', '乙'], height: -1 }])).toThrow('rows[0].height')
  })
})
