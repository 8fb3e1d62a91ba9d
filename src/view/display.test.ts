import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as charts from './charts.ts'
import { displayed, displaying, toFragment } from './display.ts'
import { hostileAnalysis } from './hostile.test-data.ts'
import { sampleAnalysis } from './sample.test-data.ts'

const inJupyter = (value: object) =>
  (value as Record<symbol, () => unknown>)[Symbol.for('Jupyter.display')]!() as Promise<
    Record<string, unknown>
  >
const rows = [
  { unit: '海门区政协', count: 29, rate: 27.3333333 },
  { unit: '<img src=x onerror=alert(1)>', count: 0, rate: 0 },
]

describe('results that show themselves', () => {
  it('are the same rows to everything but a notebook and a console', () => {
    const shown = displayed(structuredClone(rows))
    expect(shown).toEqual(rows)
    expect(JSON.stringify(shown)).toBe(JSON.stringify(rows))
    expect(Object.keys(shown)).toEqual(['0', '1'])
    expect([...shown.map((row) => row.count)]).toEqual([29, 0])
  })

  it('are an aligned table in a console', () => {
    expect(inspect(displayed(structuredClone(rows))).split('\n')).toEqual([
      'unit                          count    rate',
      '────────────────────────────  ─────  ──────',
      '海门区政协                       29  27.333',
      '<img src=x onerror=alert(1)>      0       0',
    ])
    expect(inspect(displayed([]))).toBe('0 rows')
  })

  it('are an HTML table in a notebook, in which text stays text', async () => {
    const bundle = await inJupyter(displayed(structuredClone(rows)))
    expect(Object.keys(bundle)).toEqual(['text/plain', 'text/html'])
    expect(bundle['text/html']).toContain('<th scope="col">unit</th>')
    expect(bundle['text/html']).toContain('<td style="text-align:right">27.33</td>')
    expect(bundle['text/html']).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(bundle['text/html']).not.toContain('<img')
  })

  it('show long tables by their beginning and say how long they are', () => {
    const many = displayed(Array.from({ length: 1000 }, (_, i) => ({ i })))
    expect(inspect(many)).toMatch(/… 940 more of 1000 rows$/)
    expect(toFragment(many)).toContain('… 940 more of 1000 rows')
  })

  it('are the summary of an analysis, the clusters of a clustering', () => {
    const analysis = displayed(sampleAnalysis())
    expect(inspect(analysis)).toContain('海门区政协')
    expect(toFragment(analysis.clusters)).toContain('<table>')
    expect(toFragment(hostileAnalysis())).not.toMatch(/<script|<img/)
  })

  it('are a chart with its drawing where one can be made', async () => {
    const spec = charts.heatMap(sampleAnalysis().themes)
    expect(await inJupyter(displayed({ ...spec }, async () => '<svg/>'))).toEqual({
      'text/plain': spec.description,
      'application/vnd.vegalite.v6+json': spec,
      'image/svg+xml': '<svg/>',
    })
  })

  it('come from wrapped functions, at once or by promise; other values pass', async () => {
    expect(inspect(displaying((n: number) => [{ n }])(3))).toBe('n\n─\n3')
    expect(inspect(await displaying(async (n: number) => [{ n }])(3))).toBe('n\n─\n3')
    expect(displaying((text: string) => text)('提法')).toBe('提法')
    expect(displayed(null)).toBe(null)
    expect(displayed(Object.freeze([{ a: 1 }]))).toEqual([{ a: 1 }])
  })
})
