import { describe, expect, it } from 'vitest'
import { loadSegmenter } from './load.ts'
import { offerNodejieba } from './nodejieba.ts'
import { findOracle } from './oracle.test-support.ts'

const oracle = findOracle()
offerNodejieba()

describe.skipIf(oracle === undefined)("engine 'nodejieba'", () => {
  it('cuts with the add-on', async () => {
    const segmenter = await loadSegmenter({ engine: 'nodejieba' })
    expect(segmenter.engine).toBe('nodejieba')
    expect(segmenter.cut('有事好商量')).toEqual(oracle!.cut('有事好商量', true))
    expect([...segmenter.ends('有事好商量')]).toEqual([2, 3, 5])
    expect(segmenter.cut('的\ud842的').join('')).toBe('的\ud842的')
    expect(segmenter.tokens('𠮷商量').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 4],
    ])
    const counter = segmenter.countWords()
    counter.add('商量商量')
    expect(counter.rows()).toEqual([{ word: '商量', tag: 'n', count: 2 }])
  })

  it('refuses what the add-on cannot do', async () => {
    const segmenter = await loadSegmenter({ engine: 'nodejieba' })
    expect(() => segmenter.removeWord('商量')).toThrow(/cannot remove/)
    expect(() => segmenter.addWord('商量', { frequency: 3 })).toThrow(/without frequency/)
    await expect(loadSegmenter({ engine: 'nodejieba', keep: ['numbers'] })).rejects.toThrow(/keep is not for/)
  })
})
