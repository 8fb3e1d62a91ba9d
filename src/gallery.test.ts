import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { parseReport } from './report/parse.ts'
import { registerNode } from './segment/register.node.ts'
import { mergeUnits } from './themes/distances.ts'
import { clusterMap } from './view/charts/cluster-map.ts'
import { dendrogram } from './view/charts/dendrogram.ts'
import { dispersion } from './view/charts/dispersion.ts'
import { heatMap } from './view/charts/heat-map.ts'
import { keyness } from './view/charts/keyness.ts'
import type { ChartSpec } from './view/charts/spec.ts'
import { toSvg } from './view/draw.ts'

/** The charts of the fixture, committed as pictures to look at; `vitest run src/gallery.test.ts -u` draws them anew. */
const root = join(__dirname, '..')
registerNode()
const report = parseReport(readFileSync(join(root, 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8'))
const analysis = await analyze(report)
const first = new Set(analysis.themes.filter(({ level }) => level === 1).map(({ theme }) => theme))
const occurring = new Set(analysis.hits.map(({ theme }) => theme))

const headings = new Map(analysis.sections.map(({ id, heading }) => [id, heading]))

const gallery: readonly (readonly [name: string, spec: ChartSpec])[] = [
  ['heat-map', heatMap(analysis.themes.filter(({ theme }) => occurring.has(theme)))],
  ['keyness', keyness(analysis.comparisons)],
  ['keywords', keyness(analysis.keywords, { maxP: 1, limit: 8 })],
  ['cluster-map', clusterMap(analysis.clusters.rows, { names: headings })],
  ['dendrogram', dendrogram(mergeUnits(report))],
  ['dispersion', dispersion(analysis.hits.filter(({ theme }) => first.has(theme)))],
]

describe('the gallery', () => {
  it.each(gallery)('%s is drawn as it is committed', async (name, spec) => {
    await expect(`${await toSvg(spec)}\n`).toMatchFileSnapshot(join(root, 'docs', 'gallery', `${name}.svg`))
  })
})
