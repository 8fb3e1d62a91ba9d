import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from './markdown.ts'

test('numbers are set right, texts left', () => {
  expect(toMarkdown([{ phrase: '走帮服', count: 2 }])).toBe(
    '| phrase | count |\n| --- | ---: |\n| 走帮服 | 2 |\n',
  )
})

test('markup in a cell shows as text', () => {
  expect(toMarkdown([{ a: 'x|y\n<b>*z*' }])).toBe('| a |\n| --- |\n| x\\|y<br>&lt;b&gt;\\*z\\* |\n')
})

test('no rows give no text', () => {
  expect(toMarkdown([])).toBe('')
})

test('every row is one line with as many cells as the header', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: fc.string(), b: fc.string() }), { minLength: 1 }), (rows) => {
      const lines = toMarkdown(rows).trimEnd().split('\n')
      expect(lines.length).toBe(rows.length + 2)
      for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)?.length).toBe(3)
    }),
  )
})
