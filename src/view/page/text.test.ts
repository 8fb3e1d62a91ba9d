import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleAnalysis } from '../sample.test-data.ts'
import { indexFormulas } from './formula-index.ts'
import { markText } from './marks.ts'
import { eachOccurrence } from './occurrences.ts'
import { contextOf, linesOf, textOf } from './text.ts'
import { unitFinder } from './unit-finder.ts'

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
  const unitAt = unitFinder(analysis.units)
  expect(unitAt(0)).toBe(-1)
  expect(unitAt(places[0]!.start)).toBe(0)
})

test('units and sections have headings, each once', () => {
  const { markup } = textOf(
    analysis,
    markText(analysis, indexFormulas(analysis), []),
    unitFinder(analysis.units),
  )
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
  const { markup } = textOf(bare, markText(bare, indexFormulas(bare), []), unitFinder(bare.units))
  expect(markup).toContain('<h3 class="given">某单位</h3>')
  expect(markup).toContain('只有一段正文。')
})

test('the unit at a place is found as by looking at each', () => {
  const bounds = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((places) => places.sort((a, b) => a - b))
  fc.assert(
    fc.property(bounds, fc.nat(60), (places, at) => {
      const units = places.slice(0, -1).flatMap((start, i) => {
        return i % 3 === 2 ? [] : [{ ...analysis.units[0]!, start, end: places[i + 1]! }]
      })
      expect(unitFinder(units)(at)).toBe(units.findIndex((unit) => unit.start <= at && at < unit.end))
      expect(unitFinder(units.toReversed())(at) >= 0).toBe(unitFinder(units)(at) >= 0)
    }),
  )
})

test('every occurrence of every phrase is found, also inside another', () => {
  const word = fc.string({ unit: fc.constantFrom('走', '帮', '服'), minLength: 1, maxLength: 4 })
  const text = fc.string({ unit: fc.constantFrom('走', '帮', '服'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.uniqueArray(word, { maxLength: 8 }), (text, phrases) => {
      const found: string[] = []
      eachOccurrence(text, phrases, (phrase, start) => found.push(`${phrase} ${start}`))
      const wanted = phrases.flatMap((phrase, id) =>
        Array.from(text, (_, start) => start)
          .filter((start) => text.startsWith(phrase, start))
          .map((start) => `${id} ${start}`),
      )
      expect(found.sort()).toEqual(wanted.sort())
    }),
  )
})
