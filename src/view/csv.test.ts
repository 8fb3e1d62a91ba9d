import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

/** A second, plain reader of RFC 4180, to check the writer against. */
function readCsv(csv: string): string[][] {
  const records: string[][] = []
  let cells: string[] = []
  let cell = ''
  let inQuotes = false
  for (let i = 0; i < csv.length; i++) {
    const char = csv[i]!
    if (inQuotes) {
      if (char !== '"') cell += char
      else if (csv[i + 1] === '"') cell += csv[i++]
      else inQuotes = false
    } else if (char === '"') inQuotes = true
    else if (char === ',') {
      cells.push(cell)
      cell = ''
    } else if (char === '\r' && csv[i + 1] === '\n') {
      records.push([...cells, cell])
      cells = []
      cell = ''
      i++
    } else cell += char
  }
  return records
}

test('the header is the union of keys in the order of first sight', () => {
  expect(toCsv([{ a: 1 }, { b: 2, a: 3 }])).toBe('a,b\r\n1,\r\n3,2\r\n')
})

test('commas, marks and line breaks are quoted; lists and objects become JSON', () => {
  expect(toCsv([{ text: '走"帮",服\n务', kinds: ['a', 'b'], none: null, gone: undefined }])).toBe(
    'text,kinds,none,gone\r\n"走""帮"",服\n务","[""a"",""b""]",,\r\n',
  )
})

test.each(['=1+1', '+cmd', '-x', '@SUM(A1)', '\tx', '\rx', '\uff1d1'] as const)(
  '%j cannot run as a formula',
  (text) => {
    expect(readCsv(toCsv([{ text }]))[1]).toEqual([`'${text}`])
    expect(readCsv(toCsv([{ text }], { safe: false }))[1]).toEqual([text])
    expect(readCsv(toCsv([{ [text]: 1 }]))[0]).toEqual([`'${text}`])
  },
)

test.each([-1.5, '-1.5', '+3', '1e-7', -1e-7])('%j is a plain number and stays', (value) => {
  expect(readCsv(toCsv([{ value }]))[1]).toEqual([String(value)])
})

test('a byte order mark only when asked; no rows give no text', () => {
  expect(toCsv([{ a: 1 }], { bom: true })).toBe('\uFEFFa\r\n1\r\n')
  expect(toCsv([])).toBe('')
})

test('words that objects inherit are columns like any other', () => {
  expect(toCsv([{ a: 1 }, JSON.parse('{"constructor":"x","__proto__":"y"}')])).toBe(
    'a,constructor,__proto__\r\n1,,\r\n,x,y\r\n',
  )
})

test('a wrong option says what is allowed', () => {
  expect(() => toCsv([], { bom: 'yes' as never })).toThrow(
    'tifa: bom: received "yes"; allowed are true and false',
  )
})

test('any text can be read back', () => {
  const row = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), { minKeys: 1 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const [header, ...records] = readCsv(toCsv(rows, { safe: false }))
      for (const [r, record] of records.entries()) {
        for (const [c, cell] of record.entries()) {
          const key = header![c]!
          expect(cell).toBe(Object.hasOwn(rows[r]!, key) ? rows[r]![key] : '')
        }
      }
      expect(records.length).toBe(rows.length)
    }),
  )
})

test('no safe cell begins like a formula unless it is a number', () => {
  const risky = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), fc.string())
    .map(([a, b]) => a + b)
  fc.assert(
    fc.property(risky, (text) => {
      const cell = readCsv(toCsv([{ text }]))[1]![0]!
      if (/^[=+\-@\t\r]/.test(cell)) expect(Number.isNaN(Number(cell))).toBe(false)
    }),
  )
})

test('digits and other marks need no apostrophe', () => {
  const row = { date: '5·23', range: '2022-2023', time: '12:30', less: '<b>', year: '——2022年' }
  expect(readCsv(toCsv([row]))[1]).toEqual(Object.values(row))
})
