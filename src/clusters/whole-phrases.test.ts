import { describe, expect, it } from 'vitest'
import { defaultSegmenter } from '../segment/load.ts'
import { registerNode } from '../segment/register.node.ts'
import { growthOf, linear } from '../text/growth.test-support.ts'
import { clusterCases } from './cluster.ts'
import { namesNoTopic } from './features/stopwords.ts'
import { wholePhrase } from './whole-phrases.ts'

registerNode()
const whole = (word: string, ...texts: string[]) => wholePhrase(word, texts, defaultSegmenter())

describe('wholePhrase', () => {
  it.each<[word: string, phrase: string | undefined, texts: string[]]>([
    ['背街', '背街小巷', ['整治背街小巷环境。', '背街小巷路灯坏了。', '我们这条背街小巷，']],
    // Before the word, and on both sides; not a word that says nothing of itself.
    ['小巷', '背街小巷', ['整治背街小巷环境。', '改造背街小巷，', '背街小巷要亮化。']],
    ['技术开发区', '经济技术开发区', ['到经济技术开发区走访。', '在经济技术开发区座谈。']],
    ['养老', undefined, ['推进养老工作，', '重视养老工作。', '养老工作很重要。']],
    // By itself at one place, or seen too seldom.
    ['背街', undefined, ['整治背街小巷环境。', '背街的路灯坏了。', '背街小巷']],
    ['背街', undefined, ['整治背街小巷环境。']],
    // Agreement ends within a word.
    ['电梯', undefined, ['电梯困难', '电梯困境', '电梯困扰']],
    // A word that the texts cut otherwise is no word there.
    ['民生', undefined, ['农民生产', '农民生产', '农民生产']],
  ])('of %s is %s', (word, phrase, texts) => {
    expect(whole(word, ...texts)).toBe(phrase)
  })

  it('takes time in proportion', async () => {
    const text = (n: number) => '背街小巷'.repeat(n)
    expect(await growthOf((n) => whole('背街', text(n)), 20_000)).toBeLessThan(linear)
  })
})

describe('names of clusters', () => {
  it('are made of whole phrases and of no bare verbs', async () => {
    const alleys = [
      '背街小巷的路灯坏了，请列出计划。',
      '背街小巷坑洼，列出清单。',
      '背街小巷积水，列出时间。',
      '背街小巷太暗，列出原因。',
    ]
    const buses = [
      '公交班次太少，增加公交。',
      '公交站牌破损，公交晚点。',
      '公交线路绕行，公交拥挤。',
      '公交司机态度好，表扬公交。',
    ]
    const { clusters } = await clusterCases([...alleys, ...buses], { k: 2 })
    const labels = clusters.map(({ label }) => label).sort()
    expect(labels.join()).toContain('背街小巷')
    expect(labels.join()).not.toMatch(/列出|背街 |^背街$/)
    const [term] = clusters.flatMap(({ terms }) => terms.filter(({ phrase }) => phrase === '背街小巷'))
    expect(term).toBeDefined()
  })

  it.each([
    ['列出', true],
    ['达到', true],
    ['把握', true],
    ['切实增强', true],
    ['支出', false],
    ['改造', false],
    ['治理', false],
  ])('take %s: never is %s', (word, never) => {
    expect(namesNoTopic(word)).toBe(never)
  })
})
