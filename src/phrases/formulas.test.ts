import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formulas } from './formula-lexicon.ts'
import { formulaText } from './formula-text.ts'
import { findFormulas } from './formulas.ts'

describe('the lexicon of set formulations', () => {
  it('holds at least 600, none twice, none of fewer than three characters', () => {
    const all = Object.values(formulaText).flatMap((list) => list.trim().split(/\s+/))
    expect(all.length).toBeGreaterThanOrEqual(600)
    expect(all.filter((formula, i) => all.indexOf(formula) !== i)).toEqual([])
    expect(all.filter((formula) => formula.length < 3)).toEqual([])
  })

  it('has formulas and no topics', () => {
    for (const topic of ['实体经济', '数字经济', '养老保险', '基层治理', '人工智能', '招商引资'])
      expect(formulas.has(topic)).toBe(false)
    for (const formula of ['高质量发展', '守正创新', '急难愁盼', '有事好商量'])
      expect(formulas.has(formula)).toBe(true)
  })
})

describe('findFormulas', () => {
  const texts = (text: string) => findFormulas(text).map((hit) => hit.text)

  it('takes marks of either width, 、 and ， alike, and gives the standard wording and the kind', () => {
    const standard = '把方向、管大局、保落实'
    for (const text of [standard, '把方向，管大局，保落实', '把方向,管大局,保落实', '把方向管大局保落实']) {
      expect(findFormulas(`要${text}。`)).toMatchObject([
        { text, formula: standard, kind: 'party', start: 1, end: 1 + text.length },
      ])
    }
    expect(texts('"五位一体"总体布局和五位一体总体布局')).toEqual(['"五位一体"总体布局', '五位一体总体布局'])
    expect(texts('坚持新时代「枫桥经验」')).toEqual(['新时代「枫桥经验」'])
  })

  it('takes the longest and keeps what lies inside as parts', () => {
    const [hit] = findFormulas('增强获得感、幸福感、安全感')
    expect(hit!.text).toBe('获得感、幸福感、安全感')
    expect(hit!.parts.length).toBe(3)
  })

  it('takes formulas that the texts establish', () => {
    expect(findFormulas('开展“娘家人”服务', ['娘家人'])).toMatchObject([{ text: '娘家人', kind: 'corpus' }])
  })

  const gold = join(
    process.env['TIFA_SHARED'] ?? join(__dirname, '..', '..', '..', 'shared'),
    'gold',
    'nantong-2022.json',
  )
  if (!existsSync(gold)) console.log(`not run: ${gold} is absent, so formulas are not compared with the gold`)
  it.skipIf(!existsSync(gold))('knows the formulas of the hand-made gold', () => {
    const { slogans } = JSON.parse(readFileSync(gold, 'utf8')) as { slogans: { formula: string[] } }
    expect(slogans.formula.filter((formula) => !formulas.has(formula))).toEqual([])
  })
})
