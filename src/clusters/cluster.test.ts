import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segmenter } from '../segment/segmenter.ts'
import { clusterCases } from './cluster.ts'
import { nameCluster } from './names.ts'
import { compareClusterings } from './quality/agreement.ts'
import type { Clustering } from './result.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Only what clustering asks of a segmenter; every word passes as a noun. */
const segmenter = {
  tag: (text: string) => Array.from(words.segment(text), ({ segment }) => ({ word: segment, tag: 'n' })),
} as unknown as Segmenter

const fish = ['渔港扩建后渔船回港', '渔船出海，渔民修补渔网', '渔港码头停满渔船', '渔民在渔港晾晒渔网']
const fruit = ['果园种植苹果和梨树', '苹果丰收，果园采摘', '果农修剪苹果果树', '果园里的苹果和果农']
const texts = fish.flatMap((text, i) => [text, fruit[i]!])
const gold = texts.map((_, i) => i % 2)

describe('clusterCases', () => {
  it('puts together what is about the same, and names it', async () => {
    const found = await clusterCases(texts, { segmenter })
    expect(found.k).toBe(2)
    expect(
      compareClusterings(
        gold,
        found.rows.map(({ cluster }) => cluster),
      ).adjustedRand,
    ).toBe(1)
    expect(found.clusters.map(({ id, size }) => [id, size])).toEqual([
      [1, 4],
      [2, 4],
    ])
    expect(found.clusters[0]!.label).toMatch(/渔/u)
    expect(found.clusters[1]!.label).toMatch(/果/u)
    expect(found.rows.map(({ document }) => document)).toEqual(texts.map((_, i) => `d${i + 1}`))
    expect(found.rows[0]!.cluster).toBe(1)
    expect(found.quality.silhouette).toBeGreaterThan(0.1)
    expect(found.considered.map(({ k }) => k)).toEqual([2])
  })

  it('carries units and an example', async () => {
    const documents = texts.map((text, i) => ({ id: `s${i}`, text, ...(i < 4 && { unit: '东县' }) }))
    const found = await clusterCases(documents, { segmenter, k: 2 })
    expect(found.clusters.map(({ units }) => units)).toEqual([['东县'], ['东县']])
    expect(found.rows[0]).toMatchObject({ document: 's0', unit: '东县', cluster: 1, nextCluster: 2 })
    expect(found.rows[7]).not.toHaveProperty('unit')
    for (const cluster of found.clusters) {
      const members = found.rows.filter((row) => row.cluster === cluster.id)
      const example = members.find((row) => row.document === cluster.example)!
      expect(example.similarity).toBeCloseTo(Math.max(...members.map((row) => row.similarity)), 8)
    }
    expect(found.considered).toEqual([])
  })

  it('gives the same bytes for the same seed', async () => {
    const once = JSON.stringify(await clusterCases(texts, { segmenter, seed: 5 }))
    expect(JSON.stringify(await clusterCases(texts, { segmenter, seed: 5 }))).toBe(once)
  })

  it('numbers clusters from the largest', async () => {
    const found = await clusterCases([...fruit.slice(0, 2), ...fish], { segmenter, k: 2 })
    expect(found.rows.map(({ cluster }) => cluster)).toEqual([2, 2, 1, 1, 1, 1])
  })

  it.each([
    ['no documents', [], 0, []],
    ['one', ['渔港扩建'], 1, [1]],
    ['two', ['渔港扩建', '苹果丰收'], 1, [1, 1]],
    ['all the same', ['渔港扩建', '渔港扩建', '渔港扩建', '渔港扩建'], 1, [1, 1, 1, 1]],
    ['all empty', ['', ' ', '\n'], 0, [0, 0, 0]],
    ['no words but marks', ['。。。', '！', '123'], 0, [0, 0, 0]],
    ['one empty among others', [...texts, ''], 2, [1, 2, 1, 2, 1, 2, 1, 2, 0]],
  ])('has a clear result for %s', async (_, documents, k, clusters) => {
    const found = await clusterCases(documents, { segmenter })
    expect(found.k).toBe(k)
    expect(found.clusters.length).toBe(k)
    expect(found.rows.map(({ cluster }) => cluster)).toEqual(clusters)
    expectSound(found)
  })

  it('makes as many clusters as there are different texts when more are asked for', async () => {
    const found = await clusterCases(['渔港', '渔港', '果园'], { segmenter, k: 3 })
    expect(found.rows.map(({ cluster }) => cluster)).toEqual([1, 1, 2])
    const apart = await clusterCases(texts, { segmenter, k: texts.length })
    expect(apart.k).toBe(texts.length)
    expect(apart.quality).not.toHaveProperty('silhouette')
    expect(apart.quality.inertia).toBeCloseTo(0, 9)
    expectSound(apart)
  })

  it('is sound for any texts', async () => {
    const text = fc.array(
      fc.constantFrom('渔港', '果园', '的', '。', '苹果', ' ', '𠮷', 'constructor', '__proto__'),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 14 }), fc.nat(3), async (lists, k) => {
        const documents = lists.map((list) => list.join(''))
        const asked = k === 0 || k > documents.length ? 'auto' : k
        expectSound(await clusterCases(documents, { segmenter, k: asked, restarts: 2 }))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [{ k: 9 }, 'k: received 9, with 8 documents'],
    [{ k: 0 }, 'k: received 0; allowed are whole numbers ≥ 1'],
    [{ k: 2.5 }, 'k: received 2.5'],
    [{ k: 'some' as 'auto' }, 'k: received "some"; allowed are whole numbers ≥ 1, or \'auto\''],
    [{ seed: -1 }, 'seed: received -1; allowed are whole numbers from 0 to 4294967295'],
    [{ minDocuments: 0 }, 'minDocuments: received 0'],
    [{ dimensions: Number.NaN }, 'dimensions: received'],
    [{ restarts: 0 }, 'restarts: received 0'],
    [{ words: false, formulas: false, bigrams: false, characters: false }, 'one must be true'],
    [{ method: 'tree' as 'kmeans' }, "method: received \"tree\"; allowed are 'kmeans' and 'hierarchical'"],
    [{ rarity: 1.2 }, 'rarity: received 1.2'],
    [{ maxShare: 0 }, 'maxShare: received 0'],
    [{ formulas: [7] as unknown as string[] }, 'formulas: received'],
    [{ names: [{ name: ' ', documents: [] }] }, 'names: received'],
    [{ stopWords: '渔港' }, 'stopWords: received "渔港"; allowed is a list of strings'],
  ])('refuses %o', async (options, message) => {
    await expect(clusterCases(texts, { segmenter, ...options })).rejects.toThrow(message)
  })

  it('refuses what is no text', async () => {
    await expect(clusterCases(7 as unknown as string[], { segmenter })).rejects.toThrow('texts: received 7')
    await expect(clusterCases([7 as unknown as string], { segmenter })).rejects.toThrow(
      'texts[0]: received 7',
    )
  })

  it('leaves out the stop words it is given', async () => {
    const found = await clusterCases(texts, { segmenter, k: 2, stopWords: ['渔船', '苹果'] })
    const named = found.clusters.flatMap(({ terms }) => terms.map(({ term }) => term))
    expect(named).not.toContain('渔船')
    expect(named).not.toContain('苹果')
  })

  it('makes a tree, weighs by BM25, takes fewer features, and lays out by UMAP', async () => {
    for (const options of [
      { method: 'hierarchical' },
      { weighting: 'bm25' },
      { maxShare: 0.5, maxFeatures: 20 },
      { bigrams: false, characters: false, neighbours: 0 },
    ] as const) {
      const found = await clusterCases(texts, { segmenter, k: 2, ...options })
      const clusters = found.rows.map(({ cluster }) => cluster)
      expect(compareClusterings(gold, clusters).adjustedRand, JSON.stringify(options)).toBe(1)
      expectSound(found)
    }
    const many = [...texts, ...texts.map((text) => `${text}。`), ...texts.map((text) => `今年${text}`)]
    const found = await clusterCases(many, { segmenter, k: 2, map: 'umap' })
    expectSound(found)
    expect(JSON.stringify(await clusterCases(many, { segmenter, k: 2, map: 'umap' }))).toBe(
      JSON.stringify(found),
    )
    await expect(
      clusterCases(Array.from({ length: 501 }, String), { segmenter, method: 'hierarchical' }),
    ).rejects.toThrow('at most 500')
  })

  it('keeps a name that a person gave, through another seed and a document more', async () => {
    const before = await clusterCases(texts, { segmenter, k: 2 })
    const names = [nameCluster(before, 2, '水果')]
    const after = await clusterCases([...texts, '渔船回到渔港，渔民晾晒渔网'], {
      segmenter,
      k: 2,
      seed: 9,
      names,
    })
    const named = after.clusters.filter(({ name }) => name === '水果')
    expect(named.length).toBe(1)
    expect(named[0]!.label).toBe('水果')
    expect(named[0]!.terms.map(({ term }) => term).join()).toMatch(/果/u)
    expect(after.rows[1]).toMatchObject({ cluster: named[0]!.id, label: '水果' })
    expect(() => nameCluster(before, 3, '水果')).toThrow(
      'id: received 3; allowed are the clusters’ ids'.replace('’', "'"),
    )
  })

  it('finds groups among many, none lost, and marks what belongs nowhere', async () => {
    const many = Array.from(
      { length: 60 },
      (_, i) => `${texts[i % 8]}${fish[i % 4]!.slice(0, 2)}${i % 2 ? '果园苹果' : '渔港渔网'}第${i}号`,
    )
    const found = await clusterCases([...many, '', '渔港扩建'], { segmenter, k: 2 })
    const clusters = found.rows.slice(0, 60).map(({ cluster }) => cluster)
    expect(
      compareClusterings(
        many.map((_, i) => i % 2),
        clusters,
      ).adjustedRand,
    ).toBe(1)
    expect(found.rows[60]).toMatchObject({ cluster: 0, outlier: true })
    expect(found.rows[61]!.cluster).toBe(found.rows[0]!.cluster)
    expectSound(found)
  })

  it('groups the sections of the Nantong report', async () => {
    const raw = readFileSync(new URL('../../fixtures/nantong-2022/raw.txt', import.meta.url), 'utf8')
    const sections = raw.split(/\n(?=[一二三]、)/u).slice(1)
    const found = await clusterCases(sections, { segmenter, k: 4 })
    expect(sections.length).toBe(12)
    expect(found.clusters.reduce((sum, { size }) => sum + size, 0)).toBe(12)
    for (const { label } of found.clusters) expect(label).not.toBe('')
    expectSound(found)
  })
})

function expectSound(found: Clustering): void {
  // JSON writes NaN and Infinity as null, and nothing here is ever null.
  expect(JSON.stringify(found)).not.toContain('null')
  expect(found.clusters.length).toBe(found.k)
  for (const { id, size, example } of found.clusters) {
    const members = found.rows.filter(({ cluster }) => cluster === id)
    expect(members.length).toBe(size)
    expect(size).toBeGreaterThan(0)
    expect(members.map(({ document }) => document)).toContain(example)
  }
  for (const { silhouette, similarity, cluster, stability, x, y } of found.rows) {
    expect(Math.abs(stability)).toBeLessThanOrEqual(1 + 1e-9)
    expect(Number.isFinite(x + y)).toBe(true)
    expect(Math.abs(silhouette)).toBeLessThanOrEqual(1 + 1e-9)
    expect(Math.abs(similarity)).toBeLessThanOrEqual(1 + 1e-9)
    expect(cluster).toBeLessThanOrEqual(found.k)
  }
}
