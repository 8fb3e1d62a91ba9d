import { describe, expect, it } from 'vitest'
import { defaultSegmenter } from '../../segment/load.ts'
import { registerNode } from '../../segment/register.node.ts'
import { clusterCases } from '../cluster.ts'
import { lettersWords, withoutLetterForms, withoutPlaceCodes } from './letters.ts'

registerNode()

describe('withoutPlaceCodes', () => {
  it.each([
    ['我住A3区和K县之间', '我住 和 之间'],
    ['A市的B12镇、XX县、××村', ' 的 、 、 '],
    ['5A景区，AB区，A3纸，CBD区，地铁3号线A口', '5A景区，AB区，A3纸，CBD区，地铁3号线A口'],
    ['', ''],
  ])('%s', (text, without) => {
    expect(withoutPlaceCodes(text)).toBe(without)
  })
})

describe('withoutLetterForms', () => {
  it.each([
    ['尊敬的领导：您好！电梯坏了，恳请尽快处理，谢谢！', ' 的 ： ！电梯坏了，   ， ！'],
    ['打12345市长热线，没有人接', '打12345 ，没有人接'],
    ['电梯坏了半年', '电梯坏了半年'],
    ['A7县的公交，相关部门踢皮球', ' 的公交，  '],
  ])('%s', (text, without) => {
    expect(withoutLetterForms(text)).toBe(without)
  })

  it('takes the longest form at each place', () => {
    expect(withoutLetterForms('严肃处理')).toBe(' ')
    expect(withoutLetterForms('不知道路')).toBe(' 路')
  })

  it('is linear in hostile text', () => {
    for (const mark of ['您', 'X', 'A', '无人', '\ud83d', '不堪']) {
      const started = performance.now()
      withoutLetterForms(mark.repeat(200_000))
      expect(performance.now() - started).toBeLessThan(2000)
    }
  })

  it('knows each form once, none a single character', () => {
    expect(new Set(lettersWords).size).toBe(lettersWords.length)
    for (const form of lettersWords) expect(form.length).toBeGreaterThan(1)
  })
})

describe('letters in clusters', () => {
  const polite = [
    '尊敬的领导：您好！',
    '领导您好，我是A市市民，',
    '',
    '您好，我想咨询一下，',
    '尊敬的市长，打扰您了，',
  ]
  const pleas = [
    '恳请领导尽快处理，谢谢！',
    '望相关部门高度重视，尽快解决。',
    '请问有没有人管？盼复，谢谢。',
    '',
  ]
  const matters = [
    ['电梯困人，物业不修电梯', '电梯坏了，物业没有人修', '物业换了，电梯还是坏', '物业收费，电梯停运'],
    [
      '公交车太少，等公交一小时',
      '公交司机拒载，公交晚点',
      '公交线路停开，等不到公交车',
      '公交车站搬走，公交难等',
    ],
    [
      '养老金没有发，社保断缴',
      '社保断缴，养老金领不到',
      '补缴社保，养老金怎么算',
      '养老金上调，社保缴费年限',
    ],
  ]
  const texts = matters.flatMap((own, i) =>
    own.map((matter, j) => polite[(i + j) % polite.length]! + matter + pleas[(i * 2 + j) % pleas.length]!),
  )

  it('go by the matter, and are named by it', async () => {
    const found = await clusterCases(texts, { k: 3, segmenter: defaultSegmenter() })
    const groups = matters.map((own, i) =>
      found.rows.slice(i * own.length, (i + 1) * own.length).map(({ cluster }) => cluster),
    )
    for (const group of groups) expect(new Set(group).size).toBe(1)
    expect(new Set(groups.flat()).size).toBe(3)
    const labelOf = (group: number[]) => found.clusters[group[0]! - 1]!.label
    expect(labelOf(groups[0]!)).toMatch(/电梯/u)
    expect(labelOf(groups[1]!)).toMatch(/公交/u)
    expect(labelOf(groups[2]!)).toMatch(/养老金|社保/u)
    for (const { terms } of found.clusters) {
      for (const { term } of terms) expect(lettersWords).not.toContain(term)
    }
  })
})
