import { shown, TifaError } from '../error.ts'

/**
 * The order of lines: `place` is that of the texts; `right` puts lines together that go on alike, `left` those that are
 * led to alike, compared from the match outwards. A list names single characters, the most important first: 1 is the first
 * behind the match, -1 the first before it; `[1, 2, -1]` sorts by two characters to the right, then by one to the left.
 */
export type ConcordanceSort = 'place' | 'left' | 'right' | readonly number[]

interface Sides {
  left: string
  right: string
}

/** Sorts lines by UTF-16 code units; lines that are alike stay in the order of the texts. */
export function sortLines<Line extends Sides>(
  lines: readonly Line[],
  sort: ConcordanceSort,
): readonly Line[] {
  if (sort === 'place') return lines
  const keyOf = keyFor(sort)
  return lines
    .map((line, place) => ({ line, place, key: keyOf(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .map(({ line }) => line)
}

const backwards = (text: string) => [...text].reverse()

function keyFor(sort: Exclude<ConcordanceSort, 'place'>): (line: Sides) => string {
  if (sort === 'right') return ({ right }) => right
  if (sort === 'left') return ({ left }) => backwards(left).join('')
  return ({ left, right }) => {
    const before = backwards(left)
    const behind = [...right]
    // U+0000 parts the characters, so that a missing one comes first.
    return sort.map((at) => (at < 0 ? before[-at - 1] : behind[at - 1]) ?? '').join('\u0000')
  }
}

/** @throws TifaError for what is no order of lines */
export function checkSort(sort: unknown): asserts sort is ConcordanceSort {
  const isNamed = sort === 'place' || sort === 'left' || sort === 'right'
  const isList =
    Array.isArray(sort) && sort.length > 0 && sort.every((at) => Number.isInteger(at) && at !== 0)
  if (isNamed || isList) return
  throw new TifaError(
    'option',
    `sort: received ${shown(sort)}; allowed are "left", "right", "place", or a list of places such as [1, 2, -1]`,
  )
}
