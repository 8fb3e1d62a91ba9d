import { describe, expect, it } from 'vitest'
import { heatOf, heatSteps } from './heat.ts'
import { spreadPhrases } from './spread.ts'

describe('spreadPhrases', () => {
  const documents = [
    { id: 'a', unit: '甲', text: '开展“走帮服”。走帮服好。', meta: { year: 2022 } },
    { id: 'b', unit: '乙', text: '走帮服，高质量发展。', meta: { date: '2021-03-01' } },
    { id: 'c', unit: '乙', text: '高质量发展。', meta: { date: '2023年3月' } },
    { id: 'd', unit: '丙', text: '高质量发展，constructor。', meta: { year: '2023' } },
    { id: 'e', unit: '丁', text: '无。', meta: { year: 2022 } },
  ]
  const rows = spreadPhrases(documents, ['走帮服', '高质量发展', 'constructor', '不在'])
  const of = (phrase: string) => rows.find((row) => row.phrase === phrase)!

  it('counts places, documents and units, quoted and not', () => {
    expect(of('走帮服')).toMatchObject({
      count: 3,
      quoted: 1,
      unquoted: 2,
      documents: 2,
      units: 2,
      shareOfUnits: 0.5,
      shareOfDocuments: 0.4,
      reach: 'common',
    })
    expect(of('constructor')).toMatchObject({ count: 1, reach: 'local' })
    expect(rows.map((row) => row.phrase)).not.toContain('不在')
  })

  it('says when a phrase of dated documents appears, peaks and goes, and where first', () => {
    // 2021: 1 of 1 document; 2022: 1 of 2.
    expect(of('走帮服')).toMatchObject({ firstYear: 2021, lastYear: 2022, peakYear: 2021, firstUnit: '乙' })
    expect(of('高质量发展')).toMatchObject({ firstYear: 2021, lastYear: 2023, peakYear: 2021 })
    const [undated] = spreadPhrases([{ id: 'x', text: '走帮服' }], ['走帮服'])
    expect(undated).toMatchObject({ firstYear: null, lastYear: null, peakYear: null, firstUnit: 'x' })
  })

  it('is empty and not NaN for nothing', () => {
    expect(spreadPhrases([], ['走帮服'])).toEqual([])
    expect(spreadPhrases(documents, [])).toEqual([])
  })
})

describe('heat', () => {
  it('falls in five steps, the first two at the published bounds', () => {
    expect(heatSteps.map(({ from }) => heatOf(from))).toEqual(['沸', '烫', '热', '温', '冷'])
    expect([heatOf(1), heatOf(0.0517), heatOf(0.0128), heatOf(0)]).toEqual(['沸', '烫', '热', '冷'])
    expect(heatSteps.filter(({ published }) => published).map(({ heat }) => heat)).toEqual(['沸', '烫'])
  })
})
