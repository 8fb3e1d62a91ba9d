import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { registerNode } from './segment/register.node.ts'

registerNode()
const fixture = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'nantong-2022', 'raw.txt'), 'utf8')
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the analysis of the founding report', async () => {
  const analysis = await analyze(fixture)

  it('traces every span to the phrase it names', () => {
    const { text, quotes, slogans, hits } = analysis
    const rows = [...quotes, ...slogans, ...hits]
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) expect(text.slice(row.start, row.end)).toBe(row.text)
  })

  it('counts for each theme the hits that it shows', () => {
    for (const { theme, unit, count } of analysis.themes) {
      const shown = analysis.hits.filter((hit) => hit.theme === theme && hit.unit === unit)
      expect(shown, `${theme} in ${unit}`).toHaveLength(count)
    }
  })

  it('spreads the sections of each unit over the clusters without losing one', () => {
    const { clusters, unitClusters, units } = analysis
    expect(sum(unitClusters.map(({ documents }) => documents))).toBe(clusters.rows.length)
    for (const { name } of units) {
      const rows = unitClusters.filter(({ unit }) => unit === name)
      expect(sum(rows.map(({ documents }) => documents))).toBe(3)
      expect(sum(rows.map(({ shareOfUnit }) => shareOfUnit))).toBeCloseTo(1, 12)
    }
  })

  it('profiles each cluster by themes of the first level, whose shares add up to one', () => {
    const { clusters, clusterThemes, themes } = analysis
    const first = new Set(themes.flatMap(({ theme, level }) => (level === 1 ? [theme] : [])))
    for (const { id } of clusters.clusters) {
      const rows = clusterThemes.filter(({ cluster }) => cluster === id)
      expect(sum(rows.map(({ shareOfHits }) => shareOfHits))).toBeCloseTo(1, 12)
      for (const { theme } of rows) expect(first).toContain(theme)
    }
  })
})
