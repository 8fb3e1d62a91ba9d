import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flatten, within } from './segments.ts'

const spans = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 80 }), end: fc.integer({ min: -5, max: 80 }) }),
  { maxLength: 30 },
)
const text = fc.string({ unit: fc.constantFrom('走', 'a', '<', '\n', '\ud83d'), maxLength: 70 })

test('segments cover the text exactly, and each knows the marks over it', () => {
  fc.assert(
    fc.property(text, spans, (text, marks) => {
      const segments = flatten(text.length, marks)
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const segment of segments) {
        expect(segment.end).toBeGreaterThan(segment.start)
        const over = marks.flatMap((mark, i) =>
          mark.start < mark.end && mark.start <= segment.start && segment.end <= mark.end ? [i] : [],
        )
        expect(segment.marks).toEqual(over)
      }
    }),
  )
})

test('the part within a span covers that span exactly', () => {
  fc.assert(
    fc.property(text, spans, fc.nat(70), fc.nat(70), (text, marks, a, b) => {
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      const inside = within(flatten(text.length, marks), { start, end })
      expect(inside.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(
        text.slice(start, end),
      )
    }),
  )
})

test('nested and overlapping marks are laid flat', () => {
  expect(
    flatten(10, [
      { start: 1, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 9 },
    ]),
  ).toEqual([
    { start: 0, end: 1, marks: [] },
    { start: 1, end: 2, marks: [0] },
    { start: 2, end: 4, marks: [0, 1] },
    { start: 4, end: 5, marks: [0] },
    { start: 5, end: 6, marks: [0, 2] },
    { start: 6, end: 9, marks: [2] },
    { start: 9, end: 10, marks: [] },
  ])
})

test('of many marks over one place only the innermost are told, and deep nesting costs no more', () => {
  const marks = Array.from({ length: 50_000 }, (_, i) => ({ start: i, end: 200_000 - i }))
  const segments = flatten(200_000, marks, 6)
  expect(segments.length).toBe(2 * marks.length - 1)
  for (const [i, segment] of segments.slice(0, marks.length).entries()) {
    const expected = [i - 5, i - 4, i - 3, i - 2, i - 1, i].filter((mark) => mark >= 0)
    if (i % 997 === 0) expect(segment.marks).toEqual(expected)
    if (segment.marks.length > 6) expect(segment.marks.length).toBe(6)
  }
  expect(
    flatten(
      4,
      [
        { start: 0, end: 2 },
        { start: 0, end: 4 },
        { start: 0, end: 3 },
      ],
      2,
    )[0],
  ).toEqual({ start: 0, end: 2, marks: [0, 2] })
})
