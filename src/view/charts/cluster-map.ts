import { refuse } from '../arguments.ts'
import { clipped } from '../figures.ts'
import { lineBox, placeLabels } from '../label-places.ts'
import { type MapFrame, mapFrame } from '../map-frame.ts'
import { ownValue } from '../rows.ts'
import { type ChartOptions, type ChartSpec, chartOf, checkChart, colours, said } from './spec.ts'

/** A point of the map: a row of a clustering, of which only these are asked. */
export interface MapRow {
  x: number
  y: number
  /** Id of the cluster; 0 for what is in none. */
  cluster: number
  label?: string
  document?: string
  unit?: string
  outlier?: boolean
}

export interface ClusterMapOptions extends ChartOptions {
  /** What the points are called where the pointer rests on them, by `document`: headings, say. Default: the document's id. */
  names?: ReadonlyMap<string, string>
  /** How many clusters get a colour and a shape of their own, the largest. 1 to 8, default 8; the rest are grey. */
  limit?: number
}

const width = 600
const height = 420
/** Room at the edges, for points and labels. */
const margin = 36
const fontSize = 13

/** Shapes as well as colours, so that a map reads without colour too. */
const shapes = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'triangle-down',
  'cross',
  'triangle-right',
  'wedge',
]

/**
 * Documents on a map, near each other where they use like words: a colour and a shape for each cluster, its label at its
 * middle, outliers hollow. Takes the rows of a clustering (`clusterCases`, `analysis.clusters.rows`). Axes have no unit and
 * no meaning of their own; what is near on the map of two dimensions need not be near in all.
 *
 * @throws TifaError for rows or options that cannot be meant.
 */
export function clusterMap(rows: readonly MapRow[], options: ClusterMapOptions = {}): ChartSpec {
  checkChart(rows, options)
  const { names, limit = shapes.length } = options
  if (!Number.isInteger(limit) || limit < 1 || limit > shapes.length) {
    refuse('limit', limit, 'whole numbers from 1 to 8')
  }
  if (names !== undefined && !(names instanceof Map)) refuse('names', names, 'what a Map is')
  const others = said(options, '其余各类', 'other clusters')
  const outside = said(options, '未归类', 'in no cluster')
  const clusters = clustersOf(rows)
  const nameOf = (cluster: number) => {
    const at = clusters.findIndex(({ id }) => id === cluster)
    return at < 0 ? outside : at < limit ? clusters[at]!.name : others
  }
  const points = rows.flatMap((row) => {
    const { x, y, cluster, document = '', unit = '', outlier = false } = row
    if (!Number.isFinite(x) || !Number.isFinite(y)) return []
    const name = clipped(names?.get(document) ?? document, 60)
    return [{ x, y, cluster: nameOf(cluster), name, unit, outlier: outlier || cluster === 0 }]
  })
  const frame = mapFrame(points, { width, height }, margin)
  const middles = labelled(clusters.slice(0, limit), points, frame)
  const shown = [...middles.map(({ cluster }) => cluster), others, outside].filter((name) =>
    points.some(({ cluster }) => cluster === name),
  )
  const own = Math.min(limit, clusters.length)
  const kind = (at: number) => (at < own ? at : shapes.length)
  const scale = {
    domain: shown,
    range: shown.map((_, i) => colours.kinds[kind(i)] ?? colours.neutral),
  }
  const place = (axis: 'x' | 'y') => ({
    field: axis,
    type: 'quantitative',
    axis: null,
    scale: { zero: false, nice: false, domain: frame[axis] },
  })
  return chartOf(
    options,
    { zh: '聚类图：用词相近者相邻', en: 'Clusters: what uses like words stands near' },
    {
      width,
      height,
      view: { stroke: '#dddddd' },
      encoding: { x: place('x'), y: place('y') },
      layer: [
        {
          data: { values: points },
          mark: { type: 'point', filled: true, strokeWidth: 1.8, size: 110, opacity: 0.9 },
          encoding: {
            color: {
              field: 'cluster',
              type: 'nominal',
              scale,
              legend: { title: null, orient: 'bottom', columns: 2 },
            },
            shape: {
              field: 'cluster',
              type: 'nominal',
              scale: { domain: shown, range: shown.map((_, i) => shapes[kind(i)] ?? 'circle') },
            },
            fillOpacity: { condition: { test: 'datum.outlier', value: 0 }, value: 0.85 },
            tooltip: [
              { field: 'name', title: said(options, '篇', 'document') },
              { field: 'unit', title: said(options, '单位', 'unit') },
              { field: 'cluster', title: said(options, '类', 'cluster') },
              { field: 'outlier', title: said(options, '离群', 'outlier') },
            ],
          },
        },
        // Twice: the words, and under them their outline in the colour of the paper.
        ...[{ stroke: '#ffffff', strokeWidth: 4, strokeJoin: 'round' }, {}].map((outline) => ({
          data: { values: middles },
          mark: { type: 'text', fontSize, fontWeight: 600, baseline: 'middle', color: '#222222', ...outline },
          encoding: { text: { field: 'cluster' } },
        })),
      ],
    },
  )
}

/** The clusters, the largest first, each with a name of its own and the middle of its points that are no outliers. */
function clustersOf(rows: readonly MapRow[]) {
  const members = new Map<number, MapRow[]>()
  for (const row of rows) {
    if (row.cluster === 0) continue
    const mine = members.get(row.cluster)
    if (mine === undefined) members.set(row.cluster, [row])
    else mine.push(row)
  }
  return [...members]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([id, mine]) => {
      const inner = mine.filter(({ outlier }) => outlier !== true)
      const counted = inner.length > 0 ? inner : mine
      const mean = (axis: 'x' | 'y') => counted.reduce((sum, row) => sum + row[axis], 0) / counted.length
      const label = ownValue(mine[0]!, 'label')
      const words = typeof label === 'string' && label !== '' ? ` ${clipped(label, 40)}` : ''
      return { id, name: `${id}${words}`, x: mean('x'), y: mean('y') }
    })
}

/** The labels of the clusters, each near its middle where it covers nothing. */
function labelled(
  clusters: readonly { name: string; x: number; y: number }[],
  points: readonly { x: number; y: number }[],
  frame: MapFrame,
) {
  const places = placeLabels(
    clusters.map((cluster) => ({ ...frame.toDrawing(cluster), ...lineBox(cluster.name, fontSize) })),
    points.map((point) => ({ ...frame.toDrawing(point), width: 14, height: 14 })),
    { width, height },
  )
  return clusters.map(({ name }, i) => ({ ...frame.toMap(places[i]!), cluster: name }))
}
