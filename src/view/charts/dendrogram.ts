import { refuse } from '../arguments.ts'
import { clipped } from '../figures.ts'
import { ownValue, type Row } from '../rows.ts'
import { type ChartOptions, type ChartSpec, chartOf, checkChart, said } from './spec.ts'

/** A joint of a tree: who is in the group, in the order in which they are drawn, and at which height it was made. */
export type MergeRow =
  | { units: readonly string[]; height: number }
  | { members: readonly string[]; height: number }

export type DendrogramOptions = ChartOptions

interface Joint {
  members: readonly string[]
  height: number
}

/** A line of the tree: from height to height along a place, or from place to place at a height. */
interface Line {
  place: number
  placeTo: number
  height: number
  heightTo: number
}

/**
 * A tree of what is alike: names at the left, joined further to the right the less alike they are. Takes the rows of
 * `mergeUnits`, or others that name the members of each group in the order in which they stand. A tree always comes out,
 * whether there are groups or not: look for long lines before a joint.
 *
 * @throws TifaError for rows or options that cannot be meant, among them groups that no tree can hold.
 */
export function dendrogram(rows: readonly MergeRow[], options: DendrogramOptions = {}): ChartSpec {
  checkChart(rows, options)
  const joints = rows.map((row, i) => jointOf(row, i))
  joints.sort((a, b) => a.members.length - b.members.length)
  const order = joints.at(-1)?.members ?? []
  const lines = linesOf(joints, order)
  const x = {
    type: 'quantitative',
    title: said(options, '相异程度', 'distance'),
    scale: { zero: true, nice: true },
    axis: { grid: true, gridColor: '#eeeeee', tickCount: 5 },
  }
  const y = {
    type: 'quantitative',
    scale: { domain: [-0.5, Math.max(0.5, order.length - 0.5)], nice: false, zero: false, reverse: true },
    axis: null,
  }
  return chartOf(
    options,
    { zh: '各单位主题的远近', en: 'How near the units are in their themes' },
    {
      width: 460,
      height: Math.max(60, 26 * order.length),
      layer: [
        {
          data: { values: lines },
          mark: { type: 'rule', color: '#0b4f8a', strokeWidth: 1.6, strokeCap: 'round' },
          encoding: {
            x: { ...x, field: 'height' },
            x2: { field: 'heightTo' },
            y: { ...y, field: 'place' },
            y2: { field: 'placeTo' },
            tooltip: [{ field: 'heightTo', format: '.2f', title: said(options, '相异程度', 'distance') }],
          },
        },
        {
          data: { values: order.map((name, place) => ({ name: clipped(name, 40), place, height: 0 })) },
          mark: { type: 'text', align: 'right', dx: -8, fontSize: 12.5, color: '#1a1a1a' },
          encoding: { x: { ...x, field: 'height' }, y: { ...y, field: 'place' }, text: { field: 'name' } },
        },
      ],
    },
  )
}

function jointOf(row: Row, i: number): Joint {
  const members = ownValue(row, 'units') ?? ownValue(row, 'members')
  const height = ownValue(row, 'height')
  if (!Array.isArray(members) || members.length < 2) {
    return refuse(`rows[${i}]`, row, 'what names two units or more in `units` or `members`')
  }
  if (typeof height !== 'number' || !Number.isFinite(height) || height < 0) {
    return refuse(`rows[${i}].height`, height, 'numbers from 0')
  }
  return { members: members.map(String), height }
}

/**
 * The lines of the tree. Groups come from the smallest on, so that the halves of each are known before it: those that are
 * outermost so far at its first and last place.
 */
function linesOf(joints: readonly Joint[], order: readonly string[]): Line[] {
  const places = new Map(order.map((name, place) => [name, place]))
  /** At each place the group so far that it is in: its middle, its height, its first and last place. */
  const groups = order.map((_, place) => ({ middle: place, height: 0, first: place, last: place }))
  return joints.flatMap(({ members, height }) => {
    const own = members.map((name) => places.get(name) ?? -1)
    const first = Math.min(...own)
    const last = Math.max(...own)
    const [upper, lower] = [groups[first], groups[last]]
    const whole = first >= 0 && new Set(own).size === last - first + 1
    if (!whole || upper === undefined || lower === undefined || upper.last + 1 !== lower.first) {
      return refuse('rows', members, 'what is made of two groups that stand side by side')
    }
    const joined = { middle: (upper.middle + lower.middle) / 2, height, first, last }
    groups.fill(joined, first, last + 1)
    return [
      ...[upper, lower].map((half) => ({
        place: half.middle,
        placeTo: half.middle,
        height: half.height,
        heightTo: height,
      })),
      { place: upper.middle, placeTo: lower.middle, height, heightTo: height },
    ]
  })
}
