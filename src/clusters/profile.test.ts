import { describe, expect, it } from 'vitest'
import { clusterThemes, unitClusters } from './profile.ts'

const rows = [
  { document: 'a', unit: '甲', cluster: 1, label: '渔' },
  { document: 'b', unit: '甲', cluster: 2, label: '果' },
  { document: 'c', unit: '乙', cluster: 1, label: '渔' },
  { document: 'd', cluster: 0, label: '' },
]

describe('clusterThemes', () => {
  it('counts the hits of each theme in each cluster, zeros included', () => {
    const hits = [
      { document: 'a', theme: '港' },
      { document: 'a', theme: '港' },
      { document: 'c', theme: '网' },
      { document: 'b', theme: '网' },
      { document: 'd', theme: '港' },
      { document: 'x', theme: '港' },
    ]
    const found = clusterThemes({ rows }, hits)
    expect(found.map(({ cluster, theme, count, documents }) => [cluster, theme, count, documents])).toEqual([
      [1, '港', 2, 1],
      [1, '网', 1, 1],
      [2, '港', 0, 0],
      [2, '网', 1, 1],
    ])
    expect(found[0]).toMatchObject({ shareOfDocuments: 0.5, shareOfHits: 2 / 3, lift: 2 / 3 / (2 / 4) })
    expect(found[2]).toMatchObject({ shareOfHits: 0, lift: 0 })
    expect(clusterThemes({ rows: [] }, hits)).toEqual([])
  })
})

describe('unitClusters', () => {
  it('says how each unit is spread, and what is in no cluster', () => {
    const found = unitClusters({ rows })
    expect(found.map(({ unit, cluster, documents }) => [unit, cluster, documents])).toEqual([
      ['甲', 1, 1],
      ['甲', 2, 1],
      ['甲', 0, 0],
      ['乙', 1, 1],
      ['乙', 2, 0],
      ['乙', 0, 0],
      ['d', 1, 0],
      ['d', 2, 0],
      ['d', 0, 1],
    ])
    expect(found[0]).toMatchObject({ shareOfUnit: 0.5, shareOfCluster: 0.5 })
  })
})
