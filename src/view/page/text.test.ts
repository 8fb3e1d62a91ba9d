import { expect, test } from 'vitest'
import { sampleAnalysis } from '../sample.test-data.ts'
import { indexFormulas, unitIndexAt } from './formula-index.ts'
import { markText } from './marks.ts'
import { contextOf, linesOf, textOf } from './text.ts'

const analysis = sampleAnalysis()

test('lines keep their place without the white space around them', () => {
  const text = '\n  一行 \n\n\u3000二行\n'
  expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['一行', '二行'])
})

test('the context of a place stays within its line and says where it was cut', () => {
  const text = '前一行\n当好委员企业纾困解难的“娘家人”。\n后一行'
  const start = text.indexOf('娘家人')
  expect(contextOf(text, { start, end: start + 3 }, 4)).toEqual({
    before: '…解难的“',
    match: '娘家人',
    after: '”。',
  })
})

test('a formula knows its places once each, quoted or not, and a single character only where it is quoted', () => {
  const { formulas, idOf } = indexFormulas(analysis)
  const { places } = formulas[idOf('走帮服')!]!
  expect(places.map(({ start, end }) => analysis.text.slice(start, end))).toEqual(['走帮服', '走帮服'])
  expect(formulas[idOf('走')!]!.places.length).toBe(1)
  expect(unitIndexAt(analysis.units, 0)).toBe(-1)
  expect(unitIndexAt(analysis.units, places[0]!.start)).toBe(0)
})

test('units and sections have headings, each once', () => {
  const { markup } = textOf(analysis, markText(analysis, indexFormulas(analysis), []))
  expect(markup.match(/<h3/g)).toHaveLength(4)
  expect(markup.match(/<h4 id="section-u\d\.\d"/g)).toHaveLength(12)
  expect(markup.match(/class="byline"/g)).toHaveLength(4)
  expect(markup.match(/class="caption"/g)).toHaveLength(4)
})

test('a unit whose heading is not in the text is headed by its name', () => {
  const text = '只有一段正文。'
  const unit = { ...analysis.units[0]!, name: '某单位', heading: '别处的标题', start: 0, end: text.length }
  const bare = {
    ...analysis,
    text,
    units: [unit],
    sections: [],
    quotes: [],
    slogans: [],
    hits: [],
    phrases: [],
  }
  const { markup } = textOf(bare, markText(bare, indexFormulas(bare), []))
  expect(markup).toContain('<h3 class="given">某单位</h3>')
  expect(markup).toContain('只有一段正文。')
})
