import { expect, test } from 'vitest'
import { registerNode } from '../segment/register.node.ts'
import { countThemes } from './count.ts'
import { defineThemes } from './define.ts'
import type { Guard } from './guard.ts'
import { findThemes } from './hits.ts'

registerNode()
const themes = defineThemes({
  themes: [
    { id: 'a', terms: ['印度', '生产', '高质量发展', '民生', 'AI', '5G', '政协'], except: ['生产总值'] },
  ],
})
const places = (text: string, guard: Guard, segmenter?: { ends(text: string): Uint32Array }) =>
  findThemes(text, themes, { guard, ...(segmenter ? { segmenter } : {}) }).map(
    ({ term, start }) => `${term} ${start}`,
  )

/** A segmenter that cuts where the text has a bar. */
const cutAt = (cuts: string) => ({
  ends: () => Uint32Array.from(cuts.split('|').map((_, i, all) => all.slice(0, i + 1).join('').length)),
})

test('印度 in 印度尼西亚 and 生产 in 生产总值: by the segmenter, by exceptions, by both, or not at all', () => {
  const text = '印度尼西亚与印度，生产总值与生产'
  expect(places(text, 'none')).toEqual(['印度 0', '印度 6', '生产 9', '生产 14'])
  expect(places(text, 'exceptions')).toEqual(['印度 0', '印度 6', '生产 14'])
  expect(places(text, 'segmenter')).toEqual(['印度 6', '生产 14'])
  expect(places(text, 'both')).toEqual(['印度 6', '生产 14'])
})

test('a term counts that spans whole tokens, whatever their number', () => {
  expect(places('推动高质量发展', 'segmenter')).toEqual(['高质量发展 2'])
  expect(places('推动高质量发展', 'segmenter', cutAt('推动|高质量|发展'))).toEqual(['高质量发展 2'])
})

test('it does not count inside a longer token, nor reaching into one; tokens no longer than it are no witness', () => {
  const text = '农民生产省政协委员'
  expect(places(text, 'segmenter', cutAt('农|民生产|省|政协委员'))).toEqual([])
  expect(places(text, 'segmenter', cutAt('农民生|产省|政协|委员'))).toEqual(['政协 5'])
  expect(places(text, 'segmenter', cutAt('农民|生产|省政|协|委员'))).toEqual(['民生 1', '政协 5'])
})

test('Latin letters and digits are not cut, under all guards but none', () => {
  const text = 'AIDS、AI+、15G、5G'
  expect(places(text, 'exceptions')).toEqual(['AI 5', '5G 13'])
  expect(places(text, 'none')).toEqual(['AI 0', 'AI 5', '5G 10', '5G 13'])
})

test('counts follow the guard, and a guard that is not there is refused', () => {
  expect(countThemes('印度尼西亚', themes, { guard: 'segmenter' })[0]!.count).toBe(0)
  expect(countThemes('印度尼西亚', themes)[0]!.count).toBe(1)
  expect(() => findThemes('', themes, { guard: 'all' as Guard })).toThrow(
    'guard: received "all"; allowed are "none", "exceptions", "segmenter", "both"',
  )
})
