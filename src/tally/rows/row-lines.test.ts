import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { seededRandom } from '../../stats/random.ts'
import { fingerprintRows } from './fingerprint.ts'
import { mergeRows } from './merge.ts'
import { compareRows } from './order.ts'
import { type MergeableRow, toRowLine } from './row.ts'
import { rowBlocks } from './row-blocks.node.ts'
import { createRowRuns } from './row-files.node.ts'
import { mergeRowLines } from './row-lines.node.ts'
import { keyOf } from './writing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tifa-lines-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parts = fc.constantFrom('中', '，', '𠮷', 'a', 'a|', 'é', '"', '\ud800', '')
const row: fc.Arbitrary<MergeableRow> = fc.record({
  stat: fc.constantFrom('theme', 'theme-term', 'quote-example', 'quote'),
  op: fc.constantFrom('sum' as const, 'max' as const, 'min' as const),
  unit: parts.map((part) => keyOf(part)),
  key: fc.array(parts, { minLength: 1, maxLength: 3 }).map((list) => keyOf(...list)),
  n: fc.oneof(fc.nat(3), fc.maxSafeInteger(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n })),
})
const meta = fingerprintRows({ themes: 'x' })
const run = fc
  .array(row, { maxLength: 40 })
  .map((rows) => [...mergeRows([[...meta, ...rows].sort(compareRows)])])
const bytes = (rows: Iterable<MergeableRow>) => [...rows].map(toRowLine).join('')

const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('lines merge into the bytes of the merged rows', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const files = runs.map((rows, i) => fileOf(`${i}.rows`, bytes(rows)))
      const seen: MergeableRow[] = []
      const merged = Buffer.concat([...mergeRowLines(files, (metaRow) => seen.push(metaRow))]).toString()
      expect(merged).toBe(bytes(mergeRows(runs)))
      expect(seen).toEqual(runs.length === 0 ? [] : meta)
    }),
    { numRuns: 200 },
  )
})

test('files larger than what is held of them merge too, whether their units are the same or others', () => {
  const random = seededRandom(3)
  const rowsOf = (units: readonly string[], stats: readonly string[]) => {
    const rows = stats.flatMap((stat) =>
      units.flatMap((unit) =>
        Array.from({ length: 1500 }, () => ({
          stat,
          op: stat.endsWith('-example') ? ('min' as const) : ('sum' as const),
          unit,
          key: keyOf(`主题${random.integer(40)}`, random.integer(2000)),
          n: random.integer(9),
        })),
      ),
    )
    return [...mergeRows([meta, rows.sort(compareRows)])]
  }
  const all = ['theme', 'theme-example', 'theme-term']
  const runs = [
    rowsOf(['甲', '乙'], all),
    rowsOf(['丙', '丁'], all),
    rowsOf(['甲', '丁'], ['theme-example', 'unit']),
    rowsOf(['戊'], ['theme-term']),
  ]
  const files = runs.map((rows, i) => fileOf(`large${i}.rows`, bytes(rows)))
  for (const own of [[], files, files.slice(2)]) {
    const blocks = [...mergeRowLines(files, undefined, new Set(own))]
    expect(Buffer.concat(blocks).toString() === bytes(mergeRows(runs))).toBe(true)
  }
  // Lines that would only be copied are checked too, unless this run wrote them.
  const lines = bytes(runs[3]!).split('\n')
  const swapped = [...lines.slice(0, 600), lines[601], lines[600], ...lines.slice(602)].join('\n')
  expect(() => [...mergeRowLines([fileOf('swapped.rows', swapped)])]).toThrow('swapped.rows: received')
})

test('rows are written as their lines, also of longer units and keys than a block', () => {
  fc.assert(
    fc.property(run, fc.nat(40), (rows, at) => {
      const long = '中'.repeat(50_000)
      const odd = rows.map((one, i) =>
        i === at ? { ...one, unit: long } : i === at + 2 ? { ...one, key: long } : one,
      )
      expect(Buffer.concat([...rowBlocks(odd)]).toString()).toBe(bytes(odd))
    }),
    { numRuns: 50 },
  )
})

test('runs beyond what may be open at once, other files and a last run go together', () => {
  const runs = createRowRuns()
  const all: MergeableRow[][] = []
  for (let i = 0; i < 150; i++) {
    const rows = [...meta, { stat: 'theme', op: 'sum' as const, unit: '', key: `k${i % 7}`, n: i }]
    all.push(rows)
    if (i < 100) runs.write(rows)
  }
  const others = all.slice(100, 149).map((rows, i) => fileOf(`other${i}.rows`, bytes(rows)))
  const merged = runs.together(all[149]!, others)
  const blocks = [...merged.blocks()].map((block) => block.toString())
  const rows = [...merged.rows()]
  runs.remove()
  expect(blocks.join('')).toBe(bytes(mergeRows(all)))
  expect(rows).toEqual([...mergeRows(all)])
})

test('what another program changed, and two fingerprints, are refused', () => {
  const line = toRowLine({ stat: 'theme', op: 'sum', unit: '乙', key: 'a', n: 1 })
  const before = toRowLine({ stat: 'theme', op: 'sum', unit: '丁', key: 'a', n: 1 })
  for (const text of [line.trimEnd(), `${line}${before}`, '\n', '{"n":1}\n', `${line}x\n`]) {
    expect(() => [...mergeRowLines([fileOf('odd.rows', text)])]).toThrow('odd.rows: received')
  }
  const two = [meta, fingerprintRows({ themes: 'y' })].map((rows, i) => fileOf(`${i}.rows`, bytes(rows)))
  expect(() => [...mergeRowLines(two)]).toThrow('two fingerprints')
  expect(() => [...mergeRowLines([join(folder, 'none.rows')])]).toThrow("can't be read (ENOENT)")
})
