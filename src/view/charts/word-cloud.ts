import { refuse } from '../arguments.ts'
import { ownValue, type Row } from '../rows.ts'
import { widthOf } from '../width.ts'
import {
  type ChartOptions,
  type ChartSpec,
  chartOf,
  checkChart,
  colours,
  nameColumn,
  numberColumn,
} from './spec.ts'

export interface WordCloudOptions extends ChartOptions {
  /** How many words at most. Default 60. */
  limit?: number
}

const width = 640
const height = 400
const sizes = { least: 12, most: 54 }

/**
 * Words by size of their number. Only where one is asked for: areas of long and short words do not compare, and places
 * mean nothing; `keyness` and `heatMap` say more. Takes rows with a word and a number. The same rows give the same cloud.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function wordCloud(rows: readonly Row[], options: WordCloudOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { limit = 60 } = options
  if (!Number.isInteger(limit) || limit < 1) refuse('limit', limit, 'whole numbers from 1')
  const name = nameColumn(rows, ['word', 'phrase', 'text', 'label', 'term'])
  const number = numberColumn(rows, ['count', 'score', 'g2'])
  const sums = new Map<string, number>()
  for (const row of rows) {
    const amount = ownValue(row, number)
    const word = ownValue(row, name)
    if (typeof amount !== 'number' || !(amount > 0) || typeof word !== 'string' || word === '') continue
    sums.set(word, Math.max(sums.get(word) ?? 0, amount))
  }
  const words = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit)
  const placed = placeWords(words)
  return chartOf(
    options,
    { zh: '词云', en: 'Word cloud' },
    {
      data: { values: placed },
      width,
      height,
      mark: { type: 'text', baseline: 'middle', align: 'center' },
      encoding: {
        x: { field: 'x', type: 'quantitative', scale: { domain: [0, width] }, axis: null },
        y: { field: 'y', type: 'quantitative', scale: { domain: [height, 0] }, axis: null },
        size: { field: 'size', type: 'quantitative', scale: null, legend: null },
        text: { field: 'word' },
        color: {
          field: 'shade',
          type: 'nominal',
          scale: { domain: [0, 1, 2], range: [colours.less, colours.neutral, colours.more] },
          legend: null,
        },
        tooltip: [{ field: 'word' }, { field: 'value' }],
      },
    },
  )
}

/** From the largest on, each word takes the first free place on a spiral around the middle; what finds none is left out. */
function placeWords(words: readonly (readonly [string, number])[]) {
  const most = words[0]?.[1] ?? 1
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  return words.flatMap(([word, value], i) => {
    const size = Math.round(sizes.least + (sizes.most - sizes.least) * Math.sqrt(value / most))
    const halfWidth = (widthOf(word) * size) / 4 + 4
    const halfHeight = size / 2 + 3
    for (let step = 0; step < 2400; step++) {
      const angle = step * 0.35
      const x = width / 2 + angle * 1.5 * Math.cos(angle)
      const y = height / 2 + angle * Math.sin(angle)
      const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue
      if (
        taken.some(
          (other) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        )
      )
        continue
      taken.push(box)
      return [{ word, value, size, x: Math.round(x), y: Math.round(y), shade: i % 3 }]
    }
    return []
  })
}
