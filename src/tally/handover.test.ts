import { expect, test } from 'vitest'
import { compileThemes } from '../themes/compile.ts'
import { policyThemes } from '../themes/policy.ts'
import { mergeRows } from './rows/merge.ts'
import { type MergeableRow, toRowLine } from './rows/row.ts'
import { makeTally } from './tally.ts'

/** Most words of all themes, so that a unit has much of what can be counted. */
const words = compileThemes(policyThemes).terms.filter((term) => /^\p{Script=Han}+$/u.test(term))
const documents = Array.from({ length: 12 }, (_, i) => ({
  id: `${i}`,
  text: words.filter((_, j) => (i + j) % 4 > 0).join('，'),
  unit: ['甲', '乙', '丙', '丁'][i % 4]!,
}))

const bytes = (rows: Iterable<MergeableRow>) => [...rows].map(toRowLine).join('')
const counted = (all: readonly (typeof documents)[number][]) => {
  const tally = makeTally({ stats: ['themes', 'quotes'] })
  for (const document of all) tally.add(document, 1)
  return tally
}

test('rows are those of the whole when tallies left units to each other, and these stand in one of them', () => {
  const parts = [0, 1, 2].map((part) => counted(documents.slice(part * 4, part * 4 + 4)))
  const [first, second, third] = parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]]
  const units = first.handover.units()
  expect(units.length).toBeGreaterThan(1)
  const here = units.slice(0, 1)
  const there = [...units.slice(1), 'nowhere']
  for (const other of [second, third]) first.handover.take(structuredClone(other.handover.give(here)))
  for (const other of [first, third]) second.handover.take(other.handover.give(there))
  const rows = parts.map((part) => [...part.rows()])
  expect(bytes(mergeRows(rows))).toBe(bytes(counted(documents).rows()))
  const termsIn = (unit: string) => (list: MergeableRow[]) =>
    list.some((row) => row.stat === 'theme-term' && row.unit === unit)
  expect(rows.map(termsIn(here[0]!))).toEqual([true, false, false])
  expect(rows.map(termsIn(there[0]!))).toEqual([false, true, false])
})

test('who hands nothing over is as before, and begins anew after its rows', () => {
  const tally = counted(documents)
  expect(tally.handover.give([])).toEqual([])
  const whole = bytes(tally.rows())
  expect(tally.handover.units()).toEqual([])
  for (const document of documents) tally.add(document, 1)
  expect(bytes(tally.rows())).toBe(whole)
})
