import { expect, it } from 'vitest'
import { classifyLines } from './lines.ts'

it.each([
  ['二、服务发展大局', 'number'],
  ['——2022年工作回顾', 'dash'],
  ['各位代表：', 'address'],
  ['各位委员！', 'address'],
  ['各市、县（市、区）人民政府，省各有关部门和单位：', 'address'],
  ['国务院各部委、各直属机构：', 'address'],
  ['省政府高度重视，全省上下迅速行动，形成以下机制：', 'prose'],
  ['凝心聚力谋发展 履职尽责开新局', 'short'],
  ['区政协开展调研，提出建议，推动问题解决。', 'prose'],
])('%s is %s', (line, kind) => {
  expect(classifyLines(line).map((row) => row.kind)).toEqual([kind])
})

it('parts a speaker from the address that is glued to him', () => {
  expect(classifyLines('国务院总理周恩来各位代表：').map(({ text, kind }) => [text, kind])).toEqual([
    ['国务院总理周恩来', 'short'],
    ['各位代表：', 'address'],
  ])
})
