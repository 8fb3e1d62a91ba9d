import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintRows } from './fingerprint.ts'
import { mergeRows } from './merge.ts'
import { compareRows, compareText } from './order.ts'
import { combined, lineStart, type MergeableRow, readRowLine, toRowLine } from './row.ts'
import { isWritten, keptText, keyOf, partsOf, unwritten, written } from './writing.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc
    .array(fc.constantFrom(...'a𠮷，\ud800\udfff!" |%/\\\u0000\u2028é中'), { maxLength: 5 })
    .map((list) => list.join('')),
)
const rows: fc.Arbitrary<MergeableRow> = fc.record({
  stat: fc.constantFrom('theme', 'theme-term', '_meta'),
  op: fc.constantFrom('sum' as const, 'max' as const, 'min' as const),
  unit: texts.map(written),
  key: fc.array(texts, { minLength: 1, maxLength: 3 }).map((parts) => keyOf(...parts)),
  n: fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 70n })),
})
const utf8 = (text: string) => Buffer.from(text)

describe('how texts stand in rows', () => {
  test('every text comes back, halves of surrogate pairs too', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (parts) => {
        expect(partsOf(keyOf(...parts))).toEqual(parts)
        expect(isWritten(keyOf(...parts))).toBe(true)
        expect(unwritten(written(parts[0]!))).toBe(parts[0])
      }),
    )
    expect(written('苏州 A/B')).toBe('苏州%20A%2FB')
    expect(written('\ud800\u2028')).toBe('%ED%A0%80%E2%80%A8')
  })
  test('a row needs no escapes, and its line gives it back', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const line = toRowLine(row)
        expect(line).not.toMatch(/\\/)
        expect(readRowLine(line.trimEnd(), 'line 1')).toEqual(row)
        expect(JSON.parse(line)).toMatchObject({ stat: row.stat, unit: row.unit, key: row.key })
      }),
    )
  })
  test('lines of databases are read: other order, spaces, quoted numbers', () => {
    const row = { stat: 'theme', op: 'sum', unit: '甲', key: 'a', n: 12 }
    expect(readRowLine('{"n": 12, "key":"a", "unit":"甲","op":"sum","stat":"theme"}', '1')).toEqual(row)
    expect(readRowLine('{"stat":"theme","op":"sum","unit":"甲","key":"a","n":"12"}', '1')).toEqual(row)
    const large = '{"key":"a","stat":"s","op":"sum","unit":"","n":90071992547409931}'
    expect(readRowLine(large, '1').n).toBe(90071992547409931n)
    for (const odd of ['', '{}', '[1]', '{"stat":"s","op":"mean","unit":"","key":"","n":1}', 'null'])
      expect(() => readRowLine(odd, 'x.ndjson:7')).toThrow('tifa: x.ndjson:7: received')
    expect(() => readRowLine('{"stat":"s","op":"sum","unit":"a b","key":"","n":1}', '1')).toThrow('allowed')
  })
  test('a long text is cut, its length told', () => {
    expect(keptText('长'.repeat(1_000_000))).toBe(`${'长'.repeat(500)}…1000000`)
    expect(keptText('𠮷'.repeat(9))).toBe('𠮷'.repeat(9))
  })
})

describe('the order of rows', () => {
  test('is that of the bytes of their strings and of their lines', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const order = Math.sign(compareRows(a, b))
        expect(Math.sign(Buffer.compare(utf8(lineStart(a)), utf8(lineStart(b))))).toBe(order)
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(Buffer.compare(utf8(a), utf8(b))))
      }),
    )
    expect('𠮷' < '，').toBe(true)
    expect(compareText('𠮷', '，')).toBeGreaterThan(0)
  })
  test('sources that are not sorted are refused', () => {
    const row = (key: string): MergeableRow => ({ stat: 's', op: 'sum', unit: '', key, n: 1 })
    expect(() => [...mergeRows([[row('a')], [row('c'), row('b')]])]).toThrow(/source 2: received .*allowed/)
  })
})

describe('merging', () => {
  test('is exact beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(combined('sum', most, 2)).toBe(9007199254740993n)
    expect(combined('sum', 9007199254740993n, -2)).toBe(most)
    expect(combined('max', 9007199254740993n, most)).toBe(9007199254740993n)
    expect(combined('min', -1, 9007199254740993n)).toBe(-1)
  })
  test('of examples the least stays, the first of equal ones', () => {
    const row = (key: string, n: number): MergeableRow => ({
      stat: 'quote-example',
      op: 'min',
      unit: '',
      key,
      n,
    })
    expect([...mergeRows([[row('a|1', 5), row('a|3', 2), row('b|1', 9)], [row('a|2', 2)]])]).toEqual([
      row('a|2', 2),
      row('b|1', 9),
    ])
  })
  test('two fingerprints are refused, and the error says what differs', () => {
    const total: MergeableRow = { stat: '_meta', op: 'sum', unit: '', key: 'documents', n: 1 }
    const made = (themes: string) => [...fingerprintRows({ themes, by: 'unit' }), total]
    const [one, other] = [made('abc'), made('def')].map((list) => list[0]!.key.split('|')[1])
    const both = new RegExp(`${one} and ${other}|${other} and ${one}`)
    expect(() => [...mergeRows([made('abc'), made('def')])]).toThrow(both)
    expect(() => [...mergeRows([made('abc'), made('def')])]).toThrow('themes abc and def')
    expect(() => [...mergeRows([made('abc').slice(0, 1), made('def').slice(0, 1)])]).toThrow(both)
    expect([...mergeRows([made('abc'), made('abc')])].at(-1)).toEqual({ ...total, n: 2 })
  })
})
