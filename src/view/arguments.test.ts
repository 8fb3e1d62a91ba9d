import { expect, test } from 'vitest'
import { TifaError } from '../error.ts'
import { toCsv } from './csv.ts'
import { toMarkdown } from './markdown.ts'
import { toHtml } from './page.ts'
import { sampleAnalysis } from './sample.test-data.ts'
import { toSummary } from './summary.ts'
import { toTable } from './table.ts'

const analysis = sampleAnalysis()
const { hits: _, ...withoutHits } = analysis
const circle: Record<string, unknown> = {}
circle['self'] = circle

const wrong: [call: string, act: () => unknown, message: string][] = [
  ['toCsv()', () => toCsv(undefined as never), 'rows: received undefined; allowed is an array of objects'],
  [
    'toCsv of one row',
    () => toCsv({ a: 1 } as never),
    'rows: received {"a":1}; allowed is an array of objects',
  ],
  ['toCsv([null])', () => toCsv([null] as never), 'rows[0]: received null; allowed is an object'],
  ['toCsv(rows, null)', () => toCsv([], null as never), 'options: received null; allowed is an object'],
  ['toCsv of a circle', () => toCsv([{ circle }]), 'allowed are cells that JSON can hold'],
  ['toMarkdown of text', () => toMarkdown('走帮服' as never), 'rows: received "走帮服"; allowed is an array'],
  ['toMarkdown of numbers', () => toMarkdown([{}, 1] as never), 'rows[1]: received 1; allowed is an object'],
  [
    'toTable(rows)',
    () => toTable([], undefined as never),
    'options: received undefined; allowed is an object',
  ],
  [
    'toTable without columns',
    () => toTable([], {} as never),
    'columns: received undefined; allowed is an array',
  ],
  [
    'toTable with odd columns',
    () => toTable([], { columns: [1] as never }),
    'columns: received [1]; allowed is',
  ],
  [
    'toTable of nothing wide',
    () => toTable([], { columns: [], width: 0 }),
    'width: received 0; allowed are whole',
  ],
  [
    'toTable(null)',
    () => toTable(null as never, { columns: [] }),
    'rows: received null; allowed is an array',
  ],
  ['toHtml()', () => toHtml(undefined as never), 'analysis: received undefined; allowed is an analysis'],
  ['toHtml of text', () => toHtml('text' as never), 'analysis: received "text"; allowed is an analysis'],
  [
    'toHtml of a part',
    () => toHtml(withoutHits as never),
    'analysis.hits: received undefined; allowed is an array',
  ],
  [
    'toHtml of a hole',
    () => toHtml({ ...analysis, units: [null] as never }),
    'analysis.units[0]: received null',
  ],
  ['toSummary({})', () => toSummary({} as never), 'analysis.stamp: received undefined; allowed is an object'],
  ['toSummary(analysis, null)', () => toSummary(analysis, null as never), 'options: received null'],
  [
    'toSummary without clusters',
    () => toSummary({ ...analysis, clusters: { ...analysis.clusters, rows: undefined as never } }),
    'analysis.clusters.rows: received undefined; allowed is an array',
  ],
]

test.each(wrong)('%s says what was received and what is allowed', (_, act, message) => {
  expect(act).toThrow(TifaError)
  expect(act).toThrow(message)
})

test('an analysis that was written as JSON and read back is one', () => {
  expect(toHtml(JSON.parse(JSON.stringify(analysis)))).toBe(toHtml(analysis))
})
