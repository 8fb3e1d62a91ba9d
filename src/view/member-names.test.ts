import { expect, it } from 'vitest'
import { memberNames } from './member-names.ts'

it('names what stands before the first section after the section or unit that it opens', () => {
  const span = { start: 0, end: 9, chars: 9 }
  const nameOf = memberNames({
    units: [{ ...span, id: 'u1', name: '柳荫街道', quotes: 0, slogans: 0 }],
    sections: [{ ...span, id: 'u1.1', unit: '柳荫街道', heading: '主要做法', level: 1 }],
  } as unknown as Parameters<typeof memberNames>[0])
  expect(['u1', 'u1.0', 'u1.1', 'u1.1.0', 'u9.0'].map((id) => nameOf(id).name)).toEqual([
    '柳荫街道',
    '柳荫街道',
    '主要做法',
    '主要做法',
    'u9.0',
  ])
})
