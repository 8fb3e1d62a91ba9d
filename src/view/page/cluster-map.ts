import type { Analysis } from '../../analyze.ts'
import { clipped } from '../figures.ts'
import { type Box, lineBox, placeLabels } from '../label-places.ts'
import { type MapFrame, mapFrame } from '../map-frame.ts'
import { both } from './bilingual.ts'
import { type Html, html } from './html.ts'

type Row = Analysis['clusters']['rows'][number]

/** Where a document of the clustering stands in the text, and what it is called. */
export interface Member {
  name: string
  unit?: string
  href?: string
}

const size = { width: 760, height: 440 }
const margin = 44
/** More points than this are too many to tell apart, and heavy; the first are drawn. */
const mostPoints = 1500
/** The examples of so many clusters are named on the map. */
const namedExamples = 8
const fonts = { label: 15, example: 12 }

/** Eight shapes, told apart without colour too; the ninth and all further clusters share the last colour. */
const shapes = [
  'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0Z',
  'M-5.4-5.4H5.4V5.4H-5.4Z',
  'M0-7L6.6 5H-6.6Z',
  'M0-7.5L6.4 0L0 7.5L-6.4 0Z',
  'M0 7L6.6-5H-6.6Z',
  'M-2.4-6.6H2.4V-2.4H6.6V2.4H2.4V6.6H-2.4V2.4H-6.6V-2.4H-2.4Z',
  'M7 0L-5 6.6V-6.6Z',
  'M0-7L6.7-2.2L4.1 5.7H-4.1L-6.7-2.2Z',
]

/** The place of a cluster among the colours and shapes: 0 for no cluster. */
export const kindOf = (cluster: number) => (cluster < 1 ? 0 : Math.min(cluster, shapes.length + 1))
const shapeOf = (cluster: number) => shapes[Math.max(0, kindOf(cluster) - 1)] ?? shapes[0]!

/** The sign of a cluster, as on the map, beside its name. */
export function signOf(cluster: number): Html {
  return html`<svg class="sign kind-${kindOf(cluster)}" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><path d="${shapeOf(cluster)}"/></svg>`
}

/**
 * The clusters as a map, each document a link to its place: colour and shape tell the cluster, its label stands at its
 * middle, its most typical document is ringed and named, outliers are hollow.
 */
export function clusterMapOf(analysis: Analysis, memberOf: (document: string) => Member): Html | false {
  const rows = analysis.clusters.rows.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const drawn = rows.slice(0, mostPoints)
  if (drawn.length < 3) return false
  const frame = mapFrame(drawn, size, margin)
  const examples = new Set(analysis.clusters.clusters.map(({ example }) => example))
  return html`<figure class="map"><svg viewBox="0 0 ${size.width} ${size.height}" role="group" aria-labelledby="map-words" lang="zh">
${analysis.clusters.clusters.map(({ id }) => areaOf(id, drawn, frame))}
${drawn.map((row) => pointOf(row, frame, memberOf(row.document), examples.has(row.document)))}
${wordsOf(analysis, drawn, frame, memberOf)}
</svg><figcaption id="map-words">${both({ zh: '用词相近者相邻；颜色与形状是类，圈出的是每类的典型，空心的是离群者。横轴纵轴本身没有含义。', en: 'What uses like words stands near. Colour and shape: the cluster; ringed: its most typical member; hollow: outliers. The axes have no meaning of their own.' })}</figcaption></figure>`
}

function pointOf(row: Row, frame: MapFrame, member: Member, example: boolean): Html {
  const { x, y } = frame.toDrawing(row)
  const outside = row.outlier || row.cluster === 0
  const words = [
    clipped(member.name, 80),
    ...(member.unit === undefined ? [] : [member.unit]),
    row.cluster === 0 ? '未归类' : `${row.cluster} ${clipped(row.label, 60)}`,
    ...(example ? ['典型'] : []),
    ...(outside && row.cluster !== 0 ? ['离群'] : []),
  ]
  const shape = html`${example && html`<circle class="ring" r="12"/>`}<path d="${shapeOf(row.cluster)}"/>`
  const common = html`class="point kind-${kindOf(row.cluster)}${outside && ' outlier'}" transform="translate(${round(x)} ${round(y)})"`
  return member.href === undefined
    ? html`<g ${common}><title>${words.join(' · ')}</title>${shape}</g>`
    : html`<a ${common} href="${member.href}" aria-label="${words.join(' · ')}">${shape}</a>
`
}

/** The ground that a cluster takes: the hull of what belongs to it, drawn with a broad soft edge. */
function areaOf(cluster: number, rows: readonly Row[], frame: MapFrame): Html {
  const inner = rows.filter((row) => row.cluster === cluster && !row.outlier)
  const hull = hullOf(inner.map((row) => frame.toDrawing(row)))
  const path = hull.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  return html`<path class="area kind-${kindOf(cluster)}" d="${path}Z"/>`
}

/** Labels of the clusters first, of which a phone shows the number alone, then the examples. */
function wordsOf(
  { clusters: { clusters } }: Analysis,
  rows: readonly Row[],
  frame: MapFrame,
  memberOf: (document: string) => Member,
): Html[] {
  const points: Box[] = rows.map((row) => ({ ...frame.toDrawing(row), width: 16, height: 16 }))
  const labels = clusters.map(({ id, label }) => {
    const inner = rows.filter((row) => row.cluster === id && !row.outlier)
    const middle = (axis: 'x' | 'y') => inner.reduce((sum, row) => sum + row[axis], 0) / (inner.length || 1)
    const name = clipped(label, 30)
    const words = `${id} ${name}`
    return {
      words,
      shown: html`${id}<tspan> ${name}</tspan>`,
      ...frame.toDrawing({ x: middle('x'), y: middle('y') }),
      ...lineBox(words, fonts.label),
    }
  })
  const examples = clusters.slice(0, namedExamples).flatMap(({ example }) => {
    const row = rows.find(({ document }) => document === example)
    if (row === undefined) return []
    const words = clipped(memberOf(example).name, 14)
    const { x, y } = frame.toDrawing(row)
    return [{ words, shown: html`${words}`, x, y: y + 22, ...lineBox(words, fonts.example) }]
  })
  const wishes = [...labels, ...examples]
  return placeLabels(wishes, points, size).map(({ x, y }, i) => {
    const name = i < labels.length ? 'label' : 'example'
    return html`<text class="${name}" x="${round(x)}" y="${round(y)}" aria-hidden="true">${wishes[i]!.shown}</text>`
  })
}

interface Place {
  x: number
  y: number
}

/** The convex hull, by Andrew's monotone chain (Information Processing Letters 9, 1979). */
function hullOf(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const half = (order: readonly Place[]) => {
    const chain: Place[] = []
    for (const place of order) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, place) <= 0) chain.pop()
      chain.push(place)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

const turn = (a: Place, b: Place, c: Place) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

const round = (value: number) => Math.round(value * 10) / 10
