import { expect, test } from 'vitest'
import { hierarchy } from './hierarchy.ts'

const distances = [
  [0, 2, 6, 10, 9],
  [2, 0, 5, 9, 8],
  [6, 5, 0, 4, 5],
  [10, 9, 4, 0, 3],
  [9, 8, 5, 3, 0],
]

test('joins at the heights that SciPy 1.17 gives (scipy.cluster.hierarchy.linkage)', () => {
  const heights = { average: [2, 3, 4.5, 47 / 6], complete: [2, 3, 5, 10], single: [2, 3, 4, 5] } as const
  for (const linkage of ['average', 'complete', 'single'] as const) {
    const { merges } = hierarchy(distances, linkage)
    expect(merges.map(({ height }) => +height.toFixed(9))).toEqual(heights[linkage].map((x) => +x.toFixed(9)))
    expect(merges.map(({ members }) => [...members].sort())).toEqual([
      [0, 1],
      [3, 4],
      [2, 3, 4],
      [0, 1, 2, 3, 4],
    ])
  }
})

test('neighbours are alike: of the ways to draw the tree the ends that are nearest meet', () => {
  expect(hierarchy(distances).order).toEqual([0, 1, 2, 3, 4])
  // Points on a line come out in the order of the line, wherever they stood in the table.
  const points = [7, 1, 3, 20, 2, 8]
  const line = points.map((a) => points.map((b) => Math.abs(a - b)))
  const ordered = hierarchy(line).order.map((i) => points[i])
  expect([ordered, [...ordered].reverse()]).toContainEqual([1, 2, 3, 7, 8, 20])
})

test('nothing, one thing, and things that are all alike', () => {
  expect(hierarchy([])).toEqual({ order: [], merges: [] })
  expect(hierarchy([[0]])).toEqual({ order: [0], merges: [] })
  const alike = hierarchy([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ])
  expect([...alike.order].sort()).toEqual([0, 1, 2])
  expect(alike.merges).toHaveLength(2)
})
