import { expect, it } from 'vitest'
import { parseReport } from './parse.ts'

const prose = '果农丰产不丰收，委员牵线销售脐橙。'

it('takes articles that end with a by-line as units of the bodies that it names', () => {
  const report = parseReport(
    [
      '委员风采集锦',
      '2024年第3期',
      ...['金点子变成金果子', prose, '（作者单位：石门县政协）'],
      ...['桥都“有事来协商”', '——社区协商的做法', prose, '一、搭建平台', prose, '（鼎城区政协供稿）'],
      ...['一根水管牵出的民心工程', prose, '（供稿：安乡县政协 联系人：王明）'],
    ].join('\n'),
  )
  expect(report.title).toBe('委员风采集锦')
  expect(report.units.map(({ name, heading }) => [name, heading])).toEqual([
    ['石门县政协', '金点子变成金果子'],
    ['鼎城区政协', '桥都“有事来协商”'],
    ['安乡县政协', '一根水管牵出的民心工程'],
  ])
  expect(report.units[1]!.sections.map(({ heading }) => heading)).toEqual(['搭建平台'])
})

it('takes a text with one by-line, or with text behind the last, as before', () => {
  const one = parseReport(`2024年清河县政协工作总结\n${prose}\n（供稿：清河县政协）`)
  expect(one.units.map(({ name }) => name)).toEqual(['清河县'])
})

it('names a report after the body of its speaker where nothing else names one', () => {
  const report = parseReport(
    `关于信访工作情况的报告\n区信访局局长 邵建平\n主任、各位副主任、各位委员：\n现在报告工作，请审议。`,
  )
  expect(report.units[0]!.name).toBe('区信访局')
  expect(report.text.slice(report.units[0]!.start)).toMatch(/^主任、各位/)
})
