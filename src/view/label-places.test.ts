import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, lineBox, placeLabels } from './label-places.ts'

const frame = { width: 600, height: 400 }
const point = (x: number, y: number): Box => ({ x, y, width: 12, height: 12 })
const apart = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) * 2 >= a.height + b.height

test('a label that covers nothing stays where it wants to be', () => {
  const wish = { x: 300, y: 200, ...lineBox('企业', 13) }
  expect(placeLabels([wish], [point(10, 10)], frame)).toEqual([{ x: 300, y: 200 }])
})

test('labels give way to points and to each other, and stay in the frame', () => {
  const wishes = ['居民 · 司机 · 安全', '企业 · 科技', '党建'].map((words) => ({
    x: 590,
    y: 5,
    ...lineBox(words, 13),
  }))
  const points = [point(590, 8), point(560, 20)]
  const boxes = placeLabels(wishes, points, frame).map((place, i) => ({ ...wishes[i]!, ...place }))
  for (const [i, box] of boxes.entries()) {
    for (const other of [...points, ...boxes.slice(0, i)]) expect(apart(box, other)).toBe(true)
    expect(box.x + box.width / 2).toBeLessThanOrEqual(600)
    expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0)
  }
})

test('labels that are wider than the frame, and points everywhere, still get a place inside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 })), {
        maxLength: 60,
      }),
      fc.array(fc.string({ maxLength: 80 }), { maxLength: 5 }),
      (points, words) => {
        const wishes = words.map((each) => ({ x: 0, y: 0, ...lineBox(each, 13) }))
        const places = placeLabels(
          wishes,
          points.map(([x, y]) => point(x, y)),
          frame,
        )
        expect(places).toHaveLength(words.length)
        for (const { x, y } of places) expect(x >= 0 && x <= 600 && y >= 0 && y <= 400).toBe(true)
      },
    ),
    { numRuns: 50 },
  )
})
