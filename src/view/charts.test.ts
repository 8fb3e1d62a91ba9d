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
const drawn: readonly (readonly [name: string, spec: () => ChartSpec])[] = [
  ['heat map', () => charts.heatMap(analysis.themes)],
  ['keyness of themes', () => charts.keyness(analysis.comparisons, { maxP: 1 })],
  ['keyness of words', () => charts.keyness(analysis.keywords, { maxP: 1, language: 'en' })],
  ['dispersion', () => charts.dispersion(analysis.hits)],
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

  it('draw intervals where they are: the rate ratio 4 (2 to 8) is 2 (1 to 3) on the axis', () => {
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
      expect.objectContaining({ name: '协商', logRatio: 2, low: 1, high: 3 }),
    ])
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
})
