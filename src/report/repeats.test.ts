import { describe, expect, it } from 'vitest'
import { parseReport } from './parse.ts'

const paragraph = (i: number) =>
  `第${i}季度，${'全县上下同心协力，经济平稳增长，民生持续改善，'.repeat(8)}各项任务圆满完成。`
const paragraphs = [1, 2, 3, 4].map(paragraph)

describe('a text that stands twice', () => {
  it('is noted where the second copy lies, and left as it is', () => {
    const { text, notes } = parseReport(['工作报告', ...paragraphs, '结束语', ...paragraphs].join('\n'))
    expect(notes.map(({ code }) => code)).toEqual(['repeated-text'])
    expect(text.slice(notes[0]!.start, notes[0]!.end)).toBe(paragraphs.join('\n'))
    expect(notes[0]!.message).toMatch(/^These 4 paragraphs/)
  })

  it('is more than a paragraph that comes again', () => {
    const { notes } = parseReport([...paragraphs, paragraphs[0], '另', paragraphs[2]].join('\n'))
    expect(notes).toEqual([])
  })
})
